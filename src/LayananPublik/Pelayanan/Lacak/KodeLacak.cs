using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.Pelayanan;

/// <summary>What a citizen types beside the number on the public page: eight characters that nobody confuses, 39 random bits.</summary>
public static class KodeLacak
{
    public const int Panjang = 8;
    const string Abjad = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    // Compared with when there is no such number, so that the answer takes as long.
    static readonly string Semu = Baru();

    public static string Baru() => RandomNumberGenerator.GetString(Abjad, Panjang);

    /// <summary>"7K3M-Q2ZX" for the eye.</summary>
    public static string Tulis(string kode) => $"{kode[..4]}-{kode[4..]}";

    /// <summary>Reads what people type: any case, spaces and dashes anywhere.</summary>
    public static bool TryBaca(string? teks, [NotNullWhen(true)] out string? kode)
    {
        kode = null;
        if (teks is null || teks.Length > 4 * Panjang) return false;
        var bersih = string.Concat(teks.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '.' or '_')).Select(char.ToUpperInvariant));
        if (bersih.Length != Panjang || !bersih.All(char.IsAsciiLetterOrDigit)) return false;
        kode = bersih;
        return true;
    }

    /// <summary>Takes the same time whether the application is unknown or the code is wrong.</summary>
    public static bool Cocok(string? benar, string ketikan)
    {
        var sama = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(benar ?? Semu), Encoding.ASCII.GetBytes(ketikan));
        return sama & benar is not null;
    }
}
