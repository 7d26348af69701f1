using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

public sealed class SuratTests(AppHidup app) : IClassFixture<AppHidup>
{
    readonly Bekal bekal = new(app);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_lurah_approves_one_letter_and_sends_another_back()
    {
        await MenungguAsync("SARI ANGGRAINI");
        await MenungguAsync("BUDI SANTOSO");
        await using var lurah = await Layar.MasukAsync(app, "lurah");
        await lurah.Hal.GotoAsync("/surat");
        foreach (var nama in new[] { "SARI ANGGRAINI", "BUDI SANTOSO" }) await Expect(lurah.Uji("menunggu").GetByText(nama)).ToBeVisibleAsync();
        await lurah.Uji("menunggu").GetByText("SARI ANGGRAINI").ClickAsync();
        await Expect(lurah.Uji("rincian-surat")).ToHaveAttributeAsync("data-status", "menunggu");
        await lurah.PotretAsync("surat-menunggu");
        await lurah.Uji("terbitkan-surat").ClickAsync();
        await lurah.PotretAsync("surat-pastikan");
        await lurah.Uji("terbitkan-ya").ClickAsync();
        await Expect(lurah.Uji("kabar-surat")).ToHaveTextAsync("Surat sudah terbit.");
        await Expect(lurah.Uji("nomor-surat")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^400\.9\.14\.1/\d{4}/Kel\.Cth/"));
        await Expect(lurah.Uji("kiriman-surat")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("WhatsApp|Dititipkan"));
        await lurah.PotretAsync("surat-terbit");
        await lurah.Uji("surat-berikut").ClickAsync();
        await Expect(lurah.Uji("rincian-surat")).ToHaveAttributeAsync("data-status", "menunggu");
        await lurah.Uji("menunggu").GetByText("BUDI SANTOSO").ClickAsync();
        await Expect(lurah.Uji("rincian-surat")).ToContainTextAsync("BUDI SANTOSO");
        await lurah.Uji("kembalikan-surat").ClickAsync();
        await lurah.Uji("alasan-surat").FillAsync("Alamat di KTP berbeda dengan KK.");
        await lurah.PotretAsync("surat-kembalikan");
        await lurah.Uji("alasan-kirim").ClickAsync();
        await Expect(lurah.Uji("rincian-surat")).ToHaveAttributeAsync("data-status", "dikembalikan");
        foreach (var nama in new[] { "SARI ANGGRAINI", "BUDI SANTOSO" }) await Expect(lurah.Uji("menunggu").GetByText(nama)).ToHaveCountAsync(0);
        await lurah.Uji("cari-surat").FillAsync("sari");
        await lurah.Uji("cari-surat").PressAsync("Enter");
        await Expect(lurah.Uji("terbit").Locator("a")).ToHaveCountAsync(1);
        lurah.TanpaKeluhan();
    }

    [Fact]
    public async Task On_a_phone_the_letter_is_read_as_text_and_approved_with_the_keyboard_alone()
    {
        var id = await MenungguAsync("DEWI LESTARI");
        await using var lurah = await Layar.MasukAsync(app, "lurah", 390, 844);
        await lurah.Hal.GotoAsync("/surat");
        await Expect(lurah.Uji("menunggu").GetByText("DEWI LESTARI")).ToBeVisibleAsync();
        await lurah.PotretAsync("surat-hp-daftar");
        await lurah.Hal.GotoAsync($"/surat/{id}");
        await Expect(lurah.Hal.GetByRole(Microsoft.Playwright.AriaRole.Article, new() { Name = "Isi surat" })).ToContainTextAsync("DEWI LESTARI");
        await lurah.PotretAsync("surat-hp");
        await lurah.Uji("terbitkan-surat").FocusAsync();
        await lurah.Hal.Keyboard.PressAsync("Enter");
        var pastikan = lurah.Hal.GetByRole(Microsoft.Playwright.AriaRole.Dialog);
        await Expect(pastikan).ToBeVisibleAsync();
        await lurah.PotretAsync("surat-hp-pastikan");
        await lurah.Uji("terbitkan-ya").FocusAsync();
        await lurah.Hal.Keyboard.PressAsync("Enter");
        await Expect(lurah.Uji("rincian-surat")).ToHaveAttributeAsync("data-status", "terbit");
        await lurah.PotretAsync("surat-hp-terbit");
        Assert.Equal(390, await lurah.Hal.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        lurah.TanpaKeluhan();

        var alamat = await lurah.Hal.GetByText("Halaman verifikasi").GetAttributeAsync("href");
        await using var umum = await Layar.BukaAsync(app, 390, 844);
        await umum.Hal.GotoAsync(alamat!);
        await Expect(umum.Hal.GetByText("Surat ini asli dan berlaku")).ToBeVisibleAsync();
        await umum.PotretAsync("verifikasi-hp");
        await umum.Hal.SetViewportSizeAsync(1440, 900);
        await umum.PotretAsync("verifikasi");
        umum.TanpaKeluhan();
        await umum.Hal.SetViewportSizeAsync(390, 844);
        await umum.Hal.GotoAsync("/verifikasi/0000");
        await umum.PotretAsync("verifikasi-hp-tidak-ada");
    }

    [Fact]
    public async Task The_desk_shows_the_letter_beside_the_request_as_it_goes_on()
    {
        var id = await MenungguAsync("RUDI HARTONO");
        var (permohonan, percakapan) = await DbAsync(db => db.Surat.Where(s => s.Id == id).Select(s => ValueTuple.Create(s.Butir.PermohonanId, s.Butir.Permohonan.PercakapanId)).SingleAsync(Ct));
        await using var petugas = await Layar.MasukAsync(app, "petugas");
        await petugas.Hal.GotoAsync($"/?percakapan={percakapan}&permohonan={permohonan}");
        await Expect(petugas.Uji("surat-panel")).ToContainTextAsync("Lurah, Kelurahan Contoh");
        await petugas.Uji("surat-panel").ScrollIntoViewIfNeededAsync();
        await petugas.PotretAsync("meja-surat-menunggu");
        await petugas.Uji("lihat-surat").ClickAsync();
        await Expect(petugas.Uji("penampil")).ToBeVisibleAsync();
        await MenungguAsync("TUTI WULANDARI");
        await Expect(petugas.Hal.GetByText("TUTI WULANDARI").First).ToBeVisibleAsync();
        await Expect(petugas.Uji("penampil")).ToBeVisibleAsync();
        await petugas.PotretAsync("meja-surat-pratinjau");
        await petugas.Uji("tutup-penampil").ClickAsync();
        var lurah = await DbAsync(db => db.Users.Where(u => u.UserName == "lurah").Select(u => new PetugasAktif(u.Id, u.Nama, u.Peran, u.UnitKerjaId, u.UnitKerja.Jalur)).SingleAsync(Ct));
        Assert.Null((await app.Services.GetRequiredService<Persuratan.MejaPenerbitan>().TerbitkanAsync(id, lurah, Ct)).Penolakan);
        await Expect(petugas.Uji("surat-panel").Locator("[data-uji=nomor-surat]")).ToContainTextAsync("/Kel.Cth/");
        await petugas.Uji("surat-panel").ScrollIntoViewIfNeededAsync();
        await petugas.PotretAsync("meja-surat-terbit");
        petugas.TanpaKeluhan();
    }

    Task<int> MenungguAsync(string nama) => bekal.SuratMenungguAsync(nama);

    async Task<T> DbAsync<T>(Func<LayananDb, Task<T>> kerja)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync(Ct);
        return await kerja(db);
    }
}
