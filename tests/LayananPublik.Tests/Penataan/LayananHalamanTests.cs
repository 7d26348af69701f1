using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan;
using LayananPublik.Penataan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>The editor of a service in the browser.</summary>
public sealed class LayananHalamanTests : BunitContext
{
    readonly KantorUji kantor = new();

    public LayananHalamanTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.Ambil<IDbContextFactory<LayananDb>>()).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>()).AddSingleton<TimeProvider>(kantor.Jam)
            .AddSingleton(kantor.Ambil<MejaKatalog>()).AddSingleton(kantor.Ambil<MejaMenu>());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        kantor.Dispose();
    }

    BunitNavigationManager Nav => (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    async Task<IRenderedComponent<LayananPage>> BukaAsync(string alamat)
    {
        Nav.NavigateTo("/pengaturan/layanan/" + alamat);
        var c = Render<LayananPage>(p => p.AddCascadingValue(kantor.Petugas("admin")).Add(x => x.Kode, alamat.Split('?')[0]));
        await c.WaitForElementAsync(".bagian");
        return c;
    }

    static IElement Tombol(IRenderedComponent<IComponent> c, string label) =>
        c.FindAll("button").First(b => b.TextContent.Contains(label, StringComparison.Ordinal) || b.GetAttribute("aria-label") == label);

    Layanan Kini(string kode)
    {
        using var db = kantor.Db();
        return db.Layanan.Include(l => l.UnitKerja).Single(l => l.Kode == kode && l.Berlaku);
    }

    [Fact]
    public async Task A_title_too_long_is_said_at_its_place_and_cannot_be_saved()
    {
        var c = await BukaAsync("SKTM");
        await c.Find("#judul").InputAsync(new() { Value = new string('x', 25) });
        Assert.Contains("25 dari 24 karakter", c.Markup, StringComparison.Ordinal);
        Assert.Contains(c.FindAll("[role=alert]"), e => e.TextContent.Contains("Judul WhatsApp harus 1-24 karakter.", StringComparison.Ordinal));
        Assert.Equal("true", c.Find("[data-uji=simpan]").GetAttribute("aria-disabled"));
        await c.Find("#judul").InputAsync(new() { Value = "SKTM Pendek" });
        Assert.Null(c.Find("[data-uji=simpan]").GetAttribute("aria-disabled"));
        Assert.Contains("SKTM Pendek", c.Find(".daftar-wa .ini").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_shown_before_it_becomes_a_version()
    {
        var c = await BukaAsync("SKTM");
        await c.Find("#nama").InputAsync(new() { Value = "Surat Tidak Mampu" });
        await Tombol(c, "Simpan sebagai versi 2").ClickAsync(new());
        Assert.Equal(["Surat Keterangan Tidak Mampu", "Surat Tidak Mampu"], new[] { c.Find("form del").TextContent, c.Find("form ins").TextContent });
        await c.Find("#apa").ChangeAsync(new() { Value = "Nama dipendekkan" });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("Tersimpan.", c.Find(".bilah").TextContent, StringComparison.Ordinal));
        Assert.Equal((2, "Surat Tidak Mampu", "Nama dipendekkan", "Nadia Pramesti"), (Kini("SKTM").VersiLayanan, Kini("SKTM").Nama, Kini("SKTM").Catatan, Kini("SKTM").Oleh));
    }

    [Fact]
    public async Task Whoever_leaves_with_unsaved_changes_is_asked_first_but_may_look_at_another_part()
    {
        var c = await BukaAsync("SKTM");
        await c.Find("#nama").InputAsync(new() { Value = "Surat Tidak Mampu" });
        await c.InvokeAsync(() => Nav.NavigateTo("/pengaturan/layanan/SKTM?bagian=syarat"));
        Assert.DoesNotContain("Buang perubahan?", c.Markup, StringComparison.Ordinal);
        await c.InvokeAsync(() => Nav.NavigateTo("/pengaturan/petugas"));
        Assert.Contains("Buang perubahan?", c.Markup, StringComparison.Ordinal);
        Assert.EndsWith("bagian=syarat", Nav.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_save_is_shown_beside_what_is_being_typed()
    {
        var c = await BukaAsync("SKTM");
        await c.Find("#nama").InputAsync(new() { Value = "Isian saya" });
        var kini = Kini("SKTM");
        Assert.True((await kantor.Ambil<MejaKatalog>().SimpanAsync(kini.UnitKerjaId, kantor.Petugas("admin"), kini.Id, kini.SebagaiIsi() with { JudulWa = "Judul rekan" }, "", Xunit.TestContext.Current.CancellationToken)).Berhasil);
        await Tombol(c, "Simpan sebagai versi 2").ClickAsync(new());
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("baru saja menyimpan versi 2", c.Find("form").TextContent, StringComparison.Ordinal));
        await c.WaitForAssertionAsync(() => Assert.Contains("menyimpan versi 2 sewaktu Anda mengubah", c.Find(".bentrok").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Judul rekan", "Isian saya"], c.FindAll(".bentrok ins").Select(e => e.TextContent));
        await Tombol(c, "Lanjutkan isian saya").ClickAsync(new());
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Equal((3, "Isian saya"), (Kini("SKTM").VersiLayanan, Kini("SKTM").Nama)));
        Assert.Empty(c.FindAll(".bentrok"));
    }

    [Fact]
    public async Task A_requirement_is_added_moved_and_made_conditional()
    {
        var c = await BukaAsync("SKTM?bagian=syarat");
        var semula = c.FindAll("[data-uji=syarat]").Count;
        await c.Find("[data-uji=tambah-syarat]").ChangeAsync(new() { Value = "AKTA_LAHIR" });
        Assert.Equal(semula + 1, c.FindAll("[data-uji=syarat]").Count);
        await c.Find($"#sifat-{semula}").ChangeAsync(new() { Value = "kondisi" });
        Assert.Contains("belum punya rumus atau pertanyaan", c.FindAll("[data-uji=syarat]")[semula].TextContent, StringComparison.Ordinal);
        await c.Find($"#kondisi-{semula}").ChangeAsync(new() { Value = "bila untuk sekolah" });
        await c.Find($"#bila-syarat-{semula}").ChangeAsync(new() { Value = "jenis = \"Pendidikan/beasiswa\"" });
        Assert.Null(c.Find("[data-uji=simpan]").GetAttribute("aria-disabled"));
        await Tombol(c, "Naikkan Kutipan akta kelahiran").ClickAsync(new());
        Assert.Equal("Kutipan akta kelahiran", c.Find($"[aria-label='Nama dokumen {semula}']").GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_document_proves_is_chosen_among_the_fields_and_becomes_part_of_the_version()
    {
        var c = await BukaAsync("SKTM?bagian=syarat");
        await c.Find("[data-uji=tambah-bukti-0]").ChangeAsync(new() { Value = "nik" });
        await c.Find("[data-uji=tambah-bukti-0]").ChangeAsync(new() { Value = "nama" });
        await c.FindAll("[data-uji=membuktikan-0] .pil-hapus button")[1].ClickAsync(new());
        Assert.Contains("NIK", c.Find("[data-uji=membuktikan-0]").TextContent, StringComparison.Ordinal);
        await Tombol(c, "Simpan sebagai versi 2").ClickAsync(new());
        Assert.Contains("membuktikan nik", c.Find("form").TextContent, StringComparison.Ordinal);
        await c.Find("#apa").ChangeAsync(new() { Value = "KTP membuktikan NIK" });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Equal(["nik"], Kini("SKTM").Rincian.Syarat[0].Membuktikan));
    }

    [Fact]
    public async Task A_field_that_the_letter_reads_cannot_be_removed()
    {
        var c = await BukaAsync("SKTM?bagian=isian");
        await Tombol(c, "Hapus Untuk keperluan").ClickAsync(new());
        Assert.Contains("Isi surat memakai isian ini", c.Markup, StringComparison.Ordinal);
        await c.Find("[data-uji=label-baru]").ChangeAsync(new() { Value = "Nama sekolah?" });
        await Tombol(c, "Tambah pertanyaan").ClickAsync(new());
        Assert.Contains("nama_sekolah", c.FindAll("[data-uji=field]")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unsaved_service_is_played_as_a_conversation()
    {
        var c = await BukaAsync("SKTM");
        await c.Find("#nama").InputAsync(new() { Value = "Surat Percobaan" });
        await c.InvokeAsync(() => Nav.NavigateTo("/pengaturan/layanan/SKTM?bagian=coba"));
        await c.WaitForAssertionAsync(() => Assert.Contains("PMH-0000-000000", c.Find("[data-uji=coba]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Surat Percobaan", c.Find("[data-uji=coba]").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, Kini("SKTM").VersiLayanan);
    }

    [Fact]
    public async Task A_kelurahan_that_follows_cannot_type_until_it_has_its_own_version()
    {
        var c = await BukaAsync($"SKTM?unit={kantor.Unit("Kelurahan Contoh").Id}");
        Assert.True(c.Find("fieldset.lapis").HasAttribute("disabled"));
        await Tombol(c, "Buat versi sendiri").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.False(c.Find("fieldset.lapis").HasAttribute("disabled")));
        Assert.Contains("Kembali ikut Kecamatan Contoh", c.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_becomes_a_service_of_its_own()
    {
        var c = await BukaAsync("baru?salin=SKU");
        await c.Find("#kode").ChangeAsync(new() { Value = "sk-kios" });
        await c.Find("#nama").InputAsync(new() { Value = "Surat keterangan kios" });
        await c.Find("#judul").InputAsync(new() { Value = "Kios Pasar" });
        await Tombol(c, "Simpan layanan").ClickAsync(new());
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("/pengaturan/layanan/SK-KIOS", Nav.Uri, StringComparison.Ordinal));
        Assert.Equal((33, "Kios Pasar", true), (Kini("SK-KIOS").NomorMenu, Kini("SK-KIOS").JudulWa, Kini("SK-KIOS").Aktif));
    }

    [Fact]
    public async Task The_menu_says_its_limits_while_it_is_typed()
    {
        var c = Render<MenuPage>(p => p.AddCascadingValue(kantor.Petugas("admin")));
        await c.WaitForElementAsync("[data-uji=baris-menu]");
        await c.Find("[aria-label='Judul baris 1']").InputAsync(new() { Value = new string('x', 25) });
        Assert.Contains("Judul WhatsApp harus 1-24 karakter.", c.FindAll("[data-uji=baris-menu]")[0].TextContent, StringComparison.Ordinal);
        await c.Find("[aria-label='Judul baris 1']").InputAsync(new() { Value = "Kartu" });
        await Tombol(c, "Simpan menu").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Contains("Tersimpan.", c.Markup, StringComparison.Ordinal));
        await using var db = kantor.Db();
        Assert.Equal("Kartu", (await db.SusunanMenuAsync(kantor.Petugas("admin").Jalur, Xunit.TestContext.Current.CancellationToken)).MenuUtama[0].Judul);
    }

    [Theory]
    [InlineData("0-20", TipeField.Int), InlineData("5-200 karakter", TipeField.Text), InlineData("2-100 huruf", TipeField.Text), InlineData("<= hari ini", TipeField.Date), InlineData(">= besok", TipeField.Slot), InlineData("0-90 hari lalu", TipeField.Date)]
    [InlineData("<= hari ini; usia < 17", TipeField.Date), InlineData("> mulai", TipeField.DateTime), InlineData(">= berangkat", TipeField.Date), InlineData("min 1", TipeField.DaftarOrang), InlineData("1900-tahun ini", TipeField.Year), InlineData("0,3-8", TipeField.Decimal), InlineData(null, TipeField.Text)]
    public void Limits_taken_apart_are_put_together_as_they_were(string? validasi, TipeField tipe) => Assert.Equal(validasi, BatasUbah.Baca(validasi).Tulis(tipe));

    [Fact]
    public void Every_limit_of_the_catalogue_survives_the_form() =>
        Assert.All(Katalog.Bawaan.Layanan.SelectMany(l => l.Rincian.Field), f => Assert.Equal(f.Validasi, BatasUbah.Baca(f.Validasi).Tulis(f.Type)));
}
