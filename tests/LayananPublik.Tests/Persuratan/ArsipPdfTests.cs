using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Pdf.Writer;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>The rules of PDF/A-2a that can be checked here: by poppler, by qpdf, and by reading the file. No validator of the standard stands behind these.</summary>
public sealed class ArsipPdfTests
{
    static readonly Naskah Panjang = NaskahContoh.Pendek with
    {
        Isi = [.. NaskahContoh.Pendek.Isi, .. Enumerable.Range(1, 40).Select(i => new Paragraf([$"Alinea {i} dengan huruf langka Łódź dan ", new("tebal miring", Tebal: true, Miring: true)])),
            new TabelKolom(["No", "Nama"], [.. Enumerable.Range(1, 50).Select(i => (IReadOnlyList<string>)[$"{i}", $"WARGA {i}"])])]
    };

    static readonly byte[] Berkas = CetakPdf.Cetak(Panjang, NaskahContoh.Pada);
    static readonly string Mentah = Encoding.Latin1.GetString(Berkas);

    [Fact]
    public void Qpdf_finds_nothing_wrong()
    {
        var jalur = Path.GetTempFileName();
        File.WriteAllBytes(jalur, Berkas);
        using var p = Process.Start(new ProcessStartInfo("qpdf", ["--check", jalur]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var kata = p.StandardOutput.ReadToEnd() + p.StandardError.ReadToEnd();
        p.WaitForExit();
        File.Delete(jalur);
        Assert.True(p.ExitCode == 0, kata);
        Assert.DoesNotContain("WARNING", kata, StringComparison.Ordinal);
    }

    [Fact]
    public void File_is_what_the_standard_asks_for()
    {
        Assert.StartsWith("%PDF-1.7\n%", Mentah, StringComparison.Ordinal);
        Assert.True(Berkas[10..14].All(b => b > 127));
        Assert.All(["/Encrypt", "/JavaScript", "/JS", "/LZWDecode", "/OpenAction", "/AA<<", "/Launch", "/EmbeddedFile", "/Interpolate", "/ObjStm"], kata => Assert.DoesNotContain(kata, Rangka(), StringComparison.Ordinal));
        Assert.All(["/MarkInfo<</Marked true>>", "/Lang(id-ID)", "/DisplayDocTitle true", "/S/GTS_PDFA1", "/DestOutputProfile 5 0 R", "/Metadata 4 0 R", "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"],
            kata => Assert.Contains(kata, Mentah, StringComparison.Ordinal));
        Assert.Matches(@"/ID\[<([0-9A-F]{32})><\1>\]", Mentah);
        Assert.EndsWith("%%EOF\n", Mentah, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_author_and_times_are_told_twice_and_alike()
    {
        string Xmp(string pola) => Regex.Match(Mentah, pola).Groups[1].Value;
        using var surat = new AlatPdf(Berkas);
        Assert.Contains($"Title:           {Xmp("x-default\">(.*?)<")}\n", surat.Keterangan, StringComparison.Ordinal);
        Assert.Contains($"Author:          {Xmp("<rdf:Seq><rdf:li>(.*?)<")}\n", surat.Keterangan, StringComparison.Ordinal);
        Assert.Equal("2026-11-21T02:41:00Z", Xmp("<xmp:CreateDate>(.*?)<"));
        Assert.Contains("/CreationDate(D:20261121024100Z)/ModDate(D:20261121024100Z)", Mentah, StringComparison.Ordinal);
        Assert.All(["Metadata Stream: yes", "Tagged:          yes", "Encrypted:       no", "JavaScript:      no"], k => Assert.Contains(k, surat.Keterangan, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_and_can_be_read_back()
    {
        using var surat = new AlatPdf(Berkas);
        var huruf = surat.Huruf.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(3, huruf.Length);
        Assert.All(huruf, h => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes ", h));
        Assert.Contains("Łódź", surat.TeksBerurut, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_on_every_page_is_tagged_or_decoration_and_the_tree_finds_it()
    {
        var isi = Regex.Matches(Mentah, @"/Contents (\d+) 0 R").Select(m => Encoding.Latin1.GetString(Aliran(int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)))).ToList();
        Assert.True(isi.Count > 2);
        foreach (var (hal, teks) in isi.Index())
        {
            var luar = Regex.Replace(teks, @"(?s)(/Artifact BMC|/\w+<</MCID \d+>>BDC)\n.*?EMC\n", "");
            Assert.DoesNotMatch(@"Tj|TJ|\bDo\b|\bre\b| [Sf]\n", luar);
            var nomor = Regex.Matches(teks, @"/MCID (\d+)").Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(Enumerable.Range(0, nomor.Count), nomor);
            var induk = Regex.Match(Mentah, $@"/Nums\[.*?(?<![\d ]){hal}\[([^\]]*)\]").Groups[1].Value;
            Assert.Equal(nomor.Count, Regex.Count(induk, "0 R"));
        }
        Assert.All(Regex.Matches(Mentah, "<</S/Figure[^\n]*"), m => Assert.Contains("/Alt(", m.Value, StringComparison.Ordinal));
        Assert.All(Regex.Matches(Mentah, "<</S/TH/[^\n]*"), m => Assert.Contains("/Scope/Column", m.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Table_over_two_pages_is_heard_as_one_with_its_header_once()
    {
        Assert.Single(Regex.Matches(Mentah, @"<</S/Table/"), m => Mentah[m.Index..(m.Index + 400)].Split("0 R").Length > 40);
        Assert.Equal(2, Regex.Count(Mentah, "<</S/TH/"));
    }

    [Fact]
    public void Words_are_apart_for_who_hears_them_also_at_the_end_of_a_line()
    {
        using var surat = new AlatPdf(CetakPdf.Cetak(NaskahContoh.Pendek, NaskahContoh.Pada));
        Assert.Contains("Kecamatan Contoh, Kabupaten Contoh, berdasarkan", string.Join(' ', surat.StrukturTeks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_no_font_has_become_a_box_and_never_nothing()
    {
        using var surat = new AlatPdf(CetakPdf.Cetak(NaskahContoh.Pendek with { Isi = [new Paragraf(["Nama 𝐒𝐚𝐫𝐢 Rene\u0301 \u200d陈 selesai\u00a0sudah"])] }, NaskahContoh.Pada));
        Assert.Contains("Nama Sari René □ selesai sudah", surat.TeksBerurut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1), InlineData(0, 8), InlineData(0, 16), InlineData(2, 8), InlineData(2, 16), InlineData(3, 2), InlineData(3, 8), InlineData(4, 8), InlineData(4, 16), InlineData(6, 8), InlineData(6, 16)]
    public void Png_of_every_kind_is_printed_with_the_colours_it_has(int jenis, int dalam)
    {
        foreach (var berjalin in new[] { false, true })
        {
            var png = ContohPng.Buat(jenis, dalam, berjalin, 11, 9);
            var citra = PngImage.Read(png);
            Assert.Equal((11, 9, jenis is 0 or 4), (citra.Width, citra.Height, citra.Gray));
            for (var y = 0; y < 9; y++)
                for (var x = 0; x < 11; x++)
                {
                    var terang = ContohPng.Putih(x, y) ? 255 : 0;
                    Assert.Equal(terang, citra.Color[(y * 11 + x) * (citra.Gray ? 1 : 3)]);
                    if (jenis is 4 or 6) Assert.Equal(x == 0 ? 0 : 255, citra.Alpha![y * 11 + x]);
                }
            using var surat = new AlatPdf(CetakPdf.Cetak(NaskahContoh.Pendek with { Kop = NaskahContoh.Kop with { Lambang = png } }, NaskahContoh.Pada));
            Assert.Equal(jenis is 4 or 6, surat.Gambar.Contains("smask", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Picture_that_would_break_a_letter_is_refused_beforehand_and_one_stored_long_ago_leaves_its_place_empty()
    {
        var png = ContohPng.Buat(2, 8, false, 11, 9);
        byte[] cmyk = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 9, 0, 9, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0];
        byte[] warna = [0xFF, 0xD8, 0xFF, 0xC2, 0, 17, 8, 0, 9, 0, 11, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
        Assert.False(CetakPdf.LambangTerbaca(png[..^40]));
        Assert.False(CetakPdf.LambangTerbaca(cmyk));
        Assert.Equal((11, 9), CetakPdf.UkuranLambang(warna));
        using var surat = new AlatPdf(CetakPdf.Cetak(NaskahContoh.Pendek with { Kop = NaskahContoh.Kop with { Lambang = cmyk } }, NaskahContoh.Pada));
        Assert.Contains("KELURAHAN CONTOH", surat.Teks, StringComparison.Ordinal);
    }

    static byte[] Aliran(int nomor)
    {
        var mulai = Mentah.IndexOf($"\n{nomor} 0 obj\n<</Length ", StringComparison.Ordinal);
        var panjang = int.Parse(Regex.Match(Mentah[mulai..(mulai + 60)], @"/Length (\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var isi = Mentah.IndexOf("stream\n", mulai, StringComparison.Ordinal) + 7;
        using var z = new ZLibStream(new MemoryStream(Berkas[isi..(isi + panjang)]), CompressionMode.Decompress);
        using var hasil = new MemoryStream();
        z.CopyTo(hasil);
        return hasil.ToArray();
    }

    // The dictionaries without what lies compressed between them.
    static string Rangka() => Regex.Replace(Mentah, @"(?s)stream\n.*?\nendstream", "");
}

/// <summary>PNGs of any kind: a checkerboard of black and white whose first column is seen through where the kind can.</summary>
static class ContohPng
{
    static readonly (int X, int Y, int Dx, int Dy)[] Adam7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static bool Putih(int x, int y) => (x + y) % 2 == 0;

    public static byte[] Buat(int jenis, int dalam, bool berjalin, int lebar, int tinggi)
    {
        using var data = new MemoryStream();
        using (var z = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            foreach (var (x0, y0, dx, dy) in berjalin ? Adam7 : [(0, 0, 1, 1)])
                for (var y = y0; y < tinggi && x0 < lebar; y += dy)
                {
                    z.WriteByte(0);
                    var bit = new List<bool>();
                    for (var x = x0; x < lebar; x += dx)
                        foreach (var nilai in Titik(jenis, x, y))
                            for (var b = dalam - 1; b >= 0; b--) bit.Add(jenis == 3 ? ((Putih(x, y) ? 1 : 0) >> b & 1) == 1 : nilai);
                    while (bit.Count % 8 != 0) bit.Add(false);
                    foreach (var delapan in bit.Chunk(8)) z.WriteByte((byte)delapan.Aggregate(0, (a, b) => a << 1 | (b ? 1 : 0)));
                }
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Potong(png, "IHDR", [0, 0, 0, (byte)lebar, 0, 0, 0, (byte)tinggi, (byte)dalam, (byte)jenis, 0, 0, (byte)(berjalin ? 1 : 0)]);
        if (jenis == 3) Potong(png, "PLTE", [0, 0, 0, 255, 255, 255]);
        Potong(png, "IDAT", data.ToArray());
        Potong(png, "IEND", []);
        return png.ToArray();
    }

    static IEnumerable<bool> Titik(int jenis, int x, int y) => jenis switch
    {
        2 => [Putih(x, y), Putih(x, y), Putih(x, y)],
        4 => [Putih(x, y), x > 0],
        6 => [Putih(x, y), Putih(x, y), Putih(x, y), x > 0],
        _ => [Putih(x, y)]
    };

    // Readers of pictures in PDFs do not look at the check sums, nor does ours.
    static void Potong(MemoryStream ke, string nama, byte[] isi)
    {
        ke.Write([0, 0, (byte)(isi.Length >> 8), (byte)isi.Length]);
        ke.Write(Encoding.ASCII.GetBytes(nama));
        ke.Write(isi);
        ke.Write([0, 0, 0, 0]);
    }
}
