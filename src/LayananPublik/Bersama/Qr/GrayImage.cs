using System.Buffers.Binary;
using System.IO.Compression;

namespace LayananPublik.Bersama;

/// <summary>Grey dots on white, written as a PNG.</summary>
sealed class GrayImage(int width, int height)
{
    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1))];

    readonly byte[] ink = new byte[width * height];

    public int Width => width;

    public int Height => height;

    public void Fill(int x, int y, int w, int h)
    {
        for (var i = y; i < y + h; i++) ink.AsSpan(i * width + x, w).Fill(255);
    }

    /// <summary>A stretch of one line, as dark as the share of it that is covered.</summary>
    public void Cover(int y, double from, double to, double share)
    {
        if (y < 0 || y >= height) return;
        for (var x = Math.Max(0, (int)from); x < to && x < width; x++)
        {
            var dark = (Math.Min(to, x + 1) - Math.Max(from, x)) * share * 255;
            ink[y * width + x] = (byte)Math.Min(255, ink[y * width + x] + Math.Max(0, Math.Round(dark)));
        }
    }

    public byte[] Png()
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        // Eight bits of grey, not interlaced.
        (head[8], head[9]) = (8, 0);
        Chunk(png, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var z = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[width + 1];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++) line[x + 1] = (byte)(255 - ink[y * width + x]);
                z.Write(line);
            }
        }
        Chunk(png, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        var crc = uint.MaxValue;
        foreach (var b in name) crc = Table[(crc ^ b) & 255] ^ crc >> 8;
        foreach (var b in data) crc = Table[(crc ^ b) & 255] ^ crc >> 8;
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }
}
