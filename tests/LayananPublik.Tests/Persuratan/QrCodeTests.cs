using LayananPublik.Bersama;
using LayananPublik.Persuratan.Pdf;
using QRCoder;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class QrCodeTests
{
    /// <summary>Every version, with and without digits at the end, read back from the printed page.</summary>
    [Theory]
    [InlineData(8, 0), InlineData(20, 0), InlineData(38, 0), InlineData(60, 0), InlineData(80, 0), InlineData(100, 0), InlineData(118, 0), InlineData(150, 0)]
    [InlineData(62, 203), InlineData(62, 204), InlineData(62, 205), InlineData(40, 300), InlineData(100, 400), InlineData(200, 200), InlineData(300, 0), InlineData(400, 250)]
    public void What_is_written_is_read(int letters, int digits)
    {
        var text = Text(letters, digits);
        using var pdf = new AlatPdf(CetakPdf.Cetak(NaskahContoh.Pendek with { Qr = text }, NaskahContoh.Pada));
        Assert.Equal(text, pdf.QrPada(200));
    }

    [Fact]
    public void Codes_are_as_small_as_another_encoder_makes_them()
    {
        for (var i = 0; i < 120; i++)
        {
            var text = Text(5 + i * 3, i % 2 * (20 + i * 2));
            using var other = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
            if (other.Version > QrLayout.LargestVersion) continue;
            Assert.True(QrCode.Encode(text).Size <= other.ModuleMatrix.Count - 8, $"{text.Length}: {QrCode.Encode(text).Size}");
        }
    }

    [Fact]
    public void Marks_and_data_are_those_of_another_encoder()
    {
        // The same text in one segment: where both chose the same mask, every module is the same.
        var alike = 0;
        for (var i = 0; i < 60; i++)
        {
            var text = Text(10 + i * 5, 0);
            using var other = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
            var ours = QrCode.Encode(text);
            Assert.Equal(other.ModuleMatrix.Count - 8, ours.Size);
            if (Enumerable.Range(0, ours.Size).All(y => Enumerable.Range(0, ours.Size).All(x => other.ModuleMatrix[y + 4][x + 4] == ours.Dark(x, y)))) alike++;
        }
        Assert.True(alike > 20, $"{alike} of 60 alike.");
    }

    [Fact]
    public void Text_that_no_page_could_show_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Encode(new string('x', 2000)));

    static string Text(int letters, int digits)
    {
        var chance = new Random(letters * 1009 + digits);
        const string signs = "abcdefghijklmnopqrstuvwxyz/.:-ABCDEFGHJK";
        var head = new string([.. Enumerable.Range(0, letters - 1).Select(_ => signs[chance.Next(signs.Length)])]);
        return $"{head}#{new string([.. Enumerable.Range(0, digits).Select(_ => (char)('0' + chance.Next(10)))])}";
    }
}
