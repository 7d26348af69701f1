using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LayananPublik.Penerusan;

/// <summary>The list as a workbook that Dukcapil can fill in and send back: every cell is text, so that no digit of a NIK is lost.</summary>
public static class DaftarXlsx
{
    public const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    const uint Biasa = 1, Judul = 2;
    static readonly (string Kepala, double Lebar)[] Kolom =
        [("No.", 6), ("Nomor permohonan", 19), ("Nama", 34), ("NIK", 19), ("Layanan", 40), ("Jumlah berkas", 14), ("Status", 14), ("Alasan", 44), ("Nomor dokumen", 26)];

    public static byte[] Tulis(string nomor, IEnumerable<BarisDaftar> baris)
    {
        using var keluar = new MemoryStream();
        using (var buku = SpreadsheetDocument.Create(keluar, SpreadsheetDocumentType.Workbook))
        {
            var isi = buku.AddWorkbookPart();
            Gaya(isi.AddNewPart<WorkbookStylesPart>());
            var lembar = isi.AddNewPart<WorksheetPart>();
            Lembar(lembar, baris);
            isi.Workbook = new Workbook(new Sheets(new Sheet { Id = isi.GetIdOfPart(lembar), SheetId = 1, Name = "Daftar" }));
            buku.PackageProperties.Title = $"Daftar pengantar berkas {nomor}";
        }
        return keluar.ToArray();
    }

    static void Lembar(WorksheetPart bagian, IEnumerable<BarisDaftar> baris)
    {
        using var tulis = OpenXmlWriter.Create(bagian);
        tulis.WriteStartElement(new Worksheet());
        tulis.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        tulis.WriteElement(new Columns(Kolom.Select((k, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = k.Lebar, CustomWidth = true, Style = Biasa })));
        tulis.WriteStartElement(new SheetData());
        Baris(tulis, 1, Judul, Kolom.Select(k => k.Kepala));
        var ke = 1u;
        foreach (var r in baris)
            Baris(tulis, ++ke, Biasa, [r.Urutan.ToString(CultureInfo.InvariantCulture), r.Nomor, r.Nama, r.Nik, r.Layanan, r.Berkas.ToString(CultureInfo.InvariantCulture), "", "", ""]);
        tulis.WriteEndElement();
        tulis.WriteElement(new AutoFilter { Reference = $"A1:{(char)('A' + Kolom.Length - 1)}{ke}" });
        tulis.WriteEndElement();
    }

    static void Baris(OpenXmlWriter tulis, uint ke, uint gaya, IEnumerable<string> isi)
    {
        tulis.WriteStartElement(new Row { RowIndex = ke });
        foreach (var (i, teks) in isi.Index())
            tulis.WriteElement(new Cell(new InlineString(new Text(Bersih(teks)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = $"{(char)('A' + i)}{ke}", DataType = CellValues.InlineString, StyleIndex = gaya });
        tulis.WriteEndElement();
    }

    // XML knows no control characters; a name may hold one that was pasted.
    static string Bersih(string teks) => teks.Any(char.IsControl) ? string.Concat(teks.Where(c => !char.IsControl(c))) : teks;

    static void Gaya(WorkbookStylesPart bagian) => bagian.Stylesheet = new Stylesheet(
        new Fonts(new Font(), new Font(new Bold(), new Color { Rgb = "FFFFFFFF" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0B5D57" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        // 49 is "text": a number typed into such a cell stays as it was typed.
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true }));
}
