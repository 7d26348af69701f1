using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class AturanQuery
{
    /// <summary>The rules of the unit, else of the nearest unit above that has any.</summary>
    public static Task<AturanPelayanan> AturanAsync(this LayananDb db, string jalurUnit, CancellationToken ct) => db.SekaliAsync(jalurUnit, async () =>
        await db.AturanUnit.AsNoTracking().Where(a => jalurUnit.StartsWith(a.UnitKerja.Jalur)).OrderByDescending(a => a.UnitKerja.Jalur.Length).Select(a => a.Isi).FirstOrDefaultAsync(ct) ?? AturanPelayanan.Bawaan);
}
