namespace LayananPublik.Pelayanan;

/// <summary>Ready reasons for refusing a document; the citizen reads them, so each says what to do.</summary>
public static class AlasanTolak
{
    public static readonly IReadOnlyList<string> Daftar =
    [
        "Foto buram. Foto ulang di tempat terang dan dekatkan kamera.",
        "Foto terpotong. Pastikan keempat sudut dokumen terlihat.",
        "Ini fotokopi. Kirim foto dokumen aslinya.",
        "Dokumennya tidak sesuai dengan yang diminta.",
        "Masa berlakunya sudah habis. Kirim yang masih berlaku.",
        "Tanda tangan atau cap belum ada. Lengkapi dulu lalu foto ulang.",
        "Nama atau NIK tidak sama dengan data pemohon."
    ];
}
