using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>PNG, chunk by chunk: text, time and camera data go.</summary>
static class FotoPng
{
    const int UraiTerbesar = 8 * 1024 * 1024;

    static readonly HashSet<string> Perlu = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320u ^ c >> 1 : c >> 1))];

    public static HasilAmbil Periksa(byte[] isi)
    {
        var r = new Rakitan(isi);
        r.Salin(0, 8);
        var (lebar, tinggi, bingkai, adaIsi, terurai) = (0L, 0L, 1, false, 0);
        for (var letak = 8; ;)
        {
            if (isi.Length - letak < 12) return UkuranGambar.Rusak;
            var panjang = BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan(letak));
            if (panjang > isi.Length - letak - 12) return UkuranGambar.Rusak;
            var (nama, sampai) = (Encoding.Latin1.GetString(isi, letak + 4, 4), letak + 12 + (int)panjang);
            var data = isi.AsSpan(letak + 8, (int)panjang);
            if ((letak == 8) != (nama == "IHDR") || (nama == "IHDR" && data.Length < 8)) return UkuranGambar.Rusak;
            if (nama == "IHDR") (lebar, tinggi) = Ukuran(data);
            if (nama is "iCCP" or "zTXt" or "iTXt" && (terurai += Terurai(isi, letak + 8, (int)panjang, UraiTerbesar - terurai)) >= UraiTerbesar) return Bom;
            if (nama == "fcTL") bingkai++;
            // Readers want it before the picture, cameras' tools sometimes put it behind.
            if (nama == "IDAT" && !adaIsi && Putaran(isi) is var putaran and not 1) r.Tulis(Potongan("eXIf", Exif.Tulis(putaran)));
            adaIsi |= nama == "IDAT";
            if (nama == "IEND")
            {
                r.Salin(letak, sampai);
                return Putuskan(isi, r, sampai, adaIsi ? UkuranGambar.Periksa(lebar, tinggi, isi.Length, bingkai) : UkuranGambar.Rusak);
            }
            if (Perlu.Contains(nama)) r.Salin(letak, sampai);
            letak = sampai;
        }
    }

    /// <summary>From the head, which always comes first.</summary>
    public static (long, long)? Ukuran(byte[] isi) => isi.Length >= 24 && isi.AsSpan(12, 4).SequenceEqual("IHDR"u8) ? Ukuran(isi.AsSpan(16)) : null;

    static (long, long) Ukuran(ReadOnlySpan<byte> kepala) => (BinaryPrimitives.ReadUInt32BigEndian(kepala), BinaryPrimitives.ReadUInt32BigEndian(kepala[4..]));

    static HasilAmbil Bom => HasilAmbil.Tolak("Gambar itu memuat data yang membengkak saat dibuka, jadi tidak kami terima. Kirim sebagai foto biasa.");

    static HasilAmbil Putuskan(byte[] isi, Rakitan r, int akhir, HasilAmbil? ditolak) =>
        ditolak ?? (JenisBerkas.Program(isi.AsSpan(akhir)) ? HasilAmbil.Tolak("Di belakang gambar itu tersembunyi sebuah program, jadi tidak kami terima. Kirim gambar yang lain.") : HasilAmbil.Terima(isi, "image/png", r.Jadi()));

    static int Putaran(byte[] isi)
    {
        for (long letak = 8; isi.Length - letak >= 12;)
        {
            var panjang = BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan((int)letak));
            if (panjang > isi.Length - letak - 12) return 1;
            if (isi.AsSpan((int)letak + 4, 4).SequenceEqual("eXIf"u8)) return Exif.Orientasi(isi.AsSpan((int)letak + 8, (int)panjang));
            letak += 12 + panjang;
        }
        return 1;
    }

    /// <summary>How much a packed text or profile unpacks to.</summary>
    static int Terurai(byte[] isi, int mulai, int panjang, int paling)
    {
        // Behind the name, its zero and some flags begins the packed part. Its first byte is 0x78 in practice; other beginnings are not read by anybody.
        var nol = isi.AsSpan(mulai, panjang).IndexOf((byte)0);
        var padat = nol < 0 ? -1 : isi.AsSpan(mulai + nol, panjang - nol).IndexOf((byte)0x78);
        return padat < 0 ? 0 : Urai.Zlib(isi, mulai + nol + padat, panjang - nol - padat, paling, simpan: 0).Panjang;
    }

    static byte[] Potongan(string nama, byte[] data)
    {
        var jadi = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(jadi, data.Length);
        Encoding.ASCII.GetBytes(nama, jadi.AsSpan(4));
        data.CopyTo(jadi, 8);
        var crc = uint.MaxValue;
        foreach (var b in jadi.AsSpan(4, 4 + data.Length)) crc = Crc[(crc ^ b) & 0xFF] ^ crc >> 8;
        BinaryPrimitives.WriteUInt32BigEndian(jadi.AsSpan(8 + data.Length), ~crc);
        return jadi;
    }
}
