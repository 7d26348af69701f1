using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Penataan;
using LayananPublik.Penataan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>The admin's pages about templates and usage, on the parts of a running app.</summary>
public sealed class TemplatHalamanTests(AppUji app) : BunitContext, IClassFixture<AppUji>
{
    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_submitted_approved_and_put_to_use()
    {
        var admin = await SiapAsync();
        var c = Buka<TemplatPage>(admin);
        c.WaitForAssertion(() => Assert.Contains("Belum ada", c.Find("[data-keperluan=TindakLanjut]").TextContent, StringComparison.Ordinal));
        await c.InvokeAsync(() => c.Find("[data-keperluan=TindakLanjut] [data-uji=ajukan-naskah]").ClickAsync(new()));
        Assert.Contains("Halo Sari", c.FindAll("[data-uji=pratinjau-templat]")[^1].TextContent, StringComparison.Ordinal);
        await c.InvokeAsync(() => c.Find("[data-uji=badan-templat]").InputAsync(new() { Value = "{{1}} halo" }));
        await c.InvokeAsync(() => c.Find("form").SubmitAsync());
        Assert.Contains("awal atau akhir", c.Markup, StringComparison.Ordinal);
        await c.InvokeAsync(() => c.Find("[data-uji=badan-templat]").InputAsync(new() { Value = "Halo {{1}}, permohonan {{2}} kami tindak lanjuti." }));
        await c.InvokeAsync(() => c.Find("form").SubmitAsync());
        var templat = await app.TungguDbAsync(db => db.TemplatPesan.SingleOrDefaultAsync(t => t.Nama == "tindak_lanjut", Ct), t => t?.BolehDikirim == true, "the approval");
        Assert.Equal("Halo {{1}}, permohonan {{2}} kami tindak lanjuti.", BentukTemplat.Baca(templat!.Komponen).Badan);
        c.WaitForAssertion(() => Assert.Contains("Disetujui", c.Find("[data-keperluan=TindakLanjut]").TextContent, StringComparison.Ordinal), AppUji.Sabar);
    }

    [Fact]
    public async Task A_draft_with_quick_replies_is_submitted_with_them()
    {
        var admin = await SiapAsync();
        var c = Buka<TemplatPage>(admin);
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=ajukan-baru]")));
        await c.InvokeAsync(() => c.Find("[data-uji=ajukan-baru]").ClickAsync(new()));
        await c.InvokeAsync(() => c.Find("[data-uji=nama-templat]").InputAsync(new() { Value = "tanya_hadir" }));
        await c.InvokeAsync(() => c.Find("[data-uji=badan-templat]").InputAsync(new() { Value = "Apakah jadi datang?" }));
        await c.InvokeAsync(() => c.FindAll("[data-uji=balasan-templat] input")[0].InputAsync(new() { Value = "Jadi" }));
        await c.InvokeAsync(() => c.FindAll("[data-uji=balasan-templat] input")[1].InputAsync(new() { Value = "Jadi" }));
        await c.InvokeAsync(() => c.Find("form").SubmitAsync());
        Assert.Contains("harus berbeda", c.Markup, StringComparison.Ordinal);
        await c.InvokeAsync(() => c.FindAll("[data-uji=balasan-templat] input")[1].InputAsync(new() { Value = "Tidak jadi" }));
        await c.InvokeAsync(() => c.Find("form").SubmitAsync());
        var templat = await app.TungguDbAsync(db => db.TemplatPesan.SingleOrDefaultAsync(t => t.Nama == "tanya_hadir", Ct), t => t?.BolehDikirim == true, "the approval");
        Assert.Equal(["Jadi", "Tidak jadi"], BentukTemplat.Baca(templat!.Komponen).Tombol.Select(t => t.Teks));
    }

    [Fact]
    public async Task Meta_s_own_words_tell_why_a_draft_was_refused()
    {
        var admin = await SiapAsync();
        var hasil = await app.Ambil<MejaTemplat>().AjukanAsync(admin, "petugas_menjawab", "Halo {{1}}, ada kabar.", ["Sari"], Ct);
        Assert.Contains("Meta menolak", hasil.Penolakan, StringComparison.Ordinal);
        Assert.Contains("already content", hasil.Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak berwenang", (await app.Ambil<MejaTemplat>().AjukanAsync(await app.PetugasAsync("petugas"), "x", "y", [], Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_serves_only_what_it_can_be_filled_for()
    {
        var admin = await SiapAsync();
        var meja = app.Ambil<MejaTemplat>();
        var surat = await app.DbAsync(db => db.TemplatPesan.SingleAsync(t => t.Nama == "surat_terbit", Ct));
        var status = await app.DbAsync(db => db.TemplatPesan.SingleAsync(t => t.Nama == "pemberitahuan_status", Ct));
        Assert.Contains("hanya untuk surat terbit", (await meja.TugaskanAsync(admin, KeperluanTemplat.MintaBuka, surat.Id, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("nama, kantor", (await meja.TugaskanAsync(admin, KeperluanTemplat.MintaBuka, status.Id, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await meja.TugaskanAsync(admin, KeperluanTemplat.PermohonanDiperbarui, status.Id, Ct)).Berhasil);
        Assert.Equal(status.Id, (await app.DbAsync(db => db.TemplatPerKeperluanAsync(app.Ambil<AkunWhatsApp>().WabaId, Ct)))[KeperluanTemplat.PermohonanDiperbarui].Id);
    }

    [Fact]
    public async Task The_page_shows_a_template_as_the_citizen_sees_it()
    {
        var admin = await SiapAsync();
        var c = Buka<TemplatPage>(admin);
        c.WaitForAssertion(() => Assert.NotNull(c.Find("[data-uji=templat][data-nama=pemberitahuan_status]")));
        await c.InvokeAsync(() => c.Find("[data-nama=pemberitahuan_status] [data-uji=lihat-templat]").ClickAsync(new()));
        Assert.Contains("Halo Sari, permohonan PMH-2026-000123", c.Find("[data-uji=pratinjau-templat]").TextContent, StringComparison.Ordinal);
        await c.InvokeAsync(() => c.Find("#coba-1").InputAsync(new() { Value = "Budi" }));
        Assert.Contains("Halo Budi", c.Find("[data-uji=pratinjau-templat]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_shows_what_is_left_and_keeps_the_prices()
    {
        var admin = await SiapAsync();
        var c = Buka<PemakaianPage>(admin);
        c.WaitForAssertion(() => Assert.Contains("jawaban gratis terpakai", c.Find("[data-uji=sisa-gratis]").TextContent, StringComparison.Ordinal));
        await c.InvokeAsync(() => c.FindAll("[data-uji=harga]")[1].InputAsync(new() { Value = "356,65" }));
        await c.InvokeAsync(() => c.Find("form").SubmitAsync());
        Assert.Equal(356.65m, (await app.DbAsync(db => db.HargaPesanAsync(Ct)))[GolonganPesan.Utilitas]);
        await c.InvokeAsync(() => c.FindAll("[data-uji=harga]")[1].InputAsync(new() { Value = "mahal" }));
        await c.InvokeAsync(() => c.Find("form").SubmitAsync());
        Assert.Contains("belum berupa angka", c.Markup, StringComparison.Ordinal);
    }

    async Task<PetugasAktif> SiapAsync()
    {
        await app.TungguDbAsync(db => db.TemplatPesan.AnyAsync(Ct), ada => ada, "the templates");
        return await app.PetugasAsync("admin");
    }

    IRenderedComponent<T> Buka<T>(PetugasAktif admin) where T : IComponent
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(app.DbFactory).AddSingleton(app.Ambil<Siaran>()).AddSingleton(app.Ambil<JamKantor>()).AddSingleton(app.Ambil<TimeProvider>())
            .AddSingleton(app.Ambil<MejaTemplat>()).AddSingleton(app.Ambil<MejaPemakaian>()).AddSingleton(app.Ambil<AkunWhatsApp>()).AddSingleton(app.Ambil<PenyelarasTemplat>());
        Services.AddSupplyValueFromQueryProvider();
        RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, admin));
        return Render<T>();
    }
}
