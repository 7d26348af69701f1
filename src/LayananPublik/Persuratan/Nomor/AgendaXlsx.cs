using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LayananPublik.Persuratan;

/// <summary>The agenda book as a workbook, one row a number.</summary>
static class AgendaXlsx
{
    public const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    const uint Biasa = 1, Judul = 2, Tanggal = 3, Angka = 4;
    static readonly (string Kepala, double Lebar)[] Kolom =
        [("Urut", 8), ("Sisipan", 8), ("Nomor surat", 36), ("Tanggal", 12), ("Klasifikasi", 16), ("Tujuan/pemohon", 34), ("Hal", 40), ("Penanda tangan", 30), ("Pengolah", 24), ("Keterangan", 44), ("Keadaan", 12), ("Unit", 26), ("Deret", 22), ("Berkas", 20)];

    public static byte[] Tulis(string judul, IEnumerable<BarisAgenda> baris, string alamatPublik)
    {
        using var keluar = new MemoryStream();
        using (var buku = SpreadsheetDocument.Create(keluar, SpreadsheetDocumentType.Workbook))
        {
            var isi = buku.AddWorkbookPart();
            isi.AddNewPart<WorkbookStylesPart>().Stylesheet = Gaya();
            var lembar = isi.AddNewPart<WorksheetPart>();
            Lembar(lembar, baris, alamatPublik);
            isi.Workbook = new Workbook(new Sheets(new Sheet { Id = isi.GetIdOfPart(lembar), SheetId = 1, Name = "Buku agenda" }));
            buku.PackageProperties.Title = judul;
        }
        return keluar.ToArray();
    }

    static void Lembar(WorksheetPart bagian, IEnumerable<BarisAgenda> baris, string alamatPublik)
    {
        using var tulis = OpenXmlWriter.Create(bagian);
        tulis.WriteStartElement(new Worksheet());
        tulis.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        tulis.WriteElement(new Columns(Kolom.Select((k, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = k.Lebar, CustomWidth = true })));
        tulis.WriteStartElement(new SheetData());
        Baris(tulis, 1, Kolom.Select(k => Teks(k.Kepala, Judul)));
        var ke = 1u;
        foreach (var b in baris)
            Baris(tulis, ++ke,
            [
                Nilai(b.Urut, Angka), Teks(b.Sisipan), Teks(b.Nomor), Nilai(b.Tanggal.ToDateTime(default).ToOADate(), Tanggal), Teks(b.Klasifikasi), Teks(b.Tujuan), Teks(b.Perihal), Teks(b.Penanda), Teks(b.Pengolah), Teks(b.KeteranganTampil),
                Teks(b.Status.ToString()), Teks(b.Unit), Teks(b.Deret), Teks(b.AdaBerkas ? $"{alamatPublik}/surat/{b.SuratId}/pdf" : "")
            ]);
        tulis.WriteEndElement();
        tulis.WriteElement(new AutoFilter { Reference = $"A1:{(char)('A' + Kolom.Length - 1)}{ke}" });
        tulis.WriteEndElement();
    }

    static void Baris(OpenXmlWriter tulis, uint ke, IEnumerable<Cell> sel)
    {
        tulis.WriteStartElement(new Row { RowIndex = ke });
        foreach (var s in sel) tulis.WriteElement(s);
        tulis.WriteEndElement();
    }

    // Text stays text: nothing in it can become a formula. XML knows no control characters, no halves of a character, and two that are none.
    static Cell Teks(string teks, uint gaya = Biasa) =>
        new(new InlineString(new Text(teks.All(c => c >= ' ' && c < '\x7F') ? teks : string.Concat(teks.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)))) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = gaya };

    static Cell Nilai(double n, uint gaya) => new(new CellValue(n.ToString(CultureInfo.InvariantCulture))) { StyleIndex = gaya };

    static Stylesheet Gaya() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold(), new Color { Rgb = "FFFFFFFF" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0B5D57" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 1, ApplyNumberFormat = true }));
}
