using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The public list for whoever asks: whether it is open and what stands on the page is read each time, what is counted is kept for a short while.</summary>
sealed class SajiPublik(IDbContextFactory<LayananDb> dbs, TimeProvider jam, Siaran siaran) : IDisposable
{
    const int PerHalaman = 30;
    readonly HitunganSebentar<IReadOnlyList<KelompokTerbit>> hitungan = new(jam, siaran, Topik.AduanTerbit);

    /// <summary>Null while no unit has opened its list. <paramref name="hal"/>: a page by its number, where no place is named.</summary>
    public async Task<IsiAduanPublik?> LihatAsync(SaringPublik saring, TempatPublik? tempat, int hal, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BukaPublikAsync(ct) is not { } buka) return null;
        var kelompok = await hitungan.AmbilAsync(Kunci(buka), () => HitungAsync(buka), ct);
        var halamanAkhir = Math.Max(1, (kelompok.Where(k => k.Cocok(saring)).Sum(k => k.Banyak) + PerHalaman - 1) / PerHalaman);
        return IsiAduanPublik.Susun(buka.Kantor, kelompok, saring, await db.DaftarPublikAsync(buka, saring, tempat ?? new(null, (Math.Clamp(hal, 1, halamanAkhir) - 1) * PerHalaman), PerHalaman, ct));
    }

    public async Task<HalamanPublik?> TabelAsync(SaringPublik saring, TempatPublik? tempat, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.BukaPublikAsync(ct) is { } buka ? await db.DaftarPublikAsync(buka, saring, tempat is { LebihBaru: false } ? tempat : new(), AduanPublikQuery.Terbanyak, ct) : null;
    }

    public void Dispose() => hitungan.Dispose();

    async Task<IReadOnlyList<KelompokTerbit>> HitungAsync(BukaPublik buka)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.KelompokTerbitAsync(buka, CancellationToken.None);
    }

    // Another unit that opens or closes its list, another name: another count.
    static string Kunci(BukaPublik buka) => string.Join(';', buka.Unit.Where(u => u.Buka).Select(u => $"{u.Id}:{u.Nama}").Concat(buka.Kategori.Select(k => $"{k.Id}:{k.Nama}:{k.Rahasia}")));
}
