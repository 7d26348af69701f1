using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>An appointment's way from three taps in the chat over the reminder to the call display and the end.</summary>
public sealed partial class JanjiTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Telepon = "6281200000062";

    readonly Bekal bekal = new(app);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    JamKantor Jam => app.Services.GetRequiredService<JamKantor>();

    [Fact]
    public async Task A_citizen_books_in_three_taps_is_reminded_called_and_served()
    {
        await MajuKeAsync(Jam.Saat(HariKerja(), 9));
        using (var http = new HttpClient { BaseAddress = app.Alamat }) (await http.PostAsJsonAsync($"simulator/api/{Telepon}/saklar", new { nama = "Dewi Lestari" }, Ct)).EnsureSuccessStatusCode();
        var warga = await Ponsel.BukaAsync(app, Telepon);
        var janji = await PesanAsync(warga);
        await KalenderAsync(janji);
        await DiingatkanAsync(warga, janji);
        await DipanggilAsync(warga, janji);
        warga.Layar.TanpaKeluhan();
        await warga.Layar.DisposeAsync();
    }

    static async Task<string> PesanAsync(Ponsel warga)
    {
        await warga.TulisAsync("booking rekam ktp");
        await warga.BacaAsync("Booking perekaman biometrik KTP-el");
        await warga.KetukAsync("Pesan jadwal");
        await warga.BacaAsync("Hari dan jam lain");
        await warga.Layar.PotretAsync("janji-ponsel-waktu");
        await warga.Layar.Uji("buka-daftar").Last.ClickAsync();
        await warga.Layar.Uji("lembar-daftar").Locator("[data-uji='pilihan']", new() { HasText = "Rab " }).First.ClickAsync();
        await warga.BacaAsync("Atas nama");
        await warga.KetukAsync("Ya, pesan");
        await warga.BacaAsync("Terakhir: tulis NIK");
        await warga.KetukAsync("Belum punya NIK");
        return Kode().Match(await (await warga.BacaAsync("Jadwal sudah dipesan")).InnerTextAsync()).Value;
    }

    async Task KalenderAsync(string kode)
    {
        await using var petugas = await Layar.MasukAsync(app, "petugas");
        var (_, _, hari) = await JanjiAsync(kode);
        await petugas.Hal.GotoAsync($"/janji?tanggal={hari:yyyy-MM-dd}&tampilan=hari");
        await Expect(petugas.Uji("kalender-janji")).ToBeVisibleAsync();
        await petugas.PotretAsync("janji-kalender");
        petugas.TanpaKeluhan();
    }

    async Task DiingatkanAsync(Ponsel warga, string kode)
    {
        var (_, mulai, _) = await JanjiAsync(kode);
        // The morning of the day: the talk of yesterday is still open or asked for by a template.
        await MajuKeAsync(mulai.AddHours(-1));
        await warga.BacaAsync("Apakah Anda datang?");
        await warga.Layar.PotretAsync("janji-ponsel-ingat");
        await warga.KetukAsync("Datang");
        await warga.BacaAsync("kami tunggu");
        await MajuKeAsync(mulai.AddMinutes(-10));
    }

    async Task DipanggilAsync(Ponsel warga, string kode)
    {
        await using var petugas = await Layar.MasukAsync(app, "petugas");
        await petugas.Hal.GotoAsync("/antrean");
        await petugas.Hal.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Duduk di sini" }).First.ClickAsync();
        await Expect(petugas.Uji("memanggil")).ToBeVisibleAsync();
        await using var tv = await Layar.BukaAsync(app, 1920, 1080);
        await tv.Hal.GotoAsync(await LayarTvAsync());
        await Expect(tv.Uji("panggilan-kini")).ToContainTextAsync("Belum ada panggilan");

        await petugas.Uji("beri-nomor").ClickAsync();
        await Expect(petugas.Uji("nomor-diberikan")).ToBeVisibleAsync();
        var tanpaJanji = await petugas.Uji("nomor-diberikan").Locator("b").InnerTextAsync();
        await petugas.Uji("kode-hadir").FillAsync(kode);
        await petugas.Uji("catat-hadir").ClickAsync();
        await Expect(petugas.Uji("baris-antre")).ToHaveCountAsync(2);
        await petugas.PotretAsync("antrean-menunggu");
        await Expect(petugas.Uji("nomor-diberikan").Locator("b")).Not.ToHaveTextAsync(tanpaJanji);
        var nomor = await petugas.Uji("nomor-diberikan").Locator("b").InnerTextAsync();
        // From its time on an appointment goes before who came without one, though he came first.
        await MajuKeAsync((await JanjiAsync(kode)).Mulai.AddMinutes(1));
        await petugas.Uji("panggil-berikutnya").ClickAsync();
        await Expect(petugas.Uji("nomor-kini")).ToHaveTextAsync(nomor);
        await Expect(tv.Uji("panggilan-kini")).ToContainTextAsync(nomor);
        await tv.PotretAsync("antrean-layar");
        await warga.BacaAsync(nomor);
        await petugas.Uji("mulai").ClickAsync();
        await petugas.PotretAsync("antrean-melayani");
        await petugas.Uji("selesai").ClickAsync();
        await Expect(petugas.Uji("panggil-berikutnya")).ToBeVisibleAsync();
        Assert.Equal(StatusJanji.Selesai, (await JanjiAsync(kode)).Status);
        petugas.TanpaKeluhan();
        tv.TanpaKeluhan();
    }

    async Task<string> LayarTvAsync()
    {
        await using var admin = await Layar.MasukAsync(app, "admin");
        await admin.Hal.GotoAsync("/pengaturan/loket");
        await admin.Uji("alamat-layar").First.ClickAsync();
        var alamat = await admin.Uji("alamat-baru").GetAttributeAsync("href");
        await admin.PotretAsync("pengaturan-loket");
        admin.TanpaKeluhan();
        return alamat!;
    }

    async Task<(StatusJanji Status, DateTimeOffset Mulai, DateOnly Hari)> JanjiAsync(string kode)
    {
        await using var db = await bekal.DbAsync();
        var j = await db.Janji.Where(x => x.Kode == kode).Select(x => new { x.Status, x.Slot.MulaiPada, x.Slot.Tanggal }).SingleAsync(Ct);
        return (j.Status, j.MulaiPada, j.Tanggal);
    }

    /// <summary>The next Tuesday: the day after it is no holiday either.</summary>
    DateOnly HariKerja()
    {
        var hari = Jam.HariIni.AddDays(1);
        while (hari.DayOfWeek != DayOfWeek.Tuesday) hari = hari.AddDays(1);
        return hari;
    }

    /// <summary>Moves the clock of office and phone; never back.</summary>
    async Task MajuKeAsync(DateTimeOffset pada)
    {
        using var http = new HttpClient { BaseAddress = app.Alamat };
        var kini = (await http.GetFromJsonAsync<JsonElement>("simulator/api/jam", Ct)).GetProperty("sekarang").GetDateTimeOffset();
        if (pada <= kini) return;
        (await http.PostAsJsonAsync("simulator/api/jam", new { maju = (pada - kini).ToString("c") }, Ct)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"JNJ-[0-9A-Z]{6}")]
    private static partial Regex Kode();
}
