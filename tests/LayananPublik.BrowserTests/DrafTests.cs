using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>What an officer has typed outlives the page, the line and the server, and two screens of one officer do not take it from each other.</summary>
public sealed class DrafTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Telepon = "6281200000083";

    [Fact]
    public async Task Nothing_that_was_typed_is_lost_with_the_page_the_line_or_the_server()
    {
        var bekal = new Bekal(app);
        var percakapan = await bekal.MenulisAsync(Telepon, "petugas");
        await using var layar = await Layar.MasukAsync(app, "petugas");
        var jalur = await Jalur.PasangAsync(layar.Hal);
        await layar.Hal.GotoAsync($"/?percakapan={percakapan}");
        await MengetikAsync(layar, "Baik Bu, suratnya");
        await layar.Hal.ReloadAsync();
        await Expect(layar.Uji("tulis")).ToHaveValueAsync("Baik Bu, suratnya");

        // The line is dead before anybody notices: what is typed into it has not reached the server.
        await layar.Hal.EvaluateAsync("window.tetap = true");
        jalur.Diam = true;
        await layar.Uji("tulis").PressSequentiallyAsync(" sudah jadi");
        jalur.Tutup = true;
        await jalur.PutusAsync();
        await Expect(layar.Hal.GetByText("Menyambung kembali…")).ToBeVisibleAsync();
        await Expect(layar.Uji("tulis")).ToHaveValueAsync("Baik Bu, suratnya sudah jadi");
        await layar.PotretAsync("draf-putus");
        (jalur.Diam, jalur.Tutup) = (false, false);
        // The same page goes on.
        await Expect(layar.Hal.GetByText("Menyambung kembali…")).ToBeHiddenAsync();
        Assert.True(await layar.Hal.EvaluateAsync<bool>("window.tetap === true"));
        await layar.Uji("tulis").PressAsync("Enter");
        Assert.Equal(1, await bekal.TibaAsync(Telepon, "Baik Bu, suratnya sudah jadi"));
        await Expect(layar.Uji("tulis")).ToHaveValueAsync("");

        await MengetikAsync(layar, "Silakan diambil besok");
        await layar.Hal.EvaluateAsync("document.body.dataset.lama = '1'");
        await app.MulaiLagiAsync();
        // The old page, behind its box "Menyambung kembali…", shows all of it too, but takes no key: first it must be gone.
        await Expect(layar.Hal.Locator("body[data-lama]")).ToHaveCountAsync(0, new() { Timeout = 90_000 });
        await Expect(layar.Uji("tulis")).ToHaveAttributeAsync("data-siap", "1");
        await Expect(layar.Uji("tulis")).ToHaveValueAsync("Silakan diambil besok");
        await Expect(layar.Uji("lepaskan")).ToBeVisibleAsync();
        await DuaLayarAsync(layar, bekal, percakapan);
    }

    /// <summary>The same officer at a second computer: both drafts stay, both answers leave, neither is refused for the other.</summary>
    async Task DuaLayarAsync(Layar layar, Bekal bekal, int percakapan)
    {
        await using var kedua = await Layar.MasukAsync(app, "petugas");
        await kedua.Hal.GotoAsync($"/?percakapan={percakapan}");
        await MengetikAsync(kedua, "Bawa KTP asli");
        await layar.Uji("tulis").PressAsync("Enter");
        await bekal.TibaAsync(Telepon, "Silakan diambil besok");
        await Expect(kedua.Hal.GetByText("Silakan diambil besok").First).ToBeVisibleAsync();
        await Expect(kedua.Uji("tulis")).ToHaveValueAsync("Bawa KTP asli");
        await kedua.Uji("tulis").PressAsync("Enter");
        Assert.Equal(1, await bekal.TibaAsync(Telepon, "Bawa KTP asli"));
    }

    static async Task MengetikAsync(Layar layar, string teks)
    {
        // Wired up: before that the page itself still places the focus.
        await Expect(layar.Uji("tulis")).ToHaveAttributeAsync("data-siap", "1");
        await layar.Uji("tulis").PressSequentiallyAsync(teks);
        await Expect(layar.Uji("tulis")).ToHaveValueAsync(teks);
    }

    /// <summary>The line between browser and server, in our hands.</summary>
    sealed class Jalur
    {
        readonly List<(IWebSocketRoute Halaman, IWebSocketRoute Server)> terbuka = [];

        /// <summary>Takes what the page says, and passes it on to nobody.</summary>
        public bool Diam { get; set; }

        /// <summary>New lines break at once.</summary>
        public bool Tutup { get; set; }

        public static async Task<Jalur> PasangAsync(IPage hal)
        {
            var jalur = new Jalur();
            await hal.RouteAsync("**/_blazor/**", r => jalur.Tutup ? r.AbortAsync() : r.ContinueAsync());
            await hal.RouteWebSocketAsync("**/_blazor*", halaman =>
            {
                if (jalur.Tutup)
                {
                    _ = halaman.CloseAsync(new() { Code = 3001 });
                    return;
                }
                var server = halaman.ConnectToServer();
                halaman.OnMessage(pesan =>
                {
                    if (jalur.Diam) return;
                    if (pesan.Binary is { } bait) server.Send(bait); else server.Send(pesan.Text!);
                });
                jalur.terbuka.Add((halaman, server));
            });
            return jalur;
        }

        public async Task PutusAsync()
        {
            foreach (var (halaman, server) in terbuka)
            {
                await server.CloseAsync(new() { Code = 3001 });
                await halaman.CloseAsync(new() { Code = 3001 });
            }
            terbuka.Clear();
        }
    }
}
