using LayananPublik.Kantor;
using LayananPublik.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>An appointment from the chat to the call display to done, and a number from the kiosk beside it.</summary>
public sealed class AntreanTests(AppHidup app) : IClassFixture<AppHidup>
{
    [Fact]
    public async Task From_the_booking_in_the_chat_to_the_display_and_to_done()
    {
        var jam = new JamKantor(app.Services.GetRequiredService<TimeProvider>(), "Asia/Jakarta");
        // Booked on a Monday for the Tuesday, whatever day it is: no holiday of the demo office is one.
        Hingga(jam, jam.Saat(jam.HariIni.AddDays(((int)DayOfWeek.Monday - (int)jam.HariIni.DayOfWeek + 6) % 7 + 1), 8));
        var sari = await Ponsel.BukaAsync(app, "6281200000931");
        await sari.TulisAsync("mau booking rekam ktp selasa jam 10");
        await sari.BacaAsync("pukul 10.00");
        await sari.TulisAsync("Sari Anggraini");
        await sari.BacaAsync("Atas nama");
        await sari.TulisAsync("ya");
        await sari.BacaAsync("16 angka");
        await sari.TulisAsync("belum punya");
        await sari.BacaAsync("Tunjukkan gambar ini");
        await sari.Layar.PotretAsync("janji-ponsel-qr");
        Hingga(jam, jam.Saat(jam.HariIni.AddDays(1), 9) + TimeSpan.FromMinutes(40));

        await using var admin = await Layar.MasukAsync(app, "admin");
        await admin.Hal.GotoAsync("/pengaturan/loket");
        await using var tv = await Layar.BukaAsync(app, 1920, 1080);
        await tv.Hal.GotoAsync(await AlamatAsync(admin, "alamat-layar"));
        await Expect(tv.Uji("panggilan-kini")).ToContainTextAsync("Belum ada panggilan");
        await AturAsync(admin, tv);
        await using var kios = await Layar.BukaAsync(app, 1080, 1920);
        await kios.Hal.GotoAsync(await AlamatAsync(admin, "alamat-kios"));
        await kios.PotretAsync("antrean-kios");

        await sari.TulisAsync("hadir");
        await sari.BacaAsync("tercatat hadir. Nomor antrean");
        await using var rina = await Layar.MasukAsync(app, "petugas", 1366, 768);
        await rina.Hal.GotoAsync("/antrean");
        await rina.Hal.Locator("[data-uji^='duduk-']").First.ClickAsync();
        await Expect(rina.Uji("menunggu")).ToContainTextAsync("B001");
        await Expect(rina.Uji("panggil-berikutnya")).ToBeEnabledAsync();
        // All by keys, with the focus in the box for codes where a scanner types.
        await rina.Uji("kode-hadir").FocusAsync();
        await rina.Hal.Keyboard.PressAsync("F2");
        await Expect(rina.Uji("nomor-kini")).ToHaveTextAsync("B001");
        await Expect(tv.Uji("panggilan-kini")).ToContainTextAsync("B001");
        await Expect(tv.Uji("panggilan-kini")).ToContainTextAsync("Loket 1");
        await tv.PotretAsync("antrean-layar");
        await sari.BacaAsync("sekarang giliran Anda");
        await rina.Hal.Keyboard.PressAsync("F8");
        await Expect(rina.Uji("keadaan-kini")).ToContainTextAsync("Dilayani sejak");
        await rina.PotretAsync("antrean-petugas");

        // Somebody without an appointment: the slip, the page on his phone, and the number on the officer's screen by itself.
        await kios.Uji("ambil-A").ClickAsync();
        await Expect(kios.Uji("nomor-karcis")).ToHaveTextAsync("A001");
        await using var ponsel = await Layar.BukaAsync(app, 390, 844);
        await ponsel.Hal.GotoAsync("/antrean/tiket/" + kios.Hal.Url.Split('/')[^1]);
        await Expect(ponsel.Uji("keadaan-tiket")).ToHaveTextAsync("Sesudah ini giliran Anda");
        await ponsel.PotretAsync("antrean-tiket");
        await Expect(rina.Uji("menunggu")).ToContainTextAsync("A001");
        await rina.Hal.Keyboard.PressAsync("F2");
        await Expect(rina.Uji("nomor-kini")).ToHaveTextAsync("A001");
        await Expect(ponsel.Uji("keadaan-tiket")).ToHaveTextAsync("Sekarang giliran Anda");
        await Expect(tv.Uji("panggilan-lalu")).ToContainTextAsync("B001");
        await Expect(tv.Uji("panggilan-kini")).ToContainTextAsync("A001");
        await DitahanDipindahAsync(rina);
        await rina.Hal.GotoAsync("/antrean?lihat=angka");
        await Expect(rina.Uji("nomor-hari")).ToContainTextAsync("sudah selesai");
        foreach (var layar in new[] { tv, kios, ponsel, rina, admin }) layar.TanpaKeluhan();
    }

    /// <summary>The office publishes another rule: the display that stands there already says so by itself.</summary>
    static async Task AturAsync(Layar admin, Layar tv)
    {
        var aturan = tv.Hal.Locator("[data-aturan]");
        await Expect(aturan).ToContainTextAsync("Sesudah 2 orang berturut-turut");
        await admin.Uji("ubah-aturan").First.ClickAsync();
        await admin.Uji("berturut").FillAsync("3");
        await admin.PotretAsync("pengaturan-aturan-giliran");
        await admin.Uji("simpan-aturan").ClickAsync();
        await Expect(admin.Uji("aturan-giliran").First).ToContainTextAsync("Sesudah 3 orang berturut-turut");
        await Expect(aturan).ToContainTextAsync("Sesudah 3 orang berturut-turut");
    }

    /// <summary>Called again, held while he fills in a form, served on, and sent to another counter, where a colleague calls him.</summary>
    async Task DitahanDipindahAsync(Layar rina)
    {
        await rina.Hal.Keyboard.PressAsync("F4");
        await Expect(rina.Uji("keadaan-kini")).ToContainTextAsync("Panggilan ke-2");
        await rina.Hal.Keyboard.PressAsync("F8");
        await rina.Uji("tahan").ClickAsync();
        await Expect(rina.Uji("ditahan")).ToContainTextAsync("A001");
        await rina.Uji("lanjutkan").ClickAsync();
        await Expect(rina.Uji("keadaan-kini")).ToContainTextAsync("Dilayani sejak");
        await using var hendra = await Layar.MasukAsync(app, "verifikator", 1366, 768);
        await hendra.Hal.GotoAsync("/antrean");
        await hendra.Hal.Locator("[data-uji^='duduk-']").First.ClickAsync();
        await Expect(hendra.Uji("memanggil")).ToBeVisibleAsync();
        await rina.Uji("pindahkan").ClickAsync();
        await rina.Uji("tujuan-loket").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Loket 2" });
        await rina.PotretAsync("antrean-pindah");
        await rina.Uji("pindah-ya").ClickAsync();
        await Expect(rina.Uji("panggil-berikutnya")).ToBeVisibleAsync();
        await hendra.Uji("panggil-berikutnya").ClickAsync();
        await Expect(hendra.Uji("nomor-kini")).ToHaveTextAsync("A001");
        await hendra.Uji("mulai").ClickAsync();
        await hendra.Uji("selesai").ClickAsync();
        await Expect(hendra.Uji("panggil-berikutnya")).ToBeVisibleAsync();
        hendra.TanpaKeluhan();
    }

    static async Task<string> AlamatAsync(Layar admin, string tombol)
    {
        await admin.Uji(tombol).ClickAsync();
        // In the page a moment before the dialog stands open and hears the key.
        await Expect(admin.Uji("alamat-baru")).ToBeVisibleAsync();
        var alamat = await admin.Uji("alamat-baru").InnerTextAsync();
        await admin.Hal.Keyboard.PressAsync("Escape");
        await Expect(admin.Uji("alamat-baru")).ToHaveCountAsync(0);
        return alamat.Trim();
    }

    void Hingga(JamKantor jam, DateTimeOffset pada) => app.Services.GetRequiredService<JamSimulator>().Maju(pada - jam.Sekarang);
}
