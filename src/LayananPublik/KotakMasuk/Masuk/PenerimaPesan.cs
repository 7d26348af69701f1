using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Works off incoming updates: in order and one at a time within a lane, several lanes side by side, each update in a transaction of its own.
/// A failing one is repeated with pauses and then waits for a person; its lane goes on without it.
/// </summary>
public sealed class PenerimaPesan(IDbContextFactory<LayananDb> dbs, Sewa sewa, IServiceScopeFactory lingkup,
    PengambilMedia media, PengirimPesan pengirim, Siaran siaran, TimeProvider jam, ILogger<PenerimaPesan> log) : PekerjaBerjalur<string>(4, jam, log)
{
    const int UlangBerebut = 8;
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(1);
    readonly ILogger log = log;

    protected override async Task<List<string>> CariAsync(int banyak, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Kepala(db).OrderBy(p => p.KirimanMasukId).ThenBy(p => p.Urutan).Select(p => p.Jalur).Take(banyak).ToListAsync(ct);
    }

    protected override async Task GarapAsync(string jalur, CancellationToken ct)
    {
        while (await AmbilAsync(jalur, ct) is { } id)
        {
            await OlahAsync(id, ct);
            siaran.Bangunkan();
            media.Bangunkan();
            pengirim.Bangunkan();
        }
    }

    /// <summary>The oldest open update of each lane, when it is due and free. Only these may be taken, which keeps the order across nodes too.</summary>
    IQueryable<PembaruanMasuk> Kepala(LayananDb db)
    {
        var kini = Jam.GetUtcNow();
        return db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Baru && p.BerikutPada <= kini && (p.SewaSampai == null || p.SewaSampai < kini)
            && !db.PembaruanMasuk.Any(q => q.Jalur == p.Jalur && q.Status == StatusPembaruan.Baru
                && (q.KirimanMasukId < p.KirimanMasukId || (q.KirimanMasukId == p.KirimanMasukId && q.Urutan < p.Urutan))));
    }

    async Task<long?> AmbilAsync(string jalur, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = await Kepala(db).Where(p => p.Jalur == jalur).Select(p => (long?)p.Id).FirstOrDefaultAsync(ct);
        return id is not null && await sewa.AmbilAsync(db.PembaruanMasuk.Where(p => p.Id == id && p.Status == StatusPembaruan.Baru), LamaSewa, ct) == 1 ? id : null;
    }

    async Task OlahAsync(long id, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            try
            {
                await SekaliAsync(id, ct);
                return;
            }
            // Another lane made the same contact, or an officer touched the same conversation: read again.
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangBerebut) { }
            catch (Exception galat) when (!ct.IsCancellationRequested)
            {
                log.LogError(galat, "Update {Id} could not be processed.", id);
                await GagalAsync(id, galat, ct);
                return;
            }
        }
    }

    async Task SekaliAsync(long id, CancellationToken ct)
    {
        await using var ruang = lingkup.CreateAsyncScope();
        await ruang.ServiceProvider.GetRequiredService<PencatatPembaruan>().CatatAsync(id, ct);
    }

    async Task GagalAsync(long id, Exception galat, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.PembaruanMasuk.SingleOrDefaultAsync(x => x.Id == id && x.Status == StatusPembaruan.Baru, ct) is not { } p) return;
        p.Gagal(galat.GetType().Name, Jam.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
