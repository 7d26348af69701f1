using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LayananPublik.Penerusan;
using Xunit;

namespace LayananPublik.Tests.Penerusan;

public sealed class BacaHasilTests
{
    static IReadOnlyList<BarisHasil> Baca(string csv) => Baca(Encoding.UTF8.GetBytes(csv));

    static IReadOnlyList<BarisHasil> Baca(byte[] isi)
    {
        var hasil = BacaHasil.Baca(isi);
        Assert.Null(hasil.Penolakan);
        return hasil.Nilai!;
    }

    [Theory]
    [InlineData("Nomor Permohonan;NIK;Status;Alasan;No. Dokumen\nPMH-2026-000123;3299015205909001;Selesai;;3299-KK-1\n")]
    [InlineData("no permohonan,nik,status,keterangan,nomor dokumen\r\nPMH-2026-000123,3299015205909001,SELESAI,,3299-KK-1\r\n")]
    [InlineData("NIK Pemohon\tNo. Reg\tHasil\tCatatan\tNomor Akta\n'3299015205909001\tpmh_2026_000123\tsudah jadi\t\t3299-KK-1")]
    [InlineData("\uFEFF\"Nomor permohonan\"|\"N.I.K.\"|\"Status\"|\"Ket.\"|\"No Dokumen\"\n\"PMH-2026-000123\"|\"3299 0152 0590 9001\"|\"OK\"|\"\"|\"3299-KK-1\"")]
    [InlineData("DINAS KEPENDUDUKAN CONTOH;;;;\nDaftar hasil;;;;\n\nNomor Permohonan;NIK;Status;Alasan;No Dokumen\nPMH-2026-000123;3299015205909001;terbit;-;3299-KK-1\n;;;;\n")]
    public void Headings_and_separators_may_be_anything_an_office_writes(string csv)
    {
        var b = Assert.Single(Baca(csv));
        Assert.Equal(("PMH-2026-000123", "3299015205909001", PutusanDukcapil.Selesai, null, "3299-KK-1", null), (b.Nomor, b.Nik, b.Putusan, b.Alasan, b.NomorDokumen, b.Galat));
    }

    [Theory]
    [InlineData("PMH-2026-000123;;ditolak;", "Alasan penolakan kosong")]
    [InlineData("PMH-2026-000123;;;foto buram", "Kolom status kosong")]
    [InlineData("PMH-2026-000123;;entahlah;", "Status tidak dikenali")]
    [InlineData(";123;selesai;", "NIK tidak 16 angka")]
    [InlineData("abc;;selesai;", "Nomor permohonan tidak terbaca")]
    public void A_line_that_cannot_be_used_says_why(string baris, string galat) =>
        Assert.Contains(galat, Assert.Single(Baca($"nomor permohonan;nik;status;alasan\n{baris}\n")).Galat, StringComparison.Ordinal);

    [Fact]
    public void A_reason_may_hold_commas_quotes_and_line_breaks()
    {
        var b = Baca("nomor permohonan,status,alasan\nPMH-2026-000123,ditolak,\"KK lama, yang \"\"asli\"\",\nbelum ada\"\nPMH-2026-000124,selesai,\n");
        Assert.Equal((2, "KK lama, yang \"asli\",\nbelum ada", PutusanDukcapil.Ditolak), (b.Count, b[0].Alasan, b[0].Putusan));
    }

    [Theory]
    [InlineData("", "kosong")]
    [InlineData("halo dunia", "Judul kolom tidak dikenali")]
    [InlineData("nomor permohonan;nik\nPMH-2026-000001;\n", "\"status\"")]
    [InlineData("nomor permohonan;status\n", "tidak berisi satu baris pun")]
    [InlineData("PK\u0003\u0004bukan zip", "tidak dapat dibaca")]
    [InlineData("\0\u0001\u0002\0;;;\n\0", "tidak dapat dibaca")]
    public void Garbage_is_refused_with_a_sentence(string isi, string galat) => Assert.Contains(galat, BacaHasil.Baca(Encoding.UTF8.GetBytes(isi)).Penolakan, StringComparison.Ordinal);

    [Fact]
    public void Random_bytes_and_cut_workbooks_never_break_it()
    {
        var buku = DaftarXlsx.Tulis("1", [new(1, "PMH-2026-000001", "Sari", "3299015205909001", "KK", 2)]);
        for (var benih = 0; benih < 300; benih++)
        {
            var acak = new Random(benih);
            var isi = benih % 2 == 0 ? new byte[acak.Next(1, 400)] : buku[..acak.Next(4, buku.Length)];
            if (benih % 2 == 0) acak.NextBytes(isi);
            else for (var i = 0; i < 5; i++) isi[acak.Next(isi.Length)] = (byte)acak.Next(256);
            _ = BacaHasil.Baca(isi);
        }
    }

    [Fact]
    public void The_offices_own_workbook_comes_back_filled_in_and_untouched_lines_are_left_out()
    {
        var isi = DaftarXlsx.Tulis("007", [new(1, "PMH-2026-000001", "Sari Anggraini", "3299015205909001", "KK", 2), new(2, "PMH-2026-000002", "Budi Prakoso", "3299011203859002", "KK", 2)]);
        Assert.Empty(Baca(isi));
        using var aliran = new MemoryStream();
        aliran.Write(isi);
        using (var buku = SpreadsheetDocument.Open(aliran, true))
        {
            var sel = buku.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(2).Elements<Cell>().ToList();
            sel[6].InlineString = new InlineString(new Text("ditolak"));
            sel[7].InlineString = new InlineString(new Text("KK lama belum dilampirkan"));
        }
        var b = Assert.Single(Baca(aliran.ToArray()));
        Assert.Equal(("PMH-2026-000002", "3299011203859002", "Budi Prakoso", PutusanDukcapil.Ditolak, "KK lama belum dilampirkan", 3), (b.Nomor, b.Nik, b.Nama, b.Putusan, b.Alasan, b.Baris));
    }

    [Fact]
    public void A_NIK_kept_as_a_number_has_lost_its_last_digit_and_is_not_believed()
    {
        using var aliran = new MemoryStream();
        using (var buku = SpreadsheetDocument.Create(aliran, SpreadsheetDocumentType.Workbook))
        {
            var isi = buku.AddWorkbookPart();
            var lembar = isi.AddNewPart<WorksheetPart>();
            static Cell Teks(string t) => new(new InlineString(new Text(t))) { DataType = CellValues.InlineString };
            lembar.Worksheet = new Worksheet(new SheetData(
                new Row(Teks("NIK"), Teks("Status")),
                new Row(new Cell(new CellValue("3.299015205909E+15")), Teks("selesai")),
                new Row(Teks("3299015205909001"), Teks("selesai"))));
            isi.Workbook = new Workbook(new Sheets(new Sheet { Id = isi.GetIdOfPart(lembar), SheetId = 1, Name = "x" }));
        }
        var b = Baca(aliran.ToArray());
        Assert.Null(b[0].Nik);
        Assert.Contains("sebagai angka", b[0].Galat, StringComparison.Ordinal);
        Assert.Equal(("3299015205909001", null), (b[1].Nik, b[1].Galat));
    }
}
