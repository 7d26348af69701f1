namespace LayananPublik.Bersama;

/// <summary>
/// How many background jobs may compute at once: all cores but one, which stays free for citizens' deliveries and officers' screens.
/// Taken for a piece of work of some milliseconds, never while waiting for somebody outside, and never twice by the same work.
/// </summary>
public sealed class Tenaga : IDisposable
{
    readonly SemaphoreSlim sisa = new(Math.Max(1, Environment.ProcessorCount - 1));

    public async Task<Pakai> PakaiAsync(CancellationToken ct)
    {
        await sisa.WaitAsync(ct);
        return new(sisa);
    }

    public void Dispose() => sisa.Dispose();

    /// <summary>Given back when disposed.</summary>
    public readonly struct Pakai(SemaphoreSlim sisa) : IDisposable
    {
        public void Dispose() => sisa.Release();
    }
}
