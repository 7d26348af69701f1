using System.Text.RegularExpressions;
using LayananPublik.Bersama;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Two officers at one conversation, each in a browser of their own.</summary>
public sealed partial class MejaBersamaTests(AppHidup app) : IClassFixture<AppHidup>
{
    [Fact]
    public async Task Two_officers_see_each_other_do_not_cross_and_hand_over_with_a_note()
    {
        var warga = await Ponsel.BukaAsync(app, "6281200000771");
        await warga.TulisAsync("petugas");
        await warga.BacaAsync("petugas");
        await using var rina = await Layar.MasukAsync(app, "petugas");
        await using var hendra = await Layar.MasukAsync(app, "verifikator");
        foreach (var layar in new[] { rina, hendra })
        {
            await layar.Uji("baris-percakapan").First.ClickAsync();
            await Expect(layar.Uji("ambil-percakapan")).ToBeVisibleAsync();
        }
        // Presence and typing, both ways.
        await Expect(rina.Uji("hadir")).ToContainTextAsync("Hendra Saputra juga membuka");
        await hendra.Uji("tulis").PressSequentiallyAsync("Kantor buka");
        await Expect(rina.Uji("sedang-menulis")).ToContainTextAsync("Hendra Saputra sedang menulis");
        await Expect(rina.Uji("baris-hadir").First).ToBeVisibleAsync();
        await rina.PotretAsync("bersama-1-menulis");

        // Rina claims and answers while Hendra writes: his press is refused, his words are kept, hers are shown.
        await rina.Uji("ambil-percakapan").ClickAsync();
        await rina.Uji("tulis").FillAsync("Kantor buka pukul 8.");
        await rina.Uji("kirim").ClickAsync();
        await warga.BacaAsync("Kantor buka pukul 8.");
        await hendra.Uji("tulis").PressAsync("Enter");
        await Expect(hendra.Uji("jawaban-rekan").First).ToContainTextAsync("Kantor buka pukul 8.");
        await Expect(hendra.Uji("tulis")).ToHaveValueAsync("Kantor buka");
        await hendra.PotretAsync("bersama-2-tersalip");
        await hendra.Uji("kirim-tetap").ClickAsync();
        await Expect(hendra.Uji("tersalip")).ToHaveCountAsync(0);

        // A mention, chosen by keyboard.
        await rina.Uji("tab-catatan").ClickAsync();
        await rina.Uji("tulis").PressSequentiallyAsync("Mohon dibantu @Hen");
        await Expect(rina.Uji("sebut-pilihan").First).ToContainTextAsync("Hendra Saputra");
        await rina.Uji("tulis").PressAsync("Enter");
        await Expect(rina.Uji("tulis")).ToHaveValueAsync("Mohon dibantu @Hendra Saputra ");
        await hendra.Hal.GotoAsync("/");
        await rina.Uji("kirim").ClickAsync();
        await Expect(hendra.Uji("lonceng-angka")).ToHaveTextAsync("1");
        await Expect(hendra.Hal).ToHaveTitleAsync(BerAngka());

        // The hand-over needs its note.
        await rina.Uji("tugaskan").ClickAsync();
        await rina.Uji("daftar-rekan").GetByText("Hendra Saputra").ClickAsync();
        await rina.Uji("catatan-tugas").FillAsync("Tinggal memberi jadwal rekam KTP.");
        await rina.PotretAsync("bersama-3-serah");
        await rina.Uji("simpan-tugas").ClickAsync();
        await Expect(rina.Uji("tulis-terkunci").Or(rina.Hal.GetByText("Diserahkan kepada Hendra Saputra").First).First).ToBeVisibleAsync();
        await Expect(hendra.Uji("lonceng-angka")).ToHaveTextAsync("2");
        await hendra.Uji("lonceng").GetByRole(AriaRole.Button).First.ClickAsync();
        await hendra.PotretAsync("bersama-4-lonceng");
        await hendra.Uji("panggilan").First.ClickAsync();
        await Expect(hendra.Uji("lepaskan")).ToBeVisibleAsync();
        await Expect(hendra.Uji("lonceng-angka")).ToHaveCountAsync(0);
        await Expect(hendra.Hal.GetByText("Tinggal memberi jadwal rekam KTP.").First).ToBeVisibleAsync();
        Assert.DoesNotContain("Hendra", await warga.Layar.Hal.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        rina.TanpaKeluhan();
        hendra.TanpaKeluhan();
        await warga.Layar.DisposeAsync();
    }

    [GeneratedRegex(@"^\(\d+\) ")]
    private static partial Regex BerAngka();
}
