using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>Reads what says where: area, e-mail, tax object, point on the map.</summary>
static partial class IsianAlamat
{
    /// <summary>A ten-digit area code becomes 32.99.01.1001; a citizen may write the name instead.</summary>
    public static (string Nilai, string Galat) Wilayah(string teks)
    {
        var angka = AngkaPolos(teks);
        return angka is { Length: 10 } ? ($"{angka[..2]}.{angka[2..4]}.{angka[4..6]}.{angka[6..]}", "")
            : angka is null && teks.Count(char.IsLetter) >= 3 && teks.Length <= 150 ? (teks, "")
            : ("", "Tulis nama kelurahan atau desa dan kecamatannya, contoh Sukamaju, Kecamatan Contoh.");
    }

    public static (string Nilai, string Galat) Email(string teks) =>
        teks.Length <= 254 && Surel().IsMatch(teks) ? (teks.ToLowerInvariant(), "") : ("", "Tulis alamat email yang lengkap, contoh nama@contoh.id.");

    public static (string Nilai, string Galat) Nop(string teks) => AngkaPolos(teks) is { Length: 18 } a
        ? ($"{a[..2]}.{a[2..4]}.{a[4..7]}.{a[7..10]}.{a[10..13]}-{a[13..17]}.{a[17..]}", "")
        : ("", "NOP berisi 18 angka seperti di SPPT, contoh 32.99.010.001.002-0003.0.");

    /// <summary>Also finds the point inside a map link.</summary>
    public static (string Nilai, string Galat) Koordinat(string teks)
    {
        var cocok = Titik().Match(teks);
        if (cocok.Success
            && decimal.TryParse(cocok.Groups[1].Value, CultureInfo.InvariantCulture, out var lintang)
            && decimal.TryParse(cocok.Groups[2].Value, CultureInfo.InvariantCulture, out var bujur)
            && lintang is >= -11.5m and <= 6.5m && bujur is >= 94.5m and <= 141.5m)
        {
            return (string.Create(CultureInfo.InvariantCulture, $"{lintang:0.######},{bujur:0.######}"), "");
        }
        return ("", cocok.Success ? "Titik itu di luar Indonesia; kirim lokasi kejadian, contoh -6.595,106.816."
            : "Kirim lokasi dari WhatsApp atau tulis titiknya, contoh -6.595,106.816.");
    }

    static string? AngkaPolos(string teks)
    {
        var rapat = string.Concat(teks.Where(c => c is not (' ' or '.' or '-')));
        return rapat.All(char.IsAsciiDigit) ? rapat : null;
    }

    [GeneratedRegex(@"^[a-z0-9._%+'-]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Surel();

    [GeneratedRegex(@"(?<![0-9.])(-?[0-9]{1,2}\.[0-9]+)\s*[,; ]\s*(-?[0-9]{1,3}\.[0-9]+)")]
    private static partial Regex Titik();
}
