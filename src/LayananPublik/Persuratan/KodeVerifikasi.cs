using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace LayananPublik.Persuratan;

/// <summary>The unguessable name of a letter on the public verification page: 130 random bits in 26 Crockford base32 characters.</summary>
public readonly record struct KodeVerifikasi
{
    public const int Panjang = 26;
    const string Abjad = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    KodeVerifikasi(string nilai) => Nilai = nilai;

    public string Nilai { get; }

    public static KodeVerifikasi Baru() => new(RandomNumberGenerator.GetString(Abjad, Panjang));

    /// <summary>Reads what people type: any case, spaces and dashes anywhere, O for 0, I and L for 1.</summary>
    public static bool TryParse([NotNullWhen(true)] string? teks, out KodeVerifikasi kode)
    {
        kode = default;
        if (teks is null || teks.Length > 4 * Panjang) return false;
        var bersih = string.Concat(teks.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '.' or '_')).Select(Baku));
        if (bersih.Length != Panjang || bersih.Any(c => !Abjad.Contains(c, StringComparison.Ordinal))) return false;
        kode = new(bersih);
        return true;
    }

    public static string Kelompokkan(string kode) => string.Join('-', kode.Chunk(4).Select(k => new string(k)));

    public override string ToString() => Kelompokkan(Nilai ?? "");

    static char Baku(char c) => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var besar => besar };
}
