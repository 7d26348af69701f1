using System.Buffers.Binary;

namespace LayananPublik.KotakMasuk;

/// <summary>GIF, block by block: comments and foreign applications' blocks go, the endless loop stays.</summary>
static class FotoGif
{
    const byte Gambar = 0x2C, Sambungan = 0x21, Akhir = 0x3B, Aplikasi = 0xFF, Kendali = 0xF9;

    public static HasilAmbil Periksa(byte[] isi)
    {
        if (isi.Length < 13) return UkuranGambar.Rusak;
        var r = new Rakitan(isi);
        var letak = 13 + Palet(isi[10]);
        if (letak > isi.Length) return UkuranGambar.Rusak;
        r.Salin(0, letak);
        for (var bingkai = 0; ;)
        {
            if (letak >= isi.Length) return UkuranGambar.Rusak;
            var mulai = letak;
            if (isi[letak] == Akhir)
            {
                r.Salin(letak, letak + 1);
                if (JenisBerkas.Program(isi.AsSpan(letak + 1))) return HasilAmbil.Tolak("Di belakang gambar itu tersembunyi sebuah program, jadi tidak kami terima. Kirim gambar yang lain.");
                return bingkai == 0 ? UkuranGambar.Rusak : UkuranGambar.Periksa(Dua(isi, 6), Dua(isi, 8), isi.Length, bingkai) ?? HasilAmbil.Terima(isi, "image/gif", r.Jadi());
            }
            var perlu = true;
            if (isi[letak] == Gambar && letak + 11 <= isi.Length)
            {
                bingkai++;
                letak += 10 + Palet(isi[letak + 9]) + 1;
            }
            else if (isi[letak] == Sambungan && letak + 3 <= isi.Length)
            {
                perlu = isi[letak + 1] == Kendali || (isi[letak + 1] == Aplikasi && Ulang(isi.AsSpan(letak + 2)));
                letak += 2;
            }
            else return UkuranGambar.Rusak;
            if (!Lewati(isi, ref letak)) return UkuranGambar.Rusak;
            if (perlu) r.Salin(mulai, letak);
        }
    }

    static int Palet(byte tanda) => (tanda & 0x80) == 0 ? 0 : 3 << ((tanda & 7) + 1);

    static int Dua(byte[] isi, int letak) => BinaryPrimitives.ReadUInt16LittleEndian(isi.AsSpan(letak));

    static bool Ulang(ReadOnlySpan<byte> blok) => blok is [11, ..] && (blok[1..].StartsWith("NETSCAPE2.0"u8) || blok[1..].StartsWith("ANIMEXTS1.0"u8));

    /// <summary>Over a chain of sub-blocks to behind its empty last one.</summary>
    static bool Lewati(byte[] isi, ref int letak)
    {
        while (letak < isi.Length)
        {
            var panjang = isi[letak];
            letak += 1 + panjang;
            if (panjang == 0) return true;
        }
        return false;
    }
}
