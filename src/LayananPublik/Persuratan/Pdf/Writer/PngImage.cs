using System.Buffers.Binary;
using System.IO.Compression;

namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>A PNG of any kind (grey, colour, palette, any depth, interlaced, seen through) as plain eight-bit colours.</summary>
sealed class PngImage
{
    // An emblem stands 23 mm high: more dots than this no printer can show. And no picture may fill the memory.
    const int TinggiCetak = 640, TitikTerbanyak = 40_000_000;
    static readonly (int X, int Y, int Dx, int Dy)[] Adam7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    PngImage(int lebar, int tinggi, bool abu, byte[] warna, byte[]? tembus) => (Width, Height, Gray, Color, Alpha) = (lebar, tinggi, abu, warna, tembus);

    public int Width { get; }
    public int Height { get; }
    public bool Gray { get; }
    public byte[] Color { get; }

    /// <summary>Null when nothing is seen through.</summary>
    public byte[]? Alpha { get; }

    public static PngImage Read(byte[] isi)
    {
        if (isi.Length < 57 || !isi.AsSpan(0, 8).SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) throw new InvalidDataException("Not a PNG.");
        var (lebar, tinggi) = (BinaryPrimitives.ReadInt32BigEndian(isi.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(isi.AsSpan(20)));
        int dalam = isi[24], jenis = isi[25];
        if (lebar <= 0 || tinggi <= 0 || (long)lebar * tinggi > TitikTerbanyak) throw new InvalidDataException("The PNG is too large.");
        if (dalam is not (1 or 2 or 4 or 8 or 16) || jenis is not (0 or 2 or 3 or 4 or 6) || jenis is not (0 or 3) && dalam < 8) throw new InvalidDataException("The PNG is of an unknown kind.");
        byte[] palet = [], trns = [];
        using var idat = new MemoryStream();
        for (var i = 8; i + 12 <= isi.Length;)
        {
            var panjang = BinaryPrimitives.ReadInt32BigEndian(isi.AsSpan(i));
            if (panjang < 0 || i + 12 + panjang > isi.Length) throw new InvalidDataException("The PNG is cut off.");
            var nama = isi.AsSpan(i + 4, 4);
            var data = isi.AsSpan(i + 8, panjang);
            if (nama.SequenceEqual("PLTE"u8)) palet = data.ToArray();
            else if (nama.SequenceEqual("tRNS"u8)) trns = data.ToArray();
            else if (nama.SequenceEqual("IDAT"u8)) idat.Write(data);
            i += 12 + panjang;
        }
        idat.Position = 0;
        using var z = new ZLibStream(idat, CompressionMode.Decompress);
        return new Pembaca(lebar, tinggi, dalam, jenis, palet, trns).Baca(z, isi[28] != 0);
    }

    /// <summary>The same picture with no more dots than paper can show.</summary>
    public PngImage Shrink()
    {
        var k = Height / TinggiCetak;
        if (k < 2) return this;
        var (w, h, n) = (Width / k, Height / k, Gray ? 1 : 3);
        var (warna, tembus) = (new byte[w * h * n], Alpha is null ? null : new byte[w * h]);
        Span<int> jumlah = stackalloc int[4];
        for (var y = 0; y < h; y++)
            for (var x = 0; x < w; x++)
            {
                jumlah.Clear();
                for (var t = 0; t < k * k; t++)
                {
                    var p = (y * k + t / k) * Width + x * k + t % k;
                    int a = Alpha?[p] ?? 255;
                    jumlah[3] += a;
                    for (var c = 0; c < n; c++) jumlah[c] += Color[p * n + c] * a;
                }
                for (var c = 0; c < n; c++) warna[(y * w + x) * n + c] = (byte)(jumlah[3] == 0 ? 255 : jumlah[c] / jumlah[3]);
                if (tembus is not null) tembus[y * w + x] = (byte)(jumlah[3] / (k * k));
            }
        return new(w, h, Gray, warna, tembus);
    }

    public static byte Paeth(int kiri, int atas, int sudut)
    {
        var (a, b, c) = (Math.Abs(atas - sudut), Math.Abs(kiri - sudut), Math.Abs(kiri + atas - 2 * sudut));
        return (byte)(a <= b && a <= c ? kiri : b <= c ? atas : sudut);
    }

    sealed class Pembaca(int lebar, int tinggi, int dalam, int jenis, byte[] palet, byte[] trns)
    {
        readonly bool abu = jenis is 0 or 4;
        readonly int saluran = jenis switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        readonly byte[] warna = new byte[lebar * tinggi * (jenis is 0 or 4 ? 1 : 3)];
        readonly byte[]? tembus = jenis is 4 or 6 || trns.Length > 0 ? new byte[lebar * tinggi] : null;

        public PngImage Baca(Stream z, bool berjalin)
        {
            foreach (var (x, y, dx, dy) in berjalin ? Adam7 : [(0, 0, 1, 1)])
                if (lebar > x && tinggi > y) Lintasan(z, x, y, dx, dy);
            return new(lebar, tinggi, abu, warna, tembus is null || tembus.All(a => a == 255) ? null : tembus);
        }

        void Lintasan(Stream z, int x0, int y0, int dx, int dy)
        {
            var (w, h) = ((lebar - x0 + dx - 1) / dx, (tinggi - y0 + dy - 1) / dy);
            var larik = (w * saluran * dalam + 7) / 8;
            var jarak = Math.Max(1, saluran * dalam / 8);
            var (kini, lalu) = (new byte[larik + 1], new byte[larik + 1]);
            for (var y = 0; y < h; y++, (kini, lalu) = (lalu, kini))
            {
                z.ReadExactly(kini);
                Buka(kini, lalu, jarak);
                for (var x = 0; x < w; x++) Titik(kini, x, (y0 + y * dy) * lebar + x0 + x * dx);
            }
        }

        static void Buka(byte[] kini, byte[] lalu, int jarak)
        {
            for (var i = 1; i < kini.Length; i++)
            {
                int kiri = i > jarak ? kini[i - jarak] : 0, atas = lalu[i], sudut = i > jarak ? lalu[i - jarak] : 0;
                kini[i] += kini[0] switch { 0 => 0, 1 => (byte)kiri, 2 => (byte)atas, 3 => (byte)((kiri + atas) / 2), 4 => Paeth(kiri, atas, sudut), _ => throw new InvalidDataException("The PNG is broken.") };
            }
        }

        void Titik(byte[] larik, int x, int p)
        {
            switch (jenis)
            {
                case 0:
                    var abu = Contoh(larik, x);
                    warna[p] = (byte)(dalam == 16 ? abu >> 8 : abu * 255 / ((1 << dalam) - 1));
                    if (tembus is not null) tembus[p] = (byte)(abu == (trns[0] << 8 | trns[1]) ? 0 : 255);
                    break;
                case 3:
                    var i = Contoh(larik, x);
                    if (3 * i + 3 > palet.Length) throw new InvalidDataException("The PNG has too small a palette.");
                    palet.AsSpan(3 * i, 3).CopyTo(warna.AsSpan(3 * p));
                    if (tembus is not null) tembus[p] = i < trns.Length ? trns[i] : (byte)255;
                    break;
                case 4:
                    (warna[p], tembus![p]) = (Tinggi(larik, 2 * x), Tinggi(larik, 2 * x + 1));
                    break;
                default:
                    for (var c = 0; c < 3; c++) warna[3 * p + c] = Tinggi(larik, saluran * x + c);
                    if (jenis == 6) tembus![p] = Tinggi(larik, 4 * x + 3);
                    else if (tembus is not null) tembus[p] = (byte)(Enumerable.Range(0, 3).All(c => Contoh(larik, 3 * x + c) == (trns[2 * c] << 8 | trns[2 * c + 1])) ? 0 : 255);
                    break;
            }
        }

        byte Tinggi(byte[] larik, int ke) => larik[1 + (dalam == 16 ? 2 * ke : ke)];

        int Contoh(byte[] larik, int ke) => dalam switch
        {
            16 => larik[1 + 2 * ke] << 8 | larik[2 + 2 * ke],
            8 => larik[1 + ke],
            _ => larik[1 + ke * dalam / 8] >> (8 - dalam - ke * dalam % 8) & ((1 << dalam) - 1)
        };
    }
}
