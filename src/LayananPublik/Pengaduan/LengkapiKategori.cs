using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class LengkapiKategori
{
    /// <summary>An office that was founded before there were complaints gets the built-in kinds.</summary>
    public static async Task LengkapiKategoriAsync(this LayananDb db, CancellationToken ct)
    {
        var unit = await db.UnitKerja.Where(u => u.IndukId == null && db.Layanan.Any(l => l.UnitKerjaId == u.Id) && !db.KategoriAduan.Any(k => k.UnitKerjaId == u.Id)).OrderBy(u => u.Id).Take(100).ToListAsync(ct);
        foreach (var u in unit) db.KategoriAduan.AddRange(KategoriAduan.Bawaan(u));
        if (unit.Count > 0) await db.SaveChangesAsync(ct);
    }
}
