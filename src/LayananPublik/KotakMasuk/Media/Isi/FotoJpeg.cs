namespace LayananPublik.KotakMasuk;

/// <summary>JPEG, segment by segment: what describes the picture stays, what describes the photographer goes, and so does whatever hangs behind the end.</summary>
static class FotoJpeg
{
    const byte AkhirGambar = 0xD9, MulaiPindai = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, Komentar = 0xFE;

    const int RuasTerbanyak = 20_000;

    public static HasilAmbil Periksa(byte[] isi)
    {
        var r = new Rakitan(isi);
        r.Salin(0, 2);
        var (lebar, tinggi, orientasi, adaPindai, terputar, letak) = (0, 0, 1, false, false, 2);
        while (true)
        {
            if (Penanda(isi, ref letak) is not { } tanda) return UkuranGambar.Rusak;
            var mulai = letak - 2;
            if (tanda == AkhirGambar)
            {
                r.Salin(mulai, letak);
                break;
            }
            if (tanda is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            if (tanda < 0xC0 || tanda == 0xD8 || letak + 2 > isi.Length) return UkuranGambar.Rusak;
            var panjang = isi[letak] << 8 | isi[letak + 1];
            if (panjang < 2 || letak + panjang > isi.Length) return UkuranGambar.Rusak;
            var ruas = isi.AsSpan(letak + 2, panjang - 2);
            if (Bingkai(tanda) && ruas.Length >= 5) (lebar, tinggi) = Ukuran(ruas);
            if (tanda == App1 && ruas.StartsWith("Exif\0\0"u8) && orientasi == 1) orientasi = Exif.Orientasi(ruas[6..]);
            letak += panjang;
            if (tanda == MulaiPindai)
            {
                adaPindai = true;
                letak = AkhirPindai(isi, letak);
            }
            if (!Perlu(tanda, ruas)) continue;
            if (r.Banyak > RuasTerbanyak) return UkuranGambar.Rusak;
            if (orientasi != 1 && !terputar && tanda < App0)
            {
                r.Tulis(Putaran(orientasi));
                terputar = true;
            }
            r.Salin(mulai, letak);
        }
        if (!adaPindai || lebar == 0 || tinggi == 0) return UkuranGambar.Rusak;
        if (JenisBerkas.Program(isi.AsSpan(letak))) return HasilAmbil.Tolak("Di belakang foto itu tersembunyi sebuah program, jadi tidak kami terima. Kirim foto yang lain.");
        return UkuranGambar.Periksa(lebar, tinggi, isi.Length) ?? HasilAmbil.Terima(isi, "image/jpeg", r.Jadi());
    }

    /// <summary>From the first frame; null when none is reached.</summary>
    public static (long, long)? Ukuran(byte[] isi)
    {
        var letak = 2;
        while (Penanda(isi, ref letak) is { } tanda and not MulaiPindai and not AkhirGambar && letak + 2 <= isi.Length)
        {
            var sampai = letak + (isi[letak] << 8 | isi[letak + 1]);
            if (sampai < letak + 2 || sampai > isi.Length) return null;
            if (Bingkai(tanda) && sampai - letak >= 7) return Ukuran(isi.AsSpan(letak + 2));
            letak = sampai;
        }
        return null;
    }

    static (int Lebar, int Tinggi) Ukuran(ReadOnlySpan<byte> ruas) => (ruas[3] << 8 | ruas[4], ruas[1] << 8 | ruas[2]);

    static byte[] Putaran(int orientasi)
    {
        byte[] isi = [.. "Exif\0\0"u8, .. Exif.Tulis(orientasi)];
        return [0xFF, App1, 0, (byte)(isi.Length + 2), .. isi];
    }

    /// <summary>The next marker; <paramref name="letak"/> then stands behind it.</summary>
    static byte? Penanda(byte[] isi, ref int letak)
    {
        if (letak >= isi.Length || isi[letak] != 0xFF) return null;
        while (letak < isi.Length && isi[letak] == 0xFF) letak++;
        return letak < isi.Length ? isi[letak++] : null;
    }

    /// <summary>Where the coded picture ends: at the first marker that is neither stuffing nor restart.</summary>
    static int AkhirPindai(byte[] isi, int letak)
    {
        while (true)
        {
            var jauh = isi.AsSpan(letak).IndexOf((byte)0xFF);
            if (jauh < 0 || letak + jauh + 1 >= isi.Length) return isi.Length;
            letak += jauh;
            if (isi[letak + 1] is 0x00 or (>= 0xD0 and <= 0xD7)) letak += 2;
            else if (isi[letak + 1] == 0xFF) letak++;
            else return letak;
        }
    }

    static bool Bingkai(byte tanda) => tanda is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>JFIF without a thumbnail, the colour profile, Adobe's colour hint; of the rest everything but the application's own segments and comments.</summary>
    static bool Perlu(byte tanda, ReadOnlySpan<byte> ruas) => tanda switch
    {
        App0 => ruas.StartsWith("JFIF\0"u8) && ruas.Length == 14,
        App2 => ruas.StartsWith("ICC_PROFILE\0"u8),
        App14 => ruas.StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or Komentar => false,
        _ => true
    };
}
