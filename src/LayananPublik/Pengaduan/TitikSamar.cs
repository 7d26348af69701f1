using System.Globalization;

namespace LayananPublik.Pengaduan;

/// <summary>Places of reporters who are not shown: in clear stands only a cell of about 100 metres, by which near ones are found; the point itself is sealed.</summary>
public static class TitikSamar
{
    /// <summary>Digits behind the point that a cell keeps: a thousandth of a degree, about 111 metres.</summary>
    const int Digit = 3;

    /// <summary>No point lies further from the middle of its cell, in degrees; a search by cells must reach so much further.</summary>
    public const double Setengah = 0.0005 + 1e-9;

    public static (double Lintang, double Bujur) Petak(double lintang, double bujur) => (Math.Round(lintang, Digit, MidpointRounding.AwayFromZero), Math.Round(bujur, Digit, MidpointRounding.AwayFromZero));

    public static string Tulis(double lintang, double bujur) => string.Create(CultureInfo.InvariantCulture, $"{lintang:R},{bujur:R}");

    /// <summary>The exact point where there is one, else what stands in clear.</summary>
    public static (double Lintang, double Bujur)? Tepat(string? tersegel, double? lintang, double? bujur) =>
        tersegel?.Split(',') is [var y, var x] ? (double.Parse(y, CultureInfo.InvariantCulture), double.Parse(x, CultureInfo.InvariantCulture)) : lintang is { } l && bujur is { } b ? (l, b) : null;
}
