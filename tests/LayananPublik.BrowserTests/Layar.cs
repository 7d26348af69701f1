using Microsoft.Playwright;
using Xunit;

namespace LayananPublik.BrowserTests;

/// <summary>One person's browser window. What the console complains about is collected and fails the journey.</summary>
public sealed class Layar(AppHidup app, IPage hal, List<string> keluhan) : IAsyncDisposable
{
    public const string Sandi = "Layanan#2026";

    public IPage Hal => hal;

    public static async Task<Layar> BukaAsync(AppHidup app, int lebar = 1440, int tinggi = 900)
    {
        var konteks = await app.Browser.NewContextAsync(new() { BaseURL = app.Alamat.ToString(), ViewportSize = new() { Width = lebar, Height = tinggi }, Locale = "id-ID", TimezoneId = "Asia/Jakarta" });
        konteks.SetDefaultTimeout(90_000);
        var hal = await konteks.NewPageAsync();
        var keluhan = new List<string>();
        hal.Console += (_, k) => { if (k.Type is "error") keluhan.Add(k.Text); };
        hal.PageError += (_, k) => keluhan.Add(k);
        hal.Response += (_, r) => { if (r.Status >= 400) keluhan.Add($"{r.Status} {r.Url}"); };
        return new(app, hal, keluhan);
    }

    public static async Task<Layar> MasukAsync(AppHidup app, string nama, int lebar = 1440, int tinggi = 900)
    {
        var layar = await BukaAsync(app, lebar, tinggi);
        await layar.Hal.GotoAsync("/masuk");
        await layar.Hal.FillAsync("[name=nama]", nama);
        await layar.Hal.FillAsync("[name=sandi]", Sandi);
        await layar.Hal.ClickAsync("form button[type=submit]");
        // Arrived is enough: the load event may have passed before anybody waits for it, and what the tests want they wait for themselves.
        await layar.Hal.WaitForURLAsync(u => !u.Contains("/masuk", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        return layar;
    }

    public ILocator Uji(string nama) => hal.Locator($"[data-uji='{nama}']");

    /// <summary>A screen worth looking at: axe-core looks at it, and a picture is kept for people (in tangkapan/, outside git).</summary>
    public async Task PotretAsync(string nama)
    {
        if (Environment.GetEnvironmentVariable("LAYANAN_TANGKAPAN") is { } folder) await hal.ScreenshotAsync(new() { Path = Path.Combine(folder, nama + ".png") });
        var sebelum = keluhan.Count;
        var temuan = await Akses.PeriksaAsync(this);
        // A page that admits no foreign style says so about axe's own.
        keluhan.RemoveRange(sebelum, keluhan.Count - sebelum);
        Assert.Empty(temuan.Select(t => $"{nama}: {t}"));
    }

    public void TanpaKeluhan() => Assert.Empty(keluhan);

    public Uri Alamat => app.Alamat;

    public async ValueTask DisposeAsync() => await hal.Context.DisposeAsync();
}
