using System.Net;
using DocumentFormat.OpenXml.Packaging;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class AgendaEndpointTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issued_letter_stands_in_the_book_on_paper_and_in_the_workbook_and_the_taking_is_logged()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var alamat = $"?unit={surat.UnitKerjaId}&tahun={surat.Tahun}&bulan={surat.Tanggal!.Value.Month}";
        using var pdf = await BukaAsync("kasi", "/agenda/buku.pdf" + alamat);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.True(pdf.Headers.CacheControl!.NoStore);
        using (var isi = new AlatPdf(await pdf.Content.ReadAsByteArrayAsync(Ct)))
        {
            Assert.Contains("BUKU AGENDA SURAT KELUAR", isi.Teks, StringComparison.Ordinal);
            Assert.Contains(surat.Nomor!, isi.Teks, StringComparison.Ordinal);
            Assert.Contains(KantorSurat.Nama, isi.Teks, StringComparison.Ordinal);
            Assert.Contains("Halaman 1 dari 1", isi.Teks, StringComparison.Ordinal);
            Assert.Matches(@"Page size:\s+935\.\d+ x 609\.\d+", isi.Keterangan);
        }
        using var xlsx = await BukaAsync("kasi", "/agenda/buku.xlsx" + alamat);
        using (var buku = SpreadsheetDocument.Open(new MemoryStream(await xlsx.Content.ReadAsByteArrayAsync(Ct)), false))
        {
            var teks = buku.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText;
            Assert.Contains(surat.Nomor!, teks, StringComparison.Ordinal);
            Assert.Contains($"/surat/{surat.Id}/pdf", teks, StringComparison.Ordinal);
        }
        await using var db = kantor.Db();
        var kasi = await kantor.PetugasAsync("kasi");
        Assert.Equal(["Unduh XLSX", "Cetak PDF"], await db.RiwayatKantor.Where(r => r.Objek == nameof(NomorAgenda) && r.PetugasId == kasi.Id).OrderByDescending(r => r.Id).Select(r => r.Tindakan).Take(2).ToListAsync(Ct));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("adminaduan", HttpStatusCode.Forbidden)]
    [InlineData("tetangga", HttpStatusCode.NotFound)]
    public async Task Nobody_else_gets_the_book_of_a_unit(string? akun, HttpStatusCode jawab)
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        if (akun == "tetangga") await kantor.AngkatAsync(akun, Peran.Petugas, KantorSurat.Sukamaju);
        using var pdf = await BukaAsync(akun, $"/agenda/buku.pdf?unit={surat.UnitKerjaId}");
        Assert.Equal(jawab, pdf.StatusCode);
        using var xlsx = await BukaAsync(akun, $"/agenda/buku.xlsx?unit={surat.UnitKerjaId}");
        if (akun != "tetangga") Assert.Equal(jawab, xlsx.StatusCode);
        else
        {
            using var buku = SpreadsheetDocument.Open(new MemoryStream(await xlsx.Content.ReadAsByteArrayAsync(Ct)), false);
            Assert.DoesNotContain(surat.Nomor!, buku.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?tahun=0&bulan=1"), InlineData("?tahun=9999&bulan=12"), InlineData("?tahun=2000000000&bulan=2"), InlineData("?tahun=-5&bulan=5&keadaan=99&cari=%25")]
    public async Task An_address_that_names_no_month_is_an_empty_book(string alamat)
    {
        using var xlsx = await BukaAsync("kasi", "/agenda/buku.xlsx" + alamat);
        using var pdf = await BukaAsync("kasi", "/agenda/buku.pdf" + alamat);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (xlsx.StatusCode, pdf.StatusCode));
    }

    [Fact]
    public void Whatever_was_typed_is_text_in_the_workbook()
    {
        const string Rumus = "=HYPERLINK(\"http://contoh.invalid\";\"klik\")";
        var baris = new BarisAgenda(1, 1, "Unit\uFFFF", "*", 2026, 1, "", "+1/2026", new(2026, 1, 2), StatusNomor.Terpakai, "", "400", "", Rumus, "Sari \uD83D\u0000\u001b\uFFFE", "@SUM(A1)", "-1", "😀", null, null, false, false, null);
        using var buku = SpreadsheetDocument.Open(new MemoryStream(AgendaXlsx.Tulis("Buku", [baris], "https://contoh.invalid")), false);
        var lembar = buku.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Empty(lembar.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        Assert.Contains(Rumus, lembar.InnerText, StringComparison.Ordinal);
        Assert.Contains("Sari \uFFFD@SUM(A1)", lembar.InnerText.Replace(Rumus, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("😀", lembar.InnerText, StringComparison.Ordinal);
    }

    async Task<HttpResponseMessage> BukaAsync(string? akun, string alamat)
    {
        if (akun is null) return await kantor.Http.GetAsync(new Uri(alamat, UriKind.Relative), Ct);
        using var klien = await kantor.MasukAsync(akun);
        return await klien.GetAsync(new Uri(alamat, UriKind.Relative), Ct);
    }
}
