using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

public sealed record KategoriTampil(int Id, int UnitId, string Kode, string Nama, int? DinasId, string? Dinas, bool Rahasia, string? NomorDarurat, IReadOnlyList<string> KataKunci, TargetAduan Target, int Urutan, bool Aktif);

/// <summary>An officer to whom complaints climb.</summary>
public sealed record PenerimaEskalasi(string Nama, Peran Peran, string Unit);

public static class AduanKantorQuery
{
    /// <summary>The kinds of the unit itself.</summary>
    public static Task<List<KategoriTampil>> KategoriKantorAsync(this LayananDb db, int unitId, PetugasAktif admin, CancellationToken ct) =>
        db.KategoriAduan.DalamLingkup(admin).Where(k => k.UnitKerjaId == unitId).OrderBy(k => k.Urutan).ThenBy(k => k.Id)
            .Select(k => new KategoriTampil(k.Id, k.UnitKerjaId, k.Kode, k.Nama, k.DinasId, k.Dinas!.Nama, k.Rahasia, k.NomorDarurat, k.KataKunci, k.Target, k.Urutan, k.Aktif)).Take(100).ToListAsync(ct);

    public static Task<List<PilihanNama>> DinasKantorAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(admin).Where(u => u.Aktif && u.Jenis == JenisUnit.Dinas).OrderBy(u => u.Nama).Select(u => new PilihanNama(u.Id, u.Nama)).Take(200).ToListAsync(ct);

    /// <summary>Who sees it when the time of a complaint of this unit runs out: managers of complaints first, then kasi, then camat.</summary>
    public static Task<List<PenerimaEskalasi>> PenerimaEskalasiAsync(this LayananDb db, string jalurUnit, CancellationToken ct) =>
        db.Users.Where(p => p.Aktif && (p.Peran == Peran.AdminAduan || p.Peran == Peran.Kasi || p.Peran == Peran.Camat) && jalurUnit.StartsWith(p.UnitKerja.Jalur)).OrderBy(p => p.Nama).Select(p => new PenerimaEskalasi(p.Nama, p.Peran, p.UnitKerja.Nama)).Take(100).ToListAsync(ct);
}
