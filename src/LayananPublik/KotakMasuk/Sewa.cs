using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A queue row that one node at a time works on.</summary>
public interface IBersewa
{
    string? PemilikSewa { get; }

    DateTimeOffset? SewaSampai { get; }
}

/// <summary>Takes queue rows for this node for a while: a conditional update, so that of several nodes one wins, and a dead node's rows come free again.</summary>
public sealed class Sewa(TimeProvider jam)
{
    public string Pemilik { get; } = $"{(Environment.MachineName.Length > 30 ? Environment.MachineName[..30] : Environment.MachineName)}-{Guid.NewGuid():N}";

    /// <summary>Returns how many of the rows were free and are ours now.</summary>
    public Task<int> AmbilAsync<T>(IQueryable<T> baris, TimeSpan lama, CancellationToken ct) where T : class, IBersewa
    {
        var kini = jam.GetUtcNow();
        return baris.Where(b => b.SewaSampai == null || b.SewaSampai < kini)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.PemilikSewa, Pemilik).SetProperty(b => b.SewaSampai, kini + lama), ct);
    }

    /// <summary>Gives back those that are still ours, so that nobody waits until the lease has run out.</summary>
    public Task<int> LepaskanAsync<T>(IQueryable<T> baris, CancellationToken ct) where T : class, IBersewa => baris.Where(b => b.PemilikSewa == Pemilik)
        .ExecuteUpdateAsync(s => s.SetProperty(b => b.PemilikSewa, (string?)null).SetProperty(b => b.SewaSampai, (DateTimeOffset?)null), ct);
}
