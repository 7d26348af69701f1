using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Shell;

/// <summary>The alarms that stand now, read once for all screens of this node, the worst first.</summary>
public sealed class PapanPeringatan(IEnumerable<IPeringatan> sumber, IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PapanPeringatan> log) : Pekerja(jam, log)
{
    readonly Dictionary<IPeringatan, IReadOnlyList<Peringatan>> terakhir = [];
    readonly ILogger log = log;

    /// <summary>Raised after a change, on the thread that read; screens look at <see cref="Semua"/> then.</summary>
    public event Action? Berubah;

    public IReadOnlyList<Peringatan> Semua { get; private set; } = [];

    protected override TimeSpan Selang => TimeSpan.FromSeconds(30);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        BangunSaat(siaran, [Topik.Peringatan, Topik.Kantor]);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var s in sumber) await BacaAsync(db, s, ct);
        Peringatan[] kini = [.. sumber.SelectMany(s => terakhir.GetValueOrDefault(s, [])).Distinct().OrderByDescending(p => p.Tingkat)];
        if (kini.SequenceEqual(Semua)) return false;
        Semua = kini;
        Berubah?.Invoke();
        return false;
    }

    /// <summary>One that fails hides neither the others nor what it said before.</summary>
    async Task BacaAsync(LayananDb db, IPeringatan satu, CancellationToken ct)
    {
        try { terakhir[satu] = await satu.BacaAsync(db, Jam.GetUtcNow(), ct); }
        catch (Exception galat) when (!ct.IsCancellationRequested) { log.LogError("Alarms of {Sumber} could not be read ({Galat}).", satu.GetType().Name, galat.GetType().Name); }
    }
}
