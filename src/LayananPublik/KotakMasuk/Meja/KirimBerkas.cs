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

    /// <summary>Null when it may be sent.</summary>
    public static string? Tolakan(HasilAmbil hasil, string teks)
    {
        if (teks.Length > Limits.Caption) return $"Keterangan berkas paling panjang {Limits.Caption} huruf.";
        if (hasil.Penolakan is { } sebab) return sebab;
        if (hasil.Isi!.Length > BatasDokumen) return "Berkas terlalu besar: paling besar 100 MB.";
        return Dokumen.Contains(hasil.Mime) ? null : "Jenis berkas ini tidak dapat dikirim lewat WhatsApp. Pakai PDF, JPG, PNG, Word, Excel, atau PowerPoint.";
    }

    public static IsiPesan Sebagai(string mime, int ukuran, int isiLemariId, string nama, string teks) =>
        mime is "image/jpeg" or "image/png" && ukuran <= BatasGambar
            ? new Gambar(isiLemariId) { Teks = teks.Trim() }
            : new Dokumen(isiLemariId, NamaBerkas.Rapikan(nama, mime)) { Teks = teks.Trim() };
}
