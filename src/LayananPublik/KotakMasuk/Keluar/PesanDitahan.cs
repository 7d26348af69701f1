namespace LayananPublik.KotakMasuk;

/// <summary>While nobody knows whether a number still belongs to the same person, only what an officer writes by hand leaves; letters, answers and news of the papers wait. In the quiet hours news waits.</summary>
static class PesanDitahan
{
    public static IQueryable<PesanKeluar> TidakDitahan(this IQueryable<PesanKeluar> semua, DateTimeOffset kini) => semua.Where(k =>
        (k.TahanSampai == null || k.TahanSampai <= kini) && (k.Percakapan.Kontak.DiragukanSejak == null || k.Pesan.Pengirim == Pengirim.Petugas));
}
