using System.Globalization;
using LayananPublik.Shell.Ui;

namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>How the pages of appointments say things to officers.</summary>
static class SebutJanji
{
    public static string Jam(TimeOnly w) => w.ToString("HH'.'mm", CultureInfo.InvariantCulture);

    public static string Jam(TimeOnly mulai, TimeOnly selesai) => $"{Jam(mulai)}–{Jam(selesai)}";

    public static string Status(StatusJanji s) => s switch
    {
        StatusJanji.Dipesan => "Dipesan",
        StatusJanji.Dikonfirmasi => "Akan datang",
        StatusJanji.Hadir => "Hadir",
        StatusJanji.Selesai => "Selesai",
        StatusJanji.Batal => "Batal",
        StatusJanji.TidakTerlayani => "Tidak terlayani",
        _ => "Tidak datang"
    };

    public static Nada Nada(StatusJanji s) => s switch
    {
        StatusJanji.Dikonfirmasi => Shell.Ui.Nada.Info,
        StatusJanji.Hadir or StatusJanji.Selesai => Shell.Ui.Nada.Baik,
        StatusJanji.TidakDatang or StatusJanji.TidakTerlayani => Shell.Ui.Nada.Awas,
        _ => Shell.Ui.Nada.Netral
    };

    public static string Rupa(StatusJanji s) => s switch
    {
        StatusJanji.Dipesan => "dipesan",
        StatusJanji.Dikonfirmasi => "pasti",
        StatusJanji.Hadir => "hadir",
        StatusJanji.Selesai => "usai",
        StatusJanji.Batal => "batal",
        _ => "absen"
    };

    /// <summary>The second line of a booking: its state where that says more than "booked", and that something special is needed.</summary>
    public static string Ringkas(BarisJanji j) => string.Join(" · ", new[] { j.Status == StatusJanji.Dipesan ? "" : Status(j.Status), j.Khusus ? "kebutuhan khusus" : "", j.Kode }.Where(t => t.Length > 0));

    /// <summary>Room of a slot as text: colour is never alone.</summary>
    public static string Sisa(SlotKalender s) => s.Ditutup ? "tutup" : s.Lewat ? "lewat" : s.Sisa == 0 ? "penuh" : $"sisa {s.Sisa}";
}
