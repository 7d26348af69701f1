using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Finding anything, and a whole verification, with the keyboard alone.</summary>
public sealed class CariTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Nik = "3299995205889004", Telepon = "6281200000077";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_finds_a_citizen_and_verifies_answers_and_approves_without_a_mouse()
    {
        var permohonan = await SiapkanAsync();
        await using var layar = await Layar.MasukAsync(app, "verifikator");
        await Expect(layar.Uji("meja")).ToBeVisibleAsync();
        await CariAsync(layar, "kartu saya patah", "kelompok-pesan");
        await layar.PotretAsync("cari-pesan");
        await layar.Hal.Keyboard.PressAsync("Enter");
        await layar.Hal.WaitForURLAsync(u => u.Contains("pesan=", StringComparison.Ordinal));
        await Expect(layar.Uji("dialog-cari")).ToBeHiddenAsync();
        await CariAsync(layar, Nik, "kelompok-warga");
        Assert.DoesNotContain(Nik, layar.Hal.Url, StringComparison.Ordinal);
        await layar.Hal.Keyboard.PressAsync("Escape");
        await CariAsync(layar, "PMH-2026-000777", "kelompok-permohonan");
        await layar.Hal.Keyboard.PressAsync("Enter");
        await layar.Hal.WaitForURLAsync(u => u.Contains($"permohonan={permohonan}", StringComparison.Ordinal));
        await PeriksaAsync(layar);
        await BalasAsync(layar);
        await LembarAsync(layar);
        layar.TanpaKeluhan();
    }

    static async Task CariAsync(Layar layar, string teks, string kelompok)
    {
        await layar.Hal.Keyboard.PressAsync("Control+k");
        await Expect(layar.Uji("kotak-cari")).ToBeFocusedAsync();
        await layar.Hal.Keyboard.TypeAsync(teks);
        await Expect(layar.Uji(kelompok).Locator("[role=option]").First).ToHaveAttributeAsync("aria-selected", "true");
    }

    static async Task PeriksaAsync(Layar layar)
    {
        await Expect(layar.Uji("ambil")).ToBeVisibleAsync();
        await layar.Hal.Keyboard.PressAsync("i");
        await Expect(layar.Uji("ambil")).ToHaveCountAsync(0);
        await layar.Hal.Keyboard.PressAsync("b");
        await Expect(layar.Uji("penampil")).ToBeVisibleAsync();
        await layar.PotretAsync("cari-berkas");
        await layar.Hal.Keyboard.PressAsync("s");
        await Expect(layar.Hal.Locator("[data-putusan=diterima]")).ToHaveCountAsync(1);
        await layar.Hal.Keyboard.PressAsync("s");
        await Expect(layar.Hal.Locator("[data-putusan=diterima]")).ToHaveCountAsync(2);
        await layar.Hal.Keyboard.PressAsync("Escape");
        await Expect(layar.Uji("penampil")).ToHaveCountAsync(0);
        await layar.Hal.Keyboard.PressAsync("y");
        if (await layar.Uji("lanjut-tindakan").IsVisibleAsync()) await layar.Hal.Keyboard.PressAsync("Control+Enter");
        await Expect(layar.Uji("status-butir")).ToContainTextAsync("isetujui");
    }

    static async Task BalasAsync(Layar layar)
    {
        await layar.Hal.Keyboard.PressAsync("a");
        await Expect(layar.Uji("lepaskan")).ToBeVisibleAsync();
        await layar.Hal.Keyboard.PressAsync("r");
        await Expect(layar.Uji("tulis")).ToBeFocusedAsync();
        // In a field letters are letters.
        await layar.Hal.Keyboard.TypeAsync("Baik Bu, sudah kami setujui? jangan khawatir");
        await layar.Hal.Keyboard.PressAsync("Enter");
        await Expect(layar.Hal.GetByText("sudah kami setujui? jangan khawatir").First).ToBeVisibleAsync();
        await Expect(layar.Uji("lembar-pintasan")).ToHaveCountAsync(0);
    }

    static async Task LembarAsync(Layar layar)
    {
        await layar.Hal.Locator("body").EvaluateAsync("() => document.activeElement.blur()");
        await layar.Hal.Keyboard.PressAsync("?");
        await Expect(layar.Uji("lembar-pintasan")).ToBeVisibleAsync();
        await layar.PotretAsync("pintasan");
        await layar.Uji("sakelar-pintasan").UncheckAsync();
        await layar.Hal.Keyboard.PressAsync("Escape");
        await Expect(layar.Uji("lembar-pintasan")).ToHaveCountAsync(0);
        await layar.Hal.Keyboard.PressAsync("?");
        await CariAsync(layar, "sari", "kelompok-permohonan");
        await Expect(layar.Uji("lembar-pintasan")).ToHaveCountAsync(0);
        await layar.Hal.Keyboard.PressAsync("Escape");
    }

    /// <summary>A citizen who has written, and a request with two documents to look at.</summary>
    async Task<int> SiapkanAsync()
    {
        using var http = new HttpClient { BaseAddress = app.Alamat };
        using (var jawab = await http.PostAsync(new Uri($"simulator/api/{Telepon}/teks", UriKind.Relative), new StringContent("""{"teks":"Bu, kartu saya patah jadi dua"}""", System.Text.Encoding.UTF8, "application/json"), Ct)) jawab.EnsureSuccessStatusCode();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync(Ct);
        while (!await db.Pesan.AnyAsync(p => p.Arah == ArahPesan.Keluar && p.Wamid != null && p.Percakapan.Kontak.Cari.Contains(Telepon), Ct)) await Task.Delay(50, Ct);
        var (kini, segel) = (app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), app.Services.GetRequiredService<Segel>());
        var layanan = await db.Layanan.SingleAsync(l => l.Kode == "KTP-RUSAK" && l.Berlaku, Ct);
        var p = Permohonan.Mulai(await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Kontak.Cari.Contains(Telepon), Ct), layanan, kini);
        db.Add(p);
        p.IsiField("nama", "SARI ANGGRAINI");
        p.IsiField("nik", Nik);
        var warga = Warga.Catat(p.UnitKerjaId, "SARI ANGGRAINI", new(1988, 5, 12));
        warga.TetapkanNik(Nik, segel);
        p.Untuk(warga);
        var isi = await app.Services.GetRequiredService<Lemari>().SimpanAsync(db, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", Ct);
        foreach (var s in layanan.Rincian.Syarat.Where(s => s.Wajib)) p.TerimaBerkas(s.Dok, s.Nama, null, isi, kini);
        Assert.Null(p.Ajukan("PMH-2026-000777", new(2026, 11, 21), kini, Pelaku.Warga, Peran.Warga, _ => null).Penolakan);
        await db.SaveChangesAsync(Ct);
        return p.Id;
    }
}
