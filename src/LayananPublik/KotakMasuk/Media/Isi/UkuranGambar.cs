using System.Globalization;

namespace LayananPublik.KotakMasuk;

/// <summary>A picture small in bytes can fill the memory of whoever opens it.</summary>
static class UkuranGambar
{
    /// <summary>Above what the largest phone camera takes (108 million), below what hurts a browser.</summary>
    const long TitikTerbanyak = 120_000_000;

    /// <summary>Real pictures, blank scans among them, stay far below so many dots a byte.</summary>
    const long TitikWajar = 25_000_000, TitikPerBait = 2000;

    const int BingkaiTerbanyak = 1000;

    public static HasilAmbil Rusak { get; } = HasilAmbil.Tolak("Foto itu rusak atau terpotong, jadi tidak dapat dibuka. Kirim ulang fotonya.");

    /// <summary>Width and height as the head of a photo announces them; null when it is none, or broken before they are told.</summary>
    public static (long Lebar, long Tinggi)? Baca(byte[] isi) => JenisBerkas.GambarAtauMedia(isi) switch
    {
        "image/jpeg" => FotoJpeg.Ukuran(isi),
        "image/png" => FotoPng.Ukuran(isi),
        "image/webp" => FotoWebp.Ukuran(isi),
        _ => null
    };

    /// <summary>Null when the size is fine.</summary>
    public static HasilAmbil? Periksa(long lebar, long tinggi, long bait, long bingkai = 1)
    {
        if (lebar <= 0 || tinggi <= 0) return Rusak;
        if (bingkai > BingkaiTerbanyak) return HasilAmbil.Tolak("Gambar bergerak itu terlalu panjang, jadi tidak kami terima. Kirim sebagai foto (JPG, PNG) atau PDF.");
        // Each side alone first: the product of two announced numbers may overflow.
        var terlaluBesar = lebar > TitikTerbanyak || tinggi > TitikTerbanyak || lebar * tinggi > TitikTerbanyak || (lebar * tinggi > TitikWajar && lebar * tinggi > bait * TitikPerBait);
        return terlaluBesar ? HasilAmbil.Tolak(string.Create(CultureInfo.InvariantCulture, $"Ukuran gambar itu tidak wajar ({lebar} × {tinggi} titik), jadi tidak kami terima. Kirim sebagai foto biasa.")) : null;
    }
}
