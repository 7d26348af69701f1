using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bersama;

/// <summary>
/// Tails the event rows of all nodes and wakes this node's screens. Ids are given before the commit on SQL Server, so a lower one may appear after a higher:
/// missing ids are asked for again for as long as a transaction can last.
/// </summary>
public sealed class PembacaKabar(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PembacaKabar> log) : BackgroundService
{
    const int Sekali = 5_000, LubangTerbanyak = 200, HapusSekali = 1_000;
    static readonly TimeSpan Selang = TimeSpan.FromSeconds(1), TungguLubang = TimeSpan.FromMinutes(1), Simpan = TimeSpan.FromHours(1);
    readonly Dictionary<long, DateTimeOffset> lubang = [];
    DateTimeOffset bersihPada = jam.GetUtcNow();
    long terakhir;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = await dbs.CreateDbContextAsync(cancellationToken)) terakhir = await db.Kabar.MaxAsync(k => (long?)k.Id, cancellationToken) ?? 0;
        await base.StartAsync(cancellationToken);
    }

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
            catch (Exception galat) { log.LogWarning("Reading events failed ({Galat}); the next round tries again.", galat.GetType().Name); }
        }
    }

    async Task BacaAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        List<(long Id, string Topik)> baris;
        do
        {
            var sejak = terakhir;
            baris = [.. (await db.Kabar.Where(k => k.Id > sejak).OrderBy(k => k.Id).Take(Sekali).Select(k => new { k.Id, k.Topik }).ToListAsync(ct)).Select(k => (k.Id, k.Topik))];
            baris.ForEach(k => Maju(k.Id));
            Umumkan(baris);
        }
        while (baris.Count == Sekali);
        if (lubang.Count > 0) await SusulAsync(db, ct);
        if (jam.GetUtcNow() - bersihPada > Simpan) await BersihkanAsync(db, ct);
    }

    void Maju(long id)
    {
        // A leap of many ids is a restart of SQL Server, which throws away what it had set aside.
        if (id - terakhir - 1 is > 0 and <= LubangTerbanyak)
            for (var hilang = terakhir + 1; hilang < id; hilang++) lubang[hilang] = jam.GetUtcNow();
        terakhir = id;
    }

    async Task SusulAsync(LayananDb db, CancellationToken ct)
    {
        var cari = lubang.Keys.Take(1_000).ToList();
        var terlambat = await db.Kabar.Where(k => cari.Contains(k.Id)).OrderBy(k => k.Id).Take(1_000).Select(k => new { k.Id, k.Topik }).ToListAsync(ct);
        Umumkan([.. terlambat.Select(k => (k.Id, k.Topik))]);
        var batas = jam.GetUtcNow() - TungguLubang;
        foreach (var id in terlambat.Select(k => k.Id).Concat(lubang.Where(l => l.Value < batas).Select(l => l.Key)).ToList()) lubang.Remove(id);
    }

    void Umumkan(List<(long Id, string Topik)> baris)
    {
        if (baris.Count > 0) siaran.Umumkan(baris.Select(k => k.Topik));
    }

    async Task BersihkanAsync(LayananDb db, CancellationToken ct)
    {
        bersihPada = jam.GetUtcNow();
        var batas = bersihPada - Simpan;
        // A little at a time: nobody shall wait for housework.
        while (await db.Kabar.Where(k => k.Pada < batas).OrderBy(k => k.Id).Take(HapusSekali).ExecuteDeleteAsync(ct) == HapusSekali) await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
    }
}
