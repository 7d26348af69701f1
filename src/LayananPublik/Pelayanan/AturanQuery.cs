using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class AturanQuery
{
    /// <summary>The rules of the unit, else of the nearest unit above that has any.</summary>
    public static async Task<AturanPelayanan> AturanAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurUnit);
        var semua = await db.AturanUnit.AsNoTracking().Where(a => rantai.Contains(a.UnitKerjaId)).OrderBy(a => a.UnitKerjaId).Take(20).ToListAsync(ct);
        return rantai.Reverse().Select(id => semua.Find(a => a.UnitKerjaId == id)?.Isi).FirstOrDefault(isi => isi is not null) ?? AturanPelayanan.Bawaan;
    }
}
