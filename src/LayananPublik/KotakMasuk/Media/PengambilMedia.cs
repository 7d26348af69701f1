using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Fetches the files that citizens send: Meta keeps them for seven days, so it tries with growing pauses until then.</summary>
public sealed class PengambilMedia(IDbContextFactory<LayananDb> dbs, Sewa sewa, IServiceScopeFactory lingkup, SiapJalan siap, TimeProvider jam, ILogger<PengambilMedia> log)
    : PekerjaBerjalur<int>(3, jam, log)
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
        await using var ruang = lingkup.CreateAsyncScope();
        var penyimpan = ruang.ServiceProvider.GetRequiredService<PenyimpanLampiran>();
        var hasil = await penyimpan.AmbilAsync(id, ct);
        for (var ke = 1; ; ke++)
        {
            try
            {
                await penyimpan.CatatAsync(id, hasil, ct);
                return;
            }
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangBerebut) { }
            catch (Exception galat) when (hasil.Galat is null && !ct.IsCancellationRequested)
            {
                log.LogError(galat, "What follows from attachment {Id} failed; it is kept and tried again.", id);
                hasil = HasilAmbil.Gangguan("Berkas belum dapat disimpan; dicoba lagi sendiri.");
            }
        }
    }

    IQueryable<Lampiran> Bebas(LayananDb db)
    {
        var kini = Jam.GetUtcNow();
        return db.Lampiran.Where(l => l.Status == StatusLampiran.Menunggu && l.MediaId != null && l.BerikutPada <= kini && (l.SewaSampai == null || l.SewaSampai < kini));
    }
}
