using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace LayananPublik.Pelayanan;

/// <summary>Calls a minute from one address to the pages for citizens. Generous: a mobile operator puts a whole village behind one address.</summary>
sealed class BatasWarga : IRateLimiterPolicy<string>
{
    public const string Nama = "warga";
    public const int PerMenit = 300;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = static async (k, _) =>
    {
        k.HttpContext.Response.Headers.RetryAfter = "60";
        await HalamanWarga.Kabar(k.HttpContext, HalamanWarga.Padat, StatusCodes.Status429TooManyRequests).ExecuteAsync(k.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(PembatasLacak.Jaringan(httpContext.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = PerMenit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = true });
}
