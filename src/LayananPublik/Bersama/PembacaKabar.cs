using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bersama;

/// <summary>
/// Tails the event rows of all nodes and wakes this node's screens. It re-reads the last ten seconds and skips ids already seen,
/// because a late commit can carry a lower id than one already read.
/// </summary>
public sealed class PembacaKabar(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PembacaKabar> log) : BackgroundService
{
    static readonly TimeSpan Selang = TimeSpan.FromSeconds(1), Mundur = TimeSpan.FromSeconds(10), Simpan = TimeSpan.FromHours(1);
    readonly Dictionary<long, DateTimeOffset> terlihat = [];
    DateTimeOffset sejak = jam.GetUtcNow();
    DateTimeOffset bersihPada = jam.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await siaran.Bangun.WaitAsync(Selang, stoppingToken);
                await BacaAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception galat) { log.LogWarning(galat, "Reading events failed; the next round tries again."); }
        }
    }

    async Task BacaAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batas = sejak - Mundur;
        var baris = await db.Kabar.Where(k => k.Pada >= batas).OrderBy(k => k.Id).Take(20_000)
            .Select(k => new { k.Id, k.Topik, k.Pada }).ToListAsync(ct);
        var baru = baris.Where(k => terlihat.TryAdd(k.Id, k.Pada)).ToList();
        if (baru.Count > 0)
        {
            sejak = baris.Max(k => k.Pada);
            siaran.Umumkan(baru.Select(k => k.Topik).ToHashSet(StringComparer.Ordinal));
        }
        foreach (var lama in terlihat.Where(t => t.Value < sejak - Mundur - Mundur).Select(t => t.Key).ToList()) terlihat.Remove(lama);
        if (jam.GetUtcNow() - bersihPada > Simpan) await BersihkanAsync(db, ct);
    }

    async Task BersihkanAsync(LayananDb db, CancellationToken ct)
    {
        bersihPada = jam.GetUtcNow();
        var batas = bersihPada - Simpan;
        await db.Kabar.Where(k => k.Pada < batas).ExecuteDeleteAsync(ct);
    }
}
