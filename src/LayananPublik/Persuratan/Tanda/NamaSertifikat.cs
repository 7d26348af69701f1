namespace LayananPublik.Persuratan.Tanda;

/// <summary>Whether the name on a certificate is that of an official: titles, dots and capitals do not matter, a name that is cut short does not either.</summary>
public static class NamaSertifikat
{
    public static bool Cocok(string pejabat, string sertifikat)
    {
        var (a, b) = (Kata(pejabat), Kata(sertifikat));
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    // "Dr. Ratna Kusuma, M.Si." is Ratna Kusuma: what follows the comma and every word with a dot are titles.
    static HashSet<string> Kata(string nama) => [.. nama.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(k => !k.Contains('.', StringComparison.Ordinal)).Select(k => k.ToUpperInvariant())];
}
