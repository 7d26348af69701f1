using System.Threading.Channels;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Writes deliveries to disk before they are acknowledged. What comes in during one commit goes together into the next,
/// so that many deliveries share one flush; a batch that fails is repeated one by one, so that a bad row fails alone.
/// </summary>
public sealed class PenampungKiriman(IDbContextFactory<LayananDb> dbs, PemilahKiriman pemilah, PintuTulis pintu, TimeProvider jam, ILogger<PenampungKiriman> log) : BackgroundService
{
    /// <summary>More than the workers could ever keep up with: they rather stay out of the way.</summary>
    const int RamaiPerDetik = 1_000;

    const int Sekaligus = 500;
    static readonly TimeSpan Jendela = TimeSpan.FromMilliseconds(50), Sepi = TimeSpan.FromMilliseconds(25);
    readonly Channel<Titipan> antrean = Channel.CreateBounded<Titipan>(new BoundedChannelOptions(5_000) { SingleReader = true });

    long dihitungSejak = jam.GetTimestamp();
    int dihitung;
    bool ramai;

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
            Hitung(kumpulan.Count);
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
        try
        {
            var ada = antrean.Reader.WaitToReadAsync(ct).AsTask();
            if (ramai && await Task.WhenAny(ada, Task.Delay(Sepi, ct)) != ada) Ramaikan(false);
            return await ada;
        }
        catch (OperationCanceledException) { return false; }
    }

    void Hitung(int banyak)
    {
        dihitung += banyak;
        var lama = jam.GetElapsedTime(dihitungSejak);
        if (lama < Jendela) return;
        Ramaikan(dihitung / lama.TotalSeconds > RamaiPerDetik);
        (dihitung, dihitungSejak) = (0, jam.GetTimestamp());
    }

    void Ramaikan(bool ya)
    {
        ramai = ya;
        pintu.Ramaikan(ya);
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
            if (kumpulan.Count > 1) log.LogWarning("{Banyak} deliveries could not be stored together ({Galat}); they are stored one by one.", kumpulan.Count, galat.Jenis());
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
        foreach (var k in kiriman) pemilah.Pesankan(k);
        await using var db = await dbs.BuatAsync(Penulisan.Dahulu, CancellationToken.None);
        pemilah.Titip(await db.SimpanKirimanAsync(kiriman, CancellationToken.None));
    }

    sealed record Titipan(KirimanMasuk Kiriman)
    {
        public TaskCompletionSource Selesai { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
