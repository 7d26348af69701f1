using System.Collections.Concurrent;

namespace LayananPublik.Persuratan.Templat;

/// <summary>A template that has been read: its tree, what it names where, and its faults. Read once and kept by its text.</summary>
sealed record TemplatTerurai(IReadOnlyList<Simpul> Isi, IReadOnlyList<Sebutan> Sebutan, IReadOnlyList<GalatTemplat> Galat)
{
    // Every key stroke in an editor is a text of its own; what is used comes back at once.
    const int Terbanyak = 400;
    static readonly ConcurrentDictionary<string, TemplatTerurai> Ingatan = new(StringComparer.Ordinal);

    public static TemplatTerurai Dari(string teks)
    {
        if (Ingatan.TryGetValue(teks, out var ada)) return ada;
        if (Ingatan.Count >= Terbanyak) Ingatan.Clear();
        return Ingatan[teks] = UraiTemplat.Baca(teks);
    }
}
