using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Penataan;

/// <summary>The last months of usage, newest first.</summary>
static class BacaPemakaian
{
    public const int Terbanyak = 12;

    public static async Task<IReadOnlyList<IReadOnlyList<BulanPemakaian>>> BulanAsync(LayananDb db, PetugasAktif admin, TimeZoneInfo zona, DateTimeOffset kini, CancellationToken ct)
    {
        var pertama = await db.PemakaianPertamaAsync(ct) ?? kini;
        var hasil = new List<IReadOnlyList<BulanPemakaian>>();
        for (var b = BulanMeta.Pada(kini, zona); hasil.Count < Terbanyak && (hasil.Count == 0 || b.Selesai(zona) > pertama); b = b.Sebelum)
            hasil.Add(await db.PemakaianAsync(admin, b, b.Mulai(zona), b.Selesai(zona), ct));
        return hasil;
    }
}
