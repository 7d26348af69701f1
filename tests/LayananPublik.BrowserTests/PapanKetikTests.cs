using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>A whole verification with the keyboard alone.</summary>
public sealed class PapanKetikTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Nik = "3299015205889076", Telepon = "6281200000076", Nomor = "PMH-2026-000776", Jawaban = "Baik Bu, sudah kami setujui? jangan khawatir";

    static readonly (string Field, string Nilai)[] Sisanya =
    [
        ("no_kk", "3299011203109076"), ("tempat_lahir", "Contoh"), ("jenis_kelamin", "Perempuan"), ("agama", "Islam"), ("status_kawin", "Kawin"), ("pekerjaan", "Mengurus Rumah Tangga"),
        ("kewarganegaraan", "WNI"), ("alamat", "Kampung Contoh"), ("rt", "004"), ("rw", "012"), ("no_hp", Telepon)
    ];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_finds_verifies_approves_and_answers_without_a_mouse()
    {
        var bekal = new Bekal(app);
        var percakapan = await bekal.MenulisAsync(Telepon, "Bu, kartu saya patah jadi dua");
        await using var layar = await Layar.MasukAsync(app, "verifikator");
        await LengkapiAsync(bekal, await bekal.PermohonanAsync("KTP-RUSAK", Nomor, Nik, await Bekal.FotoAsync(layar), percakapan));
        await layar.Hal.AddInitScriptAsync("window.tikus = 0; for (const j of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(j, () => window.tikus++, true);");
        await layar.Hal.GotoAsync("/meja");
        // Before that the page does not hear keys.
        await Expect(layar.Uji("pintasan")).ToHaveAttributeAsync("data-siap", "1");
        await FokusTampakAsync(layar);
        await BukaAsync(layar);
        await PeriksaAsync(layar);
        await BalasAsync(layar);
        Assert.Equal(1, await bekal.TibaAsync(Telepon, Jawaban));
        await LembarAsync(layar);
        Assert.Equal(0, await layar.Hal.EvaluateAsync<int>("window.tikus"));
        layar.TanpaKeluhan();
    }

    /// <summary>What a citizen would have answered: nothing is approved without it.</summary>
    static async Task LengkapiAsync(Bekal bekal, int permohonan)
    {
        await using var db = await bekal.DbAsync();
        var p = await db.Permohonan.Include(x => x.Butir).ThenInclude(b => b.Layanan).SingleAsync(x => x.Id == permohonan, Ct);
        foreach (var (field, nilai) in Sisanya) Assert.Null(p.IsiField(field, nilai).Penolakan);
        await db.SaveChangesAsync(Ct);
    }

    static async Task BukaAsync(Layar layar)
    {
        await layar.Hal.Keyboard.PressAsync("Control+k");
        await Expect(layar.Uji("kotak-cari")).ToBeFocusedAsync();
        await layar.Hal.Keyboard.TypeAsync(Nomor);
        await Expect(layar.Uji("kelompok-permohonan").GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        // The panel of the old address still hears keys until the new one has come.
        await layar.Hal.EvaluateAsync("document.querySelector('[data-uji=permohonan]')?.setAttribute('data-lama', '1')");
        await layar.Hal.Keyboard.PressAsync("Enter");
        await Expect(layar.Uji("dialog-cari")).ToBeHiddenAsync();
        await Expect(layar.Hal.Locator("[data-uji=permohonan]:not([data-lama]) [data-uji=ambil]")).ToBeVisibleAsync();
        await Expect(layar.Uji("tulis")).ToHaveAttributeAsync("data-siap", "1");
    }

    static async Task PeriksaAsync(Layar layar)
    {
        await layar.Hal.Keyboard.PressAsync("i");
        await Expect(layar.Uji("ambil")).ToHaveCountAsync(0);
        await layar.Hal.EvaluateAsync("document.activeElement.setAttribute('data-asal', '1')");
        await layar.Hal.Keyboard.PressAsync("b");
        await Expect(layar.Uji("penampil")).ToBeFocusedAsync();
        await layar.PotretAsync("papan-berkas");
        // What was accepted leads on to the next by itself.
        for (var sesuai = 1; sesuai <= 2; sesuai++)
        {
            await Expect(layar.Uji("penampil").Locator("[data-uji=terima]:not([aria-disabled=true])")).ToBeVisibleAsync();
            await layar.Hal.Keyboard.PressAsync("s");
            await Expect(layar.Hal.Locator("[data-putusan=diterima]")).ToHaveCountAsync(sesuai);
        }
        await layar.Hal.Keyboard.PressAsync("Escape");
        await Expect(layar.Uji("penampil")).ToHaveCountAsync(0);
        // The focus is where it was when the viewer was opened, not at the beginning of the page.
        await Expect(layar.Hal.Locator("[data-asal]:focus, [data-uji=buka-berkas]:focus")).ToHaveCountAsync(1);
        await Expect(layar.Hal.Locator("[data-pintas=setujui]:not([aria-disabled=true])")).ToBeVisibleAsync();
        await layar.Hal.Keyboard.PressAsync("y");
        await Expect(layar.Uji("status-butir")).ToHaveAttributeAsync("data-status", "disetujui");
    }

    static async Task BalasAsync(Layar layar)
    {
        await layar.Hal.Keyboard.PressAsync("a");
        await Expect(layar.Uji("lepaskan")).ToBeVisibleAsync();
        await layar.Hal.Keyboard.PressAsync("r");
        await Expect(layar.Uji("tulis")).ToBeFocusedAsync();
        // In a field letters are letters, and what is typed while the answer leaves begins the next one.
        await layar.Hal.Keyboard.TypeAsync(Jawaban);
        await layar.Hal.Keyboard.PressAsync("Enter");
        await layar.Hal.Keyboard.TypeAsync("Lalu");
        await Expect(layar.Uji("gelembung").GetByText(Jawaban)).ToBeVisibleAsync();
        await Expect(layar.Uji("tulis")).ToHaveValueAsync("Lalu");
        await Expect(layar.Uji("lembar-pintasan")).ToHaveCountAsync(0);
    }

    static async Task LembarAsync(Layar layar)
    {
        await layar.Hal.EvaluateAsync("document.activeElement.blur()");
        // From row to row, and back to the row after the sheet.
        await layar.Hal.Keyboard.PressAsync("j");
        await Expect(layar.Hal.Locator("a[data-id]:focus")).ToHaveCountAsync(1);
        await layar.Hal.Keyboard.PressAsync("?");
        await Expect(layar.Uji("lembar-pintasan")).ToBeVisibleAsync();
        await layar.PotretAsync("pintasan");
        await layar.Hal.Keyboard.PressAsync("Escape");
        await Expect(layar.Uji("lembar-pintasan")).ToHaveCountAsync(0);
        await Expect(layar.Hal.Locator("a[data-id]:focus")).ToHaveCountAsync(1);
    }

    /// <summary>Tab after Tab: what has the focus is to be seen, and shows it.</summary>
    static async Task FokusTampakAsync(Layar layar)
    {
        var salah = new List<string>();
        for (var ke = 0; ke < 30; ke++)
        {
            await layar.Hal.Keyboard.PressAsync("Tab");
            if (await layar.Hal.EvaluateAsync<string?>("""
                () => {
                    const e = document.activeElement, wakil = e.matches('.hanya-suara') ? e.closest('label') ?? e : e;
                    // The heading is where a new page begins.
                    if (e === document.body || e.matches('h1')) return null;
                    const r = wakil.getBoundingClientRect(), tanda = [wakil, wakil.parentElement].some(x => { const g = getComputedStyle(x); return g.outlineStyle !== 'none' && parseFloat(g.outlineWidth) > 0 || g.boxShadow !== 'none'; });
                    return r.width > 2 && r.height > 2 && tanda ? null : e.outerHTML.slice(0, 140);
                }
                """) is { } tak) salah.Add(tak);
        }
        Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
    }
}
