using System.Globalization;
using System.IO.Compression;
using System.Net;
using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using LayananPublik.Pengaduan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Pengaduan.Halaman;

public sealed class DinasHalamanTests(KantorDinas kantor) : BunitContext, IClassFixture<KantorDinas>
{
    static readonly TimeSpan Sabar = AppUji.Sabar;

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_queue_shows_what_is_the_dinas_s_and_moves_when_the_office_passes_something_on()
    {
        var satu = await kantor.DisposisiAsync();
        var c = Buka<DinasPage>(await kantor.PetugasAsync("dinas"));
        var nomor = (await kantor.BacaAsync(satu)).Aduan.Nomor;
        Assert.Contains(c.FindAll("[data-uji=tugas-dinas]"), b => b.GetAttribute("data-nomor") == nomor);
        Assert.DoesNotContain(KantorDinas.Pelapor, c.Markup, StringComparison.OrdinalIgnoreCase);
        var dua = (await kantor.BacaAsync(await kantor.DisposisiAsync())).Aduan.Nomor;
        c.WaitForAssertion(() => Assert.Contains(c.FindAll("[data-uji=tugas-dinas]"), b => b.GetAttribute("data-nomor") == dua), Sabar);
    }

    [Fact]
    public async Task On_its_case_the_dinas_accepts_and_answers_appear_by_themselves()
    {
        var id = await kantor.DisposisiAsync();
        var c = Buka<DinasKasusPage>(await kantor.PetugasAsync("dinas"), p => p.Add(x => x.Id, id));
        Assert.Contains(KantorDinas.Ringkas, c.Markup, StringComparison.Ordinal);
        foreach (var rahasia in new[] { KantorDinas.Pelapor, KantorDinas.Kata, "081200000077" }) Assert.DoesNotContain(rahasia, c.Markup, StringComparison.OrdinalIgnoreCase);
        await c.Find("[data-uji=terima]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Equal("diterima", c.Find("[data-uji=disposisi]").GetAttribute("data-status")), Sabar);
        Assert.Empty(c.FindAll("[data-uji=terima]"));
        KantorDinas.Baik(await kantor.Meja.JawabDinasAsync(id, await kantor.PetugasAsync("adminaduan"), "Kuncinya di pos RW.", Ct));
        c.WaitForAssertion(() => Assert.Contains("Kuncinya di pos RW.", c.Markup, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task The_case_of_another_dinas_is_not_there()
    {
        var id = await kantor.DisposisiAsync();
        var c = Buka<DinasKasusPage>(await kantor.TetanggaAsync(), p => p.Add(x => x.Id, id));
        Assert.Contains("bukan milik dinas Anda", c.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(KantorDinas.Ringkas, c.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_makes_a_link_and_a_new_one_ends_the_old()
    {
        var id = await kantor.DisposisiAsync();
        var c = Buka<TautanDinas>(await kantor.PetugasAsync("adminaduan"), p => p.Add(x => x.DisposisiId, id));
        await c.Find("[data-uji=buat-tautan-dinas]").ClickAsync(new());
        var alamat = c.WaitForElement("[data-uji=alamat-tautan-dinas]", Sabar).GetAttribute("value")!;
        using var hp = kantor.Hp();
        Assert.Equal(HttpStatusCode.OK, (await hp.LihatAsync(new Uri(alamat).AbsolutePath)).Status);
        await c.Find("[data-uji=buat-tautan-dinas]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.NotEqual(alamat, c.Find("[data-uji=alamat-tautan-dinas]").GetAttribute("value")), Sabar);
        Assert.Equal(HttpStatusCode.NotFound, (await hp.LihatAsync(new Uri(alamat).AbsolutePath)).Status);
        var berlaku = new Uri(c.Find("[data-uji=alamat-tautan-dinas]").GetAttribute("value")!).AbsolutePath;
        await c.Find("[data-uji=cabut-tautan-dinas]").ClickAsync(new());
        // Asked first: nothing has happened yet.
        Assert.Equal(HttpStatusCode.OK, (await hp.LihatAsync(berlaku)).Status);
        Assert.Contains("buat tautan baru", c.Find("dialog").TextContent, StringComparison.Ordinal);
        await c.Find("dialog form").SubmitAsync();
        c.WaitForAssertion(() => Assert.Contains("Tautan dicabut", c.Markup, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task Each_figure_leads_to_a_list_of_that_many_and_to_a_workbook_of_it()
    {
        var id = await kantor.DisposisiAsync();
        var siapa = PelakuDinas.Dari(await kantor.PetugasAsync("dinas"))!;
        KantorDinas.Baik(await kantor.MejaDinas.SelesaikanAsync(id, siapa, "Beres.", [], Ct));
        KantorDinas.Baik(await kantor.Meja.KonfirmasiAsync((await kantor.BacaAsync(id)).AduanId, await kantor.PetugasAsync("adminaduan"), false, "Masih berlubang.", Ct));
        var c = Buka<StatistikAduanPage>(await kantor.PetugasAsync("kasi"));
        c.WaitForElement("[data-uji=statistik-dinas]", Sabar);
        var palsu = c.FindAll("[data-uji=statistik-dinas] a").First(a => a.GetAttribute("href")!.Contains("selesaipalsu", StringComparison.Ordinal));
        var (banyak, alamat) = (int.Parse(palsu.TextContent, CultureInfo.InvariantCulture), palsu.GetAttribute("href")!);
        Assert.True(banyak > 0);
        Services.GetRequiredService<NavigationManager>().NavigateTo(alamat);
        var daftar = Render<StatistikAduanPage>();
        daftar.WaitForAssertion(() => Assert.Equal(banyak, daftar.FindAll("[data-uji=baris-statistik]").Count), Sabar);

        using var http = await kantor.MasukAsync("kasi");
        using var jawab = await http.GetAsync(new Uri(alamat.Replace("/aduan/statistik?", "/aduan/statistik.xlsx?", StringComparison.Ordinal), UriKind.Relative), Ct);
        Assert.Equal(LembarXlsx.Mime, jawab.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await jawab.Content.ReadAsStreamAsync(Ct));
        using var lembar = new StreamReader(zip.Entries.First(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) && e.FullName.EndsWith(".xml", StringComparison.Ordinal) && !e.FullName.Contains("rels", StringComparison.Ordinal)).Open());
        var isi = await lembar.ReadToEndAsync(Ct);
        Assert.Contains(KantorDinas.Dinas, isi, StringComparison.Ordinal);
        Assert.DoesNotContain(KantorDinas.Pelapor, isi, StringComparison.OrdinalIgnoreCase);
        foreach (var akun in new[] { "dinas", "petugas", "admin" })
        {
            using var lain = await kantor.MasukAsync(akun);
            Assert.Equal(HttpStatusCode.Forbidden, (await lain.GetAsync(new Uri("/aduan/statistik.xlsx", UriKind.Relative), Ct)).StatusCode);
        }
    }

    IRenderedComponent<T> Buka<T>(PetugasAktif petugas, Action<ComponentParameterCollectionBuilder<T>>? isi = null) where T : IComponent
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.DbFactory).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>()).AddSingleton(kantor.MejaDinas).AddSingleton(kantor.Ambil<MejaTautanDinas>()).AddSingleton(kantor.Ambil<StatistikTersimpan>());
        Services.AddSupplyValueFromQueryProvider();
        RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, petugas));
        var c = isi is null ? Render<T>() : Render(isi);
        c.WaitForAssertion(() => Assert.DoesNotContain("Memuat…", c.Markup, StringComparison.Ordinal), Sabar);
        return c;
    }
}
