using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

public sealed record BarisLibur(int Id, DateOnly Tanggal, string Nama, string Unit);

public sealed record BarisKhusus(int Id, int UnitId, string Unit, MasaJam Masa);

public static class JamQuery
{
    /// <summary>The unit's own week; empty when it follows the unit above.</summary>
    public static async Task<IReadOnlyList<JamBuka>> MingguAsync(this LayananDb db, PetugasAktif admin, int unitId, CancellationToken ct) =>
        await db.JamKerja.Where(j => j.UnitKerjaId == unitId && j.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(j => j.Hari).Take(7)
            .Select(j => new JamBuka(j.Hari, j.Buka, j.Tutup, j.IstirahatMulai, j.IstirahatSelesai)).ToListAsync(ct);

    public static async Task<IReadOnlyList<BarisLibur>> LiburAsync(this LayananDb db, PetugasAktif admin, DateOnly sejak, CancellationToken ct) =>
        await db.HariLibur.Where(l => l.Tanggal >= sejak && l.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(l => l.Tanggal).Take(200)
            .Select(l => new BarisLibur(l.Id, l.Tanggal, l.Nama, l.UnitKerja.Nama)).ToListAsync(ct);

    /// <summary>Special hours that have not ended, of the unit itself and of all above and below it that the admin keeps.</summary>
    public static async Task<IReadOnlyList<BarisKhusus>> JamKhususAsync(this LayananDb db, PetugasAktif admin, DateOnly sejak, CancellationToken ct) =>
        await db.JamKhusus.Where(k => k.Sampai >= sejak && k.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(k => k.Dari).ThenBy(k => k.Id).Take(100)
            .Select(k => new BarisKhusus(k.Id, k.UnitKerjaId, k.UnitKerja.Nama, new MasaJam(k.Nama, k.Dari, k.Sampai, k.Minggu))).ToListAsync(ct);

    /// <summary>Which of these dates stand already in a unit's own list.</summary>
    public static async Task<IReadOnlyList<DateOnly>> LiburTercatatAsync(this LayananDb db, PetugasAktif admin, int unitId, CancellationToken ct) =>
        await db.HariLibur.Where(l => l.UnitKerjaId == unitId && l.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderByDescending(l => l.Tanggal).Take(2000).Select(l => l.Tanggal).ToListAsync(ct);
}
