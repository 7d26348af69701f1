using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>An officer's chat by keyboard and by mouse: a stored answer, a quotation, a file drawn in, a photo drawn onto a requirement.</summary>
public sealed class ObrolanPetugasTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Nomor = "6281200000064", Foto = "6281200000065";

    [Fact]
    public async Task An_officer_answers_quotes_and_draws_files_to_their_place()
    {
        var warga = await Ponsel.BukaAsync(app, Nomor);
        await warga.TulisAsync("petugas");
        await warga.BacaAsync("petugas");
        await warga.TulisAsync("Kapan kantor buka?");

        await using var petugas = await Layar.MasukAsync(app, "petugas");
        await BukaAsync(petugas, Nomor);
        var bertanya = petugas.Hal.Locator("[data-uji='gelembung'][data-arah='masuk']", new() { HasText = "Kapan kantor buka?" });
        await Expect(bertanya).ToBeVisibleAsync();

        await petugas.Uji("tulis").FocusAsync();
        await petugas.Hal.Keyboard.TypeAsync("/jam");
        await Expect(petugas.Uji("pilih-jawaban").First).ToContainTextAsync("/jam");
        await petugas.Hal.Keyboard.PressAsync("Enter");
        await Expect(petugas.Uji("tulis")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Kantor kami buka .+ pukul"));
        await bertanya.HoverAsync();
        await bertanya.Locator("[data-uji='kutip']").ClickAsync();
        await Expect(petugas.Uji("kutipan-tulis")).ToContainTextAsync("Kapan kantor buka?");
        await petugas.PotretAsync("64-kutip");
        // What was written and quoted outlives the page.
        await petugas.Hal.ReloadAsync();
        await Expect(petugas.Uji("kutipan-tulis")).ToContainTextAsync("Kapan kantor buka?");
        await Expect(petugas.Uji("tulis")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Kantor kami buka .+ pukul"));
        await petugas.Uji("tulis").PressAsync("Enter");
        var dijawab = await warga.BacaAsync("Kantor kami buka");
        await Expect(dijawab).ToContainTextAsync("Kapan kantor buka?");

        // A file from the computer, let go over the chat.
        await Expect(petugas.Uji("kutipan-tulis")).ToHaveCountAsync(0);
        await petugas.Hal.EvaluateAsync("""
            () => {
                const isi = new DataTransfer();
                isi.items.add(new File(['%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'], 'formulir.pdf', { type: 'application/pdf' }));
                isi.items.add(new File(['x'], 'jahat.exe', { type: 'application/octet-stream' }));
                const bidang = document.querySelector('[data-uji=penulis]').parentElement;
                for (const apa of ['dragenter', 'dragover', 'drop']) bidang.dispatchEvent(new DragEvent(apa, { bubbles: true, cancelable: true, dataTransfer: isi }));
            }
            """);
        await Expect(petugas.Uji("lampir")).ToHaveCountAsync(1);
        await Expect(petugas.Uji("penulis").Locator("[role=alert]").First).ToContainTextAsync("jahat.exe");
        await petugas.Uji("batal-lampir").ClickAsync();
        await Expect(petugas.Uji("lampir")).ToHaveCountAsync(0);

        // A reaction by keyboard reaches the phone.
        await bertanya.FocusAsync();
        await petugas.Hal.Keyboard.PressAsync("e");
        await bertanya.Locator("[data-uji='emoji']").First.ClickAsync();
        await Expect(bertanya.Locator("[data-uji='reaksi-kantor']")).ToBeVisibleAsync();
        await warga.Layar.DisposeAsync();
    }

    [Fact]
    public async Task A_photo_of_the_chat_is_drawn_onto_a_requirement()
    {
        var warga = await Ponsel.BukaAsync(app, Foto);
        await warga.TulisAsync("petugas");
        await warga.BacaAsync("petugas");
        await using var petugas = await Layar.MasukAsync(app, "petugas");
        await BukaAsync(petugas, Foto);
        await petugas.Uji("ambil-percakapan").ClickAsync();
        await Expect(petugas.Uji("lepaskan")).ToBeVisibleAsync();
        await warga.KirimContohAsync("KTP");
        await Expect(petugas.Uji("foto")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await petugas.Hal.Locator("[data-uji='buat-permohonan']").First.ClickAsync();
        await petugas.Uji("layanan-baru").SelectOptionAsync("SKTM");
        await petugas.Uji("nama-baru").FillAsync("Sari Anggraini");
        await petugas.Uji("buat").ClickAsync();
        var syarat = petugas.Uji("berkas-KTP");
        await Expect(syarat).ToHaveAttributeAsync("data-putusan", "belum-ada");
        await Expect(petugas.Uji("jatuh-berkas")).ToHaveAttributeAsync("data-siap", "ya");
        await petugas.Hal.Locator("[data-seret]").Last.DragToAsync(syarat);
        await Expect(petugas.Uji("jatuh-berkas")).ToContainTextAsync("dipasang sebagai");
        await Expect(petugas.Uji("berkas-KTP")).ToHaveAttributeAsync("data-putusan", "belum");
        await petugas.PotretAsync("65-seret");
        petugas.TanpaKeluhan();
        await warga.Layar.DisposeAsync();
    }

    /// <summary>The talk of this number, wherever the other test's talk stands in the list.</summary>
    async Task BukaAsync(Layar petugas, string nomor)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var id = await db.Percakapan.Where(p => p.Kontak.Alias.Any(a => a.Nilai == nomor)).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        await petugas.Hal.GotoAsync($"/?percakapan={id}");
        await Expect(petugas.Uji("tulis")).ToBeVisibleAsync();
    }
}
