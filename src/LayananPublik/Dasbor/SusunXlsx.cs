using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;

namespace LayananPublik.Dasbor;

/// <summary>A workbook written row by row straight to whoever asked: as many rows as wished need the memory of one.</summary>
sealed class SusunXlsx(JamKantor jam, bool denganPetugas)
{
    const uint Biasa = 1, Judul = 2, Waktu = 3, Angka = 4;
    const string Paket = "http://schemas.openxmlformats.org/package/2006/", Dokumen = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Isi = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    (string Kepala, double Lebar)[] Kolom =>
        [("Nomor", 18), ("Layanan", 26), ("Unit", 26), ("Pemohon (disamarkan)", 24), ("Kanal", 12), ("Keadaan", 24), ("Masuk", 17), ("Tenggat", 17), ("Selesai", 17), ("Tepat janji", 12), ("Menit kerja", 12), ("Titik layanan", 24), .. denganPetugas ? new[] { ("Petugas", 26.0) } : []];

    /// <summary>As on papers that leave the desk: the reader needs the count, not the citizen.</summary>
    public static string Samar(string nama) => NamaOrang.TryParse(nama, out var n) ? n.Samaran : "Warga";

    public async Task TulisAsync(Stream keluar, IAsyncEnumerable<BarisDaftarDasbor> baris, CancellationToken ct)
    {
        await using var arsip = await ZipArchive.CreateAsync(keluar, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await TeksAsync(arsip, "[Content_Types].xml", $"""<Types xmlns="{Paket}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Isi}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Isi}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Isi}styles+xml"/></Types>""", ct);
        await TeksAsync(arsip, "_rels/.rels", $"""<Relationships xmlns="{Paket}relationships"><Relationship Id="rId1" Type="{Dokumen}/officeDocument" Target="xl/workbook.xml"/></Relationships>""", ct);
        await TeksAsync(arsip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Paket}relationships"><Relationship Id="rId1" Type="{Dokumen}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Dokumen}/styles" Target="styles.xml"/></Relationships>""", ct);
        await UnsurAsync(arsip, "xl/workbook.xml", new Workbook(new Sheets(new Sheet { Id = "rId1", SheetId = 1, Name = "Permohonan" })), ct);
        await UnsurAsync(arsip, "xl/styles.xml", Gaya(), ct);
        await using var lembar = await arsip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(ct);
        using var tulis = OpenXmlWriter.Create(lembar);
        tulis.WriteStartDocument();
        tulis.WriteStartElement(new Worksheet());
        tulis.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        tulis.WriteElement(new Columns(Kolom.Select((k, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = k.Lebar, CustomWidth = true })));
        tulis.WriteStartElement(new SheetData());
        Baris(tulis, 1, Kolom.Select(k => Teks(k.Kepala, Judul)));
        var ke = 1u;
        await foreach (var b in baris.WithCancellation(ct)) Baris(tulis, ++ke, Sel(b));
        tulis.WriteEndElement();
        tulis.WriteElement(new AutoFilter { Reference = $"A1:{(char)('A' + Kolom.Length - 1)}{ke}" });
        tulis.WriteEndElement();
    }

    IEnumerable<Cell> Sel(BarisDaftarDasbor b) =>
    [
        Teks(b.Nomor), Teks(b.Layanan), Teks(b.Unit), Teks(Samar(b.Pemohon)), Teks(b.Kanal.ToString()), Teks(AlurButir.Sebutan(b.Status)), Saat(b.MasukPada), Saat(b.Tenggat), Saat(b.SelesaiPada),
        Teks(b.Tepat switch { true => "ya", false => "tidak", _ => "" }), Nilai(b.Menit, Angka), Teks(b.Titik ?? ""), .. denganPetugas ? new[] { Teks(b.Petugas ?? "") } : []
    ];

    static void Baris(OpenXmlWriter tulis, uint ke, IEnumerable<Cell> sel)
    {
        tulis.WriteStartElement(new Row { RowIndex = ke });
        foreach (var s in sel) tulis.WriteElement(s);
        tulis.WriteEndElement();
    }

    // Text stays text: nothing in it can become a formula. XML knows no control characters.
    static Cell Teks(string teks, uint gaya = Biasa) => new(new InlineString(new Text(teks.Any(char.IsControl) ? string.Concat(teks.Where(c => !char.IsControl(c))) : teks) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = gaya };

    Cell Saat(DateTimeOffset? pada) => Nilai(pada is { } p ? Math.Round(jam.Lokal(p).ToOADate(), 6) : null, Waktu);

    static Cell Nilai(double? n, uint gaya) => n is { } x ? new(new CellValue(x.ToString(CultureInfo.InvariantCulture))) { StyleIndex = gaya } : new() { StyleIndex = gaya };

    static async Task TeksAsync(ZipArchive arsip, string nama, string isi, CancellationToken ct)
    {
        await using var tulis = new StreamWriter(await arsip.CreateEntry(nama).OpenAsync(ct));
        await tulis.WriteAsync($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{isi}""".AsMemory(), ct);
    }

    static async Task UnsurAsync(ZipArchive arsip, string nama, OpenXmlElement unsur, CancellationToken ct)
    {
        await using var aliran = await arsip.CreateEntry(nama).OpenAsync(ct);
        using var tulis = OpenXmlWriter.Create(aliran);
        tulis.WriteStartDocument();
        tulis.WriteElement(unsur);
    }

    static Stylesheet Gaya() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd hh:mm" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold(), new Color { Rgb = "FFFFFFFF" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0B5D57" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true }));
}
