using System.Net;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class VerifikasiTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_learns_that_it_is_genuine_and_nothing_about_the_person()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        using var jawaban = await BukaAsync("/verifikasi/" + surat.Kode);
        var html = WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync(Ct));
        foreach (var ada in new[] { "asli dan berlaku", "Surat Keterangan Tidak Mampu", surat.Nomor!, KalimatWaktu.Tanggal(surat.Tanggal!.Value), KalimatWaktu.Tanggal(surat.BerlakuSampai!.Value), "Kelurahan Contoh", "LURAH CONTOH", "Surya Darmawan, S.IP.", "Disahkan melalui sistem", "S*** A********" })
            Assert.Contains(ada, html, StringComparison.Ordinal);
        foreach (var rahasia in new[] { KantorSurat.Nik, KantorSurat.Nama, "ANGGRAINI", "Anggraini", "Kampung Contoh", "tidak mampu", "PMH-" })
            Assert.DoesNotContain(rahasia, html, StringComparison.Ordinal);
        Assert.DoesNotContain("secara elektronik", html, StringComparison.OrdinalIgnoreCase);
        // Its one script is a file of ours, and only compares a file on the visitor's own device.
        Assert.StartsWith("<script src=\"/verifikasi.js\" defer", Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "<script[^>]*")).Value, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", jawaban.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", jawaban.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(jawaban.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", jawaban.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.False(jawaban.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_name_shown_is_that_of_the_letter_even_after_the_request_was_corrected()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var kunci = (await kantor.Ambil<MejaTautanSurat>().BuatAsync(surat.Id, await kantor.PetugasAsync("verifikator"), Ct)).Nilai!.Alamat.Split("/ambil/")[1];
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Id == surat.Butir.PermohonanId).ExecuteUpdateAsync(s => s.SetProperty(p => p.NamaPemohon, "WAHYU"), Ct));
        foreach (var alamat in new[] { "/verifikasi/" + surat.Kode, "/ambil/" + kunci })
        {
            using var jawaban = await BukaAsync(alamat);
            Assert.Contains("S*** A********", WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_code_is_read_as_people_write_it()
    {
        var kode = (await kantor.BacaAsync(await kantor.SuratTerbitAsync())).Kode!;
        foreach (var tulisan in new[] { KodeVerifikasi.Kelompokkan(kode), KodeVerifikasi.Kelompokkan(kode).ToLowerInvariant(), kode.Replace('1', 'l').Replace('0', 'o'), $" {kode[..10]} {kode[10..]} " })
        {
            using var langsung = await BukaAsync("/verifikasi/" + Uri.EscapeDataString(tulisan));
            Assert.Equal(HttpStatusCode.OK, langsung.StatusCode);
            using var formulir = await BukaAsync("/verifikasi?kode=" + Uri.EscapeDataString(tulisan));
            Assert.Equal("/verifikasi/" + kode, formulir.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task Revoked_and_expired_letters_say_so()
    {
        var (id, dicabut) = (await kantor.SuratTerbitAsync(), await kantor.SuratTerbitAsync());
        var (kode, sampai) = ((await kantor.BacaAsync(id)).Kode, (await kantor.BacaAsync(id)).BerlakuSampai!.Value);
        Assert.Null((await kantor.Meja.CabutAsync(dicabut, await kantor.PetugasAsync("lurah"), "Keliru orang.", Ct)).Penolakan);
        var cabut = await IsiAsync((await kantor.BacaAsync(dicabut)).Kode);
        Assert.Contains("sudah dicabut", cabut, StringComparison.Ordinal);
        Assert.DoesNotContain("asli", cabut, StringComparison.Ordinal);
        Assert.DoesNotContain("Keliru orang", cabut, StringComparison.Ordinal);
        // The last day ends at midnight in the office's zone, seven hours before UTC's.
        kantor.Hingga(new(sampai.ToDateTime(new(16, 55)), TimeSpan.Zero));
        Assert.Contains("asli dan berlaku", await IsiAsync(kode), StringComparison.Ordinal);
        kantor.Hingga(new(sampai.ToDateTime(new(17, 0)), TimeSpan.Zero));
        Assert.Contains("sudah kedaluwarsa", await IsiAsync(kode), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000000000000000000000")]
    [InlineData("x")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("7K3M-Q2ZX-9B4T-WN8R-C6HP-YV1D-GF")]
    [InlineData("' OR 1=1 --")]
    [InlineData("UUUUUUUUUUUUUUUUUUUUUUUUUU")]
    public async Task A_code_without_a_letter_is_not_found_on_the_same_page(string kode)
    {
        using var jawaban = await BukaAsync("/verifikasi/" + kode);
        var html = await jawaban.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
        Assert.Contains("Surat tidak ditemukan", html, StringComparison.Ordinal);
        Assert.Contains("<form", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_code_there_is_a_form() =>
        Assert.Contains("Kode verifikasi", await (await BukaAsync("/verifikasi")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

    Task<HttpResponseMessage> BukaAsync(string alamat) => kantor.Http.GetAsync(new Uri(alamat, UriKind.Relative), Ct);

    async Task<string> IsiAsync(string? kode)
    {
        using var jawaban = await BukaAsync("/verifikasi/" + kode);
        return await jawaban.Content.ReadAsStringAsync(Ct);
    }
}

public sealed class BatasVerifikasiTests
{
    [Fact]
    public async Task One_address_may_look_sixty_times_a_minute()
    {
        await using var kantor = await AppUji.MulaiAsync();
        var ct = TestContext.Current.CancellationToken;
        for (var i = 0; i < BatasVerifikasi.PerMenit; i++) Assert.Equal(HttpStatusCode.OK, (await kantor.Http.GetAsync(new Uri("/verifikasi", UriKind.Relative), ct)).StatusCode);
        using var tolak = await kantor.Http.GetAsync(new Uri("/verifikasi", UriKind.Relative), ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, tolak.StatusCode);
        Assert.Contains("Tunggu satu menit", await tolak.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
    }
}
