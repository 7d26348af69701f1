using System.Globalization;
using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>States and figures of complaints as pages for dinas, leaders and everybody write them.</summary>
static class TulisAduan
{
    public static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    public static string Sebut(StatusDisposisi s) => s switch
    {
        StatusDisposisi.Dikirim => "Belum diterima",
        StatusDisposisi.Diterima => "Diterima",
        StatusDisposisi.Dikerjakan => "Dikerjakan",
        StatusDisposisi.Selesai => "Dilaporkan selesai",
        _ => "Dikembalikan"
    };

    public static string Sebut(KasusDinas k) => !k.Utama ? "Tembusan" : AlurAduan.Berakhir(k.StatusAduan) ? $"Aduan {AlurAduan.Sebutan(k.StatusAduan)}" : Sebut(k.Status);

    public static string Sebut(JenisLaporan j) => j switch
    {
        JenisLaporan.Terima => "Diterima dinas",
        JenisLaporan.Tanya => "Pertanyaan",
        JenisLaporan.Jawab => "Jawaban kantor",
        JenisLaporan.Kemajuan => "Kemajuan",
        JenisLaporan.Selesai => "Dilaporkan selesai",
        JenisLaporan.MintaIdentitas => "Permintaan identitas pelapor",
        _ => "Dikembalikan"
    };

    /// <summary>How the dinas stands with who reported it, and what asking means.</summary>
    public static string Identitas(KasusDinas k, JamKantor jam) => k.Identitas switch
    {
        KeadaanIdentitas.Diminta => "Permintaan Anda menunggu keputusan kantor. Dua orang memutuskan.",
        KeadaanIdentitas.Diberikan => $"Kantor membuka identitas pelapor untuk dinas Anda sampai {jam.Dekat(k.IdentitasDibuka!.Value + PermintaanIdentitas.Berlaku)}. Setiap kali dilihat, tercatat.",
        KeadaanIdentitas.Ditolak => "Permintaan identitas ditolak. Kantor dapat menanyakan yang Anda perlukan kepada pelapor tanpa membuka siapa dia: pakai Tanya kantor.",
        _ => "Identitas pelapor tertutup. Bila pekerjaan tidak dapat selesai tanpanya, mintalah dengan alasan; dua orang di kantor yang memutuskan, dan pelapor diberi tahu."
    } + (k.Identitas is KeadaanIdentitas.Tertutup or KeadaanIdentitas.Ditolak && (k.Anonim || k.Rahasia)
        ? k.Anonim ? " Pelapor meminta anonim: kantor berjanji tidak menyebut siapa dia, jadi permintaan hanya dikabulkan bila benar-benar perlu." : " Aduan ini rahasia: siapa pelapornya dilindungi, jadi permintaan hanya dikabulkan bila benar-benar perlu." : "");

    public static string Sebut(KeadaanPublik k) => k switch
    {
        KeadaanPublik.Diperiksa => "Diperiksa",
        KeadaanPublik.Ditangani => "Sedang ditangani",
        KeadaanPublik.MenungguKonfirmasi => "Sudah dikerjakan",
        KeadaanPublik.Selesai => "Selesai",
        KeadaanPublik.DibukaLagi => "Dibuka lagi",
        _ => "Dialihkan"
    };

    public static string Kelas(KeadaanPublik k) => k switch { KeadaanPublik.Selesai or KeadaanPublik.MenungguKonfirmasi => "baik", KeadaanPublik.Ditangani => "info", KeadaanPublik.DibukaLagi => "awas", _ => "netral" };

    public static string Banyak(int n) => n.ToString("N0", Indonesia);

    public static string Persen(int bagian, int semua) => semua == 0 ? "–" : (100.0 * bagian / semua).ToString("0.#", Indonesia) + "%";

    /// <summary>"3 hari", "kurang dari sehari".</summary>
    public static string Hari(double hari) => hari < 1 ? "kurang dari sehari" : $"{hari.ToString("0.#", Indonesia)} hari";

    /// <summary>"45 m", "6,5 jam", "12 jam".</summary>
    public static string Jam(double? jam) => jam switch
    {
        null => "–",
        < 1 => $"{Math.Round(jam.Value * 60)} mnt",
        < 10 => $"{jam.Value.ToString("0.#", Indonesia)} jam",
        _ => $"{Banyak((int)Math.Round(jam.Value))} jam"
    };
}
