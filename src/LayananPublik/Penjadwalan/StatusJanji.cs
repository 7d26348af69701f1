using LayananPublik.Bersama;

namespace LayananPublik.Penjadwalan;

/// <summary>How far an appointment has come; <see cref="TidakTerlayani"/>: the citizen was there, and the day ended before his turn. All but <see cref="Batal"/> hold their place in the slot.</summary>
public enum StatusJanji { Dipesan, Dikonfirmasi, Hadir, Selesai, Batal, TidakDatang, TidakTerlayani }

/// <summary>Which state of an appointment follows which: the entity refuses by it, the buttons follow it.</summary>
public static class JalurJanji
{
    static readonly (StatusJanji Dari, StatusJanji Ke)[] Jalur =
    [
        (StatusJanji.Dipesan, StatusJanji.Dikonfirmasi), (StatusJanji.Dipesan, StatusJanji.Hadir), (StatusJanji.Dipesan, StatusJanji.Batal), (StatusJanji.Dipesan, StatusJanji.TidakDatang),
        (StatusJanji.Dikonfirmasi, StatusJanji.Hadir), (StatusJanji.Dikonfirmasi, StatusJanji.Batal), (StatusJanji.Dikonfirmasi, StatusJanji.TidakDatang),
        (StatusJanji.Hadir, StatusJanji.Selesai), (StatusJanji.Hadir, StatusJanji.TidakTerlayani),
        // The counter forgot to say so on the day.
        (StatusJanji.TidakTerlayani, StatusJanji.Selesai),
        // Who comes after all is served after all, and is no longer counted as missing.
        (StatusJanji.TidakDatang, StatusJanji.Hadir), (StatusJanji.TidakDatang, StatusJanji.Selesai), (StatusJanji.Dipesan, StatusJanji.Selesai), (StatusJanji.Dikonfirmasi, StatusJanji.Selesai),
    ];

    public static IReadOnlyList<(StatusJanji Dari, StatusJanji Ke)> Semua => Jalur;

    public static Hasil Tempuh(StatusJanji dari, StatusJanji ke) => Jalur.Contains((dari, ke)) ? Hasil.Baik
        : Hasil.Ditolak($"Tidak dapat dilakukan: janji ini {Sebutan(dari)}. Muat ulang layar bila baru saja berubah.");

    /// <summary>It still lies ahead: it can be moved and cancelled, and stands for the citizen's one booking of the service.</summary>
    public static bool Aktif(StatusJanji s) => s is StatusJanji.Dipesan or StatusJanji.Dikonfirmasi;

    public static string Sebutan(StatusJanji s) => s switch
    {
        StatusJanji.Dipesan => "sudah dipesan", StatusJanji.Dikonfirmasi => "dikonfirmasi akan datang", StatusJanji.Hadir => "sudah hadir",
        StatusJanji.Selesai => "selesai dilayani", StatusJanji.Batal => "dibatalkan", StatusJanji.TidakTerlayani => "hadir, tetapi belum sempat dilayani", _ => "tidak datang"
    };
}
