using static LayananPublik.Pengaduan.StatusAduan;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>One column of the board: which states stand in it and what it says when empty.</summary>
public sealed record KolomAduan(string Kunci, string Judul, IReadOnlyList<StatusAduan> Status, string Kosong)
{
    public const string Tutup = "tutup";

    public static readonly IReadOnlyList<KolomAduan> Semua =
    [
        new("baru", "Baru", [Baru], "Tidak ada yang menunggu diverifikasi."),
        new("data", "Menunggu data", [ButuhData], "Tidak ada yang menunggu warga."),
        new("siap", "Terverifikasi", [Diverifikasi, DibukaLagi], "Tidak ada yang menunggu diteruskan."),
        new("dinas", "Di dinas", [Didisposisi], "Semua dinas sudah menerima."),
        new("kerja", "Dikerjakan", [Diproses], "Tidak ada yang sedang dikerjakan."),
        new("konfirmasi", "Menunggu konfirmasi", [Ditindaklanjuti], "Tidak ada yang menunggu jawaban warga."),
        new(Tutup, "Baru ditutup", [Selesai, Ditolak, BukanWewenang, Duplikat, Dicabut], "Belum ada yang ditutup dua pekan ini."),
    ];

    public static KolomAduan? Cari(string? kunci) => Semua.FirstOrDefault(k => k.Kunci == kunci);

    public static KolomAduan Dari(StatusAduan s) => Semua.First(k => k.Status.Contains(s));
}
