using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class PaketBawaan
{
    /// <summary>An office that was founded before there were bundles gets those that came since; what it has changed stays.</summary>
    public static async Task LengkapiPaketAsync(this LayananDb db, TimeProvider jam, CancellationToken ct)
    {
        var unit = await db.UnitKerja.Where(u => db.Layanan.Any(l => l.UnitKerjaId == u.Id) && u.IndukId == null && !db.Paket.Any(p => p.UnitKerjaId == u.Id)).OrderBy(u => u.Id).Take(100).ToListAsync(ct);
        foreach (var u in unit) db.Paket.AddRange(KatalogPaket.Bawaan.Paket.Select(k => Paket.Dari(u, k, jam.GetUtcNow())));
        if (unit.Count > 0) await db.SaveChangesAsync(ct);
    }
}
