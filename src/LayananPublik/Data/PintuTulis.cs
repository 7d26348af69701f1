using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

/// <summary>How the commits of one context are treated by SQLite; SQL Server treats all alike.</summary>
public enum Penulisan
{
    /// <summary>In turn, and on disk before the call returns.</summary>
    Biasa,

    /// <summary>After the others, on disk with the next commit that is flushed. A power cut may take it back, a crash of the app never: for workers, whose work would simply be done again.</summary>
    Santai,

    /// <summary>Passes all that wait, and on disk before the call returns: deliveries, which somebody outside waits for.</summary>
    Dahulu
}

/// <summary>
/// The queue of this process in front of SQLite's one write lock. SQLite itself lets waiting writers sleep and try again, so that under load one of them starves;
/// here they pass in the order they came. It is a courtesy: who waits too long goes on and leaves it to SQLite.
/// </summary>
public sealed class PintuTulis(TimeProvider jam)
{
    /// <summary>So long may those in a hurry pass the others; then it is their turn.</summary>
    static readonly TimeSpan Mengalah = TimeSpan.FromMilliseconds(25), MengalahSantai = TimeSpan.FromMilliseconds(250);

    static readonly TimeSpan Sabar = TimeSpan.FromSeconds(15);
    readonly Lock kunci = new();
    readonly Queue<Penunggu> dahulu = [], biasa = [], santai = [];
    bool terpakai, ramai;

    /// <summary>A rush of deliveries begins or ends: workers stay out of the way even while nobody is writing, but for a turn now and then.</summary>
    public void Ramaikan(bool ya)
    {
        lock (kunci)
        {
            if (ramai == ya) return;
            ramai = ya;
            if (!ya && !terpakai) Panggil();
        }
    }

    public async ValueTask<Giliran> MasukAsync(Penulisan cara, CancellationToken ct)
    {
        if (Antre(cara) is not { } penunggu) return new(this);
        try { await penunggu.Giliran.Task.WaitAsync(Sabar, ct); }
        catch (Exception galat) when (galat is TimeoutException or OperationCanceledException)
        {
            if (!penunggu.Giliran.TrySetCanceled(ct)) return new(this);
            ct.ThrowIfCancellationRequested();
            return new(null);
        }
        return new(this);
    }

    /// <summary>Null: come in. Otherwise the place in the queue.</summary>
    Penunggu? Antre(Penulisan cara)
    {
        lock (kunci)
        {
            if (!terpakai && !(ramai && cara == Penulisan.Santai))
            {
                terpakai = true;
                return null;
            }
            var penunggu = new Penunggu(new(TaskCreationOptions.RunContinuationsAsynchronously), jam.GetTimestamp());
            (cara switch { Penulisan.Dahulu => dahulu, Penulisan.Santai => santai, _ => biasa }).Enqueue(penunggu);
            return penunggu;
        }
    }

    void Keluar()
    {
        lock (kunci) Panggil();
    }

    void Panggil()
    {
        terpakai = true;
        while (Berikut() is { } penunggu)
            if (penunggu.Giliran.TrySetResult()) return;
        terpakai = false;
    }

    Penunggu? Berikut()
    {
        if (Lama(santai, MengalahSantai)) return santai.Dequeue();
        if (Lama(biasa, Mengalah)) return biasa.Dequeue();
        if (dahulu.TryDequeue(out var d) || biasa.TryDequeue(out d)) return d;
        return ramai ? null : santai.TryDequeue(out var s) ? s : null;
    }

    bool Lama(Queue<Penunggu> antre, TimeSpan batas) => antre.TryPeek(out var p) && jam.GetElapsedTime(p.Sejak) > batas;

    sealed record Penunggu(TaskCompletionSource Giliran, long Sejak);

    /// <summary>The right to write; given back once, however often it is disposed.</summary>
    public sealed class Giliran(PintuTulis? pintu) : IDisposable
    {
        PintuTulis? pintu = pintu;

        public void Dispose() => Interlocked.Exchange(ref pintu, null)?.Keluar();
    }
}

public static class PenulisanDb
{
    public static async Task<LayananDb> BuatAsync(this IDbContextFactory<LayananDb> dbs, Penulisan cara, CancellationToken ct)
    {
        var db = await dbs.CreateDbContextAsync(ct);
        db.Penulisan = cara;
        return db;
    }
}
