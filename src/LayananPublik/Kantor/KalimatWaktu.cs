using System.Globalization;

namespace LayananPublik.Kantor;

/// <summary>Moments and durations in the office's words; takes local time, so it needs no zone.</summary>
public static class KalimatWaktu
{
    /// <summary>21 November 2026</summary>
    public static string Tanggal(DateOnly t) => $"{t.Day} {NamaBulan.Panjang[t.Month - 1]} {t.Year}";

    /// <summary>Sabtu, 21 November 2026</summary>
    public static string HariTanggal(DateOnly t) => $"{NamaBulan.Hari[(int)t.DayOfWeek]}, {Tanggal(t)}";

    /// <summary>09.41</summary>
    public static string Pukul(DateTime w) => w.ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>Senin, 23 November 2026 pukul 15.00</summary>
    public static string Lengkap(DateTime w) => $"{HariTanggal(DateOnly.FromDateTime(w))} pukul {Pukul(w)}";

    /// <summary>The day by its nearness: tadi, hari ini, besok, kemarin, or its full date.</summary>
    public static string Dekat(DateTime w, DateTime kini) => (w.Date - kini.Date).Days switch
    {
        0 when w < kini => $"tadi pukul {Pukul(w)}",
        0 => $"hari ini pukul {Pukul(w)}",
        1 => $"besok pukul {Pukul(w)}",
        -1 => $"kemarin pukul {Pukul(w)}",
        _ => Lengkap(w),
    };

    /// <summary>For narrow lists: 09.41, Kemarin, 19 Nov, 19 Nov 2025.</summary>
    public static string Daftar(DateTime w, DateTime kini) => (kini.Date - w.Date).Days switch
    {
        0 => Pukul(w),
        1 => "Kemarin",
        _ when w.Year == kini.Year => $"{w.Day} {NamaBulan.Panjang[w.Month - 1][..3]}",
        _ => $"{w.Day} {NamaBulan.Panjang[w.Month - 1][..3]} {w.Year}",
    };

    /// <summary>20 mnt, 3 j 05 m, 2 h 03 j; "lewat …" when negative.</summary>
    public static string Sisa(TimeSpan sisa)
    {
        if (sisa < TimeSpan.Zero)
        {
            return $"lewat {Sisa(-sisa)}";
        }
        return sisa switch
        {
            { TotalHours: < 1 } => $"{sisa.Minutes} mnt",
            { TotalDays: < 1 } => $"{sisa.Hours} j {sisa.Minutes:00} m",
            _ => $"{sisa.Days} h {sisa.Hours:00} j",
        };
    }
}
