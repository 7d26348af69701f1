using LayananPublik.Shell.Ui;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>How urgent a moment is, in words and tone.</summary>
public static class NadaWaktu
{
    /// <summary>"sisa 3 j", "lewat 20 mnt": one unit is enough in a list.</summary>
    public static (string Teks, Nada Nada) Tenggat(DateTimeOffset tenggat, DateTimeOffset kini)
    {
        var sisa = tenggat - kini;
        return sisa < TimeSpan.Zero ? ($"lewat {Singkat(-sisa)}", Nada.Bahaya) : ($"sisa {Singkat(sisa)}", sisa < TimeSpan.FromHours(4) ? Nada.Awas : Nada.Netral);
    }

    /// <summary>How long Meta still lets the office answer freely.</summary>
    public static (string Teks, Nada Nada) Jendela(DateTimeOffset? sampai, DateTimeOffset kini)
    {
        if (sampai is not { } batas || batas <= kini) return ("tertutup", Nada.Bahaya);
        var sisa = batas - kini;
        var teks = sisa.TotalHours < 1 ? $"{Math.Max(1, sisa.Minutes)} m" : $"{(int)sisa.TotalHours} j {sisa.Minutes:00} m";
        return (teks, sisa < TimeSpan.FromHours(1) ? Nada.Bahaya : sisa < TimeSpan.FromHours(6) ? Nada.Awas : Nada.Baik);
    }

    public static string Singkat(TimeSpan lama) => lama switch
    {
        { TotalMinutes: < 1 } => "1 mnt",
        { TotalHours: < 1 } => $"{lama.Minutes} mnt",
        { TotalDays: < 1 } => $"{(int)lama.TotalHours} j",
        _ => $"{(int)lama.TotalDays} hari"
    };
}
