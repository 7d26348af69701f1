using System.Diagnostics;
using LayananPublik.Bersama;
using LayananPublik.Persuratan.Pdf.Writer;
using Xunit;

namespace LayananPublik.Tests.Bersama;

/// <summary>The picture of a booking's code: read by another program's scanner, small, and the same on every machine.</summary>
public sealed class QrPictureTests
{
    static readonly string[] Lines = ["JNJ-7K4QMX", "Rabu, 25 November 2026", "pukul 09.30", "Perekaman KTP-el", "Loket Pelayanan Terpadu Kecamatan Contoh Utara"];

    [Theory]
    [InlineData("JNJ-7K4QMX"), InlineData("JNJ-222222"), InlineData("JNJ-ZZZZZZ")]
    public void Another_scanner_reads_what_was_written(string code)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("qr").FullName, "kode.png");
        File.WriteAllBytes(file, QrPicture.Png(code, [code, .. Lines[1..]]));
        using var scan = Process.Start(new ProcessStartInfo("zbarimg", ["-q", "--raw", file]) { RedirectStandardOutput = true })!;
        Assert.Equal(code, scan.StandardOutput.ReadToEnd().Trim());
    }

    [Fact]
    public void It_is_small_and_its_lines_stand_below_the_code()
    {
        var png = QrPicture.Png(Lines[0], Lines);
        Assert.InRange(png.Length, 2_000, 100_000);
        var image = PngImage.Read(png);
        Assert.Equal(720, image.Width);
        Assert.True(image.Height < 1400 && image.Gray);
        Assert.True(Ink(image, 0, 580) > 50_000);
        // Letters, and an empty edge on both sides of them.
        Assert.True(Ink(image, 680, image.Height) > 8_000);
        for (var y = 680; y < image.Height; y++) Assert.True(image.Color[y * 720] == 255 && image.Color[y * 720 + 719] == 255);
        Assert.Equal(png, QrPicture.Png(Lines[0], Lines));
    }

    [Fact]
    public void Names_that_are_too_long_are_wrapped_and_cut_and_strange_letters_do_no_harm()
    {
        foreach (var line in new[] { new string('W', 200), string.Join(' ', Enumerable.Repeat("Kelurahan", 20)), "Éloïse Ñ’ 中文 🌸", "", "   " })
            Assert.InRange(PngImage.Read(QrPicture.Png("JNJ-7K4QMX", ["JNJ-7K4QMX", line])).Height, 600, 2000);
    }

    static int Ink(PngImage image, int from, int to) => Enumerable.Range(from * image.Width, (to - from) * image.Width).Count(i => image.Color[i] < 128);
}
