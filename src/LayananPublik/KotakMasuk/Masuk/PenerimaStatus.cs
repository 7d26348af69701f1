using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Works off delivery states, many in one transaction: there are three of them for every message of the office, and their order does not matter.
/// When a handful fails together, each is taken alone, so that a bad one blocks nobody.
/// </summary>
public sealed class PenerimaStatus(IDbContextFactory<LayananDb> dbs, Sewa sewa, PengolahPembaruan pengolah, PencatatStatus pencatat, KirimanTerbaca kiriman,
    Tenaga tenaga, Siaran siaran, TimeProvider jam, ILogger<PenerimaStatus> log) : Pekerja(jam, log)
{
    const int Sekali = 100;
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(1);
    readonly ILogger log = log;

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var daftar = await AmbilAsync(ct);
        if (daftar.Count == 0) return false;
        try { await CatatAsync(daftar, ct); }
        catch (Exception galat) when (!ct.IsCancellationRequested)
        {
            if (galat is not DbUpdateException ulang || !ulang.KarenaBerebut()) log.LogWarning("Delivery states could not be noted together ({Galat}); they are taken one by one.", galat.Jenis());
            foreach (var id in daftar) await pengolah.OlahAsync(id, ct);
        }
        siaran.Bangunkan();
        return true;
    }

    async Task<List<long>> AmbilAsync(CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var daftar = await db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Baru && p.Jenis == JenisPembaruan.Status && p.BerikutPada <= kini && (p.SewaSampai == null || p.SewaSampai < kini))
            .OrderBy(p => p.KirimanMasukId).ThenBy(p => p.Urutan).Select(p => p.Id).Take(Sekali).ToListAsync(ct);
        if (daftar.Count > 0) await sewa.AmbilAsync(db.PembaruanMasuk.Where(p => daftar.Contains(p.Id) && p.Status == StatusPembaruan.Baru), LamaSewa, ct);
        return daftar;
    }

    async Task CatatAsync(List<long> daftar, CancellationToken ct)
    {
        using var pakai = await tenaga.PakaiAsync(ct);
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var pembaruan = await db.PembaruanMasuk.Where(p => daftar.Contains(p.Id) && p.Status == StatusPembaruan.Baru && p.PemilikSewa == sewa.Pemilik)
            .OrderBy(p => p.KirimanMasukId).ThenBy(p => p.Urutan).ToListAsync(ct);
        var semua = new List<StatusDibaca>(pembaruan.Count);
        foreach (var p in pembaruan)
        {
            var (isi, pada) = await kiriman.CariAsync(p.KirimanMasukId, p.Kunci, ct) ?? throw new InvalidOperationException("The delivery no longer holds this update.");
            semua.Add(new(p, (WhatsApp.MessageStatus)isi, pada));
        }
        await pencatat.CatatAsync(db, semua, ct);
    }
}
