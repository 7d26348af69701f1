using Bunit;
using LayananPublik.KotakMasuk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

public sealed class SaringLanjutanTests(AppUji app) : MejaUji(app, "7300")
{
    [Fact]
    public async Task The_popover_puts_the_filter_into_the_address_and_a_chip_takes_it_out_again()
    {
        await Ponsel.TeksAsync("halo");
        var percakapan = await PercakapanAsync();
        var petugas = await App.PetugasAsync("petugas");
        var c = Buka(petugas);
        Tampak(c, () => c.Find($"[data-uji=baris-percakapan][data-id='{percakapan.Id}']"));
        await KlikAsync(c, "[data-uji=saring-lanjut]");
        Tampak(c, () => c.Find("[data-uji=saring-prioritas]"));
        await PadaLayarAsync(c, () => c.Find("[data-uji=saring-prioritas]").ChangeAsync(new() { Value = nameof(Prioritas.Mendesak) }));
        Tampak(c, () => Assert.Contains("prioritas=mendesak", Services.GetRequiredService<NavigationManager>().Uri));
        Tampak(c, () => Assert.Empty(c.FindAll($"[data-uji=baris-percakapan][data-id='{percakapan.Id}']")));
        Tampak(c, () => Assert.Equal("Hapus saringan Prioritas: Mendesak", c.Find("[data-uji=cip-saring]").GetAttribute("aria-label")));
        await PadaLayarAsync(c, () => c.Find(".saring-lanjut").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Escape" }));
        Assert.Empty(c.FindAll("[data-uji=kotak-saring]"));

        Assert.True((await App.Ambil<MejaPilah>().PrioritaskanAsync(percakapan.Id, Prioritas.Mendesak, petugas, Ct)).Berhasil);
        Tampak(c, () => Assert.NotNull(c.Find($"[data-id='{percakapan.Id}'] [data-uji=baris-mendesak]")));
    }

    [Fact]
    public async Task A_saved_view_stands_above_the_list_with_its_number()
    {
        await Ponsel.TeksAsync("halo");
        var (percakapan, petugas) = (await PercakapanAsync(), await App.PetugasAsync("petugas"));
        Assert.True((await App.Ambil<MejaPilah>().PrioritaskanAsync(percakapan.Id, Prioritas.Penting, petugas, Ct)).Berhasil);
        var c = Buka(petugas, "/?prioritas=penting");
        await KlikAsync(c, "[data-uji=atur-tampilan]");
        await PadaLayarAsync(c, () => c.Find("[data-uji=nama-tampilan]").ChangeAsync(new() { Value = "Penting saja" }));
        await KlikAsync(c, "[data-uji=simpan-tampilan]");
        Tampak(c, () => Assert.Contains("Penting saja", c.Find("[data-uji=buka-tampilan]").TextContent));
        Assert.Equal("/?prioritas=penting", c.Find("[data-uji=buka-tampilan]").GetAttribute("href"));
        Assert.Equal("1", c.Find("[data-uji=buka-tampilan] .angka").TextContent);
    }
}
