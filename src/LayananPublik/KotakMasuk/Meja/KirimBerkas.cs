using LayananPublik.Bersama;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>What officers may send as a file, by Meta's list of types and ceilings.</summary>
static class KirimBerkas
{
    const int BatasGambar = 5 * 1024 * 1024, BatasDokumen = 100 * 1024 * 1024;

    static readonly string[] Dokumen =
    [
        "application/pdf", "text/plain", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", "image/jpeg", "image/png"
    ];

    /// <summary>The type, decided from the bytes.</summary>
    public static Hasil<string> Periksa(byte[] isi, string nama, string teks)
    {
        if (isi.Length > BatasDokumen) return Hasil.Ditolak("Berkas terlalu besar: paling besar 100 MB.");
        if (teks.Length > Limits.Caption) return Hasil.Ditolak($"Keterangan berkas paling panjang {Limits.Caption} huruf.");
        var hasil = JenisBerkas.Periksa(isi, nama);
        if (hasil.Penolakan is { } sebab) return Hasil.Ditolak(sebab);
        return Dokumen.Contains(hasil.Mime) ? Hasil.Dengan(hasil.Mime!) : Hasil.Ditolak("Jenis berkas ini tidak dapat dikirim lewat WhatsApp. Pakai PDF, JPG, PNG, Word, Excel, atau PowerPoint.");
    }

    public static IsiPesan Sebagai(string mime, int ukuran, int isiLemariId, string nama, string teks) =>
        mime is "image/jpeg" or "image/png" && ukuran <= BatasGambar
            ? new Gambar(isiLemariId) { Teks = teks.Trim() }
            : new Dokumen(isiLemariId, NamaBerkas.Rapikan(nama, mime)) { Teks = teks.Trim() };
}
