using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using LayananPublik.Simulator.Bsre;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>A letter's way from the verifier's approval through the sessions of lurah and camat to the citizen's phone, to whoever doubts it, and to its end.</summary>
public sealed class TandaTanganTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Telepon = "6281200000001", Warga = "SARI ANGGRAINI", Lain = "BUDI SANTOSO";

    readonly Bekal bekal = new(app);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lurah_and_camat_sign_with_certificates_and_anybody_can_check_the_letter()
    {
        await SusunAsync();
        var warga = await Ponsel.BukaAsync(app, Telepon);
        var percakapan = await bekal.MenulisAsync(Telepon, "halo");
        await DisetujuiAsync(percakapan);
        await bekal.SuratMenungguAsync(Lain);

        await LurahAsync();
        await CamatDenganPonselAsync();

        var (nama, pdf) = await warga.AmbilDokumenAsync();
        Assert.StartsWith("SKTM-", nama, StringComparison.Ordinal);
        Assert.Contains("menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar", AlatPdf.Teks(pdf), StringComparison.Ordinal);
        Assert.Equal(2, AlatPdf.TandaSah(pdf));
        await warga.Layar.PotretAsync("tanda-ponsel-warga");
        var alamat = AlatPdf.Qr(pdf).Split('\n')[0];
        await DiperiksaAsync(alamat, pdf);
        await DiperiksaTanpaJaringanAsync(alamat);
        await DicabutAsync(alamat, warga);
        warga.Layar.TanpaKeluhan();
        await warga.Layar.DisposeAsync();
    }

    /// <summary>Both officials sign through BSrE; the camat's register number is taken before the lurah signs.</summary>
    async Task SusunAsync()
    {
        await using var db = await bekal.DbAsync();
        var unit = await db.UnitKerja.SingleAsync(u => u.Nama == "Kelurahan Contoh", Ct);
        db.Add(SusunanTanda.Atur(unit, "SKTM",
        [
            new(JenisLangkah.TandaTangan, Jabatan.Lurah, Cara: CaraTanda.TteBsre),
            new(JenisLangkah.TandaTangan, Jabatan.Camat, TempatLangkah.Kecamatan, Cara: CaraTanda.TteBsre)
        ]).Nilai!);
        await db.SaveChangesAsync(Ct);
    }

    async Task DisetujuiAsync(int percakapan)
    {
        var (permohonan, _) = await bekal.SktmLengkapAsync(percakapan, Warga);
        await using var petugas = await Layar.MasukAsync(app, "verifikator");
        await petugas.Hal.GotoAsync($"/?percakapan={percakapan}&permohonan={permohonan}");
        await petugas.Uji("ambil").ClickAsync();
        await petugas.Uji("setujui").ClickAsync();
        var lanjut = petugas.Uji("lanjut-tindakan");
        if (await lanjut.IsVisibleAsync()) await lanjut.ClickAsync();
        await Expect(petugas.Uji("surat-panel")).ToContainTextAsync("Lurah, Kelurahan Contoh");
        petugas.TanpaKeluhan();
    }

    async Task LurahAsync()
    {
        await using var lurah = await Layar.MasukAsync(app, "lurah");
        await lurah.Hal.GotoAsync("/tanda-tangan");
        await Expect(lurah.Uji("surat-sesi")).ToHaveCountAsync(2);
        await lurah.Uji("buka-surat").First.ClickAsync();
        await Expect(lurah.Hal.Locator("mark").First).ToBeVisibleAsync();
        await lurah.PotretAsync("tanda-lurah");
        await lurah.Uji("pilih-semua").ClickAsync();
        await TandatanganiAsync(lurah, DaftarPenandatangan.Sandi);
        await Expect(lurah.Uji("hasil-sesi").Locator("li.baik")).ToHaveCountAsync(2);
        lurah.TanpaKeluhan();
    }

    async Task CamatDenganPonselAsync()
    {
        await using var camat = await Layar.MasukAsync(app, "camat", 390, 844);
        await camat.Hal.GotoAsync("/tanda-tangan");
        await Expect(camat.Uji("surat-sesi")).ToHaveCountAsync(2);
        await camat.Uji("buka-surat").First.ClickAsync();
        await camat.PotretAsync("tanda-camat-hp");
        await camat.Uji("setuju-lanjut").ClickAsync();
        await camat.Uji("setuju-lanjut").ClickAsync();
        await TandatanganiAsync(camat, "frasa yang keliru");
        await Expect(camat.Uji("hasil-sesi").Locator("li.gagal").First).ToContainTextAsync("Frasa sandi (passphrase) salah");
        await Expect(camat.Uji("hasil-sesi").Locator("li.gagal")).ToHaveCountAsync(1);
        await camat.PotretAsync("tanda-camat-hp-gagal");
        await camat.Uji("ulangi-sisa").ClickAsync();
        await camat.Uji("sandi-sesi").FillAsync(DaftarPenandatangan.Sandi);
        await camat.Uji("sesi-ya").ClickAsync();
        await Expect(camat.Uji("hasil-sesi").Locator("li.baik")).ToHaveCountAsync(2);
        await camat.PotretAsync("tanda-camat-hp-selesai");
        await camat.Uji("sesi-selesai").ClickAsync();
        await Expect(camat.Hal.GetByText("Tidak ada surat yang menunggu Anda.")).ToBeVisibleAsync();
        Assert.Equal(390, await camat.Hal.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        camat.TanpaKeluhan();
    }

    static async Task TandatanganiAsync(Layar pejabat, string sandi)
    {
        await pejabat.Uji("tandatangani-semua").ClickAsync();
        await pejabat.Uji("sandi-sesi").FillAsync(sandi);
        await pejabat.Uji("sesi-ya").ClickAsync();
    }

    async Task DiperiksaAsync(string alamat, byte[] pdf)
    {
        Assert.StartsWith(app.Alamat.ToString(), alamat, StringComparison.OrdinalIgnoreCase);
        await using var bank = await Layar.BukaAsync(app, 390, 844);
        await bank.Hal.GotoAsync(alamat);
        await Expect(bank.Hal.GetByText("Surat ini asli dan berlaku")).ToBeVisibleAsync();
        await Expect(bank.Uji("rantai").Locator("li")).ToHaveCountAsync(2);
        Assert.DoesNotContain(Warga, await bank.Hal.Locator("body").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        foreach (var (berkas, jawab) in new[] { (pdf, "Sama persis"), ([.. pdf[..^20], .. new byte[20]], "berbeda") })
        {
            await bank.Uji("berkas").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "surat.pdf", MimeType = "application/pdf", Buffer = berkas });
            await bank.Uji("bandingkan").ClickAsync();
            await Expect(bank.Uji("hasil-banding")).ToContainTextAsync(jawab, new() { IgnoreCase = true });
        }
        await bank.PotretAsync("tanda-verifikasi-hp");
        bank.TanpaKeluhan();
    }

    async Task DiperiksaTanpaJaringanAsync(string alamat)
    {
        await using var bank = await Layar.BukaAsync(app);
        await bank.Hal.GotoAsync("/verifikasi/luring");
        await bank.Hal.Context.SetOfflineAsync(true);
        await bank.Uji("alamat").FillAsync(alamat);
        await bank.Uji("periksa").ClickAsync();
        await Expect(bank.Uji("rincian")).ToContainTextAsync("/Kel.Cth/");
        await bank.Uji("nama").FillAsync(Warga);
        await bank.Uji("cocokkan").ClickAsync();
        await Expect(bank.Uji("hasil-nama")).ToContainTextAsync("cocok", new() { IgnoreCase = true });
        var palsu = alamat[..^1] + (alamat[^1] == '7' ? '8' : '7');
        await bank.Uji("alamat").FillAsync(palsu);
        await bank.Uji("periksa").ClickAsync();
        await Expect(bank.Uji("hasil")).ToContainTextAsync("Tidak ditandatangani kantor ini");
        bank.TanpaKeluhan();
    }

    async Task DicabutAsync(string alamat, Ponsel warga)
    {
        await using var db = await bekal.DbAsync();
        var kode = new Uri(alamat).Segments[^1];
        var id = await db.Surat.Where(s => s.Kode == kode).Select(s => s.Id).SingleAsync(Ct);
        await using var lurah = await Layar.MasukAsync(app, "lurah");
        await lurah.Hal.GotoAsync($"/surat/{id}");
        await lurah.Uji("cabut-surat").ClickAsync();
        await lurah.Uji("alasan-surat").FillAsync("Nama lembaga tujuan keliru.");
        await lurah.Uji("alasan-kirim").ClickAsync();
        await Expect(lurah.Uji("rincian-surat")).ToHaveAttributeAsync("data-status", "dicabut");
        await warga.BacaAsync("Nama lembaga tujuan keliru.");
        await lurah.Hal.GotoAsync(alamat);
        await Expect(lurah.Hal.GetByText("Surat ini sudah dicabut")).ToBeVisibleAsync();
    }
}
