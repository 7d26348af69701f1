using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Takes deliveries apart: one <see cref="PembaruanMasuk"/> per message, status or other update; what was told before stops at the unique key.</summary>
public sealed class PemilahKiriman(IDbContextFactory<LayananDb> dbs, Sewa sewa, PenerimaPesan penerima, TimeProvider jam, ILogger<PemilahKiriman> log) : Pekerja(jam, log)
{
    const int Sekaligus = 20, KunciSekaligus = 500;
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(2);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var daftar = await AmbilAsync(ct);
        if (daftar.Count == 0) return false;
        try { await PilahAsync(daftar, ct); }
        catch (Exception galat) when (!ct.IsCancellationRequested)
        {
            if (daftar.Count > 1) log.LogWarning("Deliveries could not be taken apart together ({Galat}); they are taken one by one.", galat.GetType().Name);
            foreach (var id in daftar) await PilahSatuAsync(id, ct);
        }
        penerima.Bangunkan();
        return true;
    }

    async Task<List<long>> AmbilAsync(CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var daftar = await db.KirimanMasuk.Where(k => k.Status == StatusOlah.Baru && k.BerikutPada <= kini && (k.SewaSampai == null || k.SewaSampai < kini))
            .OrderBy(k => k.Id).Select(k => k.Id).Take(Sekaligus).ToListAsync(ct);
        if (daftar.Count > 0) await sewa.AmbilAsync(db.KirimanMasuk.Where(k => daftar.Contains(k.Id) && k.Status == StatusOlah.Baru), LamaSewa, ct);
        return daftar;
    }

    async Task PilahSatuAsync(long id, CancellationToken ct)
    {
        try { await PilahAsync([id], ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { await LepaskanAsync(id, ct); }
        catch (Exception galat) when (!ct.IsCancellationRequested)
        {
            log.LogError(galat, "Delivery {Id} could not be taken apart.", id);
            await GagalAsync(id, galat, ct);
        }
    }

    async Task PilahAsync(List<long> daftar, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kiriman = await db.KirimanMasuk.Where(k => daftar.Contains(k.Id) && k.Status == StatusOlah.Baru && k.PemilikSewa == sewa.Pemilik).OrderBy(k => k.Id).ToListAsync(ct);
        var semua = new List<PembaruanMasuk>();
        foreach (var k in kiriman) semua.AddRange(Pilah(k));
        var ada = await SudahAdaAsync(db, semua, ct);
        db.PembaruanMasuk.AddRange(semua.DistinctBy(p => p.Kunci).Where(p => !ada.Contains(p.Kunci)));
        await db.SaveChangesAsync(ct);
    }

    static List<PembaruanMasuk> Pilah(KirimanMasuk kiriman)
    {
        var isi = WhatsApp.Webhook.Read(kiriman.Isi);
        if (isi.ReadError is not null && isi.Updates.Count == 0) kiriman.TakTerbaca("Kiriman tidak dapat dibaca: " + isi.ReadError);
        else kiriman.Selesai();
        return [.. isi.Updates.OrderBy(Waktu).Select((u, urutan) => PembaruanMasuk.Dari(kiriman, u.Key, Jenis(u), urutan, Potong(u.PhoneNumberId, 40), JalurPesan.Dari(u)))];
    }

    static async Task<HashSet<string>> SudahAdaAsync(LayananDb db, List<PembaruanMasuk> semua, CancellationToken ct)
    {
        var ada = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sebagian in semua.Select(p => p.Kunci).Chunk(KunciSekaligus))
            ada.UnionWith(await db.PembaruanMasuk.Where(p => sebagian.Contains(p.Kunci)).Select(p => p.Kunci).ToListAsync(ct));
        return ada;
    }

    async Task LepaskanAsync(long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.KirimanMasuk.Where(k => k.Id == id && k.PemilikSewa == sewa.Pemilik)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.PemilikSewa, (string?)null).SetProperty(k => k.SewaSampai, (DateTimeOffset?)null), ct);
    }

    async Task GagalAsync(long id, Exception galat, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.KirimanMasuk.SingleOrDefaultAsync(k => k.Id == id && k.Status == StatusOlah.Baru, ct) is not { } kiriman) return;
        kiriman.Gagal(galat.GetType().Name, Jam.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    static JenisPembaruan Jenis(WebhookUpdate u) => u switch { InboundMessage => JenisPembaruan.Pesan, MessageStatus => JenisPembaruan.Status, _ => JenisPembaruan.Lain };

    // Meta keeps no order inside a delivery; its times do, to the second.
    static DateTimeOffset Waktu(WebhookUpdate u) => (u switch { InboundMessage m => m.Timestamp, MessageStatus s => s.Timestamp, _ => u.Origin.Time }) ?? DateTimeOffset.MinValue;

    static string? Potong(string? teks, int panjang) => teks?.Length > panjang ? teks[..panjang] : teks;
}
