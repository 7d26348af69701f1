using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Puts a fetched file into the cabinet, or refuses it, and tells the responders, in one transaction.</summary>
public sealed class PenyimpanLampiran(IDbContextFactory<LayananDb> dbs, Lemari lemari, IEnumerable<IPenanggap> penanggap, Siaran siaran, PengaturanKantor pengaturan, TimeProvider jam)
{
    /// <summary>Begins what a file says that found no room; the alarm looks for it.</summary>
    public const string TakMuat = "Penyimpanan kantor penuh atau tidak dapat ditulisi; berkas menunggu dan dicoba lagi sendiri.";

    const string GagalDiurus = "Berkas belum dapat diurus; dicoba lagi sendiri.";
    const string KirimLagi = "Maaf, berkas yang Anda kirim tidak dapat kami ambil dari WhatsApp. Kirim ulang berkasnya, ya.";
    const string Virus = "Berkas itu terdeteksi mengandung virus, jadi kami tahan dan tidak kami buka. Periksa ponsel atau komputer Anda, lalu kirim foto atau PDF yang lain.";

    string LewatBatas => $"Hari ini sudah {pengaturan.BerkasPerHari} berkas yang kami terima dari Anda. Berkas selebihnya belum kami ambil; kirim lagi besok, atau tulis bila mendesak supaya petugas mengambilnya.";

    public Task CatatAsync(int id, HasilAmbil hasil, CancellationToken ct) => CatatAsync(id, hasil, penanggap, ct);

    /// <summary>What followed from the file has failed: once more later; the second time it is kept without the responders, whose fault must not lose it.</summary>
    public async Task UlangiAsync(int id, HasilAmbil hasil, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kedua = await db.Lampiran.AnyAsync(l => l.Id == id && l.Galat == GagalDiurus, ct);
        await CatatAsync(id, kedua ? hasil : HasilAmbil.Gangguan(GagalDiurus), [], ct);
    }

    /// <summary>There was no room for the bytes. When not even this can be written down, the lease brings the file back.</summary>
    public Task TundaAsync(int id, CancellationToken ct) => CatatAsync(id, HasilAmbil.Gangguan(TakMuat), [], ct);

    async Task CatatAsync(int id, HasilAmbil hasil, IEnumerable<IPenanggap> tanya, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var l = await db.Lampiran.Include(x => x.Asli).Include(x => x.Pesan.Percakapan.Kontak.Alias).Include(x => x.Pesan.Percakapan.NomorKantor).SingleAsync(x => x.Id == id, ct);
        if (!l.Ditunggu) return;
        var percakapan = l.Pesan.Percakapan;
        await TerapkanAsync(db, l, percakapan, hasil, ct);
        if (!l.Ditunggu && !percakapan.Diblokir)
        {
            foreach (var p in tanya) await p.LampiranSiapAsync(percakapan, l, db, ct);
            if (!tanya.Any()) percakapan.MintaPetugas(jam.GetUtcNow(), "Asisten tidak dapat mengurus berkas ini.");
        }
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id), Topik.Berkas);
        await db.SaveChangesAsync(ct);
    }

    async Task TerapkanAsync(LayananDb db, Lampiran l, Percakapan percakapan, HasilAmbil hasil, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        if (hasil.Isi is { } isi) await SimpanAsync(db, l, percakapan, isi, hasil, kini, ct);
        else if (hasil.Penolakan is { } sebab) await TolakAsync(db, l, percakapan, sebab, kini, ct);
        else if (hasil.LewatBatas) await BatasiAsync(db, l, percakapan, hasil.Galat!, kini, ct);
        else if (l.Status == StatusLampiran.DalamPindai) l.TungguPindai(l.Asli!, hasil.Galat, kini);
        else await GagalAsync(db, l, percakapan, hasil.Galat!, kini, ct);
    }

    async Task SimpanAsync(LayananDb db, Lampiran l, Percakapan percakapan, byte[] isi, HasilAmbil hasil, DateTimeOffset kini, CancellationToken ct)
    {
        var asli = l.Asli ?? await lemari.SimpanAsync(db, isi, hasil.Mime!, ct);
        if (hasil.NamaVirus is { } virus)
        {
            l.Karantinakan(asli, virus, "Pemindai menemukan virus di berkas ini. Berkas ditahan admin dan tidak dapat dibuka; warga sudah diminta mengirim yang lain.");
            await SampaikanAsync(db, percakapan, Virus, kini, sekali: false, kini, ct);
        }
        else if (hasil.TungguPindai) l.TungguPindai(asli, hasil.Galat, kini);
        else l.Tersimpan(asli, ReferenceEquals(hasil.Salinan, isi) ? asli : await lemari.SimpanAsync(db, hasil.Salinan!, hasil.Mime!, ct));
    }

    /// <summary>The citizen is told here, once; responders only learn that there will be no file.</summary>
    static async Task TolakAsync(LayananDb db, Lampiran l, Percakapan percakapan, string sebab, DateTimeOffset kini, CancellationToken ct)
    {
        l.Tolak(sebab);
        await SampaikanAsync(db, percakapan, sebab, kini, sekali: false, kini, ct);
    }

    async Task BatasiAsync(LayananDb db, Lampiran l, Percakapan percakapan, string sebab, DateTimeOffset kini, CancellationToken ct)
    {
        l.Batalkan(sebab);
        await SampaikanAsync(db, percakapan, LewatBatas, kini, sekali: true, kini.AddDays(-1), ct);
    }

    static async Task GagalAsync(LayananDb db, Lampiran l, Percakapan percakapan, string galat, DateTimeOffset kini, CancellationToken ct)
    {
        l.TakTerambil(galat, kini);
        if (l.Status != StatusLampiran.Kedaluwarsa) return;
        // Ten photos of one album ask once.
        if (!await SampaikanAsync(db, percakapan, KirimLagi, kini, sekali: true, kini.AddDays(-1), ct)) percakapan.MintaPetugas(kini, "Berkas warga tidak dapat diambil sampai batas waktu WhatsApp; minta dikirim ulang.");
    }

    /// <summary>False when the window is closed.</summary>
    static async Task<bool> SampaikanAsync(LayananDb db, Percakapan percakapan, string teks, DateTimeOffset kini, bool sekali, DateTimeOffset sejak, CancellationToken ct)
    {
        if (percakapan.Diblokir) return true;
        if (!percakapan.JendelaTerbuka(kini)) return false;
        if (sekali && await db.Pesan.AnyAsync(p => p.PercakapanId == percakapan.Id && p.Urut >= sejak && p.Arah == ArahPesan.Keluar && p.Teks == teks, ct)) return true;
        db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis(teks), kini));
        return true;
    }
}
