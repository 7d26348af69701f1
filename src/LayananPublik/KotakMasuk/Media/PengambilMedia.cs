using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Fetches the files that citizens send: Meta keeps them for seven days, so it tries with growing pauses until then.</summary>
public sealed class PengambilMedia(IDbContextFactory<LayananDb> dbs, Sewa sewa, IServiceScopeFactory lingkup, PengunduhMedia pengunduh,
    PengirimPesan pengirim, Siaran siaran, SiapJalan siap, TimeProvider jam, ILogger<PengambilMedia> log) : PekerjaBerjalur<int>(3, jam, log)
{
    const int UlangBerebut = 8;
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(10);
    readonly ILogger log = log;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        siap.Saat(Bangunkan);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task<List<int>> CariAsync(int banyak, CancellationToken ct)
    {
        if (!siap.Sudah) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Bebas(db).OrderBy(l => l.BerikutPada).ThenBy(l => l.Id).Select(l => l.Id).Take(banyak).ToListAsync(ct);
    }

    protected override async Task GarapAsync(int id, CancellationToken ct)
    {
        await using (var db = await dbs.CreateDbContextAsync(ct))
            if (await sewa.AmbilAsync(Bebas(db).Where(l => l.Id == id), LamaSewa, ct) != 1) return;
        var hasil = await UnduhAsync(id, ct);
        await CatatAsync(id, hasil, ct);
        siaran.Bangunkan();
        pengirim.Bangunkan();
    }

    async Task<HasilAmbil> UnduhAsync(int id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var l = await db.Lampiran.Where(x => x.Id == id).Select(x => new { x.MediaId, x.NamaBerkas, Nomor = x.Pesan.Percakapan.NomorKantor.PhoneNumberId }).SingleAsync(ct);
        return await pengunduh.AmbilAsync(l.Nomor, l.MediaId!, l.NamaBerkas, ct);
    }

    async Task CatatAsync(int id, HasilAmbil hasil, CancellationToken ct)
    {
        await using var ruang = lingkup.CreateAsyncScope();
        var penyimpan = ruang.ServiceProvider.GetRequiredService<PenyimpanLampiran>();
        for (var ke = 1; ; ke++)
        {
            try
            {
                await penyimpan.CatatAsync(id, hasil, ct);
                return;
            }
            // An officer or another message touched the same conversation: read again.
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangBerebut) { }
            catch (Exception galat) when (!ct.IsCancellationRequested)
            {
                log.LogError(galat, "What follows from attachment {Id} failed.", id);
                await penyimpan.UlangiAsync(id, hasil, ct);
                return;
            }
        }
    }

    IQueryable<Lampiran> Bebas(LayananDb db)
    {
        var kini = Jam.GetUtcNow();
        return db.Lampiran.Where(l => l.Status == StatusLampiran.Menunggu && l.MediaId != null && l.BerikutPada <= kini && (l.SewaSampai == null || l.SewaSampai < kini));
    }
}
