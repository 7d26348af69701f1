using DocumentFormat.OpenXml.Packaging;
using LayananPublik.Penerusan;
using Xunit;

namespace LayananPublik.Tests.Bersama;

public sealed class LembarXlsxTests
{
    [Fact]
    public void What_no_XML_can_hold_is_left_out_and_the_rest_stays()
    {
        var isi = DaftarXlsx.Tulis("1", [new(1, "PMH-2026-000001", "Sari \uD83D\u0000\u001b\uFFFE\uFFFF😀", "3299015205909001", "=1+1", 2)]);
        using var buku = SpreadsheetDocument.Open(new MemoryStream(isi), false);
        var lembar = buku.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Contains("😀", lembar.InnerText, StringComparison.Ordinal);
        Assert.Contains("=1+1", lembar.InnerText, StringComparison.Ordinal);
        Assert.Empty(lembar.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
    }
}
