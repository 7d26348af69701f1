using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>
/// What happens to complaints by the passing of time: the ladder, the end of a question nobody answered, of a reporter who sent nothing, and the honest word after silent days.
/// What is due is asked of the row again in the save that does it, so a second node or a killed one does nothing twice and forgets nothing.
/// </summary>
public sealed partial class PenjagaAduan(IDbContextFactory<LayananDb> dbs, KerjaAduan kerja, TimeProvider jam, ILogger<PenjagaAduan> log) : Pekerja(jam, log)
{
    const int Sekaligus = 50;
    readonly ILogger log = log;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(20);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => JagaAsync(ct);

    /// <summary>One round; true when something was done.</summary>
    public async Task<bool> JagaAsync(CancellationToken ct)
    {
        var (kini, ada) = (Jam.GetUtcNow(), false);
        var (lengkapi, senyap) = (kini - Aduan.BatasLengkapi, kini - Aduan.LamaSenyap);
        ada |= await SemuaAsync(a => a.EskalasiPada <= kini, NaikkanAsync, ct);
        ada |= await SemuaAsync(a => a.Status == StatusAduan.Ditindaklanjuti && a.TenggatKonfirmasi <= kini, TutupAsync, ct);
        ada |= await SemuaAsync(a => a.Status == StatusAduan.ButuhData && a.JedaSejak <= lengkapi, TarikAsync, ct);
        ada |= await SemuaAsync(db => db.AduanSenyapAsync(senyap, Sekaligus, ct), KabariAsync, ct);
        return ada;
    }

    static Task<Hasil> NaikkanAsync(Aduan a, LayananDb db, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct) => Task.FromResult(a.Eskalasi(waktu, pada));

    static async Task<Hasil> TutupAsync(Aduan a, LayananDb db, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct)
    {
        if (a.Tutup(waktu, pada) is { Berhasil: false } tolak) return tolak;
        await db.KabarkanAsync(a, x => x.DikonfirmasiPada is null ? BeritaAduan.DitutupSendiri(x) : BeritaAduan.Selesai(x), pada, ct);
        return Hasil.Baik;
    }

    static async Task<Hasil> TarikAsync(Aduan a, LayananDb db, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct)
    {
        var hasil = a.Kedaluwarsa((await db.AnggotaAsync(a, ct)).Count > 0, waktu, pada);
        if (hasil.Berhasil && a.Status == StatusAduan.Dicabut) BeritaAduan.Satu(db, a, BeritaAduan.Kedaluwarsa, pada, sisi: BeritaAduan.SisiData);
        return hasil;
    }

    static async Task<Hasil> KabariAsync(Aduan a, LayananDb db, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct)
    {
        if (!a.Senyap(pada)) return Hasil.Ditolak("Baru saja dikabari.");
        a.Catat(Pelaku.Sistem, pada, "Kabar tanpa perkembangan", null);
        await db.KabarkanAsync(a, x => BeritaAduan.Senyap(x, KeadaanAduan.Kalimat(a), KerjaAduan.Kapan(waktu, a.Tenggat, pada), a.Terlambat(pada)), pada, ct);
        return Hasil.Baik;
    }

    Task<bool> SemuaAsync(System.Linq.Expressions.Expression<Func<Aduan, bool>> jatuh, Func<Aduan, LayananDb, WaktuAduan, DateTimeOffset, CancellationToken, Task<Hasil>> lakukan, CancellationToken ct) =>
        SemuaAsync(db => db.Aduan.Where(jatuh).OrderBy(a => a.Id).Select(a => a.Id).Take(Sekaligus).ToListAsync(ct), lakukan, ct);

    async Task<bool> SemuaAsync(Func<LayananDb, Task<List<int>>> jatuh, Func<Aduan, LayananDb, WaktuAduan, DateTimeOffset, CancellationToken, Task<Hasil>> lakukan, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var semua = await jatuh(db);
        var ada = false;
        foreach (var id in semua) ada |= await SatuAsync(id, lakukan, ct);
        return ada;
    }

    async Task<bool> SatuAsync(int id, Func<Aduan, LayananDb, WaktuAduan, DateTimeOffset, CancellationToken, Task<Hasil>> lakukan, CancellationToken ct)
    {
        // One office without a working day must not hold up the others.
        try
        {
            return (await kerja.LakukanAsync(async db =>
            {
                var a = await db.Aduan.Lengkap().SingleAsync(x => x.Id == id, ct);
                var hasil = await lakukan(a, db, await db.WaktuAduanAsync(a.UnitKerjaId, ct), Jam.GetUtcNow(), ct);
                if (hasil.Berhasil) kerja.Siarkan(db, a);
                return hasil;
            }, ct)).Berhasil;
        }
        catch (InvalidOperationException galat)
        {
            CatatLewati(log, id, galat.Jenis());
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Complaint {Id} was passed over ({Galat}).")]
    static partial void CatatLewati(ILogger log, int id, string galat);
}
