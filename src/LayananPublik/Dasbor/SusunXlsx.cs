using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;
using static LayananPublik.Bersama.LembarXlsx;

namespace LayananPublik.Dasbor;

/// <summary>A workbook written row by row straight to whoever asked: as many rows as wished need the memory of one.</summary>
sealed class SusunXlsx(JamKantor jam, bool denganPetugas)
{
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
        await UnsurAsync(arsip, "xl/styles.xml", Gaya("yyyy-mm-dd hh:mm", angka: 3), ct);
        await using var lembar = await arsip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(ct);
        using var tulis = OpenXmlWriter.Create(lembar);
        tulis.WriteStartDocument();
        Buka(tulis, Kolom.Select(k => k.Lebar));
        Baris(tulis, 1, Kolom.Select(k => Teks(k.Kepala, GayaJudul)));
        var ke = 1u;
        await foreach (var b in baris.WithCancellation(ct)) Baris(tulis, ++ke, Sel(b));
        Tutup(tulis, Kolom.Length, ke);
    }

    IEnumerable<Cell> Sel(BarisDaftarDasbor b) =>
    [
        Teks(b.Nomor), Teks(b.Layanan), Teks(b.Unit), Teks(Samar(b.Pemohon)), Teks(b.Kanal.ToString()), Teks(AlurButir.Sebutan(b.Status)), Waktu(b.MasukPada), Waktu(b.Tenggat), Waktu(b.SelesaiPada),
        Teks(b.Tepat switch { true => "ya", false => "tidak", _ => "" }), Nilai(b.Menit, GayaAngka), Teks(b.Titik ?? ""), .. denganPetugas ? new[] { Teks(b.Petugas ?? "") } : []
    ];

    Cell Waktu(DateTimeOffset? pada) => Nilai(pada is { } p ? Math.Round(jam.Lokal(p).ToOADate(), 6) : null, GayaSaat);

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
}
