using System.Net;
using System.Text.Json;

namespace LayananPublik.Persuratan.Tanda.Bsre;

/// <summary>
/// BSrE's failures as sentences. Its own words are never shown or logged: they come from another machine and may repeat what was sent.
/// The numbers are those of its technical guide; what has none is known by a word.
/// </summary>
static class GalatBsre
{
    public const int SandiSalah = 2031;

    public static JawabanBsre Dari(HttpStatusCode http, JsonElement? badan)
    {
        if (badan is { ValueKind: JsonValueKind.Object } j && Kode(j) is { } kode && DariKode(kode, Kata(j)) is { } tolak) return tolak;
        return (int)http switch
        {
            401 or 403 => JawabanBsre.Tolak("BSrE menolak akun aplikasi ini. Admin perlu memeriksa Bsre:Pengguna dan Bsre:Sandi."),
            404 => JawabanBsre.Tolak("Alamat layanan BSrE salah: layanannya tidak ada di sana. Admin perlu memeriksa Bsre:Alamat dan Bsre:Versi."),
            413 => JawabanBsre.Tolak("Berkas surat ini terlalu besar bagi layanan BSrE."),
            429 => JawabanBsre.Tolak("Layanan BSrE sedang penuh. Tunggu satu menit, lalu coba lagi."),
            504 => JawabanBsre.TakPasti(BelumTahu),
            >= 500 => JawabanBsre.Tolak($"Layanan BSrE sedang terganggu ({(int)http}). Surat tetap menunggu; coba lagi nanti."),
            >= 400 when badan is { ValueKind: JsonValueKind.Object } isi => DariKata(Kata(isi)) ?? JawabanBsre.Tolak($"BSrE menolak permintaan ini ({(int)http}). Bila berulang, hubungi pengelola BSrE instansi Anda."),
            _ => JawabanBsre.Tolak(TakTerbaca)
        };
    }

    public const string BelumTahu = "BSrE tidak menjawab sampai selesai, jadi belum diketahui apakah tanda tangannya sempat dibuat. Surat tetap menunggu dan tidak ditandatangani ulang dengan sendirinya; coba lagi bila layanannya sudah pulih.";
    public const string TakTerbaca = "Jawaban BSrE tidak dapat dibaca. Surat tetap menunggu; coba lagi, dan bila berulang hubungi pengelola BSrE instansi Anda.";
    public const string TakTerjangkau = "Layanan BSrE tidak dapat dihubungi dari peladen ini, jadi belum ada yang ditandatangani. Periksa jaringan kantor, lalu coba lagi.";

    /// <summary>Of the status call: version 2's words, and version 1's numbers.</summary>
    public static StatusBsre Status(JsonElement j) => (Teks(j, "status") ?? "").ToUpperInvariant() switch
    {
        "ISSUE" => new(true, "Terdaftar dan sertifikatnya aktif."),
        "EXPIRED" or "RENEW" => new(false, "Sertifikatnya sudah kedaluwarsa. Perpanjang di portal BSrE."),
        "NO_CERTIFICATE" or "NEW" => new(false, "Terdaftar, tetapi sertifikatnya belum terbit. Selesaikan pendaftaran di portal BSrE."),
        "WAITING_FOR_VERIFICATION" => new(false, "Pendaftarannya masih menunggu verifikasi BSrE."),
        "SUSPEND" => new(false, "Sertifikatnya sedang ditangguhkan. Hubungi pengelola BSrE instansi Anda."),
        "REVOKE" => new(false, "Sertifikatnya sudah dicabut. Ajukan sertifikat baru."),
        "NOT_REGISTERED" => new(false, "NIK ini belum terdaftar di BSrE."),
        _ => Kode(j) switch
        {
            1111 => new(true, "Terdaftar dan sertifikatnya aktif."),
            1110 or 2011 => new(false, "NIK ini belum terdaftar di BSrE."),
            2021 => new(false, "Terdaftar, tetapi tidak mempunyai sertifikat yang berlaku."),
            _ => new(false, "BSrE menjawab dengan keadaan yang tidak dikenal. Periksa di portal BSrE.")
        }
    };

    static JawabanBsre? DariKode(int kode, string kata) => kode switch
    {
        SandiSalah => new(NasibBsre.SandiSalah, null, "Passphrase BSrE salah."),
        1110 or 2011 => JawabanBsre.Tolak(BelumTerdaftar),
        2021 => DariKata(kata) ?? JawabanBsre.Tolak(TanpaSertifikat),
        _ => null
    };

    static JawabanBsre? DariKata(string kata) => kata switch
    {
        _ when kata.Contains("PASSPHRASE", StringComparison.Ordinal) => new(NasibBsre.SandiSalah, null, "Passphrase BSrE salah."),
        _ when kata.Contains("KEDALUWARSA", StringComparison.Ordinal) || kata.Contains("KADALUARSA", StringComparison.Ordinal) || kata.Contains("EXPIRED", StringComparison.Ordinal) => JawabanBsre.Tolak("Sertifikat pejabat ini di BSrE sudah kedaluwarsa. Perpanjang di portal BSrE; surat tetap menunggu."),
        _ when kata.Contains("TIDAK TERDAFTAR", StringComparison.Ordinal) || kata.Contains("BELUM TERDAFTAR", StringComparison.Ordinal) || kata.Contains("NOT_REGISTERED", StringComparison.Ordinal) => JawabanBsre.Tolak(BelumTerdaftar),
        _ when kata.Contains("SERTIFIKAT", StringComparison.Ordinal) || kata.Contains("NO_CERTIFICATE", StringComparison.Ordinal) => JawabanBsre.Tolak(TanpaSertifikat),
        _ => null
    };

    const string BelumTerdaftar = "Pejabat ini belum terdaftar di BSrE, atau NIK-nya lain dari yang didaftarkan. Periksa NIK-nya di Pengaturan, Tanda tangan elektronik.";
    const string TanpaSertifikat = "Pejabat ini tidak mempunyai sertifikat BSrE yang berlaku. Periksa di Sertifikat saya, atau minta admin memeriksanya di Pengaturan, Tanda tangan elektronik.";

    static int? Kode(JsonElement j) => j.TryGetProperty("status_code", out var k) ? k switch
    {
        { ValueKind: JsonValueKind.Number } when k.TryGetInt32(out var n) => n,
        { ValueKind: JsonValueKind.String } when int.TryParse(k.GetString(), out var n) => n,
        _ => null
    } : null;

    static string Kata(JsonElement j) => $"{Teks(j, "error")} {Teks(j, "message")} {Teks(j, "status")}".ToUpperInvariant();

    internal static string? Teks(JsonElement j, string nama) => j.ValueKind == JsonValueKind.Object && j.TryGetProperty(nama, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
}
