using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class BekalQuery
{
    public static async Task<BekalUnit> BekalAsync(this LayananDb db, int unitKerjaId, CancellationToken ct)
    {
        var unit = await db.UnitKerja.AsNoTracking().SingleAsync(u => u.Id == unitKerjaId, ct);
        var aturan = await db.AturanAsync(unit.Jalur, ct);
        return new(unit, aturan, await db.KalenderAsync(unit.Id, ct), await db.KatalogObrolanAsync(unit.Jalur, aturan, ct));
    }

    /// <summary>Grows with everything that the admin changes, in the same transaction.</summary>
    public static async Task<long> VersiKantorAsync(this LayananDb db, CancellationToken ct) => await db.RiwayatKantor.MaxAsync(r => (long?)r.Id, ct) ?? 0;
}
