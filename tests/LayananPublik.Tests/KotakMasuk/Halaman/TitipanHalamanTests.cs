using Bunit;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

/// <summary>The desk while the 24-hour window is closed, from the composer to the citizen's phone.</summary>
public sealed class TitipanHalamanTests(AppUji app) : MejaUji(app, "77")
{
    [Fact]
    public async Task Window_that_closes_while_typing_keeps_the_draft_parks_it_and_sends_it_once_when_the_citizen_writes()
    {
        var petugas = await App.PetugasAsync("petugas");
        await Ponsel.TeksAsync("petugas");
        var p = await PercakapanAsync();
        await App.TenangAsync();
        await App.TungguDbAsync(db => db.TemplatPesan.AnyAsync(Ct), ada => ada, "the templates");
        var c = Buka(petugas, $"/?percakapan={p.Id}");
        Tampak(c, () => Assert.NotNull(c.Find("[data-uji=tulis]")));
        await PadaLayarAsync(c, () => c.Find("[data-uji=tulis]").InputAsync(new() { Value = "Surat Anda sudah jadi." }));
        App.Maju(TimeSpan.FromHours(25));
        await PadaLayarAsync(c, () => c.Find("[data-uji=penulis]").SubmitAsync());
        // Whether it was sent just before the screen had noticed or just after: the words are there and the window is named.
        Tampak(c, () => Assert.NotNull(c.Find("[data-uji=jendela-tertutup]")));
        if (!await App.DbAsync(db => db.PesanKeluar.AnyAsync(k => k.PercakapanId == p.Id && k.Status == StatusKirim.Dititipkan, Ct)))
        {
            Assert.Equal("Surat Anda sudah jadi.", c.Find("[data-uji=tulis]").GetAttribute("value"));
            await PadaLayarAsync(c, () => c.Find("[data-uji=penulis]").SubmitAsync());
        }
        Tampak(c, () => Assert.Contains("Dititipkan", c.Find("[data-uji=titipan]").TextContent, StringComparison.Ordinal));
        await Ponsel.MenerimaAsync(x => x.Jenis == "templat", "the template that asks");
        Tampak(c, () => Assert.Contains("Permintaan menulis", c.Find("[data-uji=status-titipan]").TextContent, StringComparison.Ordinal));
        await Ponsel.TeksAsync("halo");
        await Ponsel.MenerimaAsync("Surat Anda sudah jadi.");
        Tampak(c, () => Assert.Empty(c.FindAll("[data-uji=titipan]")));
        await App.TenangAsync();
        Assert.Single(await Ponsel.PesanAsync(), x => x.Teks == "Surat Anda sudah jadi.");
    }

    [Fact]
    public async Task A_template_is_chosen_filled_and_arrives()
    {
        var petugas = await App.PetugasAsync("petugas");
        await Ponsel.TeksAsync("petugas");
        var p = await PercakapanAsync();
        await App.TenangAsync();
        await App.TungguDbAsync(db => db.TemplatPesan.AnyAsync(t => t.Nama == "pengingat_janji", Ct), ada => ada, "the templates");
        App.Maju(TimeSpan.FromHours(25));
        var c = Buka(petugas, $"/?percakapan={p.Id}");
        Tampak(c, () => Assert.NotNull(c.Find("[data-uji=tab-templat]")));
        await KlikAsync(c, "[data-uji=tab-templat]");
        Tampak(c, () => Assert.NotNull(c.Find("[data-nama=pengingat_janji]")));
        await KlikAsync(c, "[data-nama=pengingat_janji]");
        Tampak(c, () => Assert.Contains("mengingatkan janji", c.Find("[data-uji=pratinjau-templat]").TextContent, StringComparison.Ordinal));
        Assert.NotEqual("", c.Find("#blanko-1").GetAttribute("value"));
        await PadaLayarAsync(c, () => c.Find("#blanko-2").InputAsync(new() { Value = "Senin pukul 09.00" }));
        await PadaLayarAsync(c, () => c.Find("#blanko-3").InputAsync(new() { Value = "perekaman KTP-el" }));
        Assert.Contains("Senin pukul 09.00", c.Find("[data-uji=pratinjau-templat]").TextContent, StringComparison.Ordinal);
        await KlikAsync(c, "[data-uji=kirim-templat-ini]");
        Assert.Contains("perekaman KTP-el", (await Ponsel.MenerimaAsync(x => x.Jenis == "templat")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_asks_too_when_a_colleague_has_sent_one_meanwhile()
    {
        var (rina, hendra) = (await App.PetugasAsync("petugas"), await App.PetugasAsync("verifikator"));
        await Ponsel.TeksAsync("petugas");
        var p = await PercakapanAsync();
        await App.TenangAsync();
        var templat = await App.TungguDbAsync(db => db.TemplatPesan.SingleOrDefaultAsync(t => t.Nama == "pengingat_janji", Ct), t => t is not null, "the templates");
        App.Maju(TimeSpan.FromHours(25));
        var c = Buka(rina, $"/?percakapan={p.Id}");
        Tampak(c, () => Assert.NotNull(c.Find("[data-uji=tab-templat]")));
        await KlikAsync(c, "[data-uji=tab-templat]");
        Tampak(c, () => Assert.NotNull(c.Find("[data-nama=pengingat_janji]")));
        await KlikAsync(c, "[data-nama=pengingat_janji]");
        await PadaLayarAsync(c, () => c.Find("#blanko-2").InputAsync(new() { Value = "Selasa pukul 10.00" }));
        await PadaLayarAsync(c, () => c.Find("#blanko-3").InputAsync(new() { Value = "pengambilan KTP-el" }));
        Assert.Null((await App.Ambil<MejaTitipan>().KirimTemplatAsync(p.Id, hendra, templat!.Id, new Dictionary<string, string> { ["1"] = "Sari", ["2"] = "Senin pukul 09.00", ["3"] = "perekaman KTP-el" }, Ct)).Penolakan);
        await Ponsel.MenerimaAsync(x => x.Jenis == "templat" && x.Teks.Contains("perekaman", StringComparison.Ordinal), "the colleague's template");
        await App.TenangAsync();
        Tampak(c, () => Assert.Contains("perekaman KTP-el", c.Find("[data-uji=tersalip]").TextContent, StringComparison.Ordinal));
        await KlikAsync(c, "[data-uji=kirim-templat-ini]");
        Assert.DoesNotContain(await Ponsel.PesanAsync(), x => x.Teks.Contains("pengambilan KTP-el", StringComparison.Ordinal));
        await KlikAsync(c, "[data-uji=kirim-tetap]");
        await Ponsel.MenerimaAsync(x => x.Jenis == "templat" && x.Teks.Contains("pengambilan KTP-el", StringComparison.Ordinal), "the template that was sent on purpose");
        Tampak(c, () => Assert.Empty(c.FindAll("[data-uji=tersalip]")));
    }

    [Fact]
    public async Task The_list_counts_the_window_down_and_finds_what_is_parked()
    {
        var petugas = await App.PetugasAsync("petugas");
        await Ponsel.TeksAsync("petugas");
        var p = await PercakapanAsync();
        await App.TenangAsync();
        App.Maju(TimeSpan.FromHours(25));
        Assert.True((await App.Ambil<MejaTitipan>().TitipkanAsync(p.Id, petugas, "Nanti saja", Ct)).Berhasil);
        var c = Buka(petugas, "/?saring=dititipkan");
        Tampak(c, () => Assert.Contains("1 dititipkan", c.Find($"[data-id='{p.Id}'] [data-uji=baris-titipan]").TextContent, StringComparison.Ordinal));
        Assert.Contains("tertutup", c.Find($"[data-id='{p.Id}'] [data-uji=baris-jendela]").TextContent, StringComparison.Ordinal);
        Assert.Contains("tertutup sejak", c.Find($"[data-id='{p.Id}'] [data-uji=baris-jendela]").GetAttribute("title"), StringComparison.Ordinal);
    }
}
