using System.Buffers.Binary;
using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>WebP, chunk by chunk: EXIF and XMP go, and their flags in the head with them.</summary>
static class FotoWebp
{
    const byte AdaExif = 0x08, AdaXmp = 0x04;

    public static HasilAmbil Periksa(byte[] isi)
    {
        if (isi.Length < 20) return UkuranGambar.Rusak;
        var akhir = 8L + BinaryPrimitives.ReadUInt32LittleEndian(isi.AsSpan(4));
        if (akhir > isi.Length || akhir < 20) return UkuranGambar.Rusak;
        var r = new Rakitan(isi);
        r.Salin(0, 12);
        var (lebar, tinggi, bingkai, orientasi, kepala) = (0L, 0L, 0, 1, -1);
        for (var letak = 12; letak < akhir;)
        {
            if (akhir - letak < 8) return UkuranGambar.Rusak;
            var panjang = BinaryPrimitives.ReadUInt32LittleEndian(isi.AsSpan(letak + 4));
            if (panjang > akhir - letak - 8) return UkuranGambar.Rusak;
            var (nama, sampai) = (Encoding.Latin1.GetString(isi, letak, 4), (int)Math.Min(akhir, letak + 8 + panjang + (panjang & 1)));
            var data = isi.AsSpan(letak + 8, (int)panjang);
            if (nama is "VP8X" or "VP8 " or "VP8L" && lebar == 0) (lebar, tinggi) = Ukuran(nama, data);
            if (nama is "VP8 " or "VP8L" or "ANMF") bingkai++;
            if (nama == "VP8X") kepala = r.Panjang + 8;
            if (nama == "EXIF") orientasi = Exif.Orientasi(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
            if (nama is "VP8X" or "VP8 " or "VP8L" or "ANIM" or "ANMF" or "ALPH" or "ICCP") r.Salin(letak, sampai);
            letak = sampai;
        }
        if (JenisBerkas.Program(isi.AsSpan((int)akhir))) return HasilAmbil.Tolak("Di belakang gambar itu tersembunyi sebuah program, jadi tidak kami terima. Kirim gambar yang lain.");
        if (bingkai == 0) return UkuranGambar.Rusak;
        return UkuranGambar.Periksa(lebar, tinggi, isi.Length, bingkai) ?? HasilAmbil.Terima(isi, "image/webp", Betulkan(isi, r, kepala, orientasi));
    }

    /// <summary>From the first chunk, which is the head or the picture itself.</summary>
    public static (long, long)? Ukuran(byte[] isi) => isi.Length > 20 ? Ukuran(Encoding.Latin1.GetString(isi, 12, 4), isi.AsSpan(20)) : null;

    static byte[] Betulkan(byte[] isi, Rakitan r, int kepala, int orientasi)
    {
        var putar = orientasi != 1 && kepala > 0;
        if (putar)
        {
            var exif = Exif.Tulis(orientasi);
            r.Tulis([.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif]);
        }
        var jadi = r.Jadi();
        if (ReferenceEquals(jadi, isi)) return isi;
        BinaryPrimitives.WriteInt32LittleEndian(jadi.AsSpan(4), jadi.Length - 8);
        if (kepala > 0) jadi[kepala] = (byte)(jadi[kepala] & ~(AdaExif | AdaXmp) | (putar ? AdaExif : 0));
        return jadi;
    }

    static (long, long) Ukuran(string nama, ReadOnlySpan<byte> d) => nama switch
    {
        "VP8X" when d.Length >= 10 => (1 + (d[4] | d[5] << 8 | d[6] << 16), 1 + (d[7] | d[8] << 8 | d[9] << 16)),
        "VP8 " when d.Length >= 10 && d[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) => ((d[6] | d[7] << 8) & 0x3FFF, (d[8] | d[9] << 8) & 0x3FFF),
        "VP8L" when d.Length >= 5 && d[0] == 0x2F => (1 + ((d[1] | d[2] << 8) & 0x3FFF), 1 + ((d[2] >> 6 | d[3] << 2 | d[4] << 10) & 0x3FFF)),
        _ => (0, 0)
    };
}
