using System.Globalization;

namespace LayananPublik.Kantor;

/// <summary>Names of months and days, with the spellings still met in letters and chats.</summary>
public static class NamaBulan
{
    public static readonly IReadOnlyList<string> Panjang =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>In the order of <see cref="DayOfWeek"/>.</summary>
    public static readonly IReadOnlyList<string> Hari = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    static readonly string[][] ejaan =
    [
        ["januari", "january"], ["februari", "pebruari", "febuari", "february"], ["maret", "march", "mrt"],
        ["april"], ["mei", "may"], ["juni", "june"], ["juli", "july"], ["agustus", "august", "agt", "ags"],
        ["september"], ["oktober", "october"], ["november", "nopember"], ["desember", "december"],
    ];

    /// <summary>1-12, or 0 when unknown; a number is returned as it is.</summary>
    public static int Nomor(string tulisan)
    {
        if (int.TryParse(tulisan, NumberStyles.None, CultureInfo.InvariantCulture, out var angka))
        {
            return angka;
        }
        var cocok = Enumerable.Range(0, 12)
            .Where(i => tulisan.Length >= 3 && ejaan[i].Any(e => e.StartsWith(tulisan, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return cocok.Count == 1 ? cocok[0] + 1 : 0;
    }
}
