using Microsoft.AspNetCore.Http;

namespace LayananPublik.Simulator.Graph;

/// <summary>The way through a Solution Provider as 360dialog builds it: no version and no phone number id in the path, a header of its own, and media addresses that name Meta's host.</summary>
static class Partner
{
    public const string Prefix = "/simulator/d360";
    public const string Header = "D360-API-KEY";

    public static bool Is(HttpContext http) => http.Request.Path.StartsWithSegments(Prefix);

    /// <summary>Whom a media address names; the office must put the partner's host (and path) in its place.</summary>
    public static string MediaHost(HttpContext http) => Is(http) ? "https://lookaside.fbsbx.com" : $"{http.Request.Scheme}://{http.Request.Host}/simulator/lookaside";
}
