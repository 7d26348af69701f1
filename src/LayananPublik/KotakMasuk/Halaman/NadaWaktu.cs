using LayananPublik.Kantor;
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

    /// <summary>How long Meta still lets the office answer freely: calm while there is time, clear under two hours.</summary>
    public static TandaJendela Jendela(DateTimeOffset? sampai, DateTimeOffset kini)
    {
        if (sampai is not { } batas || batas <= kini) return new("tertutup", Nada.Bahaya, "lock_clock");
        var sisa = batas - kini;
        return sisa switch
        {
            { TotalHours: < 1 } => new($"{Math.Max(1, sisa.Minutes)} mnt", Nada.Awas, "timer"),
            { TotalHours: < 2 } => new($"{sisa.Hours} j {sisa.Minutes:00} m", Nada.Awas, "timer"),
            { TotalHours: < 6 } => new($"{sisa.Hours} j", Nada.Baik, "schedule"),
            _ => new($"{(int)sisa.TotalHours} j", Nada.Netral, "schedule")
        };
    }

    public static string Singkat(TimeSpan lama) => lama switch
    {
        { TotalMinutes: < 1 } => "1 mnt",
        { TotalHours: < 1 } => $"{lama.Minutes} mnt",
        { TotalDays: < 1 } => $"{(int)lama.TotalHours} j",
        _ => $"{(int)lama.TotalDays} hari"
    };
}

/// <summary>The reply window in a word, a tone and a shape.</summary>
public sealed record TandaJendela(string Teks, Nada Nada, string Ikon)
{
    /// <summary>The exact moment, in the zone of the unit.</summary>
    public static string Judul(DateTimeOffset? sampai, DateTimeOffset kini, JamKantor jam, string zona)
    {
        var nama = Zona.Daftar.TryGetValue(zona, out var judul) ? judul.Split(',')[0] : zona;
        return sampai is { } batas ? $"Jendela balas {(batas <= kini ? "tertutup sejak" : "terbuka sampai")} {jam.Lengkap(batas)} {nama}" : "Warga belum menulis: jendela balas belum terbuka";
    }
}
