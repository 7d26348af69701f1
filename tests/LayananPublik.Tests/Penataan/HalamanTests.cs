using AngleSharp.Dom;
using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using LayananPublik.Penataan.Halaman;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class HalamanTests : BunitContext
{
    readonly KantorUji kantor = new();

    public HalamanTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.Ambil<IDbContextFactory<LayananDb>>()).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>())
            .AddSingleton(kantor.Ambil<MejaKepegawaian>()).AddSingleton(kantor.Ambil<MejaUnit>()).AddSingleton(kantor.Ambil<MejaKop>()).AddSingleton(kantor.Ambil<MejaTitik>())
            .AddSingleton(new MejaRupa(kantor.Ambil<IDbContextFactory<LayananDb>>(), kantor.Ambil<Siaran>(), kantor.Jam, kantor.Ambil<Lemari>(), new(new(PengaturanKantor.Baca(new ConfigurationBuilder().Build())))));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        kantor.Dispose();
    }

    IRenderedComponent<T> Buka<T>() where T : IComponent => Render<T>(p => p.AddCascadingValue(kantor.Petugas("admin")));

    static IElement Tombol(IRenderedComponent<IComponent> c, string label) =>
        c.FindAll("button").First(b => b.TextContent.Contains(label, StringComparison.Ordinal) || b.GetAttribute("aria-label") == label);

    [Fact]
    public async Task A_new_officer_appears_in_the_list_and_the_password_is_shown_once()
    {
        var c = Buka<PetugasPage>();
        await c.WaitForAssertionAsync(() => Assert.Contains("Rina Ayuningtyas", c.Markup, StringComparison.Ordinal));
        await Tombol(c, "Tambah petugas").ClickAsync(new());
        await c.Find("#masuk").ChangeAsync(new() { Value = "wati" });
        await c.Find("#nama").ChangeAsync(new() { Value = "Wati Lestari" });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("Wati Lestari", c.Find("table").TextContent, StringComparison.Ordinal));
        Assert.Matches("^[a-z]{4}-[2-9]{4}-[a-z]{4}$", c.Find("[role=status] code").TextContent);
        await Tombol(c, "Sudah dicatat").ClickAsync(new());
        Assert.Empty(c.FindAll("[role=status] code"));
    }

    [Fact]
    public async Task A_refusal_keeps_the_dialog_open_with_all_that_was_typed()
    {
        var c = Buka<PetugasPage>();
        await c.WaitForElementAsync("table");
        await Tombol(c, "Tambah petugas").ClickAsync(new());
        await c.Find("#masuk").ChangeAsync(new() { Value = "petugas" });
        await c.Find("#nama").ChangeAsync(new() { Value = "Wati Lestari" });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("sudah dipakai", c.Find("form [role=alert]:not(:empty)").TextContent, StringComparison.Ordinal));
        Assert.Equal("Wati Lestari", c.Find("#nama").GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_can_press_the_button_that_would_lock_them_out()
    {
        var c = Buka<PetugasPage>();
        await c.WaitForElementAsync("table");
        Assert.Equal("true", Tombol(c, "Nonaktifkan Nadia Pramesti").GetAttribute("aria-disabled"));
        Assert.Null(Tombol(c, "Nonaktifkan Rina Ayuningtyas").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Deactivating_asks_first()
    {
        var c = Buka<PetugasPage>();
        await c.WaitForElementAsync("table");
        await Tombol(c, "Nonaktifkan Rina Ayuningtyas").ClickAsync(new());
        Assert.Empty(kantor.Riwayat());
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("Nonaktif", Baris(c, "Rina").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Petugas Nonaktifkan oleh Nadia Pramesti"], kantor.Riwayat());
    }

    [Fact]
    public async Task The_list_is_searched_while_typing()
    {
        var c = Buka<PetugasPage>();
        await c.WaitForElementAsync("table");
        await c.Find("input[type=search]").InputAsync(new() { Value = "kelurahan contoh" });
        Assert.Single(c.FindAll("tbody tr"));
        await c.Find("input[type=search]").InputAsync(new() { Value = "tidak ada" });
        Assert.Contains("Tidak ada petugas yang cocok", c.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_pattern_shows_what_it_makes_or_what_is_wrong_with_it()
    {
        var c = Buka<UnitPage>();
        await c.WaitForElementAsync("table");
        await Tombol(c, "Ubah Kelurahan Contoh").ClickAsync(new());
        await c.Find("#pola").InputAsync(new() { Value = "{klas}/{urut:000}/{unit}/{tahun}" });
        Assert.Contains("470/012/Kel.Cth/2026", c.Markup, StringComparison.Ordinal);
        await c.Find("#pola").InputAsync(new() { Value = "{klas}/{tahun}" });
        Assert.Contains("Pola harus memuat {urut}", c.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_hears_of_changes_elsewhere_until_it_is_left()
    {
        var siaran = kantor.Ambil<Siaran>();
        Buka<UnitPage>();
        Assert.Equal(1, siaran.JumlahPengikut);
        await DisposeComponentsAsync();
        Assert.Equal(0, siaran.JumlahPengikut);
    }

    [Fact]
    public async Task The_letterhead_preview_follows_the_typing()
    {
        var c = Buka<KopPage>();
        await c.WaitForElementAsync(".kertas");
        await c.Find("[aria-label='Baris 1']").InputAsync(new() { Value = "PEMERINTAH KOTA CONTOH" });
        Assert.Equal("PEMERINTAH KOTA CONTOH", c.Find(".kop p").TextContent);
        await Tombol(c, "Turunkan baris 1").ClickAsync(new());
        Assert.Equal("KECAMATAN CONTOH", c.Find(".kop p").TextContent);
        await Tombol(c, "Simpan kop").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Equal("KECAMATAN CONTOH", kantor.Unit("Kecamatan Contoh").Kop[0].Teks));
    }

    [Fact]
    public async Task Paper_and_margins_of_a_unit_are_kept_shown_on_a_sample_and_given_up_again()
    {
        var c = Buka<KopPage>();
        await c.WaitForElementAsync("#tepi-kiri");
        await c.Find("#kertas-sistem").ChangeAsync(new() { Value = "A4" });
        await c.Find("#tepi-kiri").ChangeAsync(new() { Value = "2" });
        Assert.Contains("Tepi kiri harus 5 sampai 60 mm", c.Markup, StringComparison.Ordinal);
        await c.Find("#tepi-kiri").ChangeAsync(new() { Value = "30" });
        Assert.Contains(Uri.EscapeDataString("\"kiri\":30"), c.Find("[data-uji=contoh-surat]").GetAttribute("src"), StringComparison.Ordinal);
        await Tombol(c, "Simpan tata letak").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Equal((UkuranKertas.A4, 30), (kantor.Unit("Kecamatan Contoh").Tata!.Kertas, kantor.Unit("Kecamatan Contoh").Tata!.Kiri)));
    }

    [Fact]
    public async Task The_services_of_a_point_are_ticked_and_what_was_done_is_read_behind_its_history()
    {
        var id = kantor.Unit("Loket Sukamaju").Id;
        var c = Buka<TitikPage>();
        await c.WaitForElementAsync($"[data-uji=titik-{id}]");
        Assert.Contains("Kelurahan Sukamaju", c.Find($"[data-uji=titik-{id}]").TextContent, StringComparison.Ordinal);
        await c.Find($"[data-uji=titik-{id}] [data-uji=atur-titik]").ClickAsync(new());
        await c.Find("[data-uji=layanan-SKTM]").ChangeAsync(new() { Value = true });
        await c.Find("form").SubmitAsync();
        await c.WaitForAssertionAsync(() => Assert.Contains("tidak mampu", c.Find("[data-uji=titik-layanan]").TextContent, StringComparison.OrdinalIgnoreCase));
        await c.Find($"[data-uji=titik-{id}] [data-uji=riwayat-titik]").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Contains("Ditambah: SKTM.", c.Find("[data-uji=isi-riwayat]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colour_is_seen_in_light_and_dark_before_it_is_kept_and_what_must_change_is_said()
    {
        var nav = Services.GetRequiredService<NavigationManager>();
        var c = Buka<RupaPage>();
        await c.WaitForElementAsync("[data-uji=kode-warna]");
        await c.Find("[data-uji=kode-warna]").InputAsync(new() { Value = "#ffd400" });
        Assert.Contains("terlalu terang", c.Find("[data-uji=penyesuaian]").TextContent, StringComparison.Ordinal);
        Assert.Contains("--utama: #ffd400", c.Find("[data-uji=pratinjau-gelap]").GetAttribute("style"), StringComparison.Ordinal);
        Assert.Null(kantor.Unit("Kecamatan Contoh").Warna);
        await c.Find("[data-uji=kode-warna]").InputAsync(new() { Value = "merah" });
        Assert.Equal("true", c.Find("[data-uji=simpan-warna]").GetAttribute("aria-disabled"));
        await c.Find("[data-uji=kode-warna]").InputAsync(new() { Value = "#7a1f5c" });
        Assert.Empty(c.FindAll("[data-uji=penyesuaian]"));
        await c.Find("[data-uji=simpan-warna]").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Equal(WarnaKantor.Baca("#7a1f5c"), kantor.Unit("Kecamatan Contoh").Warna));
        Assert.EndsWith("/pengaturan/rupa", nav.Uri, StringComparison.Ordinal);
    }

    static IElement Baris(IRenderedComponent<IComponent> c, string nama) => c.FindAll("tbody tr").First(t => t.TextContent.Contains(nama, StringComparison.Ordinal));
}
