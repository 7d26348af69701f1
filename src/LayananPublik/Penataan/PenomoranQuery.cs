using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A block of numbers for letters on paper, and how many of it are still free.</summary>
public sealed record BarisBlok(string Deret, int Tahun, string Untuk, int Dari, int Sampai, int Banyak, int Kosong);

public static class PenomoranQuery
{
    /// <summary>Versions of a unit's numbering, the newest first.</summary>
    public static Task<List<AturanNomor>> VersiNomorAsync(this LayananDb db, int unit, PetugasAktif admin, CancellationToken ct) =>
        db.AturanNomor.DalamLingkup(admin).AsNoTracking().Where(a => a.UnitKerjaId == unit).OrderByDescending(a => a.Mulai).ThenByDescending(a => a.Id).Take(100).ToListAsync(ct);

    public static Task<List<BarisBlok>> BlokNomorAsync(this LayananDb db, int unit, PetugasAktif admin, CancellationToken ct) =>
        db.NomorAgenda.DalamLingkup(admin).Where(n => n.Blok != null && (n.UnitKerjaId == unit || n.PemakaiId == unit)).GroupBy(n => new { n.Deret, n.Tahun, n.Blok, n.Pada })
            .Select(g => new { g.Key.Deret, g.Key.Tahun, g.Key.Blok, g.Key.Pada, Dari = g.Min(n => n.Urut), Sampai = g.Max(n => n.Urut), Banyak = g.Count(), Kosong = g.Count(n => n.Status == StatusNomor.Cadangan) })
            .OrderByDescending(g => g.Pada).Take(100).Select(g => new BarisBlok(g.Deret, g.Tahun, g.Blok!, g.Dari, g.Sampai, g.Banyak, g.Kosong)).ToListAsync(ct);

    /// <summary>Units whose pattern is kept in versions, not with the unit.</summary>
    public static Task<List<int>> UnitBerversiAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        db.AturanNomor.DalamLingkup(admin).Select(a => a.UnitKerjaId).Distinct().OrderBy(id => id).Take(1_000).ToListAsync(ct);

    public static Task<UnitKerja?> UnitNomorAsync(this LayananDb db, int unit, PetugasAktif admin, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(admin).AsNoTracking().FirstOrDefaultAsync(u => u.Id == unit, ct);
}
