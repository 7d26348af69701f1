using System.Text;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.Persuratan;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class PdfTests
{
    static string? Tolakan(byte[] isi) => JenisBerkas.Periksa(isi, "surat.pdf").Penolakan;

    static string? Tolakan(params string[] objek) => Tolakan(ContohBerkas.Pdf(objek));

    public static TheoryData<string, string> Jahat => new()
    {
        { "menjalankan", "<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert)>>>>" }, { "menjalankan", "<</S /JavaScript /JS 5 0 R>>" }, { "menjalankan", "<</S/J#61vaScript/#4a#53(x)>>" },
        { "menjalankan", "<</S/Launch/F(cmd.exe)>>" }, { "menjalankan", "<</Subtype/RichMedia>>" }, { "menjalankan", "<</OpenAction<</S/URI/URI(http://x)>>>>" }, { "menjalankan", "<</AA<</O<</S/SubmitForm/F(http://x)>>>>>>" },
        { "menjalankan", ContohBerkas.ObjekPadat("10 0 <</S/JavaScript/JS(x)>>") }, { "menjalankan", ContohBerkas.ObjekPadat("10 0 <</S/JavaScript/JS(x)>>", penebak: true) }, { "menjalankan", ContohBerkas.ObjekPadat("10 0 <</S/Java#53cript>>", saring: "[/Fl#61teDecode]") },
        { "terlalu rumit", ContohBerkas.ObjekPadat("10 0 <</S/JavaScript>>", saring: "[/ASCIIHexDecode/FlateDecode]") },
        { "berkas lain", "<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream" }, { "berkas lain", "<</Names<</EmbeddedFiles<</Names[]>>>>>>" }, { "berkas lain", "<</Type/Filespec/EF <</F 9 0 R>>>>" },
        { "XFA", "<</AcroForm<</XFA 9 0 R>>>>" }, { "kata sandi", "<</Encrypt 9 0 R>>" }, { "kata sandi", "<</Encrypt<</V 4>>>>" }, { "tidak wajar", "<</Subtype/Image/Width 60000/Height 60000>>" },
        { "menjalankan", "<</Length 60>>\nstream\n99 0 obj <</S/JavaScript/JS(x)>> endobj\nendstream" }, { "menjalankan", "( tidak tertutup\n<</S/JavaScript/JS(x)>>" }, { "menjalankan", "<</A 1>>\n( \n77 0 obj\n<</S/JavaScript>>\nendobj\n)" },
    };

    [Theory]
    [MemberData(nameof(Jahat))]
    public void What_runs_hides_or_locks_something_is_refused(string kata, string objek) => Assert.Contains(kata, Tolakan(objek));

    public static TheoryData<string> Biasa => new()
    {
        "<</Type/Catalog/OpenAction[3 0 R/Fit]>>", "<</OpenAction 11 0 R>>", "<</OpenAction<</S/GoTo/D[3 0 R/XYZ null null 0]>>>>", "<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://contoh.go.id/JS/Launch)>>>>",
        "<</Title(Panduan /JavaScript dan /Launch)>>", "<</Producer(Adobe Scan \\(Android\\))>>", "<</Subtype/Image/Width 4960/Height 7016/Length 9>>stream\n/JS/AA abc\nendstream", ContohBerkas.ObjekPadat("10 0 <</Type/Font/BaseFont/AAAAAA+Arial>>"),
        "<</AcroForm<</Fields[]/DA(/Helv 0 Tf)>>>>", "<</Type/ExtGState/SA true/AIS false>>", "<</AA 12 0 R>>",
    };

    [Theory]
    [MemberData(nameof(Biasa))]
    public void What_scanners_and_office_programs_write_passes(string objek) => Assert.Null(Tolakan(objek));

    [Fact]
    public void An_action_that_lies_elsewhere_is_followed_once()
    {
        Assert.Contains("menjalankan", Tolakan("<</OpenAction 11 0 R>>", "<</S/GoToR/F(lain.pdf)>>"));
        Assert.Null(Tolakan("<</OpenAction 11 0 R>>", "<</S/GoTo/D(x)>>"));
        Assert.Null(Tolakan("<</OpenAction 11 0 R>>", "11 0 R"));
    }

    [Fact]
    public void A_broken_or_endless_one_says_so()
    {
        Assert.Contains("terpotong", Tolakan(ContohBerkas.Pdf()[..^20]));
        Assert.Contains("rusak", Tolakan("%PDF-1.7\n%%EOF\n"u8.ToArray()));
        Assert.Contains("2000 halaman", Tolakan([.. Enumerable.Repeat("<</Type/Page>>", 2001)]));
    }

    [Fact]
    public void An_object_stream_that_swells_is_not_unpacked_to_its_end() =>
        Assert.Contains("terlalu rumit", Tolakan(ContohBerkas.ObjekPadat(new string(' ', 70_000_000))));

    [Fact]
    public void The_letters_of_this_office_pass() => Assert.Null(Tolakan(LayananPublik.Persuratan.Pdf.CetakPdf.Cetak(NaskahContoh.Pendek, NaskahContoh.Pada)));

    [Fact]
    public void Brackets_and_streams_without_end_cost_no_time()
    {
        var mulai = TimeProvider.System.GetTimestamp();
        foreach (var isi in new[] { "(", "<<>>stream\n", "/AA 1 0 R ", "(( ", "/Width 9/Height 9", "#", "/#" })
            Tolakan([.. ContohBerkas.Pdf(), .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(isi, 5_000_000 / isi.Length))), .. "%%EOF"u8]);
        Assert.True(TimeProvider.System.GetElapsedTime(mulai) < TimeSpan.FromSeconds(20));
    }
}
