using System.Buffers;
using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Walks once through the bytes of a PDF and notes the names that matter, also where they are written with #xx or lie packed in object streams.
/// It follows no references, so that nothing can lead it in circles; strings and pictures are stepped over.
/// </summary>
sealed class BacaPdf(byte[] isi, TemuanPdf temuan)
{
    public const int PanjangNilai = 2000;

    const int UraiTerbesar = 64 * 1024 * 1024, KalimatTerpanjang = 64 * 1024, KalimatSalahTerbanyak = 200, KepalaTerpanjang = 4096;

    static readonly SearchValues<byte> Menarik = SearchValues.Create("/(s"u8);

    static readonly SearchValues<byte> Pemisah = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    int terurai, kalimatSalah, akhirStreamTerakhir;
    bool rumit;

    /// <summary>Something in it can be an object at all.</summary>
    public bool AdaObjek { get; } = isi.AsSpan().IndexOf(" obj"u8) >= 0;

    /// <summary>False when it is packed too deep to be looked through.</summary>
    public bool Selesai()
    {
        akhirStreamTerakhir = isi.AsSpan().LastIndexOf("endstream"u8);
        Telusuri(isi, denganStream: true);
        return !rumit;
    }

    void Telusuri(byte[] b, bool denganStream)
    {
        var letak = 0;
        var lebar = 0L;
        while (!rumit)
        {
            var jauh = b.AsSpan(letak).IndexOfAny(Menarik);
            if (jauh < 0) return;
            letak += jauh;
            letak = b[letak] switch
            {
                (byte)'/' => Nama(b, letak, ref lebar),
                (byte)'(' => LewatiKalimat(b, letak),
                _ => denganStream ? LewatiStream(b, letak) : letak + 1
            };
        }
    }

    int Nama(byte[] b, int letak, ref long lebar)
    {
        var sisa = b.AsSpan(letak + 1);
        var panjang = sisa.IndexOfAny(Pemisah);
        if (panjang < 0) panjang = sisa.Length;
        var sesudah = letak + 1 + panjang;
        if (panjang is > 0 and < 64) Kenali(b, Terbaca(sisa[..panjang]), sesudah, ref lebar);
        return sesudah;
    }

    void Kenali(byte[] b, string nama, int sesudah, ref long lebar)
    {
        switch (nama)
        {
            case "Encrypt": temuan.Terkunci |= Awal(b, sesudah) is '<' or (>= '0' and <= '9'); break;
            case "JS" or "JavaScript" or "Launch" or "RichMedia": temuan.Skrip = true; break;
            case "EmbeddedFile" or "EmbeddedFiles" or "FileAttachment": temuan.Lampiran = true; break;
            case "EF": temuan.Lampiran |= Awal(b, sesudah) == '<'; break;
            case "XFA": temuan.Xfa = true; break;
            case "Page": temuan.Halaman++; break;
            case "OpenAction" or "AA": temuan.Tindakan.Add(Encoding.Latin1.GetString(b, sesudah, Math.Min(PanjangNilai, b.Length - sesudah))); rumit |= temuan.Tindakan.Count > 1000; break;
            case "Width": lebar = Angka(b, sesudah); break;
            case "Height": temuan.GambarTerbesar = Math.Max(temuan.GambarTerbesar, lebar * Angka(b, sesudah)); break;
        }
    }

    static char Awal(byte[] b, int letak)
    {
        while (letak < b.Length && b[letak] is 0 or 9 or 10 or 12 or 13 or 32) letak++;
        return letak < b.Length ? (char)b[letak] : '\0';
    }

    static long Angka(byte[] b, int letak)
    {
        while (letak < b.Length && b[letak] is 0 or 9 or 10 or 12 or 13 or 32) letak++;
        long n = 0;
        for (var i = 0; i < 9 && letak < b.Length && char.IsAsciiDigit((char)b[letak]); i++, letak++) n = n * 10 + (b[letak] - '0');
        return n;
    }

    /// <summary>A name may hide letters as #xx.</summary>
    static string Terbaca(ReadOnlySpan<byte> nama)
    {
        if (nama.IndexOf((byte)'#') < 0) return Encoding.Latin1.GetString(nama);
        var s = new StringBuilder();
        for (var i = 0; i < nama.Length; i++)
        {
            var sandi = nama[i] == '#' && i + 2 < nama.Length + 0 && char.IsAsciiHexDigit((char)nama[i + 1]) && char.IsAsciiHexDigit((char)nama[i + 2]);
            s.Append(sandi ? (char)(Heks(nama[i + 1]) << 4 | Heks(nama[i + 2])) : (char)nama[i]);
            if (sandi) i += 2;
        }
        return s.ToString();
    }

    static int Heks(byte b) => b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10;

    /// <summary>
    /// Words in brackets are no names. A bracket that stands open, or that would swallow whole objects, is not believed: readers that jump by the table would not see it either.
    /// </summary>
    int LewatiKalimat(byte[] b, int letak)
    {
        if (kalimatSalah > KalimatSalahTerbanyak) return letak + 1;
        var (dalam, batas) = (0, Math.Min(b.Length, letak + KalimatTerpanjang));
        for (var i = letak; i < batas; i++)
        {
            if (b[i] == '\\') i++;
            else if (b[i] == '(') dalam++;
            else if (b[i] == ')' && --dalam == 0) return b.AsSpan(letak, i - letak).IndexOf(" obj"u8) < 0 ? i + 1 : Ragu(letak);
        }
        return Ragu(letak);
    }

    int Ragu(int letak)
    {
        kalimatSalah++;
        return letak + 1;
    }

    /// <summary>Over the packed bytes of a stream; object streams are unpacked and looked through.</summary>
    int LewatiStream(byte[] b, int letak)
    {
        if (!b.AsSpan(letak).StartsWith("stream"u8) || !Mendahului(b, letak)) return letak + 1;
        var mulai = letak + 6;
        if (mulai < b.Length && b[mulai] == '\r') mulai++;
        if (mulai < b.Length && b[mulai] == '\n') mulai++;
        if (mulai > akhirStreamTerakhir) return mulai;
        var sampai = mulai + b.AsSpan(mulai).IndexOf("endstream"u8);
        var kepala = Kepala(b, letak);
        // A picture may hold those nine letters by chance: its own length is believed where the word follows it.
        if (Panjang(kepala) is { } panjang && panjang > sampai - mulai && panjang <= b.Length - mulai && Awal(b, mulai + (int)panjang) == 'e') sampai = mulai + (int)panjang;
        if (kepala.Contains("ObjStm", StringComparison.Ordinal)) Bongkar(b, mulai, sampai, kepala);
        else Tersembunyi(b.AsSpan(mulai, sampai - mulai));
        return sampai;
    }

    static bool Mendahului(byte[] b, int letak)
    {
        while (letak > 0 && b[letak - 1] is 0 or 9 or 10 or 12 or 13 or 32) letak--;
        return letak > 1 && b[letak - 1] == '>' && b[letak - 2] == '>';
    }

    /// <summary>The dictionary before the stream, with names made readable.</summary>
    static string Kepala(byte[] b, int letak)
    {
        var dari = Math.Max(0, letak - KepalaTerpanjang);
        var awal = b.AsSpan(dari, letak - dari).LastIndexOf(" obj"u8);
        var kamus = b.AsSpan(dari + Math.Max(0, awal), letak - dari - Math.Max(0, awal));
        return Terbaca(kamus);
    }

    static long? Panjang(string kepala)
    {
        var letak = kepala.IndexOf("/Length", StringComparison.Ordinal);
        if (letak < 0) return null;
        var angka = kepala[(letak + 7)..].TrimStart().Split((char[]?)null, 4);
        return long.TryParse(angka[0].Split('/', '>')[0], out var n) && !(angka.Length > 2 && angka[2].StartsWith('R')) ? n : null;
    }

    void Bongkar(byte[] b, int mulai, int sampai, string kepala)
    {
        // Every producer packs these with Flate, or not at all; anything else is there to hide something.
        var asing = kepala.Contains("LZW", StringComparison.Ordinal) || kepala.Contains("ASCII", StringComparison.Ordinal) || kepala.Contains("RunLength", StringComparison.Ordinal) || kepala.Contains("Crypt", StringComparison.Ordinal);
        if (asing)
        {
            rumit = true;
            return;
        }
        var padat = kepala.Contains("/Fl", StringComparison.Ordinal);
        var urai = padat ? Urai.Zlib(b, mulai, sampai - mulai, UraiTerbesar - terurai) : new(b[mulai..sampai], sampai - mulai);
        terurai += urai.Panjang;
        rumit |= terurai >= UraiTerbesar || (padat && urai.Panjang == 0 && sampai - mulai > 16);
        Telusuri(Penebak.Balikkan(urai.Isi, kepala), denganStream: false);
    }

    /// <summary>An object written inside a picture's bytes, to be reached by a forged table.</summary>
    void Tersembunyi(ReadOnlySpan<byte> isi)
    {
        if (isi.IndexOf(" obj"u8) < 0) return;
        temuan.Skrip |= isi.IndexOf("/JavaScript"u8) >= 0 || isi.IndexOf("/Launch"u8) >= 0;
        temuan.Lampiran |= isi.IndexOf("/EmbeddedFile"u8) >= 0;
    }
}

/// <summary>Undoes the prediction that may precede packing: each row begins with its kind.</summary>
static class Penebak
{
    public static byte[] Balikkan(byte[] isi, string kepala)
    {
        if (Angka(kepala, "/Predictor") < 10) return isi;
        var kolom = Math.Clamp(Angka(kepala, "/Columns"), 1, 1 << 20);
        var lompat = Math.Clamp(Angka(kepala, "/Colors"), 1, 32);
        var hasil = new byte[isi.Length / (kolom + 1) * kolom];
        for (var baris = 0; (baris + 1) * (long)(kolom + 1) <= isi.Length; baris++)
            for (var k = 0; k < kolom; k++)
            {
                var kiri = k >= lompat ? hasil[baris * kolom + k - lompat] : 0;
                var atas = baris > 0 ? hasil[(baris - 1) * kolom + k] : 0;
                var pojok = baris > 0 && k >= lompat ? hasil[(baris - 1) * kolom + k - lompat] : 0;
                var tebak = isi[baris * (kolom + 1)] switch { 1 => kiri, 2 => atas, 3 => (kiri + atas) / 2, 4 => Paeth(kiri, atas, pojok), _ => 0 };
                hasil[baris * kolom + k] = (byte)(isi[baris * (kolom + 1) + 1 + k] + tebak);
            }
        return hasil;
    }

    static int Paeth(int kiri, int atas, int pojok)
    {
        var (a, b, c) = (Math.Abs(atas - pojok), Math.Abs(kiri - pojok), Math.Abs(kiri + atas - 2 * pojok));
        return a <= b && a <= c ? kiri : b <= c ? atas : pojok;
    }

    static int Angka(string kepala, string nama)
    {
        var letak = kepala.IndexOf(nama, StringComparison.Ordinal);
        if (letak < 0) return 0;
        var angka = new string([.. kepala[(letak + nama.Length)..].TrimStart().TakeWhile(char.IsAsciiDigit).Take(7)]);
        return angka.Length == 0 ? 0 : int.Parse(angka, System.Globalization.CultureInfo.InvariantCulture);
    }
}
