using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Shell;

/// <summary>One place of the main navigation. Features add theirs in their Setup with AddMenu.</summary>
public sealed record ButirMenu(int Urutan, string Judul, string Ikon, string Href)
{
    /// <summary>What one must be allowed to do to see it; null means everyone who is signed in.</summary>
    public Izin? Izin { get; init; }

    /// <summary>Who has this right too needs no entry of its own: another place leads there.</summary>
    public Izin? KecualiBagi { get; init; }

    /// <summary>Stands at the foot, away from the daily work.</summary>
    public bool DiKaki { get; init; }

    public HitunganMenu? Hitungan { get; init; }

    /// <summary>Roles whose day begins here: for them it stands before everything else.</summary>
    public IReadOnlyCollection<Peran> AwalBagi { get; init; } = [];

    public bool Untuk(PetugasAktif petugas) => (Izin is not { } izin || petugas.Boleh(izin)) && (KecualiBagi is not { } lain || !petugas.Boleh(lain));
}

/// <summary>How many things wait at a place for this officer, and the topic after which to count again.</summary>
public sealed record HitunganMenu(string Topik, Func<LayananDb, PetugasAktif, CancellationToken, Task<int>> Hitung);

/// <summary>The navigation that an officer sees, in order.</summary>
public sealed class MenuUtama(IEnumerable<ButirMenu> semua)
{
    readonly ButirMenu[] urut = [.. semua.OrderBy(b => b.DiKaki).ThenBy(b => b.Urutan)];

    public IReadOnlyList<ButirMenu> Untuk(PetugasAktif petugas) => [.. urut.Where(b => b.Untuk(petugas)).OrderBy(b => !b.AwalBagi.Contains(petugas.Peran))];
}
