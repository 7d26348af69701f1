using LayananPublik.Kantor;
using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Turns a letter into the bytes of a PDF; the same letter gives the same bytes.</summary>
public static partial class CetakPdf
{
    const string TandaAir = "PRATINJAU – BELUM SAH";
    const string KakiPratinjau = "Pratinjau untuk diperiksa petugas: belum bernomor, belum disahkan, dan tidak berlaku sebagai surat.";
    static readonly Warna WarnaAir = new(0xE2, 0xE2, 0xE2);

    /// <summary>For every way of signing: a certificate's signature is appended to these bytes afterwards.</summary>
    public static byte[] Cetak(Naskah n, DateTimeOffset pada) => Tulis(n, pada, pratinjau: false);

    /// <summary>The letter as it will look, without number, QR or code, and marked as not valid.</summary>
    public static byte[] Pratinjau(Naskah n, DateTimeOffset pada) =>
        Tulis(n with { Nomor = null, Qr = null, Kode = null, Kaki = KakiPratinjau }, pada, pratinjau: true);

    /// <summary>Says whether a picture can stand in the letterhead.</summary>
    public static bool LambangTerbaca(byte[] isi) => UkuranLambang(isi) is { Lebar: > 0 };

    /// <summary>Dots of a picture that can be printed; null for any other.</summary>
    public static (int Lebar, int Tinggi)? UkuranLambang(byte[] isi) => BacaLambang(isi) is { } citra ? (citra.Width, citra.Height) : null;

    internal static PdfImage? BacaLambang(byte[] isi)
    {
        try { return PdfImage.Read(isi); }
        catch (Exception e) when (e is InvalidDataException or IOException or IndexOutOfRangeException or ArgumentException) { return null; }
    }

    /// <summary>Many letters as one file to print, each from a page (on both sides: a sheet) of its own; a stamp in words stands in the margin of a reprint.</summary>
    public static byte[] Himpun(IReadOnlyList<(Naskah Naskah, string? Cap)> surat, string judul, bool bolakBalik, DateTimeOffset pada)
    {
        using var berkas = new PdfFile();
        foreach (var (n, cap) in surat)
        {
            var susunan = Susunan.Buat(n);
            var (lebar, tinggi) = (Ukur.Mm(n.Tata.Lebar), Ukur.Mm(n.Tata.Tinggi));
            var bagian = berkas.Root.Add(Tag.Sect);
            for (var i = 0; i < susunan.Jumlah; i++)
            {
                var k = new Kanvas(berkas, berkas.AddPage(lebar, tinggi), bagian);
                susunan.Gambar(k, i);
                if (cap is not null) k.Hiasan(() => Tepi(k, cap, lebar, tinggi));
                k.Tutup();
            }
            if (bolakBalik && susunan.Jumlah % 2 == 1) berkas.AddPage(lebar, tinggi);
        }
        return berkas.Save(new(judul, string.Join(", ", surat.SelectMany(s => s.Naskah.Kop.Baris).Where(b => b.Ukuran == UkuranKop.Besar).Select(b => b.Teks).Distinct()), pada));
    }

    static void Tepi(Kanvas k, string cap, double lebar, double tinggi)
    {
        var rupa = new Rupa(JenisHuruf.Arial, 7, 1);
        var larik = Bungkus.Teks(rupa, cap, rupa.Biasa, lebar)[0];
        k.Larik(larik, lebar - Ukur.Mm(8) - larik.Isi, tinggi - Ukur.Mm(8), 9, tinta: Kanvas.Kelabu);
    }

    static byte[] Tulis(Naskah n, DateTimeOffset pada, bool pratinjau)
    {
        using var berkas = new PdfFile();
        var susunan = Susunan.Buat(n);
        var (lebar, tinggi) = (Ukur.Mm(n.Tata.Lebar), Ukur.Mm(n.Tata.Tinggi));
        for (var i = 0; i < susunan.Jumlah; i++)
        {
            var k = new Kanvas(berkas, berkas.AddPage(lebar, tinggi));
            // Solid grey under the text: what lies above it stays readable on every printer.
            if (pratinjau) k.Hiasan(() => k.Miring(TandaAir, HurufAir, WarnaAir, lebar / 2, tinggi / 2, Math.Atan2(tinggi, lebar)));
            susunan.Gambar(k, i);
            k.Tutup();
        }
        return berkas.Save(new(n.Nomor is null ? n.Judul : $"{n.Judul} Nomor {n.Nomor}", string.Join(", ", n.Kop.Baris.Where(b => b.Ukuran == UkuranKop.Besar).Select(b => b.Teks)), pada));
    }

    static Font HurufAir => new(Huruf.Ambil(JenisHuruf.Arial, Gaya.Tebal), 52);
}
