using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class WaktuAduanQuery
{
    public static async Task<WaktuAduan> WaktuAduanAsync(this LayananDb db, int unitKerjaId, CancellationToken ct)
    {
        var jalur = await db.UnitKerja.Where(u => u.Id == unitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        return new(await db.KalenderAsync(unitKerjaId, ct), await db.AturanAduanAsync(jalur, ct));
    }
}
