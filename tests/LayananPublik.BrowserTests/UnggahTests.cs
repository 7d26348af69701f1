using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Documents by the link instead of the chat, on a phone: the script looks at the photos, the talk goes on by itself.</summary>
public sealed partial class UnggahTests(AppHidup app) : IClassFixture<AppHidup>
{
    [Fact]
    public async Task A_citizen_uploads_behind_the_link_and_finds_the_application_by_its_code()
    {
        var warga = await Ponsel.BukaAsync(app, "6281200000031");
        var alamat = await SampaiTautanAsync(warga);
        await using var hp = await Layar.BukaAsync(app, 390, 844);
        await hp.Hal.GotoAsync(alamat);
        await hp.Uji("buka").ClickAsync();
        await Expect(hp.Uji("dok-KTP")).ToBeVisibleAsync();
        await PeriksaHalamanAsync(hp);

        await KirimAsync(hp, "KTP", "kamera", await FotoAsync(hp, "none"));
        await Expect(hp.Hal.Locator("[data-dok=KTP] [data-keadaan=baik]")).ToHaveCountAsync(1);
        // A blurred photo is asked about before it leaves.
        await KirimAsync(hp, "KK", "galeri", await FotoAsync(hp, "blur(14px)"));
        var ragu = hp.Hal.Locator("[data-dok=KK] [data-keadaan=ragu]");
        await Expect(ragu).ToContainTextAsync("tampak buram, ulangi?");
        await hp.PotretAsync("20-unggah");
        await ragu.Locator("[data-tetap]").ClickAsync();
        await Expect(hp.Hal.Locator("[data-dok=KK] [data-keadaan=baik]")).ToHaveCountAsync(1);
        foreach (var dok in new[] { "PENGANTAR_RT", "PERNYATAAN_TM" }) await KirimAsync(hp, dok, "galeri", await FotoAsync(hp, "none"));
        await Expect(hp.Uji("kurang")).ToHaveTextAsync("Dokumen sudah lengkap.");
        await hp.Hal.FillAsync("#isian-nik", "3299 0152 0588 9031");
        await hp.Uji("selesai").ClickAsync();
        await Expect(hp.Uji("kabar")).ToContainTextAsync("Terima kasih");
        hp.TanpaKeluhan();

        await warga.BacaAsync("Periksa sekali lagi");
        await warga.KetukAsync("Kirim permohonan");
        var terima = await (await warga.BacaAsync("Permohonan Anda sudah kami terima")).InnerTextAsync();
        await LacakAsync(NomorPermohonan().Match(terima).Value, Kode().Match(terima).Groups[1].Value);
        await warga.Layar.DisposeAsync();
    }

    async Task LacakAsync(string nomor, string kode)
    {
        await using var siapaPun = await Layar.BukaAsync(app, 360, 740);
        await siapaPun.Hal.GotoAsync($"/lacak?nomor={nomor}");
        await siapaPun.Hal.FillAsync("#kode", kode.ToLowerInvariant());
        await siapaPun.Hal.GetByRole(AriaRole.Button, new() { Name = "Lihat perkembangan" }).ClickAsync();
        await Expect(siapaPun.Uji("nomor")).ToHaveTextAsync(nomor);
        await Expect(siapaPun.Uji("keadaan")).ToContainTextAsync("menunggu diperiksa");
        Assert.DoesNotContain(kode, siapaPun.Hal.Url, StringComparison.OrdinalIgnoreCase);
        Assert.True(await siapaPun.Hal.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await siapaPun.PotretAsync("21-lacak");
        siapaPun.TanpaKeluhan();
    }

    /// <summary>What a screen reader and a keyboard need: a name for every control, headings in order, nothing wider than the phone, targets big enough.</summary>
    static async Task PeriksaHalamanAsync(Layar hp)
    {
        var salah = await hp.Hal.EvaluateAsync<string[]>("""
            () => {
                const salah = [];
                for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea, button')) {
                    const nama = e.getAttribute('aria-label') || [...(e.labels || [])].map(l => l.textContent).join('') || e.textContent;
                    if (!nama.trim()) salah.push('no name: ' + e.outerHTML.slice(0, 80));
                    if (e.tabIndex < 0 || e.tabIndex > 0) salah.push('tab order: ' + e.outerHTML.slice(0, 80));
                    const kotak = (e.type === 'file' ? e.closest('label') : e).getBoundingClientRect();
                    if (kotak.width > 0 && kotak.height < 40) salah.push('too small: ' + e.outerHTML.slice(0, 80));
                }
                if (document.querySelectorAll('h1').length !== 1) salah.push('h1');
                if (document.documentElement.lang !== 'id') salah.push('lang');
                if (document.documentElement.scrollWidth > innerWidth) salah.push('wider than the phone');
                if (new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size !== document.querySelectorAll('[id]').length) salah.push('twin ids');
                return salah;
            }
            """);
        Assert.Empty(salah);
    }

    static Task KirimAsync(Layar hp, string dok, string cara, FilePayload foto) => hp.Uji("dok-" + dok).Locator($"[data-uji={cara}]").SetInputFilesAsync(foto);

    /// <summary>A card full of writing, as a camera would see it: sharp, or shaken.</summary>
    static async Task<FilePayload> FotoAsync(Layar hp, string saring)
    {
        var isi = await hp.Hal.EvaluateAsync<string>("""
            async saring => {
                const k = document.createElement('canvas'), g = k.getContext('2d');
                [k.width, k.height] = [1600, 1000];
                g.fillStyle = '#b9c7d8';
                g.fillRect(0, 0, 1600, 1000);
                [g.filter, g.fillStyle, g.font] = [saring, '#1b2430', '54px sans-serif'];
                for (let i = 0; i < 14; i++) g.fillText('KARTU CONTOH REKAAN ' + Math.random() + ' ' + i, 60, 100 + i * 60);
                return k.toDataURL('image/jpeg', .9).split(',')[1];
            }
            """, saring);
        return new() { Name = "foto.jpg", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(isi) };
    }

    static async Task<string> SampaiTautanAsync(Ponsel warga)
    {
        await warga.TulisAsync("#21");
        await warga.BacaAsync("Siapkan foto dokumen asli");
        await warga.KetukAsync("Ajukan sekarang");
        await warga.BacaAsync("nama#tanggal lahir#RT/RW");
        await warga.TulisAsync("Sari Anggraini#12 Mei 1988#4/12");
        await warga.BacaAsync("Untuk keperluan");
        await warga.TulisAsync("1");
        return AlamatUnggah().Match(await (await warga.BacaAsync("kirim foto dokumen asli")).InnerTextAsync()).Value;
    }

    [GeneratedRegex(@"/unggah/[A-Za-z0-9_-]{32}")]
    private static partial Regex AlamatUnggah();

    [GeneratedRegex(@"PMH-\d{4}-\d{6}")]
    private static partial Regex NomorPermohonan();

    [GeneratedRegex(@"Kode lacak: ([2-9A-Z]{4}-[2-9A-Z]{4})")]
    private static partial Regex Kode();
}
