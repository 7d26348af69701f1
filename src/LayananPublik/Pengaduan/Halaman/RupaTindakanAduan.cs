using LayananPublik.Kepegawaian;
using LayananPublik.Shell.Ui;
using static LayananPublik.Pengaduan.TindakanAduan;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>How a step looks as a button; which of them are there is said by <see cref="AlurAduan"/>.</summary>
public sealed record RupaTindakanAduan(TindakanAduan Tindakan, string Judul, string Ikon, JenisTombol Jenis = JenisTombol.Biasa)
{
    // The order of the buttons. What is taken back of one disposition stands beside that disposition.
    static readonly RupaTindakanAduan[] Semua =
    [
        new(Verifikasi, "Verifikasi", "verified", JenisTombol.Utama), new(Teruskan, "Teruskan ke dinas", "send", JenisTombol.Utama), new(Konfirmasi, "Warga bilang beres", "task_alt", JenisTombol.Utama),
        new(TindakLanjuti, "Sudah ditangani kantor", "build"), new(Lengkapi, "Data sudah lengkap", "playlist_add_check"), new(MintaData, "Minta data", "contact_support"), new(BukaLagi, "Buka lagi", "restart_alt"),
        new(Gabung, "Gabung", "merge"), new(Pisah, "Pisahkan", "call_split"), new(Alihkan, "Bukan wewenang", "alt_route"), new(Cabut, "Dicabut pelapor", "undo"), new(Tolak, "Tolak", "block", JenisTombol.Bahaya)
    ];

    public static IReadOnlyList<RupaTindakanAduan> Untuk(StatusAduan status, PetugasAktif petugas)
    {
        if (!petugas.Boleh(Izin.KelolaAduan)) return [];
        var boleh = AlurAduan.YangMungkin(status, petugas.Peran).ToHashSet();
        return [.. Semua.Where(r => boleh.Contains(r.Tindakan)).Select(r => r.Tindakan == Teruskan && status is (StatusAduan.Didisposisi or StatusAduan.Diproses) ? r with { Judul = "Tambah tembusan", Jenis = JenisTombol.Biasa } : r)];
    }

    public string Uji => Tindakan.ToString().ToLowerInvariant();
}
