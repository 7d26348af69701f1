using System.Security.Claims;

namespace LayananPublik.Shell;

/// <summary>One place of the main navigation. Features add theirs in their Setup with AddMenu.</summary>
public sealed record ButirMenu(int Urutan, string Judul, string Ikon, string Href)
{
    /// <summary>The roles that see it; none means everyone who is signed in.</summary>
    public IReadOnlyList<string> Peran { get; init; } = [];

    /// <summary>Stands at the foot, away from the daily work.</summary>
    public bool DiKaki { get; init; }

    /// <summary>How many things wait there for this officer.</summary>
    public HitungMenu? Hitung { get; init; }

    public bool Untuk(ClaimsPrincipal orang) => Peran.Count == 0 || Peran.Any(orang.IsInRole);
}

public delegate Task<int> HitungMenu(IServiceProvider layanan, ClaimsPrincipal orang, CancellationToken ct);

/// <summary>The navigation that an officer sees, in order.</summary>
public sealed class MenuUtama(IEnumerable<ButirMenu> semua)
{
    readonly ButirMenu[] urut = [.. semua.OrderBy(b => b.DiKaki).ThenBy(b => b.Urutan)];

    public IReadOnlyList<ButirMenu> Untuk(ClaimsPrincipal orang) => [.. urut.Where(b => b.Untuk(orang))];
}
