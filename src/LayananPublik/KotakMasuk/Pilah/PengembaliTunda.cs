using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Brings snoozed conversations back at their hour. The hour stands on the row: a crash or another node changes nothing.</summary>
public sealed class PengembaliTunda(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PengembaliTunda> log) : Pekerja(jam, log)
{
    const int Sekaligus = 100;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(5);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => KembalikanAsync(ct);

    /// <summary>One round; true when something came back.</summary>
    public async Task<bool> KembalikanAsync(CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var waktunya = await db.Percakapan.Where(p => p.TundaSampai != null && p.TundaSampai <= kini).OrderBy(p => p.TundaSampai).Select(p => p.Id).Take(Sekaligus).ToListAsync(ct);
        foreach (var id in waktunya) await SatuAsync(id, kini, ct);
        if (waktunya.Count > 0) siaran.Bangunkan();
        return waktunya.Count == Sekaligus;
    }

    async Task SatuAsync(int id, DateTimeOffset kini, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var p = await db.Percakapan.SingleAsync(x => x.Id == id, ct);
        if (!(p.TundaSampai <= kini)) return;
        p.KembaliDariTunda(Pelaku.Sistem, kini);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(id));
        // Somebody was faster: the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { }
    }
}
