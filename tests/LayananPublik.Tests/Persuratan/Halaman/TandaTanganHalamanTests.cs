using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Halaman;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static LayananPublik.Tests.Persuratan.KantorTanda;

namespace LayananPublik.Tests.Persuratan.Halaman;

public sealed class TandaTanganHalamanTests(KantorTanda kantor) : BunitContext, IClassFixture<KantorTanda>
{
    static readonly TimeSpan Sabar = AppUji.Sabar;

    [Fact]
    public async Task Many_letters_one_passphrase_and_what_failed_stays_with_its_sentence()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.Tte));
        var surat = new List<int> { await kantor.SuratMenungguAsync(), await kantor.SuratMenungguAsync(), await kantor.SuratMenungguAsync() };
        var ke = 0;
        kantor.Penanda.Kerja = pdf => ++ke == 2 ? Task.FromResult<Hasil<byte[]>>(Hasil.Ditolak("Penanda tangan sedang sibuk.")) : PenandaTiruan.Tandatangani(pdf);
        var c = Buka(await kantor.PetugasAsync("lurah"));
        await c.Find($"[data-id='{surat[0]}'] [data-uji=buka-surat]").ClickAsync(new());
        Assert.Contains(KantorSurat.Nama, c.Find($"[data-id='{surat[0]}'] .isi").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=pilih-semua]").ClickAsync(new());
        await c.Find("[data-uji=tandatangani-semua]").ClickAsync(new());
        await c.Find("[data-uji=sandi-sesi]").InputAsync(new() { Value = "frasa sandi uji" });
        await c.Find("form").SubmitAsync();
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=ulangi-sisa]")), Sabar);
        Assert.Contains("Penanda tangan sedang sibuk.", c.Find("[data-uji=hasil-sesi] .gagal").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, c.FindAll("[data-uji=hasil-sesi] .baik").Count);
        await c.Find("[data-uji=ulangi-sisa]").ClickAsync(new());
        Assert.Equal("", c.Find("[data-uji=sandi-sesi]").GetAttribute("value") ?? "");
        await c.Find("[data-uji=sandi-sesi]").InputAsync(new() { Value = "frasa sandi uji" });
        await c.Find("form").SubmitAsync();
        c.WaitForAssertion(() => Assert.Equal(3, c.FindAll("[data-uji=hasil-sesi] .baik").Count), Sabar);
        foreach (var id in surat) Assert.Equal(StatusSurat.Terbit, (await kantor.BacaAsync(id)).Status);
        await c.Find("[data-uji=sesi-selesai]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains("Tidak ada surat yang menunggu Anda", c.Markup, StringComparison.Ordinal), Sabar);
    }

    [Fact]
    public async Task A_wrong_passphrase_is_tried_on_one_letter_only()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.Tte));
        var surat = new List<int> { await kantor.SuratMenungguAsync(), await kantor.SuratMenungguAsync(), await kantor.SuratMenungguAsync() };
        var (kali, lurah) = (0, await kantor.PetugasAsync("lurah"));
        kantor.Penanda.Kerja = _ =>
        {
            kali++;
            return Task.FromResult<Hasil<byte[]>>(Hasil.Ditolak("Frasa sandi (passphrase) salah. Periksa huruf besar dan kecilnya, lalu ketik lagi; tersisa 4 kali."));
        };
        var c = Buka(lurah);
        await c.Find("[data-uji=pilih-semua]").ClickAsync(new());
        await c.Find("[data-uji=tandatangani-semua]").ClickAsync(new());
        await c.Find("[data-uji=sandi-sesi]").InputAsync(new() { Value = "salah ketik" });
        await c.Find("form").SubmitAsync();
        c.WaitForAssertion(() => Assert.Contains("Coba lagi 3 surat", c.Find("[data-uji=ulangi-sisa]").TextContent, StringComparison.Ordinal), Sabar);
        Assert.Equal(1, kali);
        kantor.Penanda.Kerja = PenandaTiruan.Tandatangani;
        foreach (var id in surat) Assert.Null((await kantor.Meja.TerbitkanAsync(id, lurah, "frasa sandi uji", Xunit.TestContext.Current.CancellationToken)).Penolakan);
    }

    [Fact]
    public async Task An_initial_needs_no_passphrase()
    {
        await kantor.SusunAsync(Paraf(Jabatan.Kasi, TempatLangkah.Kecamatan), TandaTangan(Jabatan.Lurah));
        var id = await kantor.SuratMenungguAsync();
        var c = Buka(await kantor.PetugasAsync("kasi"));
        await c.Find("[data-uji=pilih-surat]").ChangeAsync(new() { Value = true });
        await c.Find("[data-uji=tandatangani-semua]").ClickAsync(new());
        Assert.Empty(c.FindAll("[data-uji=sandi-sesi]"));
        await c.Find("form").SubmitAsync();
        c.WaitForAssertion(() => Assert.Contains("diparaf", c.Find("[data-uji=hasil-sesi]").TextContent, StringComparison.Ordinal), Sabar);
        Assert.Single((await kantor.BacaAsync(id)).Langkah, l => l.Selesai);
        await kantor.TerbitkanAsync(id);
    }

    [Fact]
    public async Task The_page_of_a_wet_letter_leads_from_printing_to_the_scan()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        var (id, petugas) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("petugas"));
        Siapkan(petugas);
        var c = Render<SuratRincian>(p => p.Add(x => x.Id, id));
        await c.WaitForElement("[data-uji=cetak-basah]", Sabar).ClickAsync(new());
        await c.Find("form").SubmitAsync();
        c.WaitForAssertion(() => Assert.Equal("menunggupindai", c.Find("[data-uji=rincian-surat]").GetAttribute("data-status")), Sabar);
        Assert.NotNull(c.Find("[data-uji=unggah-pindai]"));
        Assert.Equal("true", c.Find("[data-uji=sahkan-pindai]").GetAttribute("aria-disabled"));
    }

    IRenderedComponent<SesiTandaPage> Buka(PetugasAktif petugas)
    {
        Siapkan(petugas);
        var c = Render<SesiTandaPage>();
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=surat-sesi]")), Sabar);
        return c;
    }

    void Siapkan(PetugasAktif petugas)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.DbFactory).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>()).AddSingleton(kantor.Ambil<TimeProvider>())
            .AddSingleton(kantor.Meja).AddSingleton(kantor.Ambil<PratinjauSurat>()).AddSingleton(kantor.Ambil<SesiTanda>()).AddSingleton(kantor.Ambil<MejaPercakapan>());
        RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, petugas));
    }
}
