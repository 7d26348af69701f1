using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk for deliveries that wait for a person: look, try again, let go. Reading what citizens wrote needs a reason and stands in the history.</summary>
public sealed class MejaMasuk(IDbContextFactory<LayananDb> dbs, Siaran siaran, PemilahKiriman pemilah, PenerimaPesan penerima, PenerimaStatus status, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public const int Sekaligus = 500;
    const int AlasanTerpendek = 10;
    const string TakAda = "Kiriman ini sudah tidak menunggu, atau bukan milik kantor Anda. Muat ulang.";
    const string TanpaAlasan = "Tulis alasannya dengan jelas, sedikitnya sepuluh huruf.";
    readonly IDbContextFactory<LayananDb> dbs = dbs;
    readonly Siaran siaran = siaran;

    /// <summary>The build of the JSON with everything personal hidden; null when it is not the admin's.</summary>
    public async Task<string?> IntipAsync(PetugasAktif admin, bool utuh, long id, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await IsiAsync(db, admin, utuh, id, ct) is { } isi ? PenyamarIsi.Samarkan(isi) : null;
    }

    /// <summary>The whole JSON, with what citizens wrote.</summary>
    public async Task<Hasil<string>> BukaAsync(PetugasAktif admin, bool utuh, long id, string alasan, CancellationToken ct)
    {
        if (alasan.Trim().Length < AlasanTerpendek) return Hasil.Ditolak(TanpaAlasan);
        string? isi = null;
        var hasil = await KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        {
            isi = await IsiAsync(db, admin, utuh, id, ct);
            return isi is null ? Hasil.Ditolak(TakAda) : Hasil.Dengan(new Jejak(Objek(utuh), () => Nomor(id), "Buka isi", Alasan: alasan.Trim()));
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(PenyamarIsi.Rapikan(isi!)) : hasil;
    }

    public Task<Hasil> UlangiAsync(PetugasAktif admin, bool utuh, long id, CancellationToken ct) => LaluBangunAsync(KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (!await UbahSatuAsync(db, admin, utuh, id, k => k.UlangiLagi(Jam.GetUtcNow()), p => p.UlangiLagi(Jam.GetUtcNow()), ct)) return Hasil.Ditolak(TakAda);
        siaran.Tulis(db, Topik.Peringatan);
        return Hasil.Dengan(new Jejak(Objek(utuh), () => Nomor(id), "Ulangi"));
    }, ct));

    /// <summary>Everything the filter shows, up to a limit; what fails again comes back to the list.</summary>
    public Task<Hasil> UlangiSemuaAsync(PetugasAktif admin, SaringBermasalah saring, CancellationToken ct) => LaluBangunAsync(SemuaAsync(admin, saring, "Ulangi", null, k => k.UlangiLagi(Jam.GetUtcNow()), p => p.UlangiLagi(Jam.GetUtcNow()), ct));

    public Task<Hasil> AbaikanAsync(PetugasAktif admin, bool utuh, long id, string alasan, CancellationToken ct) => alasan.Trim().Length < AlasanTerpendek ? Task.FromResult(Hasil.Ditolak(TanpaAlasan))
        : KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        {
            if (!await UbahSatuAsync(db, admin, utuh, id, k => k.Abaikan(), p => p.Abaikan(), ct)) return Hasil.Ditolak(TakAda);
            siaran.Tulis(db, Topik.Peringatan);
            return Hasil.Dengan(new Jejak(Objek(utuh), () => Nomor(id), "Abaikan", Alasan: alasan.Trim()));
        }, ct);

    public Task<Hasil> AbaikanSemuaAsync(PetugasAktif admin, SaringBermasalah saring, string alasan, CancellationToken ct) => alasan.Trim().Length < AlasanTerpendek ? Task.FromResult(Hasil.Ditolak(TanpaAlasan))
        : SemuaAsync(admin, saring, "Abaikan", alasan.Trim(), k => k.Abaikan(), p => p.Abaikan(), ct);

    Task<Hasil> SemuaAsync(PetugasAktif admin, SaringBermasalah saring, string tindakan, string? alasan, Action<KirimanMasuk> kiriman, Action<PembaruanMasuk> pembaruan, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var k = saring is SaringBermasalah.Semua or SaringBermasalah.TakTerbaca or SaringBermasalah.Diabaikan ? await (await db.KirimanBermasalahAsync(admin, saring, ct)).OrderBy(x => x.Id).Take(Sekaligus).ToListAsync(ct) : [];
        var p = saring == SaringBermasalah.TakTerbaca ? [] : await (await db.PembaruanBermasalahAsync(admin, saring, ct)).OrderBy(x => x.Id).Take(Sekaligus).ToListAsync(ct);
        if (k.Count + p.Count == 0) return Hasil.Ditolak("Tidak ada yang menunggu di sini.");
        k.ForEach(kiriman);
        p.ForEach(pembaruan);
        siaran.Tulis(db, Topik.Peringatan);
        return Hasil.Dengan(new Jejak(nameof(PembaruanMasuk), () => 0, tindakan, Ke: $"{k.Count + p.Count} sekaligus", Alasan: alasan));
    }, ct);

    static async Task<bool> UbahSatuAsync(LayananDb db, PetugasAktif admin, bool utuh, long id, Action<KirimanMasuk> kiriman, Action<PembaruanMasuk> pembaruan, CancellationToken ct)
    {
        if (utuh && await KirimanAsync(db, admin, id, ct) is { } k) kiriman(k);
        else if (!utuh && await PembaruanAsync(db, admin, id, ct) is { } p) pembaruan(p);
        else return false;
        return true;
    }

    static async Task<KirimanMasuk?> KirimanAsync(LayananDb db, PetugasAktif admin, long id, CancellationToken ct) =>
        await (await db.KirimanBermasalahAsync(admin, SaringBermasalah.Semua, ct)).SingleOrDefaultAsync(k => k.Id == id, ct)
        ?? await (await db.KirimanBermasalahAsync(admin, SaringBermasalah.Diabaikan, ct)).SingleOrDefaultAsync(k => k.Id == id, ct);

    static async Task<PembaruanMasuk?> PembaruanAsync(LayananDb db, PetugasAktif admin, long id, CancellationToken ct) =>
        await (await db.PembaruanBermasalahAsync(admin, SaringBermasalah.Semua, ct)).SingleOrDefaultAsync(p => p.Id == id, ct)
        ?? await (await db.PembaruanBermasalahAsync(admin, SaringBermasalah.Diabaikan, ct)).SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>Of an update its own item alone; its neighbours in the delivery are none of the admin's business.</summary>
    static async Task<string?> IsiAsync(LayananDb db, PetugasAktif admin, bool utuh, long id, CancellationToken ct)
    {
        if (utuh) return await KirimanAsync(db, admin, id, ct) is { } k ? Encoding.UTF8.GetString(k.Isi) : null;
        if (await PembaruanAsync(db, admin, id, ct) is not { } p) return null;
        var badan = await db.KirimanMasuk.Where(x => x.Id == p.KirimanMasukId).Select(x => x.Isi).SingleAsync(ct);
        return WhatsApp.Webhook.Read(badan).Updates.FirstOrDefault(u => u.Key == p.Kunci)?.Raw ?? "{}";
    }

    async Task<Hasil> LaluBangunAsync(Task<Hasil> kerja)
    {
        var hasil = await kerja;
        pemilah.Bangunkan();
        penerima.Bangunkan();
        status.Bangunkan();
        return hasil;
    }

    static string Objek(bool utuh) => utuh ? nameof(KirimanMasuk) : nameof(PembaruanMasuk);

    static int Nomor(long id) => (int)Math.Min(id, int.MaxValue);
}
