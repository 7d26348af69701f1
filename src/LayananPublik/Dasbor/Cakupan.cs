using System.Globalization;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Dasbor;

public sealed record UnitDasbor(int Id, string Nama, string Jalur);

/// <summary>What an officer looks at: a unit of the own scope with all below it, and of that everything, some services, or one officer's work. Made by <see cref="CakupanQuery"/> alone, which is the gate.</summary>
public sealed record Cakupan(int UnitKerjaId, string Nama, string ZonaWaktu)
{
    public IReadOnlyList<UnitDasbor> Unit { get; init; } = [];

    public Dimensi Poros { get; init; }

    /// <summary>Keys of <see cref="Poros"/> that are looked at.</summary>
    public IReadOnlyList<string> Kunci { get; init; } = [""];

    /// <summary>Who leads sees the officers' figures; they stand by name, nobody is ranked.</summary>
    public static bool Memimpin(Peran peran) => peran is Peran.Kasi or Peran.Lurah or Peran.Camat;

    /// <summary>The measures it holds; the units come through the gate.</summary>
    internal IQueryable<UkuranButir> Dari(IQueryable<UkuranButir> semua)
    {
        var unit = Unit.Select(u => u.Id).ToList();
        // The sum keeps SQLite from the index of units, which would read everything a unit ever had instead of the few days that are asked for.
        var q = semua.Where(u => unit.Contains(u.UnitKerjaId + 0));
        if (Poros == Dimensi.Layanan) q = q.Where(u => Kunci.Contains(u.Layanan));
        if (Poros == Dimensi.Petugas) q = int.Parse(Kunci[0], CultureInfo.InvariantCulture) is var petugas ? q.Where(u => u.PetugasId == petugas) : q;
        return q;
    }

    internal IQueryable<WaktuJawab> Dari(IQueryable<WaktuJawab> semua)
    {
        var unit = Unit.Select(u => u.Id).ToList();
        var q = semua.Where(w => unit.Contains(w.UnitKerjaId));
        if (Poros == Dimensi.Layanan) q = q.Where(w => false);
        if (Poros == Dimensi.Petugas) q = int.Parse(Kunci[0], CultureInfo.InvariantCulture) is var petugas ? q.Where(w => w.PetugasId == petugas) : q;
        return q;
    }
}
