using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

public sealed record BarisPetugas(int Id, string NamaMasuk, string Nama, Peran Peran, int UnitKerjaId, string Unit, bool Aktif, bool WajibGantiSandi)
{
    public bool Cocok(string cari) => $"{Nama} {NamaMasuk} {Unit} {Peran}".Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase);
}

public static class PetugasQuery
{
    public static async Task<IReadOnlyList<BarisPetugas>> DaftarPetugasAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.Users.DalamLingkup(admin).OrderByDescending(p => p.Aktif).ThenBy(p => p.Nama).Take(1000).Select(p => new BarisPetugas(
            p.Id, p.UserName!, p.Nama, p.Peran, p.UnitKerjaId, p.UnitKerja.Nama, p.Aktif, p.WajibGantiSandi)).ToListAsync(ct);
}
