using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan.Papan;

public sealed class LaporTests(KantorPapan kantor) : IClassFixture<KantorPapan>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_export_tells_the_offices_words_and_nobodys_identity()
    {
        var id = await kantor.CatatAsync(titik: (-6.25012, 107.14033));
        await kantor.VerifikasiAsync(id, "Jalan berlubang; membahayakan \"pengendara\".");
        var rahasia = await kantor.CatatAsync("PPA", titik: (-6.29999, 107.19999));
        await kantor.VerifikasiAsync(rahasia, "Kekerasan di rumah warga.");
        using var http = await kantor.MasukAsync("adminaduan");
        var teks = Encoding.UTF8.GetString(await http.GetByteArrayAsync("/aduan/lapor.csv", Ct));
        var nomor = (await kantor.BacaAsync(id)).Nomor;
        var baris = teks.Split("\r\n").Single(b => b.StartsWith(nomor, StringComparison.Ordinal));
        Assert.Contains("\"Jalan berlubang; membahayakan \"\"pengendara\"\".\"", baris, StringComparison.Ordinal);
        Assert.Contains("-6.25012;107.14033", baris, StringComparison.Ordinal);
        foreach (var terlarang in new[] { KantorPapan.Nama, "0812", "Kekerasan", "-6.29999" }) Assert.DoesNotContain(terlarang, teks, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(BarisLapor.Tertutup, teks, StringComparison.Ordinal);
        Assert.True(await kantor.DbAsync(db => db.RiwayatKantor.AnyAsync(r => r.Tindakan == "Unduh SP4N-LAPOR!", Ct)));
    }

    [Fact]
    public async Task The_workbook_holds_the_same_columns_as_text()
    {
        await kantor.CatatAsync();
        using var http = await kantor.MasukAsync("kasi");
        using var isi = new MemoryStream(await http.GetByteArrayAsync("/aduan/lapor.xlsx?tahap=baru", Ct));
        using var buku = SpreadsheetDocument.Open(isi, false);
        var lembar = buku.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal(BarisLapor.Kepala, lembar.Descendants<Row>().First().Elements<Cell>().Select(c => c.InnerText));
        Assert.All(lembar.Descendants<Cell>(), c => Assert.Null(c.CellFormula));
    }

    [Theory]
    [InlineData("lurah"), InlineData("petugas"), InlineData("dinas"), InlineData("admin")]
    public async Task Only_who_manages_complaints_takes_the_export(string akun)
    {
        using var http = await kantor.MasukAsync(akun);
        using var jawab = await http.GetAsync("/aduan/lapor.csv", Ct);
        Assert.Equal(HttpStatusCode.Forbidden, jawab.StatusCode);
    }

    [Fact]
    public void Nothing_in_a_cell_becomes_a_formula()
    {
        var baris = new BarisLapor("ADU-2026-000001", null, DateTimeOffset.UnixEpoch, null, "Jalan & jembatan", "=HYPERLINK(\"x\")", false, false, "Kelurahan Contoh", "32.99.01.1001", null, null, null, StatusAduan.Baru, null, null, [], "+62");
        var csv = Encoding.UTF8.GetString(TulisLapor.Csv([baris], TimeZoneInfo.Utc));
        Assert.Contains(";\"'=HYPERLINK(\"\"x\"\")\";", csv, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<StatusAduan>(), s => Assert.NotEmpty(BarisLapor.StatusLapor(s)));
    }

    [Fact]
    public async Task A_photo_opens_to_the_right_people_and_every_opening_is_written_down()
    {
        var id = await kantor.CatatAsync("PGL", foto: [new("bukti.png", Persuratan.NaskahContoh.Lambang)]);
        var berkas = await kantor.DbAsync(db => db.BerkasAduan.Where(b => b.AduanId == id).Select(b => b.Id).SingleAsync(Ct));
        foreach (var (akun, kode) in new[] { ("adminaduan", HttpStatusCode.OK), ("lurah", HttpStatusCode.NotFound), ("petugas", HttpStatusCode.Forbidden), ("dinas", HttpStatusCode.Forbidden) })
        {
            using var http = await kantor.MasukAsync(akun);
            using var jawab = await http.GetAsync($"/aduan/berkas/{berkas}", Ct);
            Assert.Equal((akun, kode), (akun, jawab.StatusCode));
        }
        Assert.Equal(1, await kantor.DbAsync(db => db.CatatanBaca.CountAsync(c => c.AduanId == id, Ct)));
    }
}
