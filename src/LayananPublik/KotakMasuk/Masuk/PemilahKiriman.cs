using System.Collections.Concurrent;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Takes deliveries apart: one <see cref="PembaruanMasuk"/> per message, status or other update; what was told before stops at the unique key.
/// Fresh ones are handed over in memory; what a crash or a rush left behind is found in the database.
/// </summary>
public sealed class PemilahKiriman(IDbContextFactory<LayananDb> dbs, Sewa sewa, KirimanTerbaca terbaca, PenerimaPesan penerima, PenerimaStatus status, Tenaga tenaga, Siaran siaran, TimeProvider jam, ILogger<PemilahKiriman> log) : Pekerja(jam, log)
{
    const int Sekaligus = 100, KunciSekaligus = 500, TitipanTerbanyak = 500, TitipanTerbesar = 64 * 1024;
    static readonly TimeSpan LamaSewa = TimeSpan.FromSeconds(20);
    readonly ConcurrentQueue<KirimanMasuk> titipan = new();
    readonly ILogger log = log;
    volatile bool adaLain = true;
    long dicariPada;

    /// <summary>A delivery about to be stored: leased for this node when there is room to hand it over afterwards.</summary>
    public void Pesankan(KirimanMasuk kiriman)
    {
        if (titipan.Count < TitipanTerbanyak && kiriman.Isi.Length <= TitipanTerbesar) kiriman.Titipkan(sewa.Pemilik, kiriman.Pada + LamaSewa);
    }

    /// <summary>Stored deliveries; those that were leased are taken from here, the others from the database.</summary>
    public void Titip(IEnumerable<KirimanMasuk> kiriman)
    {
        foreach (var k in kiriman)
        {
            if (k.PemilikSewa == sewa.Pemilik) titipan.Enqueue(k);
            else adaLain = true;
        }
        Bangunkan();
    }

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var baru = new List<KirimanMasuk>();
        while (baru.Count < Sekaligus && titipan.TryDequeue(out var k)) baru.Add(k);
        if (baru.Count > 0)
        {
            await CobaAsync([.. baru.Select(k => k.Id)], () => PilahAsync(baru, ct), ct);
            return true;
        }
        return await SusulAsync(ct);
    }

    /// <summary>What nobody handed over. Looked for when there is reason to, and at every interval.</summary>
    async Task<bool> SusulAsync(CancellationToken ct)
    {
        if (!adaLain && Jam.GetElapsedTime(dicariPada) < Selang) return false;
        (adaLain, dicariPada) = (false, Jam.GetTimestamp());
        var daftar = await AmbilAsync(ct);
        if (daftar.Count == 0) return false;
        await CobaAsync(daftar, () => PilahAsync(daftar, ct), ct);
        adaLain = true;
        return true;
    }

    async Task CobaAsync(List<long> daftar, Func<Task> pilah, CancellationToken ct)
    {
        try { await pilah(); }
        catch (Exception galat) when (!ct.IsCancellationRequested)
        {
            if (daftar.Count > 1) log.LogWarning("Deliveries could not be taken apart together ({Galat}); they are taken one by one.", galat.Jenis());
            foreach (var id in daftar) await PilahSatuAsync(id, ct);
        }
        penerima.Bangunkan();
        status.Bangunkan();
    }

    async Task<List<long>> AmbilAsync(CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
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
            log.LogError("Delivery {Id} could not be taken apart: {Galat}", id, galat.Jenis());
            await GagalAsync(id, galat, ct);
        }
    }

    async Task PilahAsync(List<long> daftar, CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        await PilahAsync(db, await db.KirimanMasuk.Where(k => daftar.Contains(k.Id) && k.Status == StatusOlah.Baru && k.PemilikSewa == sewa.Pemilik).OrderBy(k => k.Id).ToListAsync(ct), ct);
    }

    async Task PilahAsync(List<KirimanMasuk> titipan, CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        db.AttachRange(titipan);
        await PilahAsync(db, titipan, ct);
    }

    async Task PilahAsync(LayananDb db, List<KirimanMasuk> kiriman, CancellationToken ct)
    {
        using var pakai = await tenaga.PakaiAsync(ct);
        var semua = new List<PembaruanMasuk>();
        foreach (var k in kiriman) semua.AddRange(Pilah(k));
        if (kiriman.Any(k => k.Status == StatusOlah.Gagal)) siaran.Tulis(db, Topik.Peringatan);
        var ada = await SudahAdaAsync(db, semua, ct);
        db.PembaruanMasuk.AddRange(semua.DistinctBy(p => p.Kunci).Where(p => !ada.Contains(p.Kunci)));
        await db.SaveChangesAsync(ct);
    }

    List<PembaruanMasuk> Pilah(KirimanMasuk kiriman)
    {
        var isi = WhatsApp.Webhook.Read(kiriman.Isi);
        if (isi.ReadError is not null && isi.Updates.Count == 0) kiriman.TakTerbaca("Kiriman tidak dapat dibaca: " + isi.ReadError);
        else kiriman.Selesai();
        terbaca.Ingat(kiriman.Id, kiriman.Pada, isi.Updates);
        return [.. isi.Updates.OrderBy(Waktu).Select((u, urutan) => PembaruanMasuk.Dari(kiriman, u.Key, Jenis(u), urutan, PencatatPesan.Bersih(u.PhoneNumberId, 40), JalurPesan.Dari(u)))];
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
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        await sewa.LepaskanAsync(db.KirimanMasuk.Where(k => k.Id == id), ct);
    }

    async Task GagalAsync(long id, Exception galat, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.KirimanMasuk.SingleOrDefaultAsync(k => k.Id == id && k.Status == StatusOlah.Baru, ct) is not { } kiriman) return;
        if (galat.KarenaKeadaan()) kiriman.Tunda(galat.Jenis());
        else kiriman.Gagal(galat.Jenis(), Jam.GetUtcNow());
        if (kiriman.Status == StatusOlah.Gagal) siaran.Tulis(db, Topik.Peringatan);
        await db.SaveChangesAsync(ct);
    }

    static JenisPembaruan Jenis(WebhookUpdate u) => u switch { InboundMessage or MessageEcho => JenisPembaruan.Pesan, MessageStatus => JenisPembaruan.Status, _ => JenisPembaruan.Lain };

    // Meta keeps no order inside a delivery; its times do, to the second.
    static DateTimeOffset Waktu(WebhookUpdate u) => (u switch { InboundMessage m => m.Timestamp, MessageEcho e => e.Message.Timestamp, MessageStatus s => s.Timestamp, _ => u.Origin.Time }) ?? DateTimeOffset.MinValue;
}
