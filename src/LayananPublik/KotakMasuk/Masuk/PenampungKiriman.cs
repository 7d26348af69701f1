using System.Threading.Channels;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Writes deliveries to disk before they are acknowledged. What comes in during one commit goes together into the next,
/// so that many deliveries share one flush; a batch that fails is repeated one by one, so that a bad row fails alone.
/// </summary>
public sealed class PenampungKiriman(IDbContextFactory<LayananDb> dbs, PemilahKiriman pemilah, TimeProvider jam, ILogger<PenampungKiriman> log) : BackgroundService
{
    const int Sekaligus = 500;
    readonly Channel<Titipan> antrean = Channel.CreateBounded<Titipan>(new BoundedChannelOptions(5_000) { SingleReader = true });

    /// <summary>Returns once the delivery is durable; the same body twice is one row.</summary>
    public async Task SimpanAsync(string sari, byte[] isi, CancellationToken ct)
    {
        var titipan = new Titipan(KirimanMasuk.Catat(sari, isi, jam.GetUtcNow()));
        await antrean.Writer.WriteAsync(titipan, ct);
        await titipan.Selesai.Task.WaitAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var kumpulan = new List<Titipan>(Sekaligus);
        while (await AdaAsync(stoppingToken))
        {
            kumpulan.Clear();
            while (kumpulan.Count < Sekaligus && antrean.Reader.TryRead(out var titipan)) kumpulan.Add(titipan);
            await TulisAsync(kumpulan);
            pemilah.Bangunkan();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        antrean.Writer.TryComplete();
        while (antrean.Reader.TryRead(out var titipan)) titipan.Selesai.TrySetCanceled(CancellationToken.None);
    }

    async Task<bool> AdaAsync(CancellationToken ct)
    {
        try { return await antrean.Reader.WaitToReadAsync(ct); }
        catch (OperationCanceledException) { return false; }
    }

    // No cancellation: what has been taken from the channel is brought to an end even while the app stops.
    async Task TulisAsync(List<Titipan> kumpulan)
    {
        try
        {
            await SimpanAsync([.. kumpulan.Select(t => t.Kiriman).DistinctBy(k => k.Sari)]);
            foreach (var t in kumpulan) t.Selesai.TrySetResult();
        }
        catch (Exception galat)
        {
            if (kumpulan.Count > 1) log.LogWarning(galat, "{Banyak} deliveries could not be stored together; they are stored one by one.", kumpulan.Count);
            foreach (var t in kumpulan) await TulisSatuAsync(t);
        }
    }

    async Task TulisSatuAsync(Titipan titipan)
    {
        try
        {
            await SimpanAsync([titipan.Kiriman]);
            titipan.Selesai.TrySetResult();
        }
        // Another node has just stored the same body.
        catch (DbUpdateException galat) when (galat.KarenaKembar()) { titipan.Selesai.TrySetResult(); }
        catch (Exception galat) { titipan.Selesai.TrySetException(galat); }
    }

    async Task SimpanAsync(IReadOnlyList<KirimanMasuk> kiriman)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        var sari = kiriman.Select(k => k.Sari).ToList();
        var ada = await db.KirimanMasuk.Where(k => sari.Contains(k.Sari)).Select(k => k.Sari).ToListAsync(CancellationToken.None);
        db.KirimanMasuk.AddRange(kiriman.ExceptBy(ada, k => k.Sari));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    sealed record Titipan(KirimanMasuk Kiriman)
    {
        public TaskCompletionSource Selesai { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
