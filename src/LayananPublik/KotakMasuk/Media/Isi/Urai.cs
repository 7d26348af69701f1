using System.IO.Compression;

namespace LayananPublik.KotakMasuk;

/// <summary>Unpacks what a stranger packed, never more than allowed.</summary>
static class Urai
{
    /// <summary>What came out before the end, an error or the limit; a Panjang as large as the limit means that there was more.</summary>
    public readonly record struct Hasil(byte[] Isi, int Panjang);

    public static Hasil Zlib(byte[] isi, int mulai, int panjang, int paling, int simpan = int.MaxValue)
    {
        using var masuk = new MemoryStream(isi, mulai, panjang, writable: false);
        using var urai = new ZLibStream(masuk, CompressionMode.Decompress);
        return Baca(urai, paling, simpan);
    }

    public static Hasil Baca(Stream dari, int paling, int simpan = int.MaxValue)
    {
        using var keluar = new MemoryStream();
        var muat = new byte[32 * 1024];
        var panjang = 0;
        try
        {
            for (int n; panjang < paling && (n = dari.Read(muat)) > 0;)
            {
                n = Math.Min(n, paling - panjang);
                panjang += n;
                if (keluar.Length < simpan) keluar.Write(muat, 0, (int)Math.Min(n, simpan - keluar.Length));
            }
        }
        // Packed badly: what came out so far is what a reader would see too.
        catch (Exception galat) when (galat is InvalidDataException or IOException) { }
        return new(keluar.ToArray(), panjang);
    }
}
