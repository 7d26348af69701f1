using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Looks after delivery states that came too early: applies what a crash left lying, forgets what belongs to nothing of ours.</summary>
public sealed class PerapiStatus(IDbContextFactory<LayananDb> dbs, PencatatStatus pencatat, Siaran siaran, TimeProvider jam, ILogger<PerapiStatus> log) : Pekerja(jam, log)
{
    static readonly TimeSpan Simpan = TimeSpan.FromDays(8);

    protected override TimeSpan Selang => TimeSpan.FromMinutes(1);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batas = Jam.GetUtcNow() - Simpan;
        await db.StatusTertunda.Where(t => t.Pada < batas).ExecuteDeleteAsync(ct);
        var tertinggal = await db.StatusTertunda.Where(t => db.Pesan.Any(p => p.Wamid == t.Wamid)).Select(t => t.Wamid).Distinct().OrderBy(w => w).Take(50).ToListAsync(ct);
        foreach (var wamid in tertinggal) await pencatat.TerapkanTertundaAsync(db, wamid, ct);
        var takPasti = await db.PesanKeluar.Where(k => k.Status == StatusKirim.TidakPasti && k.Pesan.Wamid == null && db.StatusTertunda.Any(t => t.PesanKeluarId == k.Id)).Include(k => k.Pesan).OrderBy(k => k.Id).Take(50).ToListAsync(ct);
        foreach (var keluar in takPasti) await pencatat.TerapkanSebutanAsync(db, keluar, ct);
        // Somebody else applying the same one just now makes this round fail; the next finds nothing left.
        if (tertinggal.Count + takPasti.Count == 0) return false;
        await db.SaveChangesAsync(ct);
        siaran.Bangunkan();
        return false;
    }
}
