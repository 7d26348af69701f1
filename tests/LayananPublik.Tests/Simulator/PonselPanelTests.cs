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
        Services.AddSingleton(sim.Layanan<SimulatorOptions>()).AddSingleton(sim.Layanan<Jaringan>()).AddSingleton(sim.Layanan<PonselWarga>()).AddSingleton(sim.Layanan<SaklarWarga>())
            .AddSingleton(sim.Layanan<AkunWhatsApp>()).AddSingleton(sim.Layanan<Gangguan>())
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
        await PadaAsync(ponsel, "[data-uji=buka-daftar]", e => e.Click());
        Assert.Equal(["Surat", "Lain"], ponsel.FindAll("[data-uji=lembar-daftar] h3").Select(h => h.TextContent));
        await PadaAsync(ponsel, "[data-uji=lembar-daftar] [data-id=aduan]", e => e.Click());
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

    [Fact]
    public async Task A_bubble_can_be_answered_edited_and_deleted()
    {
        await sim.SapaAsync();
        var ponsel = Ponsel();
        await PadaAsync(ponsel, "[data-uji=tindakan]", e => e.Click());
        await PadaAsync(ponsel, "[data-uji=balas]", e => e.Click());
        await PadaAsync(ponsel, "[data-uji=tulis]", e => e.Input("tadi itu"));
        await PadaAsync(ponsel, "form.bawah", e => e.Submit());
        var balasan = await sim.PesanMasukAsync(m => (string?)m["text"]?["body"] == "tadi itu");
        Assert.Equal((string?)sim.Pesan.First()["id"], (string?)balasan["context"]!["id"]);
        Assert.Empty(ponsel.FindAll("[data-uji=dibalas]"));

        await PadaAsync(ponsel, "[data-uji=tindakan]", e => e.Click());
        await PadaAsync(ponsel, "[data-uji=ubah]", e => e.Click());
        Assert.Equal("halo", ponsel.Find("[data-uji=tulis]").GetAttribute("value"));
        await PadaAsync(ponsel, "[data-uji=tulis]", e => e.Input("halo kantor"));
        await PadaAsync(ponsel, "form.bawah", e => e.Submit());
        ponsel.WaitForAssertion(() => Assert.Contains("diubah", ponsel.Find("[data-arah=masuk] .meta").TextContent));

        await PadaAsync(ponsel, "[data-uji=tindakan]", e => e.Click());
        await PadaAsync(ponsel, "[data-uji=hapus]", e => e.Click());
        ponsel.WaitForElement("[data-uji=dihapus]");
        await sim.SampaiAsync(() => sim.Pesan.Count(p => (string?)p["type"] == "unsupported") == 2);
    }

    [Fact]
    public async Task A_reaction_is_given_and_taken_back_with_the_same_button()
    {
        await sim.SapaAsync();
        await sim.KirimTeksAsync("Sudah kami terima");
        var ponsel = Ponsel();
        async Task KetukAsync()
        {
            await PadaAsync(ponsel, "[data-uji=tindakan]", e => e.Click(), 1);
            await PadaAsync(ponsel, "[data-uji=emoji]", e => e.Click());
        }
        ponsel.WaitForAssertion(() => Assert.Equal(2, ponsel.FindAll("[data-uji=tindakan]").Count));
        await KetukAsync();
        ponsel.WaitForAssertion(() => Assert.Equal("👍", ponsel.Find("[data-uji=reaksi]").TextContent));
        await KetukAsync();
        ponsel.WaitForAssertion(() => Assert.Empty(ponsel.FindAll("[data-uji=reaksi]")));
    }

    [Fact]
    public async Task The_phones_menu_switches_it_off_and_says_so()
    {
        await sim.SapaAsync();
        var ponsel = Ponsel();
        await PadaAsync(ponsel, "[data-uji=menu]", e => e.Click());
        await PadaAsync(ponsel, "[data-uji=luring]", e => e.Change(true));
        await PadaAsync(ponsel, "[data-uji=lembar-menu] .silang", e => e.Click());
        Assert.Contains("Mode pesawat", ponsel.WaitForElement("[data-uji=keadaan]").TextContent);
        var wamid = await sim.KirimTeksAsync("nanti").WamidAsync();
        await PadaAsync(ponsel, "[data-uji=menu]", e => e.Click());
        await PadaAsync(ponsel, "[data-uji=luring]", e => e.Change(false));
        await sim.StatusAsync(wamid, "read");
    }

    [Fact]
    public async Task The_control_panel_sets_a_fault_and_clears_it()
    {
        await sim.SapaAsync();
        var kendali = Render<KendaliPanel>(p => p.Add(x => x.Nomor, Sari));
        await PadaAsync(kendali, "[data-uji=jenis-gangguan]", e => e.Change("Kode"));
        await PadaAsync(kendali, "[data-uji=kode]", e => e.Change("131026"));
        await PadaAsync(kendali, "[data-uji=terus]", e => e.Change(true));
        await PadaAsync(kendali, "[data-uji=kendali-gangguan] form", e => e.Submit());
        await sim.StatusAsync(await sim.KirimTeksAsync("x").WamidAsync(), "failed");
        await PadaAsync(kendali, "[data-uji=bersihkan]", e => e.Click());
        await sim.StatusAsync(await sim.KirimTeksAsync("y").WamidAsync(), "delivered");
    }

    [Fact]
    public async Task The_control_panel_disables_the_account_and_pauses_a_template()
    {
        var kendali = Render<KendaliPanel>(p => p.Add(x => x.Nomor, Sari));
        await PadaAsync(kendali, "[data-uji=akun-Nonaktif]", e => e.Click());
        kendali.WaitForAssertion(() => Assert.Contains("nonaktif", kendali.Find("[data-uji=keadaan-akun]").TextContent));
        await PadaAsync(kendali, "[data-uji=status-templat]", e => e.Change("PAUSED"));
        await sim.SampaiAsync(() => sim.Diterima.Any(k => (string?)k.Perubahan[0]["value"]!["event"] == "PAUSED"));
    }

    [Fact]
    public void Every_kind_of_fault_stands_in_the_panel() =>
        Assert.Empty(Enum.GetValues<JenisGangguan>().Except(RagamGangguan.Semua.Select(r => r.Jenis)));

    /// <summary>Finds and acts in one turn of the renderer: a message that arrives in between would draw the element anew.</summary>
    static async Task PadaAsync<T>(IRenderedComponent<T> komponen, string css, Action<AngleSharp.Dom.IElement> kerja, int ke = 0) where T : Microsoft.AspNetCore.Components.IComponent
    {
        komponen.WaitForState(() => komponen.FindAll(css).Count > ke);
        await komponen.InvokeAsync(() => kerja(komponen.FindAll(css)[ke]));
    }

    IRenderedComponent<PonselPanel> Ponsel() => Render<PonselPanel>(p => p.Add(x => x.Nomor, Sari));
}
