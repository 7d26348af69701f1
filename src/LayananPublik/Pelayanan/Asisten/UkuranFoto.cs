using System.Buffers.Binary;

namespace LayananPublik.Pelayanan;

/// <summary>How many dots a picture has, read from its head; null when it is none that we know.</summary>
public static class UkuranFoto
{
    public static (int Lebar, int Tinggi)? Baca(ReadOnlySpan<byte> isi) =>
        isi.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Jpeg(isi)
        : isi.Length >= 24 && isi.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? (Empat(isi[16..]), Empat(isi[20..]))
        : null;

    static (int, int)? Jpeg(ReadOnlySpan<byte> isi)
    {
        for (var di = 2; di + 9 < isi.Length && isi[di] == 0xFF;)
        {
            var tanda = isi[di + 1];
            // C4, C8 and CC are tables, the others of this row begin a frame.
            if (tanda is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return (Dua(isi[(di + 7)..]), Dua(isi[(di + 5)..]));
            di += 2 + Dua(isi[(di + 2)..]);
        }
        return null;
    }

    static int Dua(ReadOnlySpan<byte> s) => BinaryPrimitives.ReadUInt16BigEndian(s);

    static int Empat(ReadOnlySpan<byte> s) => BinaryPrimitives.ReadInt32BigEndian(s);
}
