using System.Text.RegularExpressions;

namespace LayananPublik.Pengaduan;

/// <summary>The last sieve before a summary becomes public: the office writes it clean, and what slipped in is covered here.</summary>
public static partial class TeksPublik
{
    public const int Terpanjang = 280;
    const string Tutup = "•••";

    /// <summary>Without phone and identity numbers, mail addresses, house numbers and RT.</summary>
    public static string Bersih(string? teks)
    {
        var t = Surel().Replace(teks ?? "", Tutup);
        t = Rt().Replace(t, m => m.Groups["rw"].Success ? $"RW {m.Groups["rw"].Value}" : "");
        t = Rumah().Replace(t, m => $"{m.Groups["kata"].Value} {Tutup}");
        t = Angka().Replace(t, Tutup);
        t = Lowong().Replace(Sela().Replace(t, " "), "").Trim();
        return t.Length > Terpanjang ? t[..Terpanjang].TrimEnd() + "…" : t;
    }

    /// <summary>The RW alone, without its RT and leading zeros; null when it is none.</summary>
    public static string? Rw(string? rw) => int.TryParse(rw, System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0 ? $"RW {n:00}" : null;

    // Seven digits and more, however they are grouped: telephone, NIK, KK, accounts.
    [GeneratedRegex(@"\+?\d(?:[\s.\-()/]?\d){6,}")]
    private static partial Regex Angka();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Surel();

    [GeneratedRegex(@"\bRT\s*\.?\s*\d{1,3}(?:\s*[/,]?\s*(?:RW\s*\.?\s*)?(?<rw>\d{1,3}))?", RegexOptions.IgnoreCase)]
    private static partial Regex Rt();

    [GeneratedRegex(@"\b(?<kata>nomor rumah|rumah nomor|nomor|nomer|no\.?|nmr\.?|blok|kav(?:ling|eling)?\.?|unit)\s*[:.]?\s*[A-Z]{0,2}\s?[-/]?\s?\d+(?:\s?[A-Z])?\b(?:\s*[-/]\s*\d+[A-Z]?)?", RegexOptions.IgnoreCase)]
    private static partial Regex Rumah();

    // Where an RT stood before a comma.
    [GeneratedRegex(@" (?=[,.;:!?](?:\s|$))")]
    private static partial Regex Lowong();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Sela();
}
