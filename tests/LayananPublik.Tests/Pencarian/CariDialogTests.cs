using Bunit;
using LayananPublik.Kepegawaian;
using LayananPublik.Pencarian;
using LayananPublik.Pencarian.Halaman;
using LayananPublik.Shell;
using LayananPublik.Tests.Penataan;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Pencarian;

public sealed class CariDialogTests : BunitContext
{
    readonly KantorCari kantor = new();

    public CariDialogTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) kantor.Dispose();
    }

    IRenderedComponent<CariDialog> Buka(string petugas)
    {
        Services.AddSingleton(kantor.Pencari).AddSingleton<TimeProvider>(kantor.Jam).AddSingleton(kantor.Kantor.Ambil<DaftarPerintah>());
        RenderTree.Add<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, kantor.Petugas(petugas)));
        var c = Render<CariDialog>();
        c.Find("[data-pintas=cari]").Click();
        return c;
    }

    [Fact]
    public void An_empty_box_says_what_can_be_looked_for_and_where_to_go()
    {
        var c = Buka("petugas");
        Assert.Contains("nomor permohonan", c.Find("[data-uji=petunjuk-cari]").TextContent, StringComparison.Ordinal);
        Assert.Contains(c.FindAll("[data-uji=perintah]"), p => p.TextContent.Contains("Antrean permohonan", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_found_leads_to_the_message_with_its_words_marked()
    {
        var c = Buka("petugas");
        c.Find("input").Input("surat pind");
        var temuan = c.WaitForElement("[data-uji=kelompok-pesan] [data-uji=temuan]", AppUji.Sabar);
        Assert.Contains("&pesan=", c.FindAll("[data-uji=kelompok-pesan] [data-uji=temuan]")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["pindah", "surat"], temuan.QuerySelectorAll("mark").Select(m => m.TextContent));
    }

    [Fact]
    public void The_box_and_its_list_are_a_combobox()
    {
        var c = Buka("petugas");
        c.Find("input").Input("sari");
        c.WaitForElement("[data-uji=temuan]", AppUji.Sabar);
        var masukan = c.Find("[role=combobox]");
        Assert.Equal(("true", "hasil-cari"), (masukan.GetAttribute("aria-expanded"), masukan.GetAttribute("aria-controls")));
        Assert.All(c.FindAll("#hasil-cari [role=group]"), g => Assert.NotNull(c.Find("#" + g.GetAttribute("aria-labelledby"))));
        var pilihan = c.FindAll("#hasil-cari [role=option]");
        Assert.Equal(pilihan.Count, pilihan.Select(p => p.Id).Distinct().Count());
        Assert.Matches("[0-9]+ hasil", c.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Nothing_found_says_so_and_a_closed_box_forgets()
    {
        var c = Buka("admin");
        c.Find("input").Input("rahasia");
        c.WaitForAssertion(() => Assert.Contains("Tidak ada yang cocok", c.Markup, StringComparison.Ordinal), AppUji.Sabar);
        c.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);
        Assert.DoesNotContain("rahasia", c.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", true), InlineData("petugas", false)]
    public void Pages_are_offered_to_those_who_may_open_them(string petugas, bool ada)
    {
        var c = Buka(petugas);
        c.Find("input").Input("kop surat");
        Assert.Equal(ada, c.FindAll("[data-uji=perintah]").Any(p => p.TextContent.Contains("Kop surat", StringComparison.Ordinal)));
    }
}
