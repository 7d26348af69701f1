using System.Text;
using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class DokumenTests
{
    const string Hubungan = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static string? Tolakan(byte[] isi) => JenisBerkas.Periksa(isi, "surat.docx").Penolakan;

    static byte[] DenganRel(string jenis, string tujuan, string cara = "External") =>
        ContohBerkas.Word(("word/_rels/settings.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Hubungan}{jenis}\" Target=\"{tujuan}\" TargetMode=\"{cara}\"/></Relationships>"));

    static string Bidang(string isi) => $"<w:document xmlns:w=\"w\">{isi}</w:document>";

    public static TheoryData<string, byte[]> Jahat => new()
    {
        { "tempat lain", DenganRel("attachedTemplate", "https://jahat.example/t.dotm") }, { "tempat lain", DenganRel("oleObject", "https://jahat.example/x") }, { "tempat lain", DenganRel("frame", "https://jahat.example") },
        { "tempat lain", DenganRel("image", @"\\192.0.2.1\share\a.png") }, { "tempat lain", DenganRel("image", "file://192.0.2.1/a.png") }, { "makro", ContohBerkas.Word(("word/VBAPROJECT.BIN", "x")) },
        { "makro", ContohBerkas.Zip(("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"), ("word/document.xml", ContohBerkas.IsiWord)) },
        { "makro", ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>"), ("xl/macrosheets/sheet1.xml", "<x/>")) }, { "makro", ContohBerkas.Word(("word/activeX/activeX1.bin", "x")) },
        { "objek lain", ContohBerkas.Word(("word/embeddings/oleObject1.bin", "x")) }, { "makro", ContohBerkas.ZipBait(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", Encoding.UTF8.GetBytes(ContohBerkas.IsiWord)), ("word/embeddings/buku.xlsx", ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("xl/vbaProject.bin", "x")))) },
        { "memanggil", ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", Bidang("<w:instrText>DD</w:instrText><w:instrText>EAUTO c:\\\\windows\\\\cmd</w:instrText>"))) },
        { "memanggil", ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", Bidang("<w:fldSimple w:instr=\" DDE cmd \"/>"))) }, { "memanggil", ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>"), ("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>")) },
        { "program", ContohBerkas.Word(("word/media/image1.png", "MZ\u0090")) }, { "rusak", ContohBerkas.Zip(("[Content_Types].xml", "<Types"), ("word/document.xml", "x")) },
        { "membengkak", ContohBerkas.Word(("word/media/a.bmp", new string('\0', 80_000_000))) }, { "membengkak", ContohBerkas.Word(("word/big.xml", "<a>" + new string(' ', 60_000_000) + "</a>")) },
        { "objek lain", @"{\rtf1{\object\objemb{\*\objdata 0105}}}"u8.ToArray() }, { "objek lain", @"{\rtf1{\*\template http://jahat.example/t}}"u8.ToArray() }, { "objek lain", ContohBerkas.Ole("WordDocument", "\u0001Ole10Native") },
    };

    [Theory]
    [MemberData(nameof(Jahat))]
    public void A_document_that_runs_or_fetches_something_is_refused(string kata, byte[] isi) => Assert.Contains(kata, Tolakan(isi));

    [Fact]
    public void Links_pasted_pictures_and_charts_are_no_crime()
    {
        Assert.Null(Tolakan(DenganRel("hyperlink", "https://contoh.go.id")));
        Assert.Null(Tolakan(DenganRel("image", "https://contoh.go.id/logo.png")));
        Assert.Null(Tolakan(DenganRel("image", "file:///C:/Users/Sari/foto.png")));
        Assert.Null(Tolakan(DenganRel("attachedTemplate", "Normal.dotm", "Internal")));
        Assert.Null(Tolakan(ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", Bidang("<w:instrText>PAGE</w:instrText><w:t>DDE bukan perintah</w:t>")))));
        Assert.Null(Tolakan(ContohBerkas.ZipBait(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", Encoding.UTF8.GetBytes(ContohBerkas.IsiWord)), ("word/embeddings/grafik.xlsx", ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>"))))));
    }

    [Fact]
    public void An_archive_of_a_million_names_is_refused_before_it_is_listed()
    {
        byte[] isi = [.. ContohBerkas.Word(), .. Enumerable.Repeat("PK\u0001\u0002"u8.ToArray(), 30_000).SelectMany(x => x)];
        Assert.Contains("arsip", Tolakan(isi));
    }
}
