using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>A pothole's way from a photo in the chat over the office and the dinas's link to "sudah beres".</summary>
public sealed partial class AduanTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Telepon = "6281200000061", Cerita = "Jalan berlubang besar di depan pasar RT 003/RW 005, sudah dua motor jatuh";

    [Fact]
    public async Task A_pothole_is_reported_with_a_photo_mended_by_the_dinas_and_confirmed_by_the_citizen()
    {
        var warga = await Ponsel.BukaAsync(app, Telepon);
        var nomor = await LaporkanAsync(warga);
        var alamat = await TeruskanAsync(nomor);
        await DikerjakanAsync(alamat, nomor);
        await BeresAsync(warga, nomor);
        warga.Layar.TanpaKeluhan();
        await warga.Layar.DisposeAsync();
    }

    static async Task<string> LaporkanAsync(Ponsel warga)
    {
        await FotoAsync(warga, Cerita);
        var periksa = await warga.BacaAsync("Periksa aduan Anda");
        await Expect(periksa).ToContainTextAsync("Jalan & jembatan");
        await Expect(periksa).ToContainTextAsync("Foto: 1");
        await warga.Layar.PotretAsync("aduan-ponsel");
        await warga.KetukAsync("Kirim anonim");
        return NomorAduan().Match(await (await warga.BacaAsync("Aduan Anda kami terima dengan nomor")).InnerTextAsync()).Value;
    }

    /// <summary>The complaints' admin checks it, sends it to the dinas, and makes a link for those who have no account.</summary>
    async Task<string> TeruskanAsync(string nomor)
    {
        await using var admin = await Layar.MasukAsync(app, "adminaduan");
        await admin.Hal.GotoAsync("/aduan");
        await Expect(admin.Uji("kolom-baru").Locator($"[data-nomor='{nomor}']")).ToBeVisibleAsync();
        await admin.PotretAsync("aduan-papan");
        await admin.Hal.Locator($"[data-nomor='{nomor}']").ClickAsync();
        await Expect(admin.Uji("uraian")).ToContainTextAsync("dua motor jatuh");
        await Expect(admin.Hal.GetByText(Telepon[5..])).ToHaveCountAsync(0);
        await Expect(admin.Uji("buka-obrolan")).ToHaveCountAsync(0);

        await admin.Uji("verifikasi").ClickAsync();
        await admin.Uji("v-ringkasan").FillAsync("Jalan berlubang di depan pasar, membahayakan pengendara motor.");
        await admin.Uji("simpan-verifikasi").ClickAsync();
        await admin.Uji("teruskan").ClickAsync();
        await Expect(admin.Uji("d-utama")).Not.ToHaveValueAsync("0");
        await admin.Uji("d-pengantar").FillAsync("Mohon ditambal, jalan ramai pada pagi hari.");
        await admin.Uji("simpan-disposisi").ClickAsync();
        await admin.Uji("buat-tautan-dinas").ClickAsync();
        var alamat = await admin.Uji("alamat-tautan-dinas").InputValueAsync();
        await admin.PotretAsync("aduan-kasus");
        admin.TanpaKeluhan();
        return alamat;
    }

    async Task DikerjakanAsync(string alamat, string nomor)
    {
        await using var tukang = await Layar.BukaAsync(app, 390, 844);
        await tukang.Hal.GotoAsync(alamat);
        await tukang.Uji("nama").FillAsync("Rahmat, regu jalan");
        await tukang.PotretAsync("disposisi-ponsel-buka");
        await tukang.Uji("buka").ClickAsync();
        await Expect(tukang.Uji("nomor")).ToHaveTextAsync(nomor);
        var isi = await tukang.Hal.InnerTextAsync("body");
        Assert.DoesNotContain("dua motor jatuh", isi, StringComparison.Ordinal);
        Assert.DoesNotContain(Telepon, isi, StringComparison.Ordinal);
        await tukang.Uji("terima").ClickAsync();
        await Expect(tukang.Uji("disposisi")).ToHaveAttributeAsync("data-status", "diterima");
        await IsiAsync(tukang, "lapor", "Lubang sudah dibersihkan, besok ditambal.", foto: false);
        await Expect(tukang.Uji("disposisi")).ToHaveAttributeAsync("data-status", "dikerjakan");
        await IsiAsync(tukang, "selesai", "Lubang sudah ditambal dengan aspal.", foto: true);
        await Expect(tukang.Uji("disposisi")).ToHaveAttributeAsync("data-status", "selesai");
        await tukang.PotretAsync("disposisi-ponsel-selesai");
        Assert.Equal(390, await tukang.Hal.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        tukang.TanpaKeluhan();
    }

    async Task BeresAsync(Ponsel warga, string nomor)
    {
        await warga.BacaAsync("Lubang sudah ditambal dengan aspal.");
        await warga.Layar.PotretAsync("aduan-ponsel-beres");
        await warga.KetukAsync("Sudah beres");
        await warga.BacaAsync($"Aduan {nomor} selesai");
        await using var camat = await Layar.MasukAsync(app, "camat", 390, 844);
        await camat.Hal.GotoAsync("/aduan?lihat=daftar&tahap=tutup");
        await Expect(camat.Hal.GetByText(nomor).First).ToBeVisibleAsync();
        Assert.Equal(390, await camat.Hal.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await camat.PotretAsync("aduan-daftar-hp");
        camat.TanpaKeluhan();
    }

    static async Task IsiAsync(Layar tukang, string apa, string teks, bool foto)
    {
        var bagian = tukang.Uji($"bagian-{apa}");
        if (await bagian.GetAttributeAsync("open") is null) await bagian.Locator("summary").ClickAsync();
        await bagian.Locator("textarea").FillAsync(teks);
        if (foto) await tukang.Uji($"foto-{apa}").SetInputFilesAsync(new FilePayload { Name = "hasil.jpg", MimeType = "image/jpeg", Buffer = await GambarAsync(tukang, "ASPAL BARU") });
        await bagian.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>As a phone sends it: one photo with its words.</summary>
    static async Task FotoAsync(Ponsel warga, string teks)
    {
        var isi = warga.Layar.Hal.Context.APIRequest.CreateFormData();
        isi.Set("file", new FilePayload { Name = "lubang.jpg", MimeType = "image/jpeg", Buffer = await GambarAsync(warga.Layar, "LUBANG DI JALAN") });
        isi.Set("caption", teks);
        var jawab = await warga.Layar.Hal.Context.APIRequest.PostAsync(new Uri(warga.Layar.Alamat, $"simulator/api/{warga.Nomor}/berkas").ToString(), new() { Multipart = isi });
        Assert.True(jawab.Ok, jawab.StatusText);
    }

    static async Task<byte[]> GambarAsync(Layar layar, string tulisan) => Convert.FromBase64String(await layar.Hal.EvaluateAsync<string>("""
        tulisan => {
            const k = document.createElement('canvas'), g = k.getContext('2d');
            [k.width, k.height] = [1200, 900];
            g.fillStyle = '#8a8f98';
            g.fillRect(0, 0, 1200, 900);
            [g.fillStyle, g.font] = ['#1b2430', '60px sans-serif'];
            for (let i = 0; i < 10; i++) g.fillText(tulisan + ' ' + Math.random(), 60, 110 + i * 80);
            return k.toDataURL('image/jpeg', .9).split(',')[1];
        }
        """, tulisan));

    [GeneratedRegex(@"ADU-\d{4}-\d{6}")]
    private static partial Regex NomorAduan();
}
