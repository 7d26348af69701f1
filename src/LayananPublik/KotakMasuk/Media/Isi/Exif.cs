using System.Buffers.Binary;

namespace LayananPublik.KotakMasuk;

/// <summary>Of all that a camera writes into a picture only the way it is to be turned may stay.</summary>
static class Exif
{
    const int TagOrientasi = 0x0112;

    /// <summary>1 (upright) to 8; 1 where it cannot be read.</summary>
    public static int Orientasi(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var kecil = tiff[0] == (byte)'I';
        var ifd = Empat(tiff[4..], kecil);
        if (ifd > tiff.Length - 2) return 1;
        var tabel = tiff[(int)ifd..];
        var banyak = Dua(tabel, kecil);
        for (var i = 0; i < banyak && 2 + 12 * (i + 1) <= tabel.Length; i++)
        {
            var baris = tabel.Slice(2 + 12 * i, 12);
            if (Dua(baris, kecil) == TagOrientasi) return Dua(baris[8..], kecil) is >= 1 and <= 8 and var o ? o : 1;
        }
        return 1;
    }

    /// <summary>A TIFF block that says nothing but this.</summary>
    public static byte[] Tulis(int orientasi) =>
        [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientasi, 0, 0, 0, 0, 0, 0, 0];

    static int Dua(ReadOnlySpan<byte> b, bool kecil) => kecil ? BinaryPrimitives.ReadUInt16LittleEndian(b) : BinaryPrimitives.ReadUInt16BigEndian(b);

    static uint Empat(ReadOnlySpan<byte> b, bool kecil) => kecil ? BinaryPrimitives.ReadUInt32LittleEndian(b) : BinaryPrimitives.ReadUInt32BigEndian(b);
}
