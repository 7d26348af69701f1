using Microsoft.Playwright;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

public sealed class DasborTests(AppHidup app) : IClassFixture<AppHidup>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_camat_begins_at_the_dashboard_and_goes_from_a_figure_to_its_list_and_on_to_the_desk()
    {
        for (var i = 0; i < 3; i++) await AjukanAsync();
        await using var camat = await Layar.MasukAsync(app, "camat");
        await camat.Hal.WaitForURLAsync(u => u.EndsWith("/dasbor", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Expect(camat.Uji("angka-masuk").Locator(".nilai")).ToHaveTextAsync("3");
        // What comes in while it is open shows by itself.
        await AjukanAsync();
        await Expect(camat.Uji("angka-masuk").Locator(".nilai")).ToHaveTextAsync("4", new() { Timeout = 90_000 });
        await camat.PotretAsync("dasbor");
        await camat.Uji("angka-masuk").ClickAsync();
        await Expect(camat.Uji("baris-daftar")).ToHaveCountAsync(4);
        await Expect(camat.Hal.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "4 permohonan masuk" })).ToBeVisibleAsync();
        await camat.PotretAsync("dasbor-daftar");
        await camat.Uji("baris-daftar").First.Locator("a").ClickAsync();
        await camat.Hal.WaitForURLAsync(u => u.Contains("/meja?", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Expect(camat.Uji("status-butir").First).ToHaveAttributeAsync("data-status", "diajukan");
        camat.TanpaKeluhan();
    }

    async Task AjukanAsync()
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync(Ct);
        var kini = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var p = Permohonan.DiLoket(await db.UnitKerja.Where(u => u.Nama == "Kelurahan Contoh").Select(u => u.Id).SingleAsync(Ct), await db.Layanan.SingleAsync(l => l.Kode == "SKTM" && l.Berlaku, Ct), kini);
        p.IsiField("nama", "Sari Anggraini");
        db.Add(p);
        Assert.Null((await app.Services.GetRequiredService<Pendaftaran>().AjukanAsync(p, Pelaku.Sistem, Peran.Petugas, db, kini, Ct)).Penolakan);
        await db.SaveChangesAsync(Ct);
        app.Services.GetRequiredService<Siaran>().Bangunkan();
    }
}
