using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LayananPublik.Bersama;

/// <summary>What every workbook of ours shares: one sheet written row by row under a head that stays in sight, a filter, and text that stays text.</summary>
public static class LembarXlsx
{
    public const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Styles of <see cref="Gaya"/>: text, a head, a time in the format asked for, a number.</summary>
    public const uint GayaTeks = 1, GayaJudul = 2, GayaSaat = 3, GayaAngka = 4;

    /// <summary>The whole workbook in memory; what is long writes its parts itself.</summary>
    public static byte[] Buku(string judul, string lembar, Stylesheet gaya, Action<OpenXmlWriter> isi)
    {
        using var keluar = new MemoryStream();
        using (var buku = SpreadsheetDocument.Create(keluar, SpreadsheetDocumentType.Workbook))
        {
            var bagian = buku.AddWorkbookPart();
            bagian.AddNewPart<WorkbookStylesPart>().Stylesheet = gaya;
            var kertas = bagian.AddNewPart<WorksheetPart>();
            using (var tulis = OpenXmlWriter.Create(kertas)) isi(tulis);
            bagian.Workbook = new Workbook(new Sheets(new Sheet { Id = bagian.GetIdOfPart(kertas), SheetId = 1, Name = lembar }));
            buku.PackageProperties.Title = judul;
        }
        return keluar.ToArray();
    }

    /// <summary>Widths and the frozen head; rows follow, the head itself among them, then <see cref="Tutup"/>.</summary>
    /// <param name="gayaKolom">Also for the cells that somebody fills in below; null leaves them plain.</param>
    public static void Buka(OpenXmlWriter tulis, IEnumerable<double> lebar, uint? gayaKolom = null)
    {
        tulis.WriteStartElement(new Worksheet());
        tulis.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        tulis.WriteElement(new Columns(lebar.Select((l, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = l, CustomWidth = true, Style = gayaKolom is { } g ? g : null })));
        tulis.WriteStartElement(new SheetData());
    }

    public static void Baris(OpenXmlWriter tulis, uint ke, IEnumerable<Cell> sel)
    {
        tulis.WriteStartElement(new Row { RowIndex = ke });
        foreach (var s in sel) tulis.WriteElement(s);
        tulis.WriteEndElement();
    }

    public static void Tutup(OpenXmlWriter tulis, int kolom, uint baris)
    {
        tulis.WriteEndElement();
        tulis.WriteElement(new AutoFilter { Reference = $"A1:{(char)('A' + kolom - 1)}{baris}" });
        tulis.WriteEndElement();
    }

    // Nothing in it can become a formula. XML knows no control characters, no halves of a character, and two that are none.
    public static Cell Teks(string teks, uint gaya = GayaTeks) =>
        new(new InlineString(new Text(teks.All(c => c >= ' ' && c < '\x7F') ? teks : string.Concat(teks.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)))) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = gaya };

    public static Cell Nilai(double? n, uint gaya) => n is { } x ? new(new CellValue(x.ToString(CultureInfo.InvariantCulture))) { StyleIndex = gaya } : new() { StyleIndex = gaya };

    /// <param name="saat">How a time is shown, such as "yyyy-mm-dd"; without it there are only text and the head.</param>
    /// <param name="angka">The built-in format of numbers: 1 is whole, 3 whole with thousands apart.</param>
    public static Stylesheet Gaya(string? saat = null, uint angka = 1)
    {
        // 49 is "text": a number typed into such a cell stays as it was typed.
        var sel = new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true });
        if (saat is not null) sel.Append(new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = angka, ApplyNumberFormat = true });
        OpenXmlElement[] isi =
        [
            new Fonts(new Font(), new Font(new Bold(), new Color { Rgb = "FFFFFFFF" })),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0B5D57" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()), new CellStyleFormats(new CellFormat()), sel
        ];
        return saat is null ? new(isi) : new([new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = saat }) { Count = 1 }, .. isi]);
    }
}
