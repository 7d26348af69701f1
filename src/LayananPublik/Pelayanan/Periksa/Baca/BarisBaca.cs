using System.Globalization;

namespace LayananPublik.Pelayanan;

/// <summary>One line that Tesseract found: its words, and the mean of how sure it was of them.</summary>
public sealed record BarisBaca(IReadOnlyList<string> Kata, int Yakin)
{
    const int Terbanyak = 200;

    public string Teks => string.Join(' ', Kata);

    /// <summary>Reads the program's table: twelve columns, of which the last two are certainty and word.</summary>
    public static IReadOnlyList<BarisBaca> Dari(string tabel) =>
        [.. tabel.Split('\n').Skip(1).Select(b => b.Split('\t')).Where(k => k.Length == 12 && k[0] == "5" && k[11].Trim().Length > 0)
            .Select(k => (Tempat: (k[2], k[3], k[4]), Kata: k[11].Trim(), Yakin: double.TryParse(k[10], CultureInfo.InvariantCulture, out var y) ? y : 0))
            .GroupBy(k => k.Tempat).Take(Terbanyak).Select(g => new BarisBaca([.. g.Select(k => k.Kata)], (int)Math.Clamp(g.Average(k => k.Yakin), 0, 100)))];
}
