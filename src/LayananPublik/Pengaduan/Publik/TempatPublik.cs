using System.Globalization;

namespace LayananPublik.Pengaduan;

/// <summary>A place in the public list: so many cases of this day stand before it; without a day, so many of all. From there it is read on to older ones, or back to newer ones.</summary>
public sealed record TempatPublik(DateOnly? Hari = null, int Ke = 0, bool LebihBaru = false)
{
    const string Bentuk = "yyyy-MM-dd";

    /// <summary>"2026-11-05.12".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hari:yyyy-MM-dd}.{Ke}");

    /// <summary>As it stands in an address; null when it is none.</summary>
    public static TempatPublik? Baca(string? sebelum, string? sesudah) => Urai(sebelum, false) ?? Urai(sesudah, true);

    static TempatPublik? Urai(string? teks, bool lebihBaru) =>
        teks?.Length is > 11 and < 18 && teks[10] == '.' && DateOnly.TryParseExact(teks[..10], Bentuk, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hari) && int.TryParse(teks[11..], NumberStyles.None, CultureInfo.InvariantCulture, out var ke)
            ? new(hari, ke, lebihBaru) : null;
}

/// <summary>A part of the list, and where the newer and the older ones begin.</summary>
public sealed record HalamanPublik(IReadOnlyList<BarisPublik> Baris, TempatPublik? LebihBaru, TempatPublik? LebihLama);
