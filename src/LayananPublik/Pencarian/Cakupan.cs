using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

/// <summary>The units an officer serves. It only spares looking at rows in vain: whether a hit may be seen is asked of the same gates as everywhere.</summary>
sealed record Cakupan(IReadOnlySet<int> Unit, bool Semua, bool HanyaAduan)
{
    public bool Memuat(int unit, int lain, bool aduan) => (Semua || Unit.Contains(unit) || Unit.Contains(lain)) && (aduan || !HanyaAduan);

    public static async Task<Cakupan> DariAsync(LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var unit = await db.UnitKerja.DalamLingkup(petugas).OrderBy(u => u.Id).Take(5_000).Select(u => u.Id).ToListAsync(ct);
        var semua = await db.UnitKerja.CountAsync(ct) == unit.Count;
        return new(unit.ToHashSet(), semua, petugas.Peran == Peran.AdminAduan);
    }
}
