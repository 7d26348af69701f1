using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class SuratEndpointTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_issued_file_goes_to_who_may_see_it_and_the_log_knows()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        using var jawaban = await BukaAsync("petugas", $"/surat/{surat.Id}/pdf");
        Assert.Equal("application/pdf", jawaban.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await kantor.PdfAsync(surat), await jawaban.Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains("frame-ancestors 'self'", jawaban.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(jawaban.Headers.CacheControl!.NoStore);
        Assert.Contains($"SKTM-400.9.14.1-{surat.Urut:0000}-{surat.Tahun}.pdf", jawaban.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        await using var db = kantor.Db();
        var petugas = await kantor.PetugasAsync("petugas");
        Assert.Equal(1, await db.CatatanBaca.CountAsync(c => c.IsiLemariId == surat.IsiLemariId && c.PetugasId == petugas.Id && c.PermohonanId == surat.Butir.PermohonanId, Ct));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("dinas", HttpStatusCode.Forbidden)]
    [InlineData("adminaduan", HttpStatusCode.Forbidden)]
    [InlineData("sebelah", HttpStatusCode.NotFound)]
    public async Task Nobody_else_gets_letter_or_preview(string? akun, HttpStatusCode jawab)
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        if (akun == "sebelah") await kantor.AngkatAsync(akun, LayananPublik.Kepegawaian.Peran.Petugas, KantorSurat.Sukamaju);
        foreach (var alamat in new[] { $"/surat/{surat.Id}/pdf", $"/surat/{surat.Id}/pratinjau", $"/butir/{surat.ButirId}/pratinjau" })
        {
            using var jawaban = await BukaAsync(akun, alamat);
            Assert.Equal(jawab, jawaban.StatusCode);
        }
    }

    [Fact]
    public async Task A_preview_says_that_it_is_none()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratMenungguAsync());
        foreach (var alamat in new[] { $"/surat/{surat.Id}/pratinjau", $"/butir/{surat.ButirId}/pratinjau" })
        {
            using var jawaban = await BukaAsync("lurah", alamat);
            Assert.Contains("frame-ancestors 'self'", jawaban.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            using var pdf = new AlatPdf(await jawaban.Content.ReadAsByteArrayAsync(Ct));
            Assert.Contains(KantorSurat.Nama, pdf.Teks, StringComparison.Ordinal);
            Assert.Contains("tidak berlaku sebagai surat", pdf.Teks, StringComparison.Ordinal);
            Assert.Equal("", pdf.Qr);
        }
        using var belum = await BukaAsync("lurah", $"/surat/{surat.Id}/pdf");
        Assert.Equal(HttpStatusCode.NotFound, belum.StatusCode);
    }

    async Task<HttpResponseMessage> BukaAsync(string? akun, string alamat)
    {
        if (akun is null) return await kantor.Http.GetAsync(new Uri(alamat, UriKind.Relative), Ct);
        using var klien = await kantor.MasukAsync(akun);
        return await klien.GetAsync(new Uri(alamat, UriKind.Relative), Ct);
    }
}
