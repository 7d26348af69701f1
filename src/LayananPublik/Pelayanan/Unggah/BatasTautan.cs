using System.Threading.RateLimiting;

namespace LayananPublik.Pelayanan;

/// <summary>What one link may do: calls a minute, and uploads side by side; the next ones wait their turn.</summary>
sealed class BatasTautan : IDisposable
{
    public const int PerMenit = 180;
    const int Serentak = 3, Antre = 60;

    readonly PartitionedRateLimiter<string> laju = PartitionedRateLimiter.Create<string, string>(kunci => RateLimitPartition.GetFixedWindowLimiter(kunci,
        _ => new() { PermitLimit = PerMenit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = true }));

    readonly PartitionedRateLimiter<string> jalan = PartitionedRateLimiter.Create<string, string>(kunci => RateLimitPartition.GetConcurrencyLimiter(kunci,
        _ => new() { PermitLimit = Serentak, QueueLimit = Antre, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    public bool Boleh(string kunci)
    {
        using var izin = laju.AttemptAcquire(kunci);
        return izin.IsAcquired;
    }

    public ValueTask<RateLimitLease> GiliranAsync(string kunci, CancellationToken ct) => jalan.AcquireAsync(kunci, 1, ct);

    public void Dispose()
    {
        laju.Dispose();
        jalan.Dispose();
    }
}
