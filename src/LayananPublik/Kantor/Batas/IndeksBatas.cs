using System.Collections.Concurrent;
using LayananPublik.Data;

namespace LayananPublik.Kantor;

/// <summary>Boundaries in memory, on every node by itself. Which version holds is asked of the database each time, and a version never changes: what stands here is never old.</summary>
public sealed class IndeksBatas
{
    const int Terbanyak = 32;

    readonly ConcurrentDictionary<int, PetaBatas> ingatan = new();

    /// <summary>Null while the office has no boundaries.</summary>
    public async Task<PetaBatas?> UntukAsync(LayananDb db, string jalurUnit, CancellationToken ct)
    {
        if (await db.BatasBerlakuAsync(jalurUnit, ct) is not { } id) return null;
        if (ingatan.TryGetValue(id, out var ada)) return ada;
        var peta = new PetaBatas(await db.BidangBatasAsync(id, ct));
        if (ingatan.Count >= Terbanyak) ingatan.Clear();
        return ingatan.GetOrAdd(id, peta);
    }
}
