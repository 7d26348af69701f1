using System.Buffers.Binary;
using System.Text;

namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>The colours of every file: sRGB as an ICC profile (version 2), made here from the numbers of IEC 61966-2.1.</summary>
static class SrgbProfile
{
    const int TitikKurva = 256;

    public static readonly byte[] Deflated = ByteBuffer.Deflate(Buat());

    static byte[] Buat()
    {
        byte[] kurva = Kurva();
        (string Nama, byte[] Isi)[] tanda =
        [
            ("desc", Uraian("sRGB IEC61966-2.1")), ("cprt", [.. "text\0\0\0\0"u8, .. "No copyright, use freely\0"u8]), ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.4360747, 0.2225045, 0.0139322)), ("gXYZ", Xyz(0.3850649, 0.7168786, 0.0971045)), ("bXYZ", Xyz(0.1430804, 0.0606169, 0.7141733)),
            ("rTRC", kurva), ("gTRC", kurva), ("bTRC", kurva)
        ];
        var isi = new List<byte>(new byte[132 + 12 * tanda.Length]);
        var letak = new Dictionary<byte[], int>();
        var daftar = new List<(string, int, int)>();
        foreach (var (nama, data) in tanda)
        {
            if (!letak.TryGetValue(data, out var mulai))
            {
                letak[data] = mulai = isi.Count;
                isi.AddRange(data);
                while (isi.Count % 4 != 0) isi.Add(0);
            }
            daftar.Add((nama, mulai, data.Length));
        }
        var hasil = isi.ToArray();
        U32(0, (uint)hasil.Length);
        U32(8, 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(hasil.AsSpan(12));
        foreach (var (i, n) in new ushort[] { 2026, 1, 1, 0, 0, 0 }.Index()) BinaryPrimitives.WriteUInt16BigEndian(hasil.AsSpan(24 + 2 * i), n);
        "acsp"u8.CopyTo(hasil.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(hasil.AsSpan(68));
        U32(128, (uint)tanda.Length);
        foreach (var (i, (nama, mulai, panjang)) in daftar.Index())
        {
            Encoding.ASCII.GetBytes(nama, hasil.AsSpan(132 + 12 * i));
            U32(136 + 12 * i, (uint)mulai);
            U32(140 + 12 * i, (uint)panjang);
        }
        return hasil;

        void U32(int i, uint n) => BinaryPrimitives.WriteUInt32BigEndian(hasil.AsSpan(i), n);
    }

    static byte[] Kurva()
    {
        var b = new byte[12 + 2 * TitikKurva];
        "curv"u8.CopyTo(b);
        BinaryPrimitives.WriteInt32BigEndian(b.AsSpan(8), TitikKurva);
        for (var i = 0; i < TitikKurva; i++)
        {
            var x = i / (TitikKurva - 1.0);
            var y = x <= 0.04045 ? x / 12.92 : Math.Pow((x + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(b.AsSpan(12 + 2 * i), (ushort)Math.Round(y * 65535));
        }
        return b;
    }

    static byte[] Xyz(params double[] nilai)
    {
        var b = new byte[20];
        "XYZ "u8.CopyTo(b);
        foreach (var (i, n) in nilai.Index()) BinaryPrimitives.WriteInt32BigEndian(b.AsSpan(8 + 4 * i), (int)Math.Round(n * 65536));
        return b;
    }

    static byte[] Uraian(string teks)
    {
        // ASCII, then empty places for Unicode and the old Macintosh.
        var b = new byte[12 + teks.Length + 1 + 8 + 3 + 67];
        "desc"u8.CopyTo(b);
        BinaryPrimitives.WriteInt32BigEndian(b.AsSpan(8), teks.Length + 1);
        Encoding.ASCII.GetBytes(teks, b.AsSpan(12));
        return b;
    }
}
