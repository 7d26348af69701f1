using System.Globalization;

namespace LayananPublik.Dasbor.Halaman;

/// <summary>Figures as the office writes them.</summary>
static class TulisAngka
{
    public static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    public static string Banyak(int n) => n.ToString("N0", Indonesia);

    public static string Persen(double? p) => p is { } x ? (x is > 99.95 and < 100 ? 99.9 : x).ToString(x is 100 or 0 ? "0'%'" : "0.0'%'", Indonesia) : "–";

    /// <summary>Working time: 45 m, 2 j 10 m, 31 j.</summary>
    public static string Lama(double? menit) => menit is not { } m ? "–" : (int)Math.Round(m) switch
    {
        < 60 and var n => $"{n} m",
        < 1440 and var n => $"{n / 60} j {n % 60:00} m",
        var n => $"{Banyak(n / 60)} j"
    };

    /// <summary>▲ 12% against what it was; null where there is nothing to hold it against.</summary>
    public static string? Beda(int kini, int dulu) => dulu == 0 ? null : kini == dulu ? "sama" : $"{(kini > dulu ? "▲" : "▼")} {Math.Abs(100.0 * (kini - dulu) / dulu).ToString("0", Indonesia)}%";

    public static string Css(double n) => n.ToString("0.##", CultureInfo.InvariantCulture);
}
