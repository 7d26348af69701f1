using System.IO.Compression;

namespace LayananPublik.Pades;

/// <summary>Undoes the compression of cross-reference and object streams: Flate, with or without PNG predictors.</summary>
static class PdfFilter
{
    const int Max = 64 * 1024 * 1024;

    public static byte[] Decode(byte[] data, string? filter, PdfDict? parms) => filter switch
    {
        null => data,
        "FlateDecode" or "Fl" => Unpredict(Inflate(data), parms),
        _ => throw new PdfFormatException($"Filter {filter} is not known.")
    };

    static byte[] Inflate(byte[] data)
    {
        using var from = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var to = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int n; (n = from.Read(buffer)) > 0;)
            {
                to.Write(buffer, 0, n);
                if (to.Length > Max) throw new PdfFormatException("A compressed stream is too large.");
            }
        }
        catch (InvalidDataException e) { throw new PdfFormatException("A compressed stream is damaged.", e); }
        return to.ToArray();
    }

    static byte[] Unpredict(byte[] data, PdfDict? parms)
    {
        var predictor = Number(parms, "Predictor", 1);
        if (predictor < 10) return predictor < 2 ? data : throw new PdfFormatException("A TIFF predictor is not known here.");
        var (colors, bits, columns) = (Number(parms, "Colors", 1), Number(parms, "BitsPerComponent", 8), Number(parms, "Columns", 1));
        if (colors is < 1 or > 32 || bits is < 1 or > 16 || columns is < 1 or > 100_000) throw new PdfFormatException("A predictor is out of range.");
        var (step, row) = (Math.Max(1, colors * bits / 8), (colors * bits * columns + 7) / 8);
        var result = new byte[data.Length / (row + 1) * row];
        for (var r = 0; r < result.Length / row; r++)
            for (var i = 0; i < row; i++)
            {
                var (at, raw) = (r * row + i, data[r * (row + 1) + 1 + i]);
                int left = i >= step ? result[at - step] : 0, up = r > 0 ? result[at - row] : 0, corner = r > 0 && i >= step ? result[at - row - step] : 0;
                result[at] = (byte)(raw + (data[r * (row + 1)] switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new PdfFormatException("A predictor's row is not known.") }));
            }
        return result;
    }

    static int Paeth(int a, int b, int c)
    {
        var (pa, pb, pc) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - 2 * c));
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    static int Number(PdfDict? d, string key, int otherwise) => d?[key] is PdfAtom { Integer: { } n } && n is >= 0 and <= int.MaxValue ? (int)n : otherwise;
}
