namespace LayananPublik.Kantor;

/// <summary>How long something takes or has taken, as a person says it.</summary>
public static class KalimatLama
{
    /// <summary>"kurang dari semenit", "45 menit", "7 jam 20 menit", "3 hari 7 jam", "16 hari".</summary>
    public static string Lama(TimeSpan lama) => lama.Duration() switch
    {
        { TotalMinutes: < 1 } => "kurang dari semenit",
        { TotalHours: < 1 } l => $"{l.Minutes} menit",
        { TotalDays: < 1 } l => Dua(l.Hours, "jam", l.Minutes, "menit"),
        { TotalDays: < 14 } l => Dua(l.Days, "hari", l.Hours, "jam"),
        var l => $"{l.Days} hari"
    };

    /// <summary>"sisa 3 hari 7 jam", "terlambat 2 hari kerja": as the office promises in working days, so it is late in working days; on the day itself in hours.</summary>
    public static string Tenggat(DateTimeOffset tenggat, DateTimeOffset kini, Kalender? kalender = null)
    {
        if (kini <= tenggat) return "sisa " + Lama(tenggat - kini);
        return kalender is { PunyaJam: true } && kalender.HariKerjaSejak(tenggat, kini) is > 0 and var hari ? $"terlambat {hari} hari kerja" : "terlambat " + Lama(kini - tenggat);
    }

    static string Dua(int besar, string satuanBesar, int kecil, string satuanKecil) => kecil == 0 ? $"{besar} {satuanBesar}" : $"{besar} {satuanBesar} {kecil} {satuanKecil}";
}
