using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Halaman;

public sealed class SuratHalamanTests(KantorSurat kantor) : BunitContext, IClassFixture<KantorSurat>
{
    static readonly TimeSpan Sabar = AppUji.Sabar;

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_signer_has_the_buttons_and_a_colleague_has_not()
    {
        var id = await kantor.SuratMenungguAsync();
        var lurah = Buka<SuratRincian>(await kantor.PetugasAsync("lurah"), p => p.Add(x => x.Id, id));
        Assert.NotNull(lurah.Find("[data-uji=terbitkan-surat]"));
        Assert.NotNull(lurah.Find("[data-uji=kembalikan-surat]"));
        Assert.Contains($"/surat/{id}/pratinjau", lurah.Find("iframe").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains(KantorSurat.Nama, lurah.Find("article").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("petugas")]
    [InlineData("camat")]
    public async Task Who_is_not_asked_only_reads(string akun)
    {
        var id = await kantor.SuratMenungguAsync();
        var c = Buka<SuratRincian>(await kantor.PetugasAsync(akun), p => p.Add(x => x.Id, id));
        Assert.Equal("menunggu", c.Find("[data-uji=rincian-surat]").GetAttribute("data-status"));
        Assert.Empty(c.FindAll("[data-uji=terbitkan-surat], [data-uji=kembalikan-surat], [data-uji=cabut-surat]"));
    }

    [Fact]
    public async Task A_letter_of_another_unit_is_not_there()
    {
        var (id, tetangga) = (await kantor.SuratMenungguAsync(), await kantor.AngkatAsync("tetangga", Peran.Lurah, KantorSurat.Sukamaju));
        Assert.Contains("Surat tidak ditemukan", Buka<SuratRincian>(tetangga, p => p.Add(x => x.Id, id)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_signs_moves_on_every_open_list()
    {
        var id = await kantor.SuratMenungguAsync();
        var c = Buka<SuratPage>(await kantor.PetugasAsync("petugas"));
        Assert.NotNull(c.Find($"[data-uji=menunggu] [data-id='{id}']"));
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        c.WaitForAssertion(() => Assert.NotNull(c.Find($"[data-uji=terbit] [data-id='{id}']")), Sabar);
        Assert.Empty(c.FindAll($"[data-uji=menunggu] [data-id='{id}']"));
    }

    [Fact]
    public async Task The_search_finds_number_and_name_and_lives_in_the_address()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var c = Buka<SuratPage>(await kantor.PetugasAsync("petugas"));
        await c.Find("[data-uji=cari-surat]").ChangeAsync(new() { Value = surat.Nomor!.ToUpperInvariant() });
        c.WaitForAssertion(() => Assert.Equal(surat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), c.FindAll("[data-uji=terbit] a").Single().GetAttribute("data-id")), Sabar);
        Assert.Contains("cari=", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        await c.Find("[data-uji=cari-surat]").ChangeAsync(new() { Value = "tidak ada yang bernama ini" });
        c.WaitForAssertion(() => Assert.Contains("Tidak ada surat yang cocok", c.Markup, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task The_panel_goes_with_the_letter_from_preview_to_number()
    {
        var butir = await kantor.ButirSiapAsync();
        var c = Buka<SuratPanel>(await kantor.PetugasAsync("petugas"), p => p.Add(x => x.ButirId, butir));
        Assert.Contains("begitu permohonan disetujui", c.Markup, StringComparison.Ordinal);
        Assert.Null((await kantor.SetujuiAsync(butir)).Penolakan);
        c.WaitForAssertion(() => Assert.Contains("Lurah, Kelurahan Contoh", c.Markup, StringComparison.Ordinal), Sabar);
        await using var db = kantor.Db();
        var surat = await db.SuratUntukButirAsync(butir, await kantor.PetugasAsync("lurah"), Ct);
        Assert.Null((await kantor.Meja.KembalikanAsync(surat!.Id, await kantor.PetugasAsync("lurah"), "Nama di KK berbeda.", Ct)).Penolakan);
        c.WaitForAssertion(() => Assert.Contains("Nama di KK berbeda.", c.Markup, StringComparison.Ordinal), Sabar);
        Assert.Null((await kantor.SetujuiAsync(butir)).Penolakan);
        var lagi = await db.SuratUntukButirAsync(butir, await kantor.PetugasAsync("lurah"), Ct);
        var nomor = (await kantor.TerbitkanAsync(lagi!.Id)).Nilai;
        c.WaitForAssertion(() => Assert.Equal(nomor, c.Find("[data-uji=nomor-surat]").TextContent), Sabar);
    }

    [Fact]
    public async Task Every_screen_lets_go_of_its_subscription()
    {
        var siaran = new Siaran(TimeProvider.System, NullLogger<Siaran>.Instance);
        var id = await kantor.SuratMenungguAsync();
        var butir = (await kantor.BacaAsync(id)).ButirId;
        var petugas = await kantor.PetugasAsync("petugas");
        Buka<SuratPage>(petugas, siaran: siaran);
        Assert.Equal(1, siaran.JumlahPengikut);
        Render<SuratRincian>(p => p.Add(x => x.Id, id));
        Render<SuratPanel>(p => p.Add(x => x.ButirId, butir));
        Assert.Equal(3, siaran.JumlahPengikut);
        await DisposeComponentsAsync();
        Assert.Equal(0, siaran.JumlahPengikut);
    }

    IRenderedComponent<T> Buka<T>(PetugasAktif petugas, Action<ComponentParameterCollectionBuilder<T>>? isi = null, Siaran? siaran = null) where T : IComponent
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.DbFactory).AddSingleton(siaran ?? kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>()).AddSingleton(kantor.Ambil<TimeProvider>())
            .AddSingleton(kantor.Meja).AddSingleton(kantor.Ambil<MejaCetak>()).AddSingleton(kantor.Ambil<PratinjauSurat>()).AddSingleton(kantor.Ambil<MejaPercakapan>());
        Services.AddSupplyValueFromQueryProvider();
        RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, petugas));
        var c = isi is null ? Render<T>() : Render(isi);
        c.WaitForAssertion(() => Assert.DoesNotContain("Memuat…", c.Markup, StringComparison.Ordinal), Sabar);
        return c;
    }
}
