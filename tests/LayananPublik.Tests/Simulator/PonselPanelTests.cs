using Bunit;
using LayananPublik.Simulator;
using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Halaman;
using LayananPublik.Simulator.Ingatan;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class PonselPanelTests : BunitContext, IAsyncLifetime
{
    SimulatorHidup sim = null!;

    public async ValueTask InitializeAsync()
    {
        sim = await MulaiAsync();
        Services.AddSingleton(sim.Layanan<SimulatorOptions>()).AddSingleton(sim.Layanan<Jaringan>()).AddSingleton(sim.Layanan<PonselWarga>())
            .AddSingleton(sim.Layanan<Waktu>()).AddSingleton(sim.Jam);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./_content/LayananPublik.Simulator/Halaman/PonselPanel.razor.js").Mode = JSRuntimeMode.Loose;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await sim.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_leaves_as_a_webhook_and_stands_in_the_chat()
    {
        var ponsel = Ponsel();
        ponsel.Find("[data-uji=tulis]").Input("  sktm untuk sekolah  ");
        ponsel.Find("form.bawah").Submit();
        Assert.Equal("sktm untuk sekolah", (string?)(await sim.PesanMasukAsync())["text"]!["body"]);
        ponsel.WaitForAssertion(() => Assert.Equal("sktm untuk sekolah", ponsel.Find("[data-arah=masuk] .teks").TextContent));
        Assert.Equal("", ponsel.Find("[data-uji=tulis]").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task An_empty_message_is_not_sent()
    {
        var ponsel = Ponsel();
        ponsel.Find("[data-uji=tulis]").Input("   ");
        ponsel.Find("form.bawah").Submit();
        Assert.Empty(await sim.PonselAsync());
    }

    [Fact]
    public async Task An_answer_appears_by_itself_is_encoded_and_counts_as_read_while_the_phone_is_open()
    {
        await sim.SapaAsync();
        var ponsel = Ponsel();
        var wamid = await sim.KirimTeksAsync("*Selamat* <img src=x>").WamidAsync();
        await sim.StatusAsync(wamid, "read");
        ponsel.WaitForAssertion(() => Assert.Equal("<strong>Selamat</strong> &lt;img src=x&gt;", ponsel.Find("[data-arah=keluar] .teks").InnerHtml));

        await DisposeComponentsAsync();
        await sim.StatusAsync(await sim.KirimTeksAsync("tak dilihat").WamidAsync(), "delivered");
        Assert.Equal(StatusPesan.Sampai, sim.Layanan<Jaringan>().Pesan(Sari)[^1].Status);
    }

    [Fact]
    public async Task A_list_opens_with_its_sections_and_a_tapped_row_is_sent()
    {
        await sim.SapaAsync();
        var ponsel = Ponsel();
        await sim.KirimAsync(new
        {
            messaging_product = "whatsapp",
            to = Sari,
            type = "interactive",
            interactive = new
            {
                type = "list",
                body = new { text = "Pilih layanan" },
                action = new { button = "Lihat layanan", sections = new[] { new { title = "Surat", rows = new[] { new { id = "sktm", title = "SKTM", description = "Tidak mampu" } } }, new { title = "Lain", rows = new[] { new { id = "aduan", title = "Aduan", description = "Keluhan" } } } } },
            },
        });
        ponsel.WaitForElement("[data-uji=buka-daftar]").Click();
        Assert.Equal(["Surat", "Lain"], ponsel.FindAll("[data-uji=lembar-daftar] h3").Select(h => h.TextContent));
        ponsel.Find("[data-uji=lembar-daftar] [data-id=aduan]").Click();
        Assert.Equal("aduan", (string?)(await sim.PesanMasukAsync(m => (string?)m["type"] == "interactive"))["interactive"]!["list_reply"]!["id"]);
        Assert.Empty(ponsel.FindAll("[data-uji=lembar-daftar]"));
    }

    [Fact]
    public async Task Ticks_tell_how_far_the_citizens_message_came()
    {
        sim.Jawaban = _ => Task.FromResult(500);
        var ponsel = Ponsel();
        await sim.ApiAsync($"{Sari}/teks", new { teks = "halo" });
        ponsel.WaitForElement("[aria-label=Terkirim]");
        sim.Jam.Maju(TimeSpan.FromSeconds(10));
        ponsel.WaitForElement("[data-uji=tertahan]");
        sim.Jawaban = _ => Task.FromResult(200);
        sim.Jam.Maju(TimeSpan.FromMinutes(1));
        var id = (string)(await sim.PesanMasukAsync())["id"]!;
        ponsel.WaitForElement("[aria-label='Diterima kantor']");
        await sim.KirimAsync(new { messaging_product = "whatsapp", status = "read", message_id = id, typing_indicator = new { type = "text" } });
        ponsel.WaitForElement("[aria-label='Dibaca petugas']");
        ponsel.WaitForAssertion(() => Assert.Equal("sedang mengetik…", ponsel.Find("[data-uji=keterangan]").TextContent));
        sim.Jam.Maju(TimeSpan.FromSeconds(26));
        ponsel.WaitForAssertion(() => Assert.Equal("Akun resmi · latihan", ponsel.Find("[data-uji=keterangan]").TextContent));
    }

    IRenderedComponent<PonselPanel> Ponsel() => Render<PonselPanel>(p => p.Add(x => x.Nomor, Sari));
}
