using System.Collections.Concurrent;
using LayananPublik.Bersama;
using LayananPublik.Data;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// A job whose work falls into lanes: one lane never runs twice at a time here, several run side by side,
/// and a slow one holds up nobody. Which rows are free is decided by leases in the database, not by this class.
/// </summary>
public abstract class PekerjaBerjalur<T>(int sekaligus, TimeProvider jam, ILogger log) : Pekerja(jam, log) where T : notnull
{
    readonly ConcurrentDictionary<T, Task> berjalan = [];
    readonly ILogger log = log;

    /// <summary>Lanes that have something due.</summary>
    protected abstract Task<List<T>> CariAsync(int banyak, CancellationToken ct);

    /// <summary>Works one lane until nothing in it is due.</summary>
    protected abstract Task GarapAsync(T jalur, CancellationToken ct);

    /// <summary>What this process works on now: a lease that ran out under it (the clock may be moved) is still its own.</summary>
    protected ICollection<T> Berjalan => berjalan.Keys;

    protected sealed override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        if (berjalan.Count >= sekaligus) return false;
        var ada = await CariAsync(sekaligus + berjalan.Count, ct);
        var baru = ada.Where(j => !berjalan.ContainsKey(j)).Take(sekaligus - berjalan.Count).ToList();
        foreach (var jalur in baru) Mulai(jalur, ct);
        return false;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(berjalan.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    void Mulai(T jalur, CancellationToken ct)
    {
        var siap = new TaskCompletionSource();
        berjalan[jalur] = JalankanAsync(jalur, siap.Task, ct);
        siap.SetResult();
    }

    async Task JalankanAsync(T jalur, Task siap, CancellationToken ct)
    {
        await siap;
        var berhasil = false;
        try
        {
            await GarapAsync(jalur, ct);
            berhasil = true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { /* the app stops; the row stays in the queue */ }
        catch (Exception galat) { log.LogError("A lane of {Pekerja} stopped ({Galat}); the next round takes it up again.\n{Jejak}", GetType().Name, galat.Jenis(), galat.StackTrace); }
        finally { berjalan.TryRemove(jalur, out _); }
        // After trouble with the database the interval is the pause.
        if (berhasil && !ct.IsCancellationRequested) Bangunkan();
    }
}
