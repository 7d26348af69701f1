using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

public sealed record BarisLibur(int Id, DateOnly Tanggal, string Nama, string Unit);

public static class JamQuery
{
    /// <summary>The unit's own week; empty when it follows the unit above.</summary>
    public static async Task<IReadOnlyList<JamBuka>> MingguAsync(this LayananDb db, PetugasAktif admin, int unitId, CancellationToken ct) =>
        await db.JamKerja.Where(j => j.UnitKerjaId == unitId && j.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(j => j.Hari).Take(7)
            .Select(j => new JamBuka(j.Hari, j.Buka, j.Tutup, j.IstirahatMulai, j.IstirahatSelesai)).ToListAsync(ct);

    public static async Task<IReadOnlyList<BarisLibur>> LiburAsync(this LayananDb db, PetugasAktif admin, DateOnly sejak, CancellationToken ct) =>
        await db.HariLibur.Where(l => l.Tanggal >= sejak && l.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(l => l.Tanggal).Take(200)
            .Select(l => new BarisLibur(l.Id, l.Tanggal, l.Nama, l.UnitKerja.Nama)).ToListAsync(ct);
}
