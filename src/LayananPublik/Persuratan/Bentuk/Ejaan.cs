using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>How official letters write numbers and names.</summary>
public static partial class Ejaan
{
    static readonly string[] Satuan =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    static readonly NumberFormatInfo Titik = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Takes yyyy-MM-dd, alone or before a time.</summary>
    public static bool TryTanggal(string? teks, out DateOnly tanggal) =>
        DateOnly.TryParseExact(teks is { Length: > 10 } ? teks[..10] : teks, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out tanggal);

    public static string Angka(decimal n) => n.ToString("#,##0.##", Titik);

    public const long TerbilangTerbesar = 1_000_000_000_000_000;

    static readonly (long Nilai, string Kata)[] Ribuan = [(1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"), (1000, "ribu")];

    public static string Terbilang(long n) => n switch
    {
        < 0 => $"minus {Terbilang(-n)}",
        < 12 => Satuan[n],
        < 20 => $"{Satuan[n - 10]} belas",
        < 100 => $"{Satuan[n / 10]} puluh{Sisa(n % 10)}",
        < 200 => $"seratus{Sisa(n - 100)}",
        < 1000 => $"{Satuan[n / 100]} ratus{Sisa(n % 100)}",
        < 2000 => $"seribu{Sisa(n - 1000)}",
        >= TerbilangTerbesar => Angka(n),
        _ => Ribuan.First(r => n >= r.Nilai) is var (nilai, kata) ? $"{Terbilang(n / nilai)} {kata}{Sisa(n % nilai)}" : ""
    };

    static string Sisa(long n) => n == 0 ? "" : $" {Terbilang(n)}";

    /// <summary>Capitals as the identity card prints them; titles and initials with a dot keep their own.</summary>
    public static string NamaKtp(string nama) =>
        Kata().Replace(nama.Trim(), m => m.Value.Contains('.', StringComparison.Ordinal) ? m.Value : m.Value.ToUpperInvariant());

    /// <summary>"SEKRETARIS LURAH" as it stands in a sentence: "Sekretaris Lurah".</summary>
    public static string DalamKalimat(string jabatan) =>
        Kata().Replace(jabatan.Trim().TrimEnd(','), m => m.Value.Any(char.IsLower) || m.Value.Length < 3 || m.Value.All("IVX".Contains) ? m.Value : char.ToUpperInvariant(m.Value[0]) + m.Value[1..].ToLowerInvariant());

    /// <summary>A civil servant's number in its four groups 8-6-1-3; anything else is left as it is.</summary>
    public static string Nip(string nip)
    {
        var angka = string.Concat(nip.Where(char.IsAsciiDigit));
        return angka.Length == 18 ? $"{angka[..8]} {angka[8..14]} {angka[14]} {angka[15..]}" : nip.Trim();
    }

    /// <summary>"Kecamatan Contoh" from "Contoh"; a name that already says what it is, is left alone.</summary>
    public static string Sebut(string sebutan, string nama, params string[] sudah) =>
        nama.Length == 0 || sudah.Append(sebutan).Any(s => nama.StartsWith(s + " ", StringComparison.OrdinalIgnoreCase)) ? nama : $"{sebutan} {nama}";

    public static string TanpaSebutan(string nama, params string[] sebutan)
    {
        foreach (var s in sebutan)
            if (nama.StartsWith(s + " ", StringComparison.OrdinalIgnoreCase)) return nama[(s.Length + 1)..].Trim();
        return nama;
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Kata();
}
