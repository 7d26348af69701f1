using System.Net.Http.Json;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Many conversations at once: ticked by keyboard and mouse, assigned, taken back, written to, and cancelled in time.</summary>
public sealed class MassalTests(AppHidup app) : IClassFixture<AppHidup>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_are_assigned_taken_back_and_a_template_to_them_is_cancelled()
    {
        using var http = new HttpClient { BaseAddress = app.Alamat };
        foreach (var nomor in new[] { "6281200000781", "6281200000782", "6281200000783" })
            (await http.PostAsJsonAsync($"/simulator/api/{nomor}/teks", new { teks = "petugas" }, Ct)).EnsureSuccessStatusCode();
        await using var rina = await Layar.MasukAsync(app, "petugas");
        await rina.Hal.GotoAsync("/?saring=perlupetugas");
        await Expect(rina.Uji("baris-percakapan")).ToHaveCountAsync(3);

        // By keyboard: j to the first row, x ticks it; then a range with the mouse.
        await PintasanHidupAsync(rina);
        await rina.Hal.Keyboard.PressAsync("x");
        await Expect(rina.Uji("banyak-dipilih")).ToHaveTextAsync("1 dipilih");
        await rina.Uji("centang-baris").Last.ClickAsync(new() { Modifiers = [Microsoft.Playwright.KeyboardModifier.Shift] });
        await Expect(rina.Uji("banyak-dipilih")).ToHaveTextAsync("3 dipilih");
        await rina.Uji("massal-tugaskan").ClickAsync();
        await rina.Uji("massal-rekan").CheckAsync();
        await rina.Uji("daftar-rekan").GetByText("Hendra Saputra").ClickAsync();
        await Expect(rina.Uji("hitungan-massal")).ToContainTextAsync("3 dari 3");
        await rina.PotretAsync("massal-1-hitung");
        await rina.Uji("jalankan-massal").ClickAsync();
        await Expect(rina.Uji("kabar-massal")).ToContainTextAsync("Ditugaskan kepada Hendra Saputra: 3 percakapan");
        await Expect(rina.Uji("baris-percakapan")).ToHaveCountAsync(0);
        await rina.Uji("urungkan-massal").ClickAsync();
        await Expect(rina.Uji("kabar-massal")).ToContainTextAsync("3 percakapan dikembalikan");
        await Expect(rina.Uji("baris-percakapan")).ToHaveCountAsync(3);

        // Esc leaves; then all that are shown, one template, cancelled while it is held.
        await rina.Uji("pilih-banyak").ClickAsync();
        await Expect(rina.Uji("bilah-massal")).ToBeVisibleAsync();
        await rina.Hal.Keyboard.PressAsync("Escape");
        await Expect(rina.Uji("bilah-massal")).ToHaveCountAsync(0);
        await TemplatDisetujuiAsync();
        await rina.Uji("pilih-banyak").ClickAsync();
        await rina.Uji("pilih-tampil").ClickAsync();
        await rina.Uji("massal-templat").ClickAsync();
        await rina.Hal.Locator("[data-uji='pilih-templat'][data-nama='petugas_menjawab']").ClickAsync();
        await rina.Uji("kirim-templat-ini").ClickAsync();
        await Expect(rina.Uji("hitungan-massal")).ToContainTextAsync("3 dari 3");
        await rina.Uji("jalankan-massal").ClickAsync();
        await Expect(rina.Uji("kabar-massal")).ToContainTextAsync("dikirim kepada 3 warga dalam");
        // Within the ten seconds in which they are held: the picture, which is looked over as a page, comes afterwards.
        await rina.Uji("urungkan-massal").ClickAsync();
        await Expect(rina.Uji("kabar-massal")).ToContainTextAsync("3 pengiriman dibatalkan");
        await rina.PotretAsync("massal-2-batal");
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync(Ct);
        Assert.Equal(3, await db.PesanKeluar.CountAsync(k => k.Status == StatusKirim.Ditarik && k.Percobaan == 0 && k.Keperluan == KeperluanTemplat.PilihanPetugas, Ct));
        rina.TanpaKeluhan();
    }

    /// <summary>The listener comes with the circuit, a moment after the page.</summary>
    static async Task PintasanHidupAsync(Layar layar)
    {
        for (var ke = 0; ke < 200 && !await layar.Uji("baris-percakapan").First.EvaluateAsync<bool>("b => b === document.activeElement"); ke++)
        {
            await layar.Hal.Keyboard.PressAsync("j");
            await layar.Hal.WaitForTimeoutAsync(100);
        }
        await layar.Uji("baris-percakapan").First.FocusAsync();
    }

    async Task TemplatDisetujuiAsync()
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync(Ct);
        while (!await db.TemplatPesan.AnyAsync(t => t.Nama == "petugas_menjawab" && t.Status == StatusTemplat.Disetujui, Ct)) await Task.Delay(100, Ct);
    }
}
