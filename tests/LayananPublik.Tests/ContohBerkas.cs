using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.Tests;

/// <summary>Small real files, made here: no sample of a stranger lies in the repository.</summary>
static class ContohBerkas
{
    /// <summary>A notorious pair of numbers: Monas. Nobody who opens the staff copy may find them.</summary>
    public const string Tempat = "-06.17539+106.82715/";

    /// <summary>A JPEG that differs by its seed in what a viewer sees; <paramref name="bait"/>: how much picture there is at least.</summary>
    public static byte[] Jpeg(string bibit = "foto", int lebar = 8, int tinggi = 8, int orientasi = 1, bool berjejak = false, byte[]? ekor = null, int bait = 0) =>
    [
        0xFF, 0xD8, .. Ruas(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. berjejak || orientasi != 1 ? Ruas(0xE1, [.. "Exif\0\0"u8, .. Tiff(orientasi, berjejak)]) : [],
        .. berjejak ? Ruas(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"u8, .. Encoding.ASCII.GetBytes(Tempat)]) : [],
        .. berjejak ? Ruas(0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.ASCII.GetBytes(Tempat)]) : [], .. berjejak ? Ruas(0xFE, Encoding.ASCII.GetBytes("difoto di " + Tempat)) : [],
        .. Ruas(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. "profil"u8]), .. Ruas(0xDB, [0, .. Acak(bibit).Select(b => (byte)(b | 1))]),
        .. Ruas(0xC0, [8, (byte)(tinggi >> 8), (byte)tinggi, (byte)(lebar >> 8), (byte)lebar, 1, 1, 0x11, 0]), .. Ruas(0xC4, [0, 0, 1, .. new byte[14], 0]), .. Ruas(0xC4, [0x10, 0, 1, .. new byte[14], 0]),
        .. Ruas(0xDA, [1, 1, 0, 0, 63, 0]), .. Enumerable.Repeat((byte)0x3F, bait), 0x3F, 0xFF, 0x00, 0x3F, 0xFF, 0xD9, .. ekor ?? []
    ];

    /// <summary>What a camera writes: how to turn it, and where it was taken.</summary>
    public static byte[] Tiff(int orientasi, bool gps)
    {
        byte[] ifd = [(byte)(gps ? 2 : 1), 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientasi, 0, 0, 0, .. gps ? (byte[])[0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0] : [], 0, 0, 0, 0];
        return [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, .. ifd, .. gps ? (byte[])[1, 0, 1, 0, 2, 0, 2, 0, 0, 0, (byte)'S', 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Tempat)] : []];
    }

    public static byte[] Png(int lebar = 8, int tinggi = 8, params (string Nama, byte[] Isi)[] lain) =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8, .. Potongan("IHDR", [.. Empat(lebar), .. Empat(tinggi), 8, 0, 0, 0, 0]), .. lain.SelectMany(p => Potongan(p.Nama, p.Isi)),
        .. Potongan("IDAT", Zlib(new byte[Math.Min(100_000, tinggi * (lebar + 1L))])), .. Potongan("IEND", [])
    ];

    public static byte[] Gif(int bingkai = 1, string? komentar = null) =>
    [
        .. "GIF89a"u8, 2, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. komentar is null ? [] : (byte[])[0x21, 0xFE, (byte)komentar.Length, .. Encoding.ASCII.GetBytes(komentar), 0],
        0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0, .. Enumerable.Range(0, bingkai).SelectMany(_ => (byte[])[0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x4C, 1, 0]), 0x3B
    ];

    public static byte[] Webp(bool berjejak = false, int orientasi = 1)
    {
        byte[] vp8 = [.. "VP8L"u8, 6, 0, 0, 0, 0x2F, 7, 0xC0, 1, 0, 0];
        byte[] isi = [.. "WEBPVP8X"u8, 10, 0, 0, 0, (byte)(berjejak ? 0x0C : 0), 0, 0, 0, 7, 0, 0, 7, 0, 0, .. vp8,
            .. berjejak ? PotonganWebp("EXIF", Tiff(orientasi, true)) : [], .. berjejak ? PotonganWebp("XMP ", Encoding.ASCII.GetBytes("<x>" + Tempat + "</x>")) : []];
        return [.. "RIFF"u8, .. Kecil(isi.Length), .. isi];
    }

    /// <summary>As an iPhone writes it: picture and camera's notes are items in one heap of bytes, found by a table.</summary>
    public static byte[] Heic(bool berjejak = true, int lebar = 64, string merek = "heic")
    {
        var exif = berjejak ? (byte[])[0, 0, 0, 6, .. "Exif\0\0"u8, .. Tiff(6, true)] : [];
        var kepala = Kotak("ftyp", [.. Encoding.ASCII.GetBytes(merek), 0, 0, 0, 0, .. "mif1heic"u8]);
        byte[] Meta(int mulai)
        {
            var infe1 = Kotak("infe", [2, 0, 0, 0, 0, 1, 0, 0, .. "hvc1"u8, 0]);
            var infe2 = Kotak("infe", [2, 0, 0, 0, 0, 2, 0, 0, .. "Exif"u8, 0]);
            var iinf = Kotak("iinf", [0, 0, 0, 0, 0, (byte)(berjejak ? 2 : 1), .. infe1, .. berjejak ? infe2 : []]);
            var iloc = Kotak("iloc", [0, 0, 0, 0, 0x44, 0, 0, (byte)(berjejak ? 2 : 1), 0, 1, 0, 0, 0, 1, .. Empat(mulai), .. Empat(32), .. berjejak ? (byte[])[0, 2, 0, 0, 0, 1, .. Empat(mulai + 32), .. Empat(exif.Length)] : []]);
            var iprp = Kotak("iprp", Kotak("ipco", Kotak("ispe", [0, 0, 0, 0, .. Empat(lebar), .. Empat(64)])));
            return Kotak("meta", [0, 0, 0, 0, .. iinf, .. iloc, .. iprp]);
        }
        var meta = Meta(kepala.Length + Meta(0).Length + 8);
        return [.. kepala, .. meta, .. Kotak("mdat", [.. new byte[32], .. exif])];
    }

    public static byte[] Mp4(string merek = "isom", bool berjejak = true) =>
    [
        .. Kotak("ftyp", [.. Encoding.ASCII.GetBytes(merek), 0, 0, 0, 0]),
        .. Kotak("moov", [.. Kotak("mvhd", new byte[100]), .. Kotak("trak", berjejak ? Kotak("udta", Kotak("loci", Encoding.ASCII.GetBytes(Tempat))) : []), .. berjejak ? Kotak("udta", Kotak("\u00A9xyz", [0, 20, 0, 0, .. Encoding.ASCII.GetBytes(Tempat)])) : []]),
        .. Kotak("mdat", "gerak"u8.ToArray())
    ];

    /// <summary>A one-page PDF with these objects besides; a table of places is left out, as a damaged but readable file would have it.</summary>
    public static byte[] Pdf(params string[] objek) => Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
        + string.Concat(objek.Select((o, i) => $"{10 + i} 0 obj\n{o}\nendobj\n")) + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");

    /// <summary>An object stream, packed; <paramref name="penebak"/>: with a prediction before it.</summary>
    public static string ObjekPadat(string isi, bool penebak = false, string saring = "/FlateDecode")
    {
        var bait = Encoding.Latin1.GetBytes(isi);
        if (penebak)
        {
            bait = [.. bait, .. Enumerable.Repeat((byte)' ', (5 - bait.Length % 5) % 5)];
            bait = [.. bait.Chunk(5).SelectMany((baris, n) => (byte[])[2, .. baris.Select((b, k) => (byte)(b - (n == 0 ? 0 : bait[(n - 1) * 5 + k])))])];
        }
        var padat = Zlib(bait);
        return $"<</Type/ObjStm/N 1/First 0/Filter{saring}{(penebak ? "/DecodeParms<</Predictor 12/Columns 5>>" : "")}/Length {padat.Length}>>\nstream\n{Encoding.Latin1.GetString(padat)}\nendstream";
    }

    public const string IsiWord = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>";

    public static byte[] Word(params (string Nama, string Isi)[] lain) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", IsiWord), .. lain]);

    public static byte[] Zip(params (string Nama, string Isi)[] isi) => ZipBait([.. isi.Select(i => (i.Nama, Encoding.UTF8.GetBytes(i.Isi)))]);

    public static byte[] ZipBait(params (string Nama, byte[] Isi)[] isi)
    {
        using var keluar = new MemoryStream();
        using (var zip = new ZipArchive(keluar, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (nama, bait) in isi)
            {
                using var aliran = zip.CreateEntry(nama).Open();
                aliran.Write(bait);
            }
        return keluar.ToArray();
    }

    public static byte[] Ole(params string[] nama) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. nama.SelectMany(n => Encoding.Unicode.GetBytes(n + "\0"))];

    public static byte[] Kotak(string nama, byte[] isi) => [.. Empat(isi.Length + 8), .. Encoding.Latin1.GetBytes(nama), .. isi];

    public static byte[] Zlib(byte[] isi)
    {
        using var keluar = new MemoryStream();
        using (var padat = new ZLibStream(keluar, CompressionLevel.SmallestSize)) padat.Write(isi);
        return keluar.ToArray();
    }

    static byte[] Acak(string bibit) => SHA512.HashData(Encoding.UTF8.GetBytes(bibit));

    static byte[] Ruas(byte tanda, byte[] isi) => [0xFF, tanda, (byte)((isi.Length + 2) >> 8), (byte)(isi.Length + 2), .. isi];

    static byte[] PotonganWebp(string nama, byte[] isi) => [.. Encoding.ASCII.GetBytes(nama), .. Kecil(isi.Length), .. isi, .. new byte[isi.Length & 1]];

    static byte[] Potongan(string nama, byte[] isi)
    {
        byte[] data = [.. Encoding.ASCII.GetBytes(nama), .. isi];
        return [.. Empat(isi.Length), .. data, .. Empat((int)Crc(data))];
    }

    public static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) != 0 ? 0xEDB88320u ^ crc >> 1 : crc >> 1;
        }
        return ~crc;
    }

    static byte[] Empat(int n)
    {
        var b = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(b, n);
        return b;
    }

    static byte[] Kecil(int n)
    {
        var b = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(b, n);
        return b;
    }
}
