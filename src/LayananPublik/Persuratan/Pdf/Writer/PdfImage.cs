using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;

namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>A picture as it lies in a file: a JPEG as it came, a PNG as rows of eight-bit colours with what is seen through beside it.</summary>
sealed class PdfImage
{
    const int SimpananTerbanyak = 32;
    static readonly ConcurrentDictionary<string, PdfImage> simpanan = new();

    public required int Width { get; init; }
    public required int Height { get; init; }
    public bool Gray { get; init; }
    public bool Jpeg { get; init; }
    public required byte[] Data { get; init; }
    public byte[]? Mask { get; init; }

    /// <summary>The same picture is taken apart once per process.</summary>
    public static PdfImage Read(byte[] isi)
    {
        var kunci = Convert.ToHexString(SHA256.HashData(isi));
        if (simpanan.TryGetValue(kunci, out var siap)) return siap;
        siap = isi is [0xFF, 0xD8, ..] ? Foto(isi) : Png(PngImage.Read(isi));
        if (simpanan.Count >= SimpananTerbanyak) simpanan.Clear();
        return simpanan[kunci] = siap;
    }

    static PdfImage Png(PngImage p)
    {
        var kecil = p.Shrink();
        return new()
        {
            Width = kecil.Width, Height = kecil.Height, Gray = kecil.Gray,
            Data = Padat(kecil.Color, kecil.Width, kecil.Height, kecil.Gray ? 1 : 3), Mask = kecil.Alpha is { } a ? Padat(a, kecil.Width, kecil.Height, 1) : null
        };
    }

    // Paeth's predictor on every row: emblems are flat areas with soft edges.
    static byte[] Padat(byte[] isi, int lebar, int tinggi, int warna)
    {
        var larik = lebar * warna;
        var hasil = new byte[(larik + 1) * tinggi];
        for (var y = 0; y < tinggi; y++)
        {
            hasil[y * (larik + 1)] = 4;
            for (var i = 0; i < larik; i++)
            {
                int kiri = i >= warna ? isi[y * larik + i - warna] : 0, atas = y > 0 ? isi[(y - 1) * larik + i] : 0, sudut = i >= warna && y > 0 ? isi[(y - 1) * larik + i - warna] : 0;
                hasil[y * (larik + 1) + 1 + i] = (byte)(isi[y * larik + i] - PngImage.Paeth(kiri, atas, sudut));
            }
        }
        return ByteBuffer.Deflate(hasil);
    }

    static PdfImage Foto(byte[] isi)
    {
        for (var i = 2; i + 9 < isi.Length;)
        {
            if (isi[i] != 0xFF) throw new InvalidDataException("The JPEG is broken.");
            int tanda = isi[i + 1];
            if (tanda == 0xFF) { i++; continue; }
            if (tanda is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (tanda > 0xC2 || isi[i + 4] != 8 || isi[i + 9] is not (1 or 3)) throw new InvalidDataException("Only grey and coloured JPEGs of eight bits can be printed.");
                if ((isi[i + 5] | isi[i + 6]) == 0 || (isi[i + 7] | isi[i + 8]) == 0) throw new InvalidDataException("The JPEG has no size.");
                return new() { Width = isi[i + 7] << 8 | isi[i + 8], Height = isi[i + 5] << 8 | isi[i + 6], Gray = isi[i + 9] == 1, Jpeg = true, Data = isi };
            }
            i += 2 + (isi[i + 2] << 8 | isi[i + 3]);
        }
        throw new InvalidDataException("The JPEG has no picture.");
    }
}
