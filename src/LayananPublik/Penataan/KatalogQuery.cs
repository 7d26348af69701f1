using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

public sealed record BarisLayanan(int Id, string Kode, int NomorMenu, string Nama, string JudulWa, string DeskripsiWa, string Kategori, JenisHasil JenisHasil, bool Aktif, int Versi, RincianLayanan Rincian);

public sealed record BarisNomor(int Id, string PhoneNumberId, string Tampilan, int UnitKerjaId, string Unit, bool Aktif);

public static class KatalogQuery
{
    public static async Task<IReadOnlyList<BarisLayanan>> DaftarLayananAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.Layanan.DalamLingkup(admin).Where(l => l.Berlaku && l.Kode != HakData.Kode).OrderBy(l => l.NomorMenu).Take(200).Select(l => new BarisLayanan(
            l.Id, l.Kode, l.NomorMenu, l.Nama, l.JudulWa, l.DeskripsiWa, l.Kategori, l.JenisHasil, l.Aktif, l.VersiLayanan, l.Rincian)).ToListAsync(ct);

    public static async Task<IReadOnlyList<BarisNomor>> DaftarNomorAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.NomorKantor.Where(n => n.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(n => n.Id).Take(100)
            .Select(n => new BarisNomor(n.Id, n.PhoneNumberId, n.Tampilan, n.UnitKerjaId, n.UnitKerja.Nama, n.Aktif)).ToListAsync(ct);
}
