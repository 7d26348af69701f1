using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Removes deliveries that have been worked off, and the keys of their updates, once no repetition can come any more. They hold whatever citizens wrote,
/// and nobody needs them then. What waits for a person stays, with its body. Small handfuls with pauses: nobody else waits for it.
/// </summary>
public sealed class PembersihKiriman(IDbContextFactory<LayananDb> dbs, PengaturanKantor pengaturan, TimeProvider jam, ILogger<PembersihKiriman> log) : Pekerja(jam, log)
{
    const int Sekaligus = 100, BarisSekaligus = 1_000;
    static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(200);

    protected override TimeSpan Selang => TimeSpan.FromMinutes(30);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        if (await BersihkanAsync(ct) == 0) return false;
        await Task.Delay(Jeda, ct);
        return true;
    }

    /// <summary>One handful; how many deliveries went.</summary>
    internal async Task<int> BersihkanAsync(CancellationToken ct)
    {
        var batas = Jam.GetUtcNow() - pengaturan.SimpanKiriman;
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var usang = await db.KirimanMasuk.Where(k => (k.Status == StatusOlah.Selesai || k.Status == StatusOlah.Diabaikan) && k.BerikutPada < batas
                && !db.PembaruanMasuk.Any(p => p.KirimanMasukId == k.Id && p.Status != StatusPembaruan.Selesai && p.Status != StatusPembaruan.Diabaikan))
            .OrderBy(k => k.BerikutPada).Select(k => k.Id).Take(Sekaligus).ToListAsync(ct);
        if (usang.Count == 0) return 0;
        // Keys first: a delivery without them is only taken up again here.
        while (await KunciAsync(db, usang, ct) == BarisSekaligus) await Task.Delay(Jeda, ct);
        return await db.KirimanMasuk.Where(k => usang.Contains(k.Id)).ExecuteDeleteAsync(ct);
    }

    static async Task<int> KunciAsync(LayananDb db, List<long> kiriman, CancellationToken ct)
    {
        var id = await db.PembaruanMasuk.Where(p => kiriman.Contains(p.KirimanMasukId)).OrderBy(p => p.Id).Select(p => p.Id).Take(BarisSekaligus).ToListAsync(ct);
        foreach (var sebagian in id.Chunk(200)) await db.PembaruanMasuk.Where(p => sebagian.Contains(p.Id)).ExecuteDeleteAsync(ct);
        return id.Count;
    }
}
