using LayananPublik.Kantor;
using LayananPublik.Shell.Ui;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>How the screens of complaints say things to the office.</summary>
static class SebutAduan
{
    public static string Status(StatusAduan s) => s switch
    {
        StatusAduan.Baru => "Baru",
        StatusAduan.ButuhData => "Menunggu data",
        StatusAduan.Diverifikasi => "Terverifikasi",
        StatusAduan.Didisposisi => "Di dinas",
        StatusAduan.Diproses => "Dikerjakan",
        StatusAduan.Ditindaklanjuti => "Menunggu konfirmasi",
        StatusAduan.Selesai => "Selesai",
        StatusAduan.DibukaLagi => "Dibuka lagi",
        StatusAduan.Ditolak => "Ditolak",
        StatusAduan.BukanWewenang => "Bukan wewenang",
        StatusAduan.Duplikat => "Digabung",
        _ => "Dicabut"
    };

    public static Nada Nada(StatusAduan s) => s switch
    {
        StatusAduan.Baru or StatusAduan.Diverifikasi => Shell.Ui.Nada.Info,
        StatusAduan.ButuhData or StatusAduan.DibukaLagi => Shell.Ui.Nada.Awas,
        StatusAduan.Ditindaklanjuti or StatusAduan.Selesai => Shell.Ui.Nada.Baik,
        StatusAduan.Ditolak => Shell.Ui.Nada.Bahaya,
        _ => Shell.Ui.Nada.Netral
    };

    public static string Berat(Berat b) => b switch
    {
        Pengaduan.Berat.Ringan => "Ringan",
        Pengaduan.Berat.Normatif => "Normatif atau permintaan informasi",
        Pengaduan.Berat.TanpaPengawasan => "Tidak berkadar pengawasan",
        _ => "Berkadar pengawasan (perlu pemeriksaan)"
    };

    public static string Tingkat(TingkatAduan t) => t switch { TingkatAduan.Kasi => "Naik ke kasi", TingkatAduan.Camat => "Naik ke camat", _ => "Petugas" };

    /// <summary>"RT 003/RW 005" or what of it is known.</summary>
    public static string RtRw(string? rt, string? rw) => (rt, rw) switch { (null or "", null or "") => "", (null or "", _) => $"RW {rw}", (_, null or "") => $"RT {rt}", _ => $"RT {rt}/RW {rw}" };

    public static string Tempat(BarisAduan b) => string.Join(", ", new[] { RtRw(b.Rt, b.Rw), b.Unit }.Where(t => t.Length > 0));

    /// <summary>", 40 m dari sini, 3 laporan".</summary>
    public static string Dekat(AduanDekat a) => $"{(a.Meter is { } m ? $", {m} m dari sini" : ", RT yang sama")}{(a.Pelapor > 1 ? $", {a.Pelapor} laporan" : "")}";

    /// <summary>"hari ini", "3 hari": calendar days, as a citizen counts them.</summary>
    public static string Umur(DateTimeOffset pada, JamKantor jam) => (jam.HariIni.DayNumber - jam.TanggalPada(pada).DayNumber) switch { <= 0 => "hari ini", var n => $"{n} hari" };
}
