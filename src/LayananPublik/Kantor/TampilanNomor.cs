namespace LayananPublik.Kantor;

/// <summary>The office's own WhatsApp number as citizens see it: digits with country code. It may be a landline.</summary>
public static class TampilanNomor
{
    /// <summary>"0812-3456-7890" and "+62 812 3456 7890" are both 6281234567890; null when it is no number.</summary>
    public static string? Baca(string? ketikan)
    {
        if (ketikan is null || ketikan.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '-' or '+' or '(' or ')' or '.'))) return null;
        var angka = string.Concat(ketikan.Where(char.IsAsciiDigit));
        if (angka.StartsWith('0')) angka = "62" + angka[1..];
        return angka.Length is >= 9 and <= 15 && angka[0] != '0' ? angka : null;
    }

    /// <summary>"+62 812 3456 7890" for the eye.</summary>
    public static string Tulis(string angka) => angka.StartsWith("62", StringComparison.Ordinal) && angka.Length > 5
        ? "+62 " + string.Join(' ', (string[])[angka[2..5], .. angka[5..].Chunk(4).Select(c => new string(c))])
        : "+" + angka;
}
