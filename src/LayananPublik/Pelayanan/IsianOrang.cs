using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>Reads a person as "Nama, NIK 16 angka, lainnya"; only the name must be there, a NIK that is there must be right.</summary>
static partial class IsianOrang
{
    public static (string Nilai, string Galat) Satu(string teks)
    {
        var sisa = teks;
        var nik = "";
        if (CariNik(teks) is { } cocok)
        {
            if (!Nik.TryParse(cocok.Groups[1].Value, out var terbaca, out var galatNik))
            {
                return ("", galatNik);
            }
            nik = terbaca.Nilai;
            sisa = teks.Remove(cocok.Index, cocok.Length).Insert(cocok.Index, ",");
        }
        var bagian = sisa.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(b => b.Trim(' ', '-', '(', ')', '/', '.')).Where(b => b.Length > 0).ToList();
        if (!NamaOrang.TryParse(bagian.FirstOrDefault(), out var nama, out _))
        {
            return ("", "Tulis nama lengkapnya, contoh Siti Aminah.");
        }
        string[] hasil = [nama.Nilai, .. nik.Length > 0 ? [$"NIK {nik}"] : Array.Empty<string>(), .. bagian.Skip(1)];
        return (string.Join(", ", hasil), "");
    }

    /// <summary>One person per line; also takes "1. … 2. …" and semicolons.</summary>
    public static (string Nilai, string Galat) Daftar(string teks, int palingSedikit)
    {
        var orang = Pemisah().Split(teks).Select(o => o.Trim(' ', ',', '.')).Where(o => o.Length > 0).Select(Satu).ToList();
        var salah = orang.FindIndex(o => o.Galat.Length > 0);
        return salah >= 0 ? ("", orang.Count == 1 ? orang[0].Galat : $"Orang ke-{salah + 1}: {orang[salah].Galat}")
            : orang.Count < palingSedikit ? ("", $"Tulis paling sedikit {palingSedikit} orang, satu baris satu orang, contoh Siti Aminah.")
            : (string.Join('\n', orang.Select(o => o.Nilai)), "");
    }

    // Shorter runs of digits are phone numbers, longer ones something else.
    static Match? CariNik(string teks) =>
        MungkinNik().Matches(teks).FirstOrDefault(m => m.Groups[1].Value.Count(char.IsAsciiDigit) is >= 15 and <= 17);

    [GeneratedRegex(@"(?:NIK\s*[:.]?\s*)?(?<![0-9])([0-9](?:[ .-]?[0-9]){14,16})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MungkinNik();

    [GeneratedRegex(@"[\n;]|(?:^|(?<=[\s,]))[0-9]{1,2}[.)]\s")]
    private static partial Regex Pemisah();
}
