using LayananPublik.Kantor;

namespace LayananPublik.Kepegawaian;

/// <summary>The one gate through which every query of the office's data passes.</summary>
public static class LingkupQuery
{
    /// <summary>Only what belongs to the officer's unit or a unit below it.</summary>
    public static IQueryable<T> DalamLingkup<T>(this IQueryable<T> semua, PetugasAktif petugas) where T : class, IBerunit
    {
        var jalur = petugas.Jalur;
        return semua.Where(x => x.UnitKerja.Jalur.StartsWith(jalur));
    }

    /// <summary>The officer's own unit and those below it.</summary>
    public static IQueryable<UnitKerja> DalamLingkup(this IQueryable<UnitKerja> semua, PetugasAktif petugas)
    {
        var jalur = petugas.Jalur;
        return semua.Where(u => u.Jalur.StartsWith(jalur));
    }
}
