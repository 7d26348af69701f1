using LayananPublik.Data;

namespace LayananPublik.Bersama;

/// <summary>
/// Base of every background job: works until nothing is due, then sleeps until it is woken or its interval has passed.
/// One failing round is logged and never ends the loop.
/// </summary>
public abstract partial class Pekerja(TimeProvider jam, ILogger log) : BackgroundService
{
    readonly SemaphoreSlim bangun = new(0, 1);
    IDisposable? ikut;

    protected TimeProvider Jam => jam;

    /// <summary>How long to sleep when nobody wakes it.</summary>
    protected virtual TimeSpan Selang => TimeSpan.FromSeconds(2);

    /// <summary>Does what is due now; true when it did something and should look again at once.</summary>
    protected abstract Task<bool> KerjakanAsync(CancellationToken ct);

    public void Bangunkan()
    {
        // Asked first, because an exception for every message is dear.
        if (bangun.CurrentCount > 0) return;
        try { bangun.Release(); }
        catch (SemaphoreFullException) { /* already awake */ }
    }

    /// <summary>Wakes it whenever something changed under these topics, until it stops. Call it before it starts.</summary>
    protected void BangunSaat(Siaran siaran, IReadOnlyCollection<string> topik) => ikut = siaran.Ikuti(topik, () =>
    {
        Bangunkan();
        return Task.CompletedTask;
    });

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        ikut?.Dispose();
        return base.StopAsync(cancellationToken);
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var lagi = false;
            try { lagi = await KerjakanAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception galat) { CatatGagal(log, GetType().Name, galat.Jenis()); }
            if (!lagi) await TungguAsync(stoppingToken);
        }
    }

    async Task TungguAsync(CancellationToken ct)
    {
        // Wall time on purpose: the simulator may move the office's clock, a sleeping job must still wake.
        try { await bangun.WaitAsync(Selang, ct); }
        catch (OperationCanceledException) { /* the loop ends */ }
    }

    public override void Dispose()
    {
        bangun.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of {Pekerja} failed ({Galat}); it goes on.")]
    static partial void CatatGagal(ILogger log, string pekerja, string galat);
}
