using System.Globalization;
using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Halaman;

public sealed class AgendaHalamanTests(KantorSurat kantor) : BunitContext, IClassFixture<KantorSurat>
{
    static readonly TimeSpan Sabar = AppUji.Sabar;

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_found_by_its_number_and_the_filter_lives_in_the_address()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var c = Buka(await kantor.PetugasAsync("petugas"));
        await c.Find("[data-uji=cari-agenda]").ChangeAsync(new() { Value = surat.Nomor!.ToUpperInvariant() });
        c.WaitForAssertion(() => Assert.Contains($"/surat/{surat.Id}", c.FindAll("[data-uji=baris-agenda]").Single().InnerHtml, StringComparison.Ordinal), Sabar);
        Assert.Contains("cari=", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("cari=", c.Find("[data-uji=unduh-agenda]").GetAttribute("href"), StringComparison.Ordinal);
        await c.Find("[data-uji=agenda-keadaan]").ChangeAsync(new() { Value = nameof(StatusNomor.Batal) });
        c.WaitForAssertion(() => Assert.Contains("Tidak ada nomor yang cocok", c.Markup, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task A_letter_on_paper_gets_its_number_on_screen_and_can_be_voided()
    {
        var c = Buka(await kantor.PetugasAsync("verifikator"));
        await c.Find("[data-uji=catat-surat]").ClickAsync(new());
        foreach (var (id, nilai) in new[] { ("agenda-klas", "005"), ("agenda-hal", "Undangan rapat"), ("agenda-tujuan", "Ketua RT 03"), ("agenda-penanda", "Lurah") })
            await c.Find($"#{id}").ChangeAsync(new() { Value = nilai });
        await c.FindAll("dialog form")[0].SubmitAsync();
        c.WaitForAssertion(() => Assert.Matches(@"^005/\d{4}/", c.Find("[data-uji=nomor-baru]").TextContent), Sabar);
        var nomor = c.Find("[data-uji=nomor-baru]").TextContent;
        await c.FindAll("[data-uji=baris-agenda]").First(b => b.TextContent.Contains(nomor, StringComparison.Ordinal)).QuerySelector("[data-uji=batal-nomor]")!.ClickAsync(new());
        await c.Find("[data-uji=alasan-batal]").ChangeAsync(new() { Value = "Rapat ditunda." });
        await c.FindAll("dialog form")[^1].SubmitAsync();
        c.WaitForAssertion(() => Assert.Contains(c.FindAll("[data-uji=baris-agenda][data-status=Batal]"), b => b.TextContent.Contains(nomor, StringComparison.Ordinal) && b.TextContent.Contains("Rapat ditunda.", StringComparison.Ordinal)), Sabar);
    }

    [Fact]
    public async Task Who_leads_only_reads_the_book_and_closes_months()
    {
        await kantor.SuratTerbitAsync();
        var c = Buka(await kantor.PetugasAsync("lurah"));
        Assert.Empty(c.FindAll("[data-uji=catat-surat], [data-uji=sisip-nomor], [data-uji=batal-nomor]"));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/agenda?tab=tutup");
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=bulan-12]")), Sabar);
        Assert.Contains("Semua nomor tercatat", c.Markup, StringComparison.Ordinal);
    }

    IRenderedComponent<AgendaPage> Buka(PetugasAktif petugas)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.DbFactory).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>()).AddSingleton(kantor.Ambil<MejaAgenda>());
        Services.AddSupplyValueFromQueryProvider();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/agenda");
        RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, petugas));
        var c = Render<AgendaPage>();
        c.WaitForAssertion(() => Assert.DoesNotContain("Memuat…", c.Markup, StringComparison.Ordinal), Sabar);
        return c;
    }
}
