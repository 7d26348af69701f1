using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

// Files: the same gate, limits and cabinet as for what comes by chat.
public sealed partial class MejaUnggah
{
    const string BukanFoto = "Kirim foto (JPG, PNG, HEIC) atau PDF.";
    const string Virus = "Berkas itu terdeteksi mengandung virus, jadi tidak kami simpan. Periksa ponsel Anda, lalu kirim foto atau PDF yang lain.";
    static readonly string[] Diterima = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/avif", "application/pdf"];

    public string TerlaluBesar => $"Berkas terlalu besar. Paling besar {pengaturan.BatasBerkas / 1024 / 1024} MB; kirim foto biasa atau PDF yang lebih kecil.";

    /// <summary>Takes one file in; the value is what is now known of it. The share of memory is held from the first byte to the cabinet.</summary>
    public async Task<Hasil<BerkasUnggah>> TerimaAsync(string kunci, string? cookie, string dok, string namaBerkas, Stream aliran, long panjang, CancellationToken ct)
    {
        using var bagian = await jatah.AmbilAsync(Math.Min(panjang, pengaturan.BatasBerkas), ct);
        if (await BacaAsync(aliran, ct) is not { } isi) return Hasil.Ditolak(TerlaluBesar);
        var periksa = await pemeriksa.PeriksaAsync(isi, namaBerkas, ct);
        if (Penolakan(periksa) is { } sebab) return Hasil.Ditolak(sebab);
        Berkas? berkas = null;
        Hasil hasil;
        try
        {
            hasil = await LakukanAsync(kunci, cookie, async (t, db) =>
            {
                var (p, pada) = (t.Permohonan, jam.GetUtcNow());
                if (DokumenUnggah.Diminta(t).FirstOrDefault(s => s.Dok == dok) is not { } syarat) return Hasil.Ditolak("Permohonan ini tidak meminta dokumen itu. Muat ulang halaman.");
                if (p.PercakapanId is { } id && await db.BerkasSehariAsync(id, pada, ct) >= pengaturan.BerkasPerHari) return Hasil.Ditolak($"Hari ini sudah {pengaturan.BerkasPerHari} berkas yang kami terima dari Anda. Lanjutkan besok, atau hubungi petugas.");
                var masuk = p.TerimaUnggahan(syarat, await lemari.SimpanAsync(db, periksa.Salinan!, periksa.Mime!, ct), pada);
                if (!masuk.Berhasil) return masuk.TanpaNilai;
                berkas = masuk.Nilai;
                pendaftaran.Kabarkan(p, db);
                return Hasil.Baik;
            }, ct);
        }
        catch (Exception galat) when (galat.KarenaKeadaan() || galat is UnauthorizedAccessException) { return Hasil.Ditolak("Penyimpanan kantor sedang bermasalah. Berkas belum tersimpan; coba lagi beberapa menit lagi."); }
        return hasil.Berhasil ? Hasil.Dengan(new BerkasUnggah(berkas!.Id, berkas.Dok, berkas.Nama, periksa.Mime!, Boleh: true)) : hasil;
    }

    static string? Penolakan(HasilAmbil h) => h switch
    {
        { Penolakan: { } sebab } => sebab,
        { NamaVirus: not null } => Virus,
        { TungguPindai: true } => "Pemeriksa berkas kantor sedang tidak menjawab. Berkas belum tersimpan; coba lagi beberapa menit lagi.",
        { Mime: { } mime } when Diterima.Contains(mime) => null,
        _ => BukanFoto
    };

    /// <summary>Null when there are more bytes than the office takes; the rest is read away, so that the answer can be heard.</summary>
    async Task<byte[]?> BacaAsync(Stream aliran, CancellationToken ct)
    {
        using var isi = new MemoryStream();
        var potong = new byte[64 * 1024];
        var terlalu = false;
        while (await aliran.ReadAsync(potong, ct) is > 0 and var n)
        {
            terlalu = terlalu || isi.Length + n > pengaturan.BatasBerkas;
            if (!terlalu) isi.Write(potong, 0, n);
        }
        return terlalu ? null : isi.ToArray();
    }
}

/// <summary>A file as the page shows it: never its content.</summary>
public sealed record BerkasUnggah(int Id, string Dok, string Nama, string Mime, bool Boleh);
