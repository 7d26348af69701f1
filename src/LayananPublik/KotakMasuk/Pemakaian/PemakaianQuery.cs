using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Delivered messages by month, counted from one index of the outbox.</summary>
public static class PemakaianQuery
{
    /// <summary>One month of every number below the admin's unit, also of those that sent nothing.</summary>
    public static async Task<IReadOnlyList<BulanPemakaian>> PemakaianAsync(this LayananDb db, PetugasAktif admin, BulanMeta bulan, DateTimeOffset mulai, DateTimeOffset selesai, CancellationToken ct)
    {
        var nomor = await db.NomorKantor.Where(n => n.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(n => n.Id).Take(200).Select(n => new { n.Id, n.Tampilan }).ToListAsync(ct);
        var baris = await HitungAsync(db, mulai, selesai, ct);
        return [.. nomor.Select(n => new BulanPemakaian(n.Id, n.Tampilan, bulan, [.. baris[n.Id]]))];
    }

    /// <summary>Service messages of each number between two moments; for the alarm.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> LayananTerpakaiAsync(this LayananDb db, DateTimeOffset mulai, DateTimeOffset selesai, CancellationToken ct)
    {
        var jumlah = await db.PesanKeluar.Where(k => k.BiayaPada >= mulai && k.BiayaPada < selesai && k.GolonganBiaya == GolonganPesan.Layanan)
            .GroupBy(k => k.NomorKantorId).Select(g => new { g.Key, Jumlah = g.Count() }).OrderBy(g => g.Key).Take(200).ToListAsync(ct);
        var id = jumlah.Select(j => j.Key).ToList();
        var nomor = await db.NomorKantor.Where(n => id.Contains(n.Id)).OrderBy(n => n.Id).Take(200).ToDictionaryAsync(n => n.Id, n => n.Tampilan, ct);
        return jumlah.Where(j => nomor.ContainsKey(j.Key)).ToDictionary(j => nomor[j.Key], j => j.Jumlah);
    }

    /// <summary>When the first message that counts was delivered.</summary>
    public static Task<DateTimeOffset?> PemakaianPertamaAsync(this LayananDb db, CancellationToken ct) =>
        db.PesanKeluar.Where(k => k.BiayaPada != null).OrderBy(k => k.BiayaPada).Select(k => k.BiayaPada).FirstOrDefaultAsync(ct);

    public static async Task<IReadOnlyDictionary<GolonganPesan, decimal>> HargaPesanAsync(this LayananDb db, CancellationToken ct) =>
        await db.HargaPesan.AsNoTracking().OrderBy(h => h.Id).Take(20).ToDictionaryAsync(h => h.Golongan, h => h.Rupiah, ct);

    static async Task<ILookup<int, BarisPemakaian>> HitungAsync(LayananDb db, DateTimeOffset mulai, DateTimeOffset selesai, CancellationToken ct)
    {
        var baris = await db.PesanKeluar.Where(k => k.BiayaPada >= mulai && k.BiayaPada < selesai)
            .GroupBy(k => new { k.NomorKantorId, k.GolonganBiaya, k.JenisBiaya }).Select(g => new { g.Key.NomorKantorId, g.Key.GolonganBiaya, g.Key.JenisBiaya, Jumlah = g.Count() })
            .OrderBy(g => g.NomorKantorId).Take(5000).ToListAsync(ct);
        return baris.ToLookup(b => b.NomorKantorId, b => new BarisPemakaian(b.GolonganBiaya ?? GolonganPesan.Lain, b.JenisBiaya ?? JenisTarif.TanpaTarif, b.Jumlah));
    }
}
