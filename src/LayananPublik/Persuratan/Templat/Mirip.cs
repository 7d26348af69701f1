namespace LayananPublik.Persuratan.Templat;

/// <summary>What somebody may have meant who wrote a word that does not exist.</summary>
static class Mirip
{
    /// <summary>"; maksudnya tanggal_lahir?", or nothing when no known word is near.</summary>
    public static string Saran(string salah, IEnumerable<string> dikenal) => Terdekat(salah, dikenal) is { } k ? $"; maksudnya {k}?" : "";

    public static string? Terdekat(string salah, IEnumerable<string> dikenal)
    {
        if (salah.Length is 0 or > 60) return null;
        var kecil = salah.ToLowerInvariant();
        return dikenal.Select(d => (d, Beda: Jarak(kecil, d)))
            .Where(x => x.Beda <= Math.Max(1, Math.Min(kecil.Length, x.d.Length) / 3) || kecil.Length >= 3 && (x.d.StartsWith(kecil + "_", StringComparison.Ordinal) || x.d.EndsWith("_" + kecil, StringComparison.Ordinal)))
            .OrderBy(x => x.Beda).ThenBy(x => x.d, StringComparer.Ordinal).Select(x => x.d).FirstOrDefault();
    }

    static int Jarak(string a, string b)
    {
        var baris = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var serong = baris[0];
            baris[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var sini = Math.Min(Math.Min(baris[j - 1], baris[j]) + 1, serong + (a[i - 1] == b[j - 1] ? 0 : 1));
                (serong, baris[j]) = (baris[j], sini);
            }
        }
        return baris[b.Length];
    }
}
