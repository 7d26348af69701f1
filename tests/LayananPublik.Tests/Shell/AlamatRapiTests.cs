using LayananPublik.Dasbor.Halaman;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace LayananPublik.Tests.Shell;

/// <summary>An address that was cut off or typed wrong opens the page without what cannot be read.</summary>
public sealed class AlamatRapiTests
{
    [Theory]
    [InlineData("/meja?percakapan=7&pesan=abc&lihat=x", "/meja?percakapan=7&lihat=x"), InlineData("/meja?percakapan=99999999999", "/meja"), InlineData("/meja?percakapan=7&cari=abc%26d&label=", "/meja?percakapan=7&cari=abc%26d")]
    [InlineData("/dasbor?dari=kemarin&sampai=2026-11-20&saya=mungkin&UNIT=x", "/dasbor?sampai=2026-11-20")]
    [InlineData("/meja?percakapan=7&pesan=12&lain=x", null), InlineData("/dasbor?dari=2026-11-01&saya=true", null), InlineData("/lain?pesan=abc", null)]
    public async Task What_cannot_be_read_is_left_out_of_the_address(string alamat, string? ke)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseAlamatRapi();
        app.MapGet("/meja", () => "meja").WithMetadata(new ComponentTypeMetadata(typeof(MejaPage)));
        app.MapGet("/dasbor", () => "dasbor").WithMetadata(new ComponentTypeMetadata(typeof(DasborPage)));
        app.MapGet("/lain", () => "lain");
        await app.StartAsync(ct);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new(app.Urls.First()) };
        using var jawab = await http.GetAsync(new Uri(alamat, UriKind.Relative), ct);
        Assert.Equal((ke is null ? StatusCodes.Status200OK : StatusCodes.Status302Found, ke), ((int)jawab.StatusCode, jawab.Headers.Location?.OriginalString));
    }
}
