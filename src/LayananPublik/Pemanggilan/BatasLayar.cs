using System.Threading.RateLimiting;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.RateLimiting;

namespace LayananPublik.Pemanggilan;

/// <summary>Calls a minute from one address by displays and phones that ask again and again; a waiting room full of phones stands behind one address.</summary>
sealed class BatasLayar : IRateLimiterPolicy<string>
{
    public const string Nama = "layar";
    const int PerMenit = 1500;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = static (k, _) =>
    {
        (k.HttpContext.Response.StatusCode, k.HttpContext.Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, "60");
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter("layar:" + PembatasLacak.Jaringan(httpContext.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = PerMenit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = true });
}
