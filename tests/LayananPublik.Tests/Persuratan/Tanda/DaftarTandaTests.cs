using AngleSharp.Dom;
using Bunit;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Persuratan.Halaman;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Simulator.Bsre;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Tanda;

public sealed class DaftarTandaTests : BunitContext, IClassFixture<KantorSertifikat>
{
    readonly KantorSertifikat kantor;

    public DaftarTandaTests(KantorSertifikat kantor)
    {
        this.kantor = kantor;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.DbFactory).AddSingleton(kantor.Ambil<MejaKunci>()).AddSingleton(kantor.Ambil<CobaTanda>()).AddSingleton(kantor.Ambil<JamKantor>());
    }

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    async Task<(IRenderedComponent<DaftarTanda> C, int Id)> BukaAsync()
    {
        await kantor.BersihAsync();
        var admin = await kantor.PetugasAsync("admin");
        IRenderedComponent<DaftarTanda> c = null!;
        async Task MuatAsync()
        {
            var semua = await kantor.DbAsync(db => db.PejabatTandaAsync(admin, Ct));
            c.Render(p => p.Add(x => x.Pejabat, semua));
        }
        var awal = await kantor.DbAsync(db => db.PejabatTandaAsync(admin, Ct));
        c = Render<DaftarTanda>(p => p.Add(x => x.Pejabat, awal).Add(x => x.Petugas, admin).Add(x => x.Berubah, MuatAsync));
        return (c, (await kantor.PejabatAsync("LURAH CONTOH")).Id);
    }

    [Fact]
    public async Task A_key_is_installed_tried_and_withdrawn_and_a_wrong_password_keeps_the_dialog()
    {
        var (c, id) = await BukaAsync();
        IElement Kartu(string uji) => c.Find($"[data-uji=tanda-{id}] [data-uji={uji}]");
        await Kartu("unggah-kunci").ClickAsync(new());
        c.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(kantor.Kunci(), "lurah.p12"));
        await c.Find("[data-uji=sandi-kunci]").ChangeAsync(new() { Value = "salah" });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("Frasa sandi berkas kunci salah", c.Find("form [role=alert]:not(:empty)").TextContent, StringComparison.Ordinal));
        await c.Find("[data-uji=sandi-kunci]").ChangeAsync(new() { Value = DaftarPenandatangan.Sandi });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("Otoritas Sertifikat Contoh", c.Find($"[data-uji=tanda-{id}]").TextContent, StringComparison.Ordinal));
        await Kartu("coba-kunci").ClickAsync(new());
        Assert.Equal("", c.Find("[data-uji=sandi-coba]").GetAttribute("value") ?? "");
        await c.Find("[data-uji=sandi-coba]").ChangeAsync(new() { Value = DaftarPenandatangan.Sandi });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("meliputi seluruh dokumen", Kartu("hasil-coba").TextContent, StringComparison.Ordinal), AppUji.Sabar);
        Assert.DoesNotContain(DaftarPenandatangan.Sandi, c.Markup, StringComparison.Ordinal);
        await Kartu("cabut-kunci").ClickAsync(new());
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Empty(c.FindAll($"[data-uji=tanda-{id}] [data-uji=cabut-kunci]")));
        await Kartu("riwayat-tanda").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Contains("Sertifikat dicabut", c.Find("[data-uji=isi-riwayat]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_NIK_is_shown_masked_and_BSrE_is_asked_for_the_state()
    {
        var (c, id) = await BukaAsync();
        var kartu = c.Find($"[data-uji=tanda-{id}]");
        Assert.Contains("3299********9002", kartu.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("3299010101809002", c.Markup, StringComparison.Ordinal);
        await c.Find($"[data-uji=tanda-{id}] [data-uji=periksa-status]").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Contains("sertifikatnya aktif", c.Find("[data-uji=status-bsre]").TextContent, StringComparison.Ordinal), AppUji.Sabar);
        await c.Find($"[data-uji=tanda-{id}] [data-uji=atur-nik]").ClickAsync(new());
        await c.Find("[data-uji=nik-bsre]").ChangeAsync(new() { Value = "123" });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.NotEmpty(c.FindAll("form [role=alert]:not(:empty)")));
    }
}
