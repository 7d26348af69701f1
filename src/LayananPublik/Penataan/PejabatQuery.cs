using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

public sealed record BarisPejabat(int Id, int UnitKerjaId, string Unit, Jabatan Jabatan, string Sebutan, string Nama, string Pangkat, string Nip,
    DateOnly Mulai, DateOnly? Sampai, int? PetugasId, string? Akun)
{
    public bool Menjabat(DateOnly pada) => Mulai <= pada && (Sampai is null || pada <= Sampai);

    /// <summary>Another official of the same office and unit whose term shares a day with this one.</summary>
    public bool Bentrok(BarisPejabat lain) => lain.Id != Id && lain.UnitKerjaId == UnitKerjaId && lain.Jabatan == Jabatan
        && lain.Mulai <= (Sampai ?? DateOnly.MaxValue) && Mulai <= (lain.Sampai ?? DateOnly.MaxValue);
}

public static class PejabatQuery
{
    public static async Task<IReadOnlyList<BarisPejabat>> DaftarPejabatAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.Pejabat.Where(p => p.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(p => p.UnitKerja.Jalur).ThenByDescending(p => p.Mulai).Take(500)
            .Select(p => new BarisPejabat(p.Id, p.UnitKerjaId, p.UnitKerja.Nama, p.Jabatan, p.Sebutan, p.Nama, p.Pangkat, p.Nip, p.Mulai, p.Sampai, p.PetugasId,
                db.Users.Where(u => u.Id == p.PetugasId).Select(u => u.Nama).FirstOrDefault())).ToListAsync(ct);
}
