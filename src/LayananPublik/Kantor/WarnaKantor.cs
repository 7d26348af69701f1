using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LayananPublik.Kantor;

/// <summary>A colour that an office calls its own, as "#rrggbb".</summary>
public readonly record struct WarnaKantor(byte Merah, byte Hijau, byte Biru)
{
    public static bool TryParse([NotNullWhen(true)] string? teks, out WarnaKantor warna)
    {
        var angka = teks?.Trim().TrimStart('#') ?? "";
        var sah = angka.Length == 6 & int.TryParse(angka, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var n);
        warna = sah ? new((byte)(n >> 16), (byte)(n >> 8), (byte)n) : default;
        return sah;
    }

    public static WarnaKantor Baca(string teks) => TryParse(teks, out var warna) ? warna : throw new FormatException($"\"{teks}\" is no colour.");

    public override string ToString() => $"#{Merah:x2}{Hijau:x2}{Biru:x2}";

    /// <summary>How well one is read on the other, 1 to 21 (WCAG 2.2).</summary>
    public double Kontras(WarnaKantor lain) => (Math.Max(Terang, lain.Terang) + 0.05) / (Math.Min(Terang, lain.Terang) + 0.05);

    /// <summary>So much of this in the other, 0 to 1.</summary>
    public WarnaKantor Campur(WarnaKantor lain, double bagian)
    {
        byte Satu(byte a, byte b) => (byte)Math.Round(a * bagian + b * (1 - bagian));
        return new(Satu(Merah, lain.Merah), Satu(Hijau, lain.Hijau), Satu(Biru, lain.Biru));
    }

    double Terang
    {
        get
        {
            static double Linear(byte n) => n / 255.0 is var s && s <= 0.04045 ? s / 12.92 : Math.Pow((n / 255.0 + 0.055) / 1.055, 2.4);
            return 0.2126 * Linear(Merah) + 0.7152 * Linear(Hijau) + 0.0722 * Linear(Biru);
        }
    }
}
