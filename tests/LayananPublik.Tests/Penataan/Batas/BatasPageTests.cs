using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Penataan;
using LayananPublik.Penataan.Halaman;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>The admin brings a file, looks at what was guessed, corrects it, and can take it back.</summary>
public sealed class BatasPageTests : BunitContext
{
    static readonly TimeSpan Sabar = TimeSpan.FromSeconds(20);

    readonly KantorUji kantor = new();

    public BatasPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.Ambil<IDbContextFactory<LayananDb>>()).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(kantor.Ambil<JamKantor>()).AddSingleton(kantor.Ambil<MejaBatas>()).AddSingleton(kantor.Ambil<IndeksBatas>());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        kantor.Dispose();
    }

    [Fact]
    public async Task A_file_is_guessed_corrected_kept_and_undone()
    {
        var c = Render<BatasPage>(p => p.AddCascadingValue(kantor.Petugas("admin")));
        c.WaitForAssertion(() => Assert.Contains("batas-contoh.geojson", c.Find("[data-uji=batas-berlaku]").TextContent, StringComparison.Ordinal), Sabar);
        Assert.Equal(3, c.FindAll("[data-uji=garis-batas] path").Count);
        Unggah(c, BacaGeoJsonTests.Berkas(Kotak(107.00, "Desa Antah"), Kotak(107.01, "KEL. SUKAMAJU")));
        c.WaitForAssertion(() => Assert.Equal(2, c.FindAll("[data-uji=pilih-unit-batas]").Count), Sabar);
        var (contoh, sukamaju) = (kantor.Unit("Kelurahan Contoh").Id, kantor.Unit("Kelurahan Sukamaju").Id);
        Assert.Equal(["", $"{sukamaju}"], c.FindAll("[data-uji=pilih-unit-batas]").Select(s => s.GetAttribute("value") ?? ""));
        Assert.Contains("NAMOBJ", c.Find("[data-uji=pasangan-batas]").TextContent, StringComparison.Ordinal);
        await c.FindAll("[data-uji=pilih-unit-batas]")[0].ChangeAsync(new() { Value = $"{contoh}" });
        c.WaitForAssertion(() => Assert.Contains("Simpan 2 batas", c.Find("[data-uji=simpan-batas]").TextContent, StringComparison.Ordinal), Sabar);
        await c.Find("[data-uji=simpan-batas]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains("Versi 2 dari uji.geojson", c.Find("[data-uji=batas-berlaku]").TextContent, StringComparison.Ordinal), Sabar);
        // RW 005 was not in the file and stays.
        Assert.Equal(3, c.FindAll("[data-uji=bidang-berlaku] tbody tr").Count);
        await c.Find("[data-uji=urungkan-batas]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains("Versi 1", c.Find("[data-uji=batas-berlaku]").TextContent, StringComparison.Ordinal), Sabar);
        await c.Find("[data-uji=hapus-batas]").ClickAsync(new());
        c.WaitForAssertion(() => Assert.Contains("Belum ada batas.", c.Markup, StringComparison.Ordinal), Sabar);
        Assert.Equal(2, c.FindAll("[data-uji=pakai-batas]").Count);
    }

    [Fact]
    public void A_wrong_file_is_refused_with_what_to_do_and_the_old_boundaries_stay()
    {
        var c = Render<BatasPage>(p => p.AddCascadingValue(kantor.Petugas("admin")));
        c.WaitForElement("[data-uji=batas-berlaku]", Sabar);
        Unggah(c, "{\"type\":\"Topology\"}");
        c.WaitForAssertion(() => Assert.Contains("TopoJSON", c.Find("[role=alert]:not(:empty)").TextContent, StringComparison.Ordinal), Sabar);
        Assert.NotNull(c.Find("[data-uji=batas-berlaku]"));
    }

    [Fact]
    public void An_admin_of_a_kelurahan_is_told_who_keeps_them()
    {
        var c = Render<BatasPage>(p => p.AddCascadingValue(kantor.AdminDi("Kelurahan Sukamaju")));
        c.WaitForAssertion(() => Assert.Contains("Batas disimpan pada kecamatan.", c.Markup, StringComparison.Ordinal), Sabar);
    }

    static void Unggah(IRenderedComponent<BatasPage> c, string isi) => c.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(isi, "uji.geojson"));

    static string Kotak(double barat, string nama) => BacaGeoJsonTests.Fitur(FormattableString.Invariant($"[[[{barat},-6.26],[{barat + 0.01},-6.26],[{barat + 0.01},-6.25],[{barat},-6.25],[{barat},-6.26]]]"), sifat: $"{{\"NAMOBJ\":\"{nama}\"}}");
}
