using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Finding anything from one box, and nothing that is not one's own.</summary>
public sealed class CariTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Nik = "3299015205889077", Telepon = "6281200000077", Nomor = "PMH-2026-000777";

    [Fact]
    public async Task An_officer_finds_a_citizen_by_anything_and_the_neighbour_finds_nothing()
    {
        var bekal = new Bekal(app);
        var percakapan = await bekal.MenulisAsync(Telepon, "Bu, kartu saya patah jadi dua");
        await bekal.BerkasAsync(Telepon, "kartu-keluarga-lama.pdf", "application/pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        await bekal.RamaiAsync(percakapan, 200, "🙏🏽👨‍👩‍👧‍👦🎉");
        await bekal.RamaiAsync(await bekal.MenulisAsync("6281200000078", "kartu apa saja yang dibawa"), 1, new string('W', 4000));
        await using var layar = await Layar.MasukAsync(app, "verifikator");
        var permohonan = await bekal.PermohonanAsync("KTP-RUSAK", Nomor, Nik, await Bekal.FotoAsync(layar), percakapan);
        await layar.Hal.GotoAsync("/meja");
        // Before that the page does not hear keys.
        await Expect(layar.Uji("pintasan")).ToHaveAttributeAsync("data-siap", "1");
        await TemukanAsync(layar, percakapan, permohonan);
        layar.TanpaKeluhan();
        await TetanggaAsync(bekal, percakapan, permohonan);
    }

    /// <summary>Every kind of thing is found; the second opening of the box is as good as the first, and a card's number stands nowhere.</summary>
    static async Task TemukanAsync(Layar layar, int percakapan, int permohonan)
    {
        foreach (var (teks, kelompok) in new[] { ("0812 0000 0077", "percakapan"), (Nik, "warga"), ("kartu-keluarga-lama", "lampiran"), ("sari anggr", "permohonan"), (Nik, "warga") })
        {
            await CariAsync(layar, teks, kelompok);
            await Expect(layar.Uji("dialog-cari")).Not.ToContainTextAsync(Nik);
            Assert.DoesNotContain(Nik, layar.Hal.Url, StringComparison.Ordinal);
            await layar.Hal.Keyboard.PressAsync("Escape");
            await Expect(layar.Uji("dialog-cari")).ToBeHiddenAsync();
        }
        // Two have written of a card: the arrows choose, and what is chosen is said to a screen reader.
        await CariAsync(layar, "kartu", "pesan");
        var hasil = layar.Uji("dialog-cari").GetByRole(AriaRole.Option);
        await layar.Hal.Keyboard.PressAsync("ArrowDown");
        await Expect(hasil.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(hasil.Nth(0)).ToHaveAttributeAsync("aria-selected", "false");
        await Expect(layar.Uji("kotak-cari")).ToHaveAttributeAsync("aria-activedescendant", (await hasil.Nth(1).GetAttributeAsync("id"))!);
        await layar.Hal.Keyboard.PressAsync("Escape");
        // The very bubble, though two hundred lie behind it.
        await CariAsync(layar, "kartu saya patah", "pesan");
        await layar.PotretAsync("cari-pesan");
        await layar.Hal.Keyboard.PressAsync("Enter");
        await layar.Hal.WaitForURLAsync(u => u.Contains("pesan=", StringComparison.Ordinal) && u.Contains($"percakapan={percakapan}", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        var id = Regex.Match(layar.Hal.Url, @"[?&]pesan=(\d+)").Groups[1].Value;
        var gelembung = layar.Hal.Locator($"[data-uji=gelembung][data-pesan='{id}']");
        await Expect(layar.Uji("dialog-cari")).ToBeHiddenAsync();
        await Expect(gelembung).ToContainTextAsync("kartu saya patah jadi dua");
        await Expect(gelembung).ToBeInViewportAsync();
        await layar.PotretAsync("cari-gelembung");
        await CariAsync(layar, Nomor, "permohonan");
        await layar.Hal.Keyboard.PressAsync("Enter");
        await layar.Hal.WaitForURLAsync(u => u.Contains($"permohonan={permohonan}", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Expect(layar.Uji("dialog-cari")).ToBeHiddenAsync();
    }

    static async Task CariAsync(Layar layar, string teks, string kelompok)
    {
        await layar.Hal.Keyboard.PressAsync("Control+k");
        await Expect(layar.Uji("kotak-cari")).ToBeFocusedAsync();
        await layar.Hal.Keyboard.TypeAsync(teks);
        await Expect(layar.Uji($"kelompok-{kelompok}")).ToBeVisibleAsync();
        await Expect(layar.Uji("dialog-cari").GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
    }

    /// <summary>The officer next door finds nothing, and opens nothing by its address.</summary>
    async Task TetanggaAsync(Bekal bekal, int percakapan, int permohonan)
    {
        await using var layar = await Layar.MasukAsync(app, await bekal.TetanggaAsync());
        // Before that the page does not hear keys.
        await Expect(layar.Uji("pintasan")).ToHaveAttributeAsync("data-siap", "1");
        foreach (var teks in new[] { "kartu saya patah", "0812 0000 0077", Nomor, Nik, "kartu-keluarga-lama" })
        {
            await layar.Hal.Keyboard.PressAsync("Control+k");
            await Expect(layar.Uji("kotak-cari")).ToBeFocusedAsync();
            await layar.Hal.Keyboard.TypeAsync(teks);
            await Expect(layar.Uji("dialog-cari").GetByText("Tidak ada yang cocok.")).ToBeVisibleAsync();
            await Expect(layar.Uji("temuan")).ToHaveCountAsync(0);
            await layar.Hal.Keyboard.PressAsync("Escape");
        }
        foreach (var alamat in new[] { $"/?percakapan={percakapan}", $"/?percakapan={percakapan}&lihat=linimasa", $"/?permohonan={permohonan}", $"/loket/{permohonan}/tanda-terima" })
        {
            await layar.Hal.GotoAsync(alamat);
            await Expect(layar.Hal.GetByText(new Regex("tidak ditemukan|Permohonan tampil di sini|Belum ada permohonan")).First).ToBeVisibleAsync();
            var isi = await layar.Hal.Locator("body").InnerTextAsync();
            foreach (var rahasia in new[] { "patah", Nomor, "ANGGRAINI", "0077" }) Assert.DoesNotContain(rahasia, isi, StringComparison.OrdinalIgnoreCase);
        }
        foreach (var alamat in new[] { $"/loket/{permohonan}/tanda-terima.pdf", "/berkas/1", "/berkas/pesan/1" }) Assert.Equal(404, (await layar.Hal.APIRequest.GetAsync(alamat)).Status);
        layar.TanpaKeluhan();
        await SampahAsync(layar);
    }

    /// <summary>Whatever stands in an address, the page says something.</summary>
    static async Task SampahAsync(Layar layar)
    {
        foreach (var alamat in new[]
        {
            "/?percakapan=abc&pesan=1e9&lihat=x", "/?percakapan=99999999999&saring=xyz&prioritas=9&tenggat=-1", "/?tab=x&titik=%00&label=[]&unit=", $"/?cari={new string('W', 3000)}", "/?tab=antrean&permohonan=0&petugas=x",
            "/dasbor?masa=abad&dari=kemarin&saya=mungkin&unit=x", "/dasbor/daftar?angka=x&pukul=z", "/loket?draf=x", "/surat?dari=x", "/dukcapil?bendel=x&lewat=x"
        })
        {
            await layar.Hal.GotoAsync(alamat);
            await Expect(layar.Hal.Locator("h1").First).ToBeAttachedAsync();
            await Expect(layar.Hal.Locator(".memuat")).ToHaveCountAsync(0);
            await Expect(layar.Hal.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        }
        layar.TanpaKeluhan();
    }
}
