using LayananPublik.Data;
using Microsoft.Playwright;

namespace LayananPublik.Bench;

/// <summary>Desks in a real browser, each officer in a window without the cookies of the others.</summary>
sealed class PerambanMeja(IPlaywright playwright, IBrowser peramban, Uri alamat) : IAsyncDisposable
{
    static readonly string[] Sakelar = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Clicks a row that is not open, and waits until its conversation stands there.</summary>
    const string Klik = """
        async () => {
            const baris = [...document.querySelectorAll("a[data-uji='baris-percakapan']")].filter(a => a.getAttribute('aria-current') !== 'true').slice(0, 20);
            const pilih = baris[Math.floor(Math.random() * baris.length)], cari = `perkara nomor ${pilih.dataset.id}.`, obrol = document.querySelector('section.obrol');
            const mulai = performance.now();
            pilih.click();
            return await new Promise((jadi, gagal) => {
                const batas = setTimeout(() => gagal(new Error(cari)), 60000);
                const lihat = () => {
                    if (!obrol.textContent.includes(cari)) return;
                    clearTimeout(batas);
                    amat.disconnect();
                    jadi(performance.now() - mulai);
                };
                const amat = new MutationObserver(lihat);
                amat.observe(obrol, { subtree: true, childList: true, characterData: true });
            });
        }
        """;

    readonly List<IPage> halaman = [];

    public int Banyak => halaman.Count;

    public static async Task<PerambanMeja> BukaAsync(Uri alamat)
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = OperatingSystem.IsLinux() ? "/usr/bin/chromium" : null, Channel = OperatingSystem.IsWindows() ? "msedge" : null, Args = Sakelar }), alamat);
    }

    public async Task MasukAsync(string akun)
    {
        var konteks = await peramban.NewContextAsync(new() { BaseURL = alamat.ToString(), ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "id-ID" });
        konteks.SetDefaultTimeout(60_000);
        var hal = await konteks.NewPageAsync();
        await hal.GotoAsync("/masuk");
        await hal.FillAsync("[name=nama]", akun);
        await hal.FillAsync("[name=sandi]", Contoh.Sandi);
        await hal.ClickAsync("form button[type=submit]");
        await hal.Locator("a[data-uji='baris-percakapan']").First.WaitForAsync();
        halaman.Add(hal);
    }

    public Task<double> KlikAsync(int ke) => halaman[ke].EvaluateAsync<double>(Klik);

    public async ValueTask DisposeAsync()
    {
        await peramban.DisposeAsync();
        playwright.Dispose();
    }
}
