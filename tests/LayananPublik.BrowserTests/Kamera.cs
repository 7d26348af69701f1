using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Takes the pictures of docs/panduan-petugas.md into the folder that LAYANAN_PANDUAN names. Without it only what would be on them has to be there.</summary>
sealed class Kamera(AppHidup app) : IAsyncDisposable
{
    const int Tepi = 8;

    // Chromium writes WebP itself: a third of the PNG, and no other tool.
    const string KeWebp = """
        async png => {
            const gambar = new Image();
            gambar.src = 'data:image/png;base64,' + png;
            await gambar.decode();
            const kanvas = Object.assign(document.createElement('canvas'), { width: gambar.width, height: gambar.height });
            kanvas.getContext('2d').drawImage(gambar, 0, 0);
            return kanvas.toDataURL('image/webp', .86).split(',')[1];
        }
        """;

    static readonly string? Folder = Environment.GetEnvironmentVariable("LAYANAN_PANDUAN");

    IPage? kamarGelap;

    public static bool Ada => Folder is not null;

    /// <summary>The whole screen, or as much of it as the parts take; an orange frame shows what the text speaks of.</summary>
    public async Task PotretAsync(Layar layar, string nama, ILocator? sorot = null, params ILocator[] bagian)
    {
        foreach (var b in sorot is null ? bagian : [.. bagian, sorot]) await Expect(b).ToBeVisibleAsync();
        if (Folder is null) return;
        await layar.Hal.Mouse.MoveAsync(0, 0);
        await layar.Hal.EvaluateAsync("() => Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().iterations !== Infinity).map(a => a.finished.catch(() => { })))");
        if (sorot is not null) await BingkaiAsync(sorot, "3px solid #d9730d");
        var png = await layar.Hal.ScreenshotAsync(new() { Clip = await BidangAsync(layar, bagian) });
        if (sorot is not null) await BingkaiAsync(sorot, "");
        kamarGelap ??= await app.Browser.NewPageAsync();
        await File.WriteAllBytesAsync(Path.Combine(Folder, nama + ".webp"), Convert.FromBase64String(await kamarGelap.EvaluateAsync<string>(KeWebp, Convert.ToBase64String(png))));
    }

    static Task BingkaiAsync(ILocator apa, string garis) => apa.EvaluateAsync("(e, garis) => Object.assign(e.style, { outline: garis, outlineOffset: garis && '3px' })", garis);

    static async Task<Clip?> BidangAsync(Layar layar, ILocator[] bagian)
    {
        if (bagian.Length == 0) return null;
        var layarnya = layar.Hal.ViewportSize!;
        var kotak = new List<LocatorBoundingBoxResult>();
        foreach (var b in bagian) kotak.Add((await b.BoundingBoxAsync())!);
        var (kiri, atas) = (Math.Max(0, kotak.Min(k => k.X) - Tepi), Math.Max(0, kotak.Min(k => k.Y) - Tepi));
        return new() { X = kiri, Y = atas, Width = Math.Min(layarnya.Width, kotak.Max(k => k.X + k.Width) + Tepi) - kiri, Height = Math.Min(layarnya.Height, kotak.Max(k => k.Y + k.Height) + Tepi) - atas };
    }

    public async ValueTask DisposeAsync()
    {
        if (kamarGelap is not null) await kamarGelap.Context.DisposeAsync();
    }
}
