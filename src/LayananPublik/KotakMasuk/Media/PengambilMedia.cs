using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Fetches the files that citizens send: Meta keeps them for seven days, so it tries with growing pauses until then. What waits for the virus scanner is taken up again here too.</summary>
public sealed class PengambilMedia(IDbContextFactory<LayananDb> dbs, Sewa sewa, IServiceScopeFactory lingkup, PengunduhMedia pengunduh, PemeriksaBerkas pemeriksa, Lemari lemari,
    PengirimPesan pengirim, Siaran siaran, SiapJalan siap, PengaturanKantor pengaturan, TimeProvider jam, ILogger<PengambilMedia> log) : PekerjaBerjalur<int>(3, jam, log)
{
    const int UlangBerebut = 8;
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(10);
    readonly ILogger log = log;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        lemari.BersihkanSisa();
        siap.Saat(Bangunkan);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>The first file of each conversation goes before anybody's second: whoever floods waits behind himself.</summary>
    protected override async Task<List<int>> CariAsync(int banyak, CancellationToken ct)
    {
        if (!siap.Sudah) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var bebas = Bebas(db);
        var pertama = await bebas.Where(l => !bebas.Any(m => m.Pesan.PercakapanId == l.Pesan.PercakapanId && m.Id < l.Id))
            .OrderBy(l => l.BerikutPada).ThenBy(l => l.Id).Select(l => l.Id).Take(banyak).ToListAsync(ct);
        // Woken by every message, it mostly finds nothing: where there is no first one, there is no second.
        if (pertama.Count == 0 || pertama.Count >= banyak) return pertama;
        return [.. pertama, .. await bebas.Where(l => !pertama.Contains(l.Id)).OrderBy(l => l.BerikutPada).ThenBy(l => l.Id).Select(l => l.Id).Take(banyak).ToListAsync(ct)];
    }

    protected override async Task GarapAsync(int id, CancellationToken ct)
    {
        await using (var db = await dbs.CreateDbContextAsync(ct))
            if (await sewa.AmbilAsync(Bebas(db).Where(l => l.Id == id), LamaSewa, ct) != 1) return;
        await OlahAsync(id, ct);
        siaran.Bangunkan();
        pengirim.Bangunkan();
    }

    async Task OlahAsync(int id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var l = await db.Lampiran.AsNoTracking().Where(x => x.Id == id).Select(x => new
        {
            x.Status, x.MediaId, x.NamaBerkas, x.MimeDinyatakan, x.SariDinyatakan, x.Percobaan, x.Dilepas, Sari = x.Asli!.Sari, Ukuran = (long?)x.Asli.Ukuran, x.Pesan.PercakapanId, Nomor = x.Pesan.Percakapan.NomorKantor.PhoneNumberId
        }).SingleAsync(ct);
        if (l.Status == StatusLampiran.DalamPindai) await pengunduh.PindaiAsync(l.Ukuran ?? 0, () => PindaiAsync(l.Sari, l.NamaBerkas, l.Dilepas, ct), h => CatatAsync(id, h, ct), ct);
        else if (l.Percobaan == 0 && await LewatBatasAsync(db, id, l.PercakapanId, ct)) await CatatAsync(id, HasilAmbil.Melewati($"Melewati batas {pengaturan.BerkasPerHari} berkas sehari dari satu warga; belum diambil dari WhatsApp."), ct);
        else await pengunduh.AmbilAsync(new(l.Nomor, l.MediaId!, l.NamaBerkas, l.MimeDinyatakan, l.SariDinyatakan), h => CatatAsync(id, h, ct), ct);
    }

    async Task<HasilAmbil> PindaiAsync(string sari, string namaBerkas, bool dilepas, CancellationToken ct)
    {
        try
        {
            var isi = await lemari.AmbilAsync(sari, ct);
            return dilepas ? JenisBerkas.Periksa(isi, namaBerkas) : await pemeriksa.PeriksaAsync(isi, namaBerkas, ct);
        }
        catch (IOException) { return HasilAmbil.Gangguan("Berkasnya tidak terbaca di penyimpanan kantor; pulihkan dari cadangan."); }
    }

    async Task<bool> LewatBatasAsync(LayananDb db, int id, int percakapanId, CancellationToken ct)
    {
        var sejak = Jam.GetUtcNow().AddDays(-1);
        return await db.Pesan.CountAsync(p => p.PercakapanId == percakapanId && p.Urut > sejak && p.Arah == ArahPesan.Masuk && p.Lampiran!.Id < id && p.Lampiran.Status != StatusLampiran.Gagal, ct) >= pengaturan.BerkasPerHari;
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
            catch (Exception galat) when (galat.KarenaKeadaan() || galat is UnauthorizedAccessException)
            {
                log.LogError("There is no room for attachment {Id}: {Jenis}", id, galat.GetType().Name);
                await penyimpan.TundaAsync(id, ct);
                return;
            }
            catch (Exception galat) when (!ct.IsCancellationRequested)
            {
                // A responder's exception may quote the citizen: only where it came from is logged.
                log.LogError("What follows from attachment {Id} failed: {Jenis}{Tempat}", id, galat.GetType().Name, Environment.NewLine + galat.StackTrace);
                await penyimpan.UlangiAsync(id, hasil, ct);
                return;
            }
        }
    }

    IQueryable<Lampiran> Bebas(LayananDb db)
    {
        var kini = Jam.GetUtcNow();
        return db.Lampiran.Where(l => ((l.Status == StatusLampiran.Menunggu && l.MediaId != null) || l.Status == StatusLampiran.DalamPindai) && l.BerikutPada <= kini && (l.SewaSampai == null || l.SewaSampai < kini));
    }
}
