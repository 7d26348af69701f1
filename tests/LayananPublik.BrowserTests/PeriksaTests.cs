using System.Text.RegularExpressions;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Documents on the screen: looked at closely, held against what was typed, used again, and given a receipt for.</summary>
public sealed class PeriksaTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Nik = "3299015205889078", Telepon = "6281200000084", Nomor = "PMH-2026-000779";

    [Fact]
    public async Task An_officer_looks_closely_ticks_uses_a_paper_again_and_prints_the_receipt()
    {
        var bekal = new Bekal(app);
        await using var layar = await Layar.MasukAsync(app, "verifikator");
        var foto = await Bekal.FotoAsync(layar);
        await bekal.PermohonanAsync("SKTM", "PMH-2026-000778", Nik, foto, diterimaOleh: await bekal.PetugasAsync("petugas"), pada: DateTimeOffset.UtcNow.AddDays(-9));
        var percakapan = await bekal.MenulisAsync(Telepon, "sktm");
        var permohonan = await bekal.PermohonanAsync("SKTM", Nomor, Nik, foto, percakapan);
        await layar.Hal.GotoAsync($"/?percakapan={percakapan}&permohonan={permohonan}");
        await Expect(layar.Uji("ganda")).ToContainTextAsync("PMH-2026-000778");
        await layar.Uji("ambil").ClickAsync();
        await Expect(layar.Uji("ambil")).ToHaveCountAsync(0);
        await LihatDekatAsync(layar);
        await CocokkanAsync(layar);
        await PakaiLagiAsync(layar);
        await TandaTerimaAsync(layar, permohonan);
        layar.TanpaKeluhan();
    }

    static async Task LihatDekatAsync(Layar layar)
    {
        await layar.Uji("berkas-KTP").Locator("[data-uji=buka-berkas]").ClickAsync();
        var gambar = layar.Uji("penampil").Locator("img[data-atur]");
        await Expect(gambar).ToHaveJSPropertyAsync("naturalWidth", 860);
        // Measured: before that the size is only what the page was written with.
        await Expect(gambar).ToHaveAttributeAsync("style", new Regex("scale"));
        var ukuran = layar.Uji("penampil").Locator("output");
        var pas = await ukuran.InnerTextAsync();
        await layar.Hal.Keyboard.PressAsync("+");
        await Expect(ukuran).Not.ToHaveTextAsync(pas);
        await layar.Hal.Keyboard.PressAsync("0");
        await Expect(ukuran).ToHaveTextAsync(pas);
        await layar.Hal.Keyboard.PressAsync("r");
        await Expect(gambar).ToHaveAttributeAsync("style", new Regex(@"rotate\(90deg\)"));
        await layar.Hal.Keyboard.PressAsync("Shift+R");
        await layar.Hal.Keyboard.PressAsync("]");
        await Expect(gambar).ToHaveAttributeAsync("style", new Regex(@"brightness\(110%\)"));
        await layar.Hal.Keyboard.PressAsync("x");
        await layar.PotretAsync("periksa-penampil");
        await layar.Hal.Keyboard.PressAsync("ArrowRight");
        await Expect(layar.Uji("penampil").Locator("img[data-atur]")).ToHaveJSPropertyAsync("naturalWidth", 860);
        await layar.Hal.Keyboard.PressAsync("ArrowLeft");
        await Expect(layar.Uji("cocok-nik")).ToBeVisibleAsync();
    }

    static async Task CocokkanAsync(Layar layar)
    {
        var nik = layar.Uji("cocok-nik");
        await Expect(nik).Not.ToContainTextAsync("3299 0152 0588 9078");
        await nik.Locator("[data-uji=lihat-nomor]").ClickAsync();
        await Expect(nik).ToContainTextAsync("3299 0152 0588 9078");
        await Expect(nik.Locator("[data-uji=arti-nik]")).ToContainTextAsync("Lahir 12 Mei 1988. Perempuan.");
        await nik.Locator("[data-uji=cocok]").ClickAsync();
        await Expect(nik).ToHaveAttributeAsync("data-hasil", "cocok");
        var nama = layar.Uji("cocok-nama");
        await nama.Locator("[data-uji=beda]").ClickAsync();
        await layar.Uji("beda-alasan").FillAsync("di KTP tertulis Sari Anggreini");
        await layar.Uji("beda-simpan").ClickAsync();
        await Expect(nama).ToHaveAttributeAsync("data-hasil", "beda");
        await layar.PotretAsync("periksa-cocokkan");
        await nama.Locator("[data-uji=cocok]").ClickAsync();
        await Expect(nama).ToHaveAttributeAsync("data-hasil", "cocok");
    }

    /// <summary>A blurred card is turned down; the one that was accepted nine days ago is offered in its place.</summary>
    static async Task PakaiLagiAsync(Layar layar)
    {
        await layar.Hal.Keyboard.PressAsync("Escape");
        await Expect(layar.Uji("penampil")).ToHaveCountAsync(0);
        var ktp = layar.Uji("berkas-KTP");
        await ktp.Locator("[data-uji=tolak]").ClickAsync();
        await layar.Uji("alasan-lain").FillAsync("Foto buram, angka tidak terbaca.");
        await layar.Uji("tolak-kirim").ClickAsync();
        await Expect(ktp).ToHaveAttributeAsync("data-putusan", "ditolak");
        await Expect(layar.Uji("lagi-KTP")).ToContainTextAsync("PMH-2026-000778");
        await layar.PotretAsync("periksa-lagi");
        await layar.Uji("lagi-KTP").Locator("[data-uji=pakai-lagi]").ClickAsync();
        await Expect(layar.Uji("berkas-KTP").Last).ToHaveAttributeAsync("data-putusan", "diterima");
        await Expect(layar.Uji("lagi-KTP")).ToHaveCountAsync(0);
    }

    async Task TandaTerimaAsync(Layar layar, int permohonan)
    {
        await layar.Hal.GotoAsync($"/loket/{permohonan}/tanda-terima");
        await Expect(layar.Uji("tanda-terima")).ToContainTextAsync(Nomor);
        await layar.PotretAsync("periksa-tanda-terima");
        foreach (var ukuran in new[] { "Thermal80", "A6", "SeparuhA4", "<script>" })
        {
            var jawab = await layar.Hal.APIRequest.GetAsync($"/loket/{permohonan}/tanda-terima.pdf?ukuran={Uri.EscapeDataString(ukuran)}");
            Assert.Equal(200, jawab.Status);
            var pdf = await jawab.BodyAsync();
            if (Environment.GetEnvironmentVariable("LAYANAN_TANGKAPAN") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"tanda-terima-{ukuran.Trim('<', '>')}.pdf"), pdf, TestContext.Current.CancellationToken);
            var teks = AlatPdf.Teks(pdf);
            Assert.Contains(Nomor, teks, StringComparison.Ordinal);
            Assert.Contains("SARI ANGGRAINI", teks.ToUpperInvariant(), StringComparison.Ordinal);
            Assert.DoesNotContain(Nik, teks.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal($"{app.Alamat}lacak?nomor={Nomor}", AlatPdf.Qr(pdf));
        }
        await using var siapaPun = await Layar.BukaAsync(app);
        Assert.Equal(401, (await siapaPun.Hal.APIRequest.GetAsync($"/loket/{permohonan}/tanda-terima.pdf")).Status);
    }
}
