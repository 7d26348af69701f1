using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>Reads numbers the Indonesian way: dots group thousands, the comma starts the fraction.</summary>
static partial class IsianAngka
{
    static readonly string[] kata = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];

    public static (string Nilai, string Galat) Bulat(string teks, BatasIsian batas)
    {
        var (min, maks) = batas.Angka ?? (0, 1_000_000);
        return Baca(teks, out var angka, out _) && angka == decimal.Truncate(angka) && angka >= min && angka <= maks
            ? (Tulis(angka), "") : ("", $"Tulis angka bulat {Tampil(min)}-{Tampil(maks)}, contoh {Tampil(Math.Clamp(2, min, maks))}.");
    }

    public static (string Nilai, string Galat) Pecahan(string teks, BatasIsian batas)
    {
        var (min, maks) = batas.Angka ?? (0, 100_000_000);
        return Baca(teks, out var angka, out _) && angka >= min && angka <= maks
            // Two places: "1.125" stored would read back as eleven hundred twenty-five.
            ? (Tulis(Math.Round(angka, 2, MidpointRounding.AwayFromZero)), "") : ("", $"Tulis angka {Tampil(min)}-{Tampil(maks)}, contoh {Tampil(Math.Clamp(72.5m, min, maks))}.");
    }

    public static (string Nilai, string Galat) Rupiah(string teks, BatasIsian batas)
    {
        var (min, maks) = batas.Angka ?? (0, 1_000_000_000_000_000);
        var terbaca = Baca(teks, out var angka, out var satuan);
        var pengali = satuan switch
        {
            "" or "rupiah" => 1m,
            "rb" or "ribu" or "k" => 1_000m,
            "jt" or "juta" => 1_000_000m,
            "miliar" or "milyar" => 1_000_000_000m,
            _ => 0m,
        };
        var rupiah = angka * pengali;
        return terbaca && pengali > 0 && rupiah == decimal.Truncate(rupiah) && rupiah >= min && rupiah <= maks
            ? (Tulis(rupiah), "") : ("", "Tulis jumlah rupiah, contoh 1.500.000 atau 1,5 juta.");
    }

    public static (string Nilai, string Galat) Tahun(string teks, BatasIsian batas, DateOnly hariIni)
    {
        var (min, maks) = batas.Angka ?? (1900, hariIni.Year);
        var cocok = EmpatAngka().Match(teks);
        return cocok.Success && int.Parse(cocok.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var tahun && tahun >= min && tahun <= maks
            ? (cocok.Groups[1].Value, "") : ("", $"Tulis tahun {Tulis(min)}-{Tulis(maks)}, contoh 2019.");
    }

    static bool Baca(string teks, out decimal angka, out string satuan)
    {
        satuan = "";
        angka = Array.IndexOf(kata, teks.ToLowerInvariant());
        if (angka >= 0)
        {
            return true;
        }
        var cocok = AngkaBersatuan().Match(teks);
        satuan = cocok.Groups["satuan"].Value.ToLowerInvariant().Trim();
        return cocok.Success && decimal.TryParse(Baku(cocok.Groups["angka"].Value), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out angka);
    }

    // "1.500" is fifteen hundred, "3.2" can only be a fraction.
    static string Baku(string tulisan) =>
        Ribuan().IsMatch(tulisan) ? tulisan.Replace(".", "").Replace(',', '.') : tulisan.Replace(',', '.');

    static string Tulis(decimal angka) => angka.ToString("0.############", CultureInfo.InvariantCulture);

    static string Tampil(decimal angka) =>
        angka.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', '_').Replace('.', ',').Replace('_', '.');

    [GeneratedRegex(@"^(?:[a-z][a-z.\s-]*)?(?<angka>[0-9][0-9.,]*?)(?:,-)?\s*(?<satuan>[a-z][a-z0-9²/ ]*)?\.?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AngkaBersatuan();

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?\z")]
    private static partial Regex Ribuan();

    [GeneratedRegex(@"^[^0-9]*([0-9]{4})[^0-9]*\z")]
    private static partial Regex EmpatAngka();
}
