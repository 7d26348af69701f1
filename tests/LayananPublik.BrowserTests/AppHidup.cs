using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using Xunit;

// Each journey drives an app and a browser of its own; side by side they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace LayananPublik.BrowserTests;

/// <summary>The real app on a loopback port with a folder of its own, and one Chromium for all journeys.</summary>
public sealed class AppHidup : IAsyncLifetime
{
    static readonly string[] Sakelar =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    readonly string folder = Directory.CreateTempSubdirectory("perjalanan").FullName;
    WebApplicationFactory<Program> app = null!;
    IPlaywright playwright = null!;

    public Uri Alamat { get; private set; } = null!;

    /// <summary>For preparing what a journey does not walk through itself.</summary>
    public IServiceProvider Services => app.Services;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Nyalakan(0);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(90_000);
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = OperatingSystem.IsLinux() ? "/usr/bin/chromium" : null,
            Channel = OperatingSystem.IsWindows() ? "msedge" : null,
            Args = Sakelar
        });
    }

    /// <summary>The server stops and comes back at the same address with the same data, as after an update.</summary>
    public async Task MulaiLagiAsync()
    {
        await app.DisposeAsync();
        Nyalakan(Alamat.Port);
    }

    void Nyalakan(int gerbang)
    {
        app = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b.UseSetting("Penyimpanan:Folder", folder));
        app.UseKestrel(k => k.Listen(IPAddress.Loopback, gerbang));
        app.StartServer();
        Alamat = app.ClientOptions.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await app.DisposeAsync();
    }
}
