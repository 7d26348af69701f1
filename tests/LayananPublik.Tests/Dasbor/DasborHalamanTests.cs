using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Dasbor;
using LayananPublik.Dasbor.Halaman;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Dasbor;

public sealed class DasborHalamanTests : BunitContext
{
    readonly KantorAcak kantor = new(11);

    public DasborHalamanTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IDbContextFactory<LayananDb>>(kantor.Kantor.Dbs).AddSingleton(kantor.Kantor.Siaran).AddSingleton(kantor.JamKantor).AddSingleton(kantor.Pengukur);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        kantor.Dispose();
    }

    IRenderedComponent<T> Buka<T>(string alamat, PetugasAktif petugas) where T : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(alamat);
        return Render<T>(p => p.AddCascadingValue(petugas));
    }

    [Fact]
    public async Task A_figure_leads_to_a_list_of_as_many_and_each_line_to_the_desk()
    {
        await kantor.AjukanAsync("KTP-REKAM", kantor.Kantor.Contoh);
        await kantor.AjukanAsync("SKTM", kantor.Kantor.Sukamaju);
        await kantor.UkurAsync();
        var dasbor = Buka<DasborPage>("/dasbor?masa=7", kantor.Camat);
        var kartu = await dasbor.WaitForElementAsync("[data-uji=angka-masuk]");
        Assert.Contains("2", kartu.QuerySelector(".nilai")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, dasbor.FindAll("[data-uji=baris-unit]").Count);
        Assert.NotNull(dasbor.Find("[data-uji=hitung-ulang]"));

        var daftar = Buka<DaftarPage>(kartu.GetAttribute("href")!, kantor.Camat);
        await daftar.WaitForElementAsync("[data-uji=baris-daftar]");
        Assert.Equal("2 permohonan masuk", daftar.Find("h1").TextContent);
        Assert.All(daftar.FindAll("[data-uji=baris-daftar] a"), a => Assert.StartsWith("/meja?", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(2, daftar.FindAll("[data-uji=baris-daftar]").Count);
    }

    [Fact]
    public async Task A_new_request_shows_by_itself()
    {
        await kantor.AjukanAsync("KTP-REKAM", kantor.Kantor.Contoh);
        await kantor.UkurAsync();
        var dasbor = Buka<DasborPage>("/dasbor", kantor.Kantor.Rina);
        await dasbor.WaitForElementAsync("[data-uji=angka-masuk]");
        Assert.Empty(dasbor.FindAll("[data-uji=baris-petugas], [data-uji=hitung-ulang]"));
        await kantor.AjukanAsync("ADUAN", kantor.Kantor.Contoh);
        await kantor.UkurAsync();
        await dasbor.InvokeAsync(() => kantor.Kantor.Siaran.Umumkan([Topik.Dasbor]));
        await dasbor.WaitForAssertionAsync(() => Assert.Equal("2", dasbor.Find("[data-uji=angka-masuk] .nilai").TextContent), AppUji.Sabar);
    }

    [Fact]
    public async Task A_young_office_is_told_when_figures_will_come_and_who_may_not_see_requests_gets_no_lists()
    {
        await kantor.UkurAsync();
        var dasbor = Buka<DasborPage>("/dasbor", kantor.Camat);
        await dasbor.WaitForAssertionAsync(() => Assert.Contains("Belum ada permohonan untuk dihitung.", dasbor.Markup, StringComparison.Ordinal));
        await kantor.AjukanAsync("ADUAN", kantor.Kantor.Kecamatan);
        await kantor.UkurAsync();
        var aduan = Buka<DasborPage>("/dasbor", kantor.Camat with { Peran = Peran.AdminAduan });
        await aduan.WaitForElementAsync("[data-uji=angka-aduan-baru]");
        Assert.DoesNotContain("/dasbor/", aduan.Markup, StringComparison.Ordinal);
        Assert.Empty(aduan.FindAll("[data-uji=unduh-xlsx], [data-uji=angka-masuk]"));
        var lain = Buka<DaftarPage>($"/dasbor/daftar?angka=masuk&petugas={kantor.Kasi.Id}", kantor.Kantor.Rina);
        await lain.WaitForAssertionAsync(() => Assert.Contains("hanya untuk pimpinan", lain.Markup, StringComparison.Ordinal));
    }
}
