namespace LayananPublik.Pelayanan.Halaman;

/// <summary>The road of a document in four steps, as the bar at its head shows it.</summary>
static class LangkahButir
{
    public static IReadOnlyList<string> Nama(JenisHasil jenis) => jenis switch
    {
        JenisHasil.SuratKantor => ["Diajukan", "Diverifikasi", "Ditandatangani", "Terkirim"],
        JenisHasil.TeruskanDukcapil => ["Diajukan", "Diverifikasi", "Diteruskan", "Selesai"],
        _ => ["Diajukan", "Ditangani", "Selesai"]
    };

    /// <summary>Index of the last step that is done or under way; -1 for a draft.</summary>
    public static int Sampai(StatusButir status) => status switch
    {
        StatusButir.Draf => -1,
        StatusButir.Diajukan or StatusButir.Menunggu or StatusButir.Dibatalkan => 0,
        StatusButir.Diverifikasi or StatusButir.Dikembalikan or StatusButir.Disetujui or StatusButir.Ditolak => 1,
        StatusButir.Diterbitkan or StatusButir.Diteruskan or StatusButir.HasilDiterima => 2,
        _ => 3
    };
}
