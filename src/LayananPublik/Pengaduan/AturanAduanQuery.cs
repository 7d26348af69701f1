using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class AturanAduanQuery
{
    /// <summary>The rules of the unit, else of the nearest unit above that has any.</summary>
    public static async Task<AturanAduan> AturanAduanAsync(this LayananDb db, string jalurUnit, CancellationToken ct) =>
        await db.AduanUnit.AsNoTracking().Where(a => jalurUnit.StartsWith(a.UnitKerja.Jalur)).OrderByDescending(a => a.UnitKerja.Jalur.Length).Select(a => a.Isi).FirstOrDefaultAsync(ct) ?? AturanAduan.Bawaan;
}
