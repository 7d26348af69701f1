using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What the citizen is told about personal data (UU 27/2022).</summary>
public static class KalimatPrivasi
{
    /// <summary>Below the first answer, once per version.</summary>
    public const string Ringkas = "Data Anda hanya dipakai untuk memproses permohonan dan menjadi arsip kantor sesuai UU 27/2022. Tulis *privasi* untuk membaca selengkapnya.";

    public const string Susulan = $"\n\n_{Ringkas}_";

    /// <summary>The office's whole text, and what the citizen may ask for.</summary>
    public static IsiPesan Lengkap(AturanPelayanan aturan) => Sajian.Tombol(
        $"*Perlindungan data pribadi*\n{aturan.Privasi.Trim()}\n\nAnda berhak melihat, memperbaiki, dan meminta penghapusan data Anda.\nTulis *stop* bila tidak mau dikabari.",
        new Pilihan($"{HakData.Tanda}:LIHAT", "Lihat data saya"), new Pilihan($"{HakData.Tanda}:PERBAIKI", "Perbaiki data saya"), new Pilihan($"{HakData.Tanda}:HAPUS", "Hapus data saya"));
}
