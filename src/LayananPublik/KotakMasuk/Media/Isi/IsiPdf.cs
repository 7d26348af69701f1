using System.Globalization;
using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>PDFs that are locked, run something, or carry other files are refused. What phone scanners and office programs make passes.</summary>
static class IsiPdf
{
    const int HalamanTerbanyak = 2000, TitikTerbanyak = 500_000_000, TindakanTerbanyak = 50;

    public static HasilAmbil Periksa(byte[] isi) =>
        Sebab(isi) is { } sebab ? HasilAmbil.Tolak(sebab) : HasilAmbil.Terima(isi, "application/pdf");

    static string? Sebab(byte[] isi)
    {
        const string Foto = " Simpan ulang sebagai PDF biasa, atau kirim fotonya.";
        var temuan = new TemuanPdf();
        var baca = new BacaPdf(isi, temuan);
        if (!baca.Selesai()) return "PDF itu terlalu rumit untuk diperiksa, jadi tidak kami terima." + Foto;
        if (temuan.Terkunci) return "PDF itu terkunci kata sandi. Simpan tanpa kata sandi, atau kirim fotonya.";
        if (isi.AsSpan().LastIndexOf("%%EOF"u8) < 0 && isi.AsSpan().LastIndexOf("startxref"u8) < 0) return "PDF itu rusak atau terpotong. Kirim ulang, atau kirim fotonya.";
        if (temuan.Skrip || temuan.Tindakan.Count > TindakanTerbanyak || temuan.Tindakan.Exists(t => Bertindak(isi, t, 0))) return "PDF itu menjalankan sesuatu saat dibuka, jadi tidak kami terima." + Foto;
        if (temuan.Lampiran) return "PDF itu membawa berkas lain di dalamnya, jadi tidak kami terima. Kirim isinya satu per satu sebagai foto atau PDF.";
        if (temuan.Xfa) return "PDF itu formulir isian khusus (XFA) yang tidak dapat kami buka. Cetak menjadi PDF biasa, atau kirim fotonya.";
        if (temuan.GambarTerbesar > TitikTerbanyak) return "PDF itu memuat gambar yang ukurannya tidak wajar, jadi tidak kami terima." + Foto;
        if (temuan.Halaman > HalamanTerbanyak) return string.Create(CultureInfo.InvariantCulture, $"PDF itu lebih dari {HalamanTerbanyak} halaman. Kirim halaman yang perlu saja.");
        return baca.AdaObjek ? null : "PDF itu rusak dan tidak dapat dibuka. Kirim ulang, atau kirim fotonya.";
    }

    /// <summary>Whether what follows /OpenAction or /AA does more than turn to a page. Scripts and programs were seen by their names already.</summary>
    static bool Bertindak(byte[] isi, string nilai, int dalam)
    {
        var kata = nilai.TrimStart();
        if (kata.StartsWith("<<", StringComparison.Ordinal))
        {
            var tutup = kata.IndexOf("endobj", StringComparison.Ordinal);
            var kamus = tutup < 0 ? kata : kata[..tutup];
            for (var i = kamus.IndexOf("/S", StringComparison.Ordinal); i >= 0; i = kamus.IndexOf("/S", i + 2, StringComparison.Ordinal))
            {
                var jenis = kamus[(i + 2)..].TrimStart();
                if (kamus.Length > i + 2 && char.IsAsciiLetterOrDigit(kamus[i + 2])) continue;
                if (jenis.StartsWith('/') && !jenis.StartsWith("/GoTo", StringComparison.Ordinal) && !jenis.StartsWith("/Named", StringComparison.Ordinal)) return true;
                if (jenis.StartsWith("/GoToR", StringComparison.Ordinal) || jenis.StartsWith("/GoToE", StringComparison.Ordinal)) return true;
            }
            return false;
        }
        var angka = kata.Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries);
        if (dalam > 0 || angka.Length < 3 || !angka[2].StartsWith('R') || !uint.TryParse(angka[0], out var nomor) || !uint.TryParse(angka[1], out var ulangan)) return false;
        var letak = isi.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{nomor} {ulangan} obj")));
        if (letak < 0) return false;
        var mulai = isi.AsSpan(letak).IndexOf("obj"u8) + letak + 3;
        return Bertindak(isi, Encoding.Latin1.GetString(isi, mulai, Math.Min(BacaPdf.PanjangNilai, isi.Length - mulai)), dalam + 1);
    }
}

/// <summary>What was seen in a PDF.</summary>
sealed class TemuanPdf
{
    public bool Terkunci { get; set; }

    public bool Skrip { get; set; }

    public bool Lampiran { get; set; }

    public bool Xfa { get; set; }

    public int Halaman { get; set; }

    public long GambarTerbesar { get; set; }

    /// <summary>What stands behind /OpenAction and /AA.</summary>
    public List<string> Tindakan { get; } = [];
}
