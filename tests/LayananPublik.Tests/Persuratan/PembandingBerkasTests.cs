using System.Net;
using System.Net.Http.Headers;
using LayananPublik.Persuratan;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class PembandingBerkasTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_the_issued_one_another_one_or_one_with_something_added()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var pdf = await kantor.PdfAsync(surat);
        Assert.Contains("Sama persis dengan berkas yang diterbitkan", await BandingAsync(surat.Kode!, pdf), StringComparison.Ordinal);
        Assert.Contains("ada yang ditambahkan di belakangnya", await BandingAsync(surat.Kode!, [.. pdf, .. "\n%%tambahan"u8]), StringComparison.Ordinal);
        var diubah = pdf.ToArray();
        diubah[pdf.Length / 2] ^= 1;
        foreach (var lain in new[] { diubah, pdf[..^1], [1], [.. diubah, 1, 2, 3] })
            Assert.Contains("Berbeda dengan berkas yang diterbitkan", await BandingAsync(surat.Kode!, lain), StringComparison.Ordinal);
        Assert.Contains("Pilih dulu berkas", await BandingAsync(surat.Kode!, [], HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_of_a_letter_that_does_not_hold_is_a_warning_in_both_places()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var pdf = await kantor.PdfAsync(surat);
        var baik = await BandingAsync(surat.Kode!, pdf);
        Assert.Contains("class=\"jawab baik\"", baik, StringComparison.Ordinal);
        Assert.DoesNotContain("data-tetapi", baik, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.CabutAsync(surat.Id, await kantor.PetugasAsync("lurah"), "Keliru orang.", Ct)).Penolakan);
        var cabut = await BandingAsync(surat.Kode!, pdf);
        Assert.Contains("class=\"jawab awas\"", cabut, StringComparison.Ordinal);
        // Once for the script, once as the answer without it.
        Assert.Equal(3, cabut.Split("tetapi surat ini sudah dicabut").Length);
        Assert.DoesNotContain("Sama persis dengan berkas", cabut, StringComparison.Ordinal);
        Assert.Contains("Berbeda dengan berkas yang diterbitkan", await BandingAsync(surat.Kode!, [1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("tetapi }", await kantor.Http.GetStringAsync(new Uri("/verifikasi.js", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_no_form_or_names_no_letter_is_refused_and_nothing_is_kept()
    {
        var kode = (await kantor.BacaAsync(await kantor.SuratTerbitAsync())).Kode!;
        var semula = Directory.GetFiles(kantor.Folder, "*", SearchOption.AllDirectories).Count(f => f.Contains("lemari", StringComparison.Ordinal));
        Assert.Contains("lebih dari 20 MB", await BandingAsync(kode, new byte[PembandingBerkas.Batas + 1], HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        Assert.Contains("Surat tidak ditemukan", await BandingAsync(kode[..25] + (kode[25] == 'A' ? 'B' : 'A'), [1, 2, 3], HttpStatusCode.NotFound), StringComparison.Ordinal);
        foreach (var isi in new HttpContent[] { new StringContent("x"), new ByteArrayContent([1]), Rusak() })
        {
            using var jawaban = await kantor.Http.PostAsync(new Uri($"/verifikasi/{kode}/banding", UriKind.Relative), isi, Ct);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        }
        Assert.Equal(semula, Directory.GetFiles(kantor.Folder, "*", SearchOption.AllDirectories).Count(f => f.Contains("lemari", StringComparison.Ordinal)));

        static ByteArrayContent Rusak()
        {
            var isi = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a\"\r\n\r\nputus"u8.ToArray());
            isi.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
            return isi;
        }
    }

    async Task<string> BandingAsync(string kode, byte[] isi, HttpStatusCode harus = HttpStatusCode.OK)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(isi), "berkas", "<b>surat</b>.pdf" } };
        using var jawaban = await kantor.Http.PostAsync(new Uri($"/verifikasi/{kode}/banding", UriKind.Relative), form, Ct);
        Assert.Equal(harus, jawaban.StatusCode);
        return WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync(Ct));
    }
}
