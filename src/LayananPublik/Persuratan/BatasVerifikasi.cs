using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace LayananPublik.Persuratan;

/// <summary>Sixty looks a minute from one address: plenty for a bank's counter, useless for trying codes. The brake of one node; <see cref="TakaranBersama"/> holds it over all.</summary>
sealed class BatasVerifikasi : IRateLimiterPolicy<string>
{
    public const string Nama = "verifikasi";
    public const int PerMenit = 60;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = static async (k, _) =>
    {
        k.HttpContext.Response.Headers.RetryAfter = "60";
        await VerifikasiEndpoint.Halaman(k.HttpContext, new() { Padat = true }, StatusCodes.Status429TooManyRequests).ExecuteAsync(k.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = PerMenit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = true });
}
