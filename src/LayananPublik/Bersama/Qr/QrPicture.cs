using PdfSharp.WPFonts;

namespace LayananPublik.Bersama;

/// <summary>A QR code with a few lines below it, as a picture for a small phone: read by a scanner off a cracked screen, and by people without one.</summary>
static class QrPicture
{
    const int Width = 720, Margin = 36, Quiet = 4;
    const double CodeSize = 84, TextSize = 44, LineHeight = 1.3;

    // The same on every machine: the face lies in the program.
    static readonly Lazy<Lettering> Bold = new(() => new(new(FontDataHelper.SegoeWPBold)));

    /// <summary>The first line is the largest: what is typed where nothing scans.</summary>
    public static byte[] Png(string content, IReadOnlyList<string> lines)
    {
        var qr = QrCode.Encode(content);
        var dot = (Width - 2 * Margin) / (qr.Size + 2 * Quiet);
        var side = dot * (qr.Size + 2 * Quiet);
        List<(string Text, double Size)> text = [.. lines.SelectMany((l, i) => Bold.Value.Wrap(l, i == 0 ? CodeSize : TextSize, Width - 2 * Margin).Select(w => (w, i == 0 ? CodeSize : TextSize)))];
        var image = new GrayImage(Width, side + (int)text.Sum(t => t.Size * LineHeight) + 2 * Margin);
        var left = (Width - side) / 2 + dot * Quiet;
        for (var y = 0; y < qr.Size; y++)
            for (var x = 0; x < qr.Size; x++)
                if (qr.Dark(x, y)) image.Fill(left + x * dot, dot * Quiet + y * dot, dot, dot);
        double at = side;
        foreach (var (line, size) in text)
        {
            at += size * LineHeight;
            Bold.Value.Draw(image, line, (Width - Bold.Value.Width(line, size)) / 2, at - size * (LineHeight - 1), size);
        }
        return image.Png();
    }
}
