using System.Diagnostics.CodeAnalysis;

namespace LayananPublik.Pencarian;

static class KataAntara
{
    /// <summary>Words from one up to another. Both databases compare them by their code points; a comparison that says so in C# has no translation.</summary>
    [SuppressMessage("Globalization", "CA1309:Use ordinal string comparison", Justification = "Runs in the database, by the column's collation.")]
    public static IQueryable<KataCari> Antara(this IQueryable<KataCari> kata, string dari, string sampai) =>
        kata.Where(k => string.Compare(k.Kata, dari) >= 0 && string.Compare(k.Kata, sampai) <= 0);
}
