namespace LayananPublik.KotakMasuk;

/// <summary>While nobody knows whether a number still belongs to the same person, only what an officer writes by hand leaves; letters, answers and news of the papers wait.</summary>
static class PesanDitahan
{
    public static IQueryable<PesanKeluar> TidakDitahan(this IQueryable<PesanKeluar> semua) =>
        semua.Where(k => k.Percakapan.Kontak.DiragukanSejak == null || k.Pesan.Pengirim == Pengirim.Petugas);
}
