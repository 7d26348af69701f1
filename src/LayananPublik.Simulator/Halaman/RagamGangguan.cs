namespace LayananPublik.Simulator.Halaman;

/// <summary>What the control panel says of each kind of misbehaviour, in the order in which it shows them.</summary>
public sealed record RagamGangguan(JenisGangguan Jenis, string Kelompok, string Nama)
{
    public static IReadOnlyList<RagamGangguan> Semua { get; } =
    [
        new(JenisGangguan.Mati, "Meta", "Meta mati: semua panggilan dijawab 503"),
        new(JenisGangguan.Http500, "Kirim", "Kirim: 500 dengan halaman HTML"),
        new(JenisGangguan.Kode, "Kirim", "Kirim: galat dengan kode"),
        new(JenisGangguan.Timeout, "Kirim", "Kirim: diterima, jawabannya tak datang"),
        new(JenisGangguan.Putus, "Kirim", "Kirim: diterima, sambungan putus"),
        new(JenisGangguan.Lambat, "Kirim", "Kirim: jawaban lambat"),
        new(JenisGangguan.Mendahului, "Kirim", "Kirim: status mendahului jawaban"),
        new(JenisGangguan.Duplikat, "Webhook", "Webhook: datang dua kali bersamaan"),
        new(JenisGangguan.Ulang, "Webhook", "Webhook: datang lagi kemudian"),
        new(JenisGangguan.Hilang, "Webhook", "Webhook: hilang dahulu, lalu dicoba lagi"),
        new(JenisGangguan.Acak, "Webhook", "Webhook: urutan terbalik"),
        new(JenisGangguan.Kelompok, "Webhook", "Webhook: banyak pembaruan sekaligus"),
        new(JenisGangguan.Serentak, "Webhook", "Webhook: satu warga, serentak"),
        new(JenisGangguan.Tahan, "Webhook", "Webhook: status terlambat"),
        new(JenisGangguan.TanpaSampai, "Webhook", "Webhook: tanpa centang dua"),
        new(JenisGangguan.TandaSalah, "Webhook", "Webhook: tanda tangan salah dahulu"),
        new(JenisGangguan.NomorAsing, "Webhook", "Webhook: nomor kantor asing"),
        new(JenisGangguan.JenisAsing, "Webhook", "Webhook: jenis pesan baru"),
        new(JenisGangguan.BidangAsing, "Webhook", "Webhook: bidang baru"),
        new(JenisGangguan.BadanBesar, "Webhook", "Webhook: badan 3 MB"),
        new(JenisGangguan.Media404, "Media", "Media: alamat kedaluwarsa (404)"),
        new(JenisGangguan.Media503, "Media", "Media: 503"),
        new(JenisGangguan.MediaPotong, "Media", "Media: terpotong di tengah"),
        new(JenisGangguan.MediaRusak, "Media", "Media: isi tak cocok sidiknya"),
        new(JenisGangguan.MediaHtml, "Media", "Media: halaman HTML, bukan berkas"),
        new(JenisGangguan.MediaLambat, "Media", "Media: lambat"),
        new(JenisGangguan.MediaHilang, "Media", "Media: pengenal tak dikenal"),
        new(JenisGangguan.TolakTemplat, "Templat", "Templat baru: ditolak"),
        new(JenisGangguan.TahanTemplat, "Templat", "Templat baru: tetap menunggu"),
        new(JenisGangguan.BsreGalat, "BSrE", "BSrE: galat dengan kode"),
        new(JenisGangguan.Bsre401, "BSrE", "BSrE: akun aplikasi ditolak (401)"),
        new(JenisGangguan.Bsre500, "BSrE", "BSrE: 500"),
        new(JenisGangguan.BsreHtml, "BSrE", "BSrE: halaman HTML (502)"),
        new(JenisGangguan.BsreLambat, "BSrE", "BSrE: jawaban lambat"),
        new(JenisGangguan.BsrePutus, "BSrE", "BSrE: ditandatangani, sambungan putus"),
        new(JenisGangguan.BsrePotong, "BSrE", "BSrE: PDF terpotong"),
        new(JenisGangguan.BsreBukanPdf, "BSrE", "BSrE: bukan PDF"),
        new(JenisGangguan.BsreUnduh, "BSrE", "BSrE: hanya nomor dokumen, diunduh kemudian"),
        new(JenisGangguan.BsreTanpaTanda, "BSrE", "BSrE: PDF tanpa tanda tangan"),
        new(JenisGangguan.BsreTulisUlang, "BSrE", "BSrE: PDF ditulis ulang"),
        new(JenisGangguan.BsreOrangLain, "BSrE", "BSrE: ditandatangani orang lain"),
        new(JenisGangguan.TsaMati, "BSrE", "Stempel waktu: mati"),
        new(JenisGangguan.TsaSalah, "BSrE", "Stempel waktu: menolak"),
    ];

    public static string NamaDari(GangguanDiminta g) => Semua.First(r => r.Jenis == g.Jenis).Nama + (g.Kode > 0 ? $" {g.Kode}" : "");

    public static string SisaDari(GangguanDiminta g) =>
        (g.Terus ? "sampai dihapus" : $"{g.Sisa} kali lagi") + (g.Nomor is null ? "" : $", hanya {DaftarWarga.Tampil(g.Nomor)}");
}
