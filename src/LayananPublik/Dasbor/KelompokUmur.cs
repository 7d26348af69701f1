using LayananPublik.Kantor;

namespace LayananPublik.Dasbor;

/// <summary>How long something has been waiting, in working days since the day it came: the same days for the figure and for its list.</summary>
static class KelompokUmur
{
    const int PalingLama = 120;

    public static readonly IReadOnlyList<string> Nama = ["Hari ini", "1–3 hari kerja", "4–7 hari kerja", "> 7 hari kerja"];

    /// <summary>The days of arrival that make up each group.</summary>
    public static IReadOnlyList<Rentang> Hari(Kalender kalender, DateOnly hariIni)
    {
        var (nol, tiga, tujuh) = (Sejak(kalender, hariIni, 0), Sejak(kalender, hariIni, 3), Sejak(kalender, hariIni, 7));
        return [new(nol, DateOnly.MaxValue), new(tiga, nol.AddDays(-1)), new(tujuh, tiga.AddDays(-1)), new(DateOnly.MinValue, tujuh.AddDays(-1))];
    }

    /// <summary>The first day since which no more than so many working days have begun.</summary>
    static DateOnly Sejak(Kalender kalender, DateOnly hariIni, int hariKerja)
    {
        var t = hariIni;
        for (var i = 0; i < PalingLama; i++, t = t.AddDays(-1))
            if ((!kalender.PunyaJam || kalender.HariKerja(t)) && hariKerja-- == 0) break;
        return t;
    }
}
