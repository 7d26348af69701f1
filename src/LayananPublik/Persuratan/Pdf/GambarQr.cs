using QRCoder;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Draws a QR code as filled strips, sharp at any zoom.</summary>
static class GambarQr
{
    // QRCoder's matrix carries the four empty modules the standard asks for on each side.
    const int Sunyi = 4;

    public static void Lukis(Kanvas k, string isi, Petak kotak, string alternatif = "Kode QR untuk memeriksa keaslian surat")
    {
        using var qr = QRCodeGenerator.GenerateQrCode(isi, QRCodeGenerator.ECCLevel.M);
        var matriks = qr.ModuleMatrix;
        var sisi = matriks.Count - 2 * Sunyi;
        k.Gambar(alternatif, kotak, () => k.Modul(kotak, sisi, Lajur(matriks, sisi)));
    }

    static IEnumerable<(int, int, int)> Lajur(List<System.Collections.BitArray> matriks, int sisi)
    {
        for (var y = 0; y < sisi; y++)
            for (var x = 0; x < sisi; x++)
            {
                var mulai = x;
                while (x < sisi && matriks[y + Sunyi][x + Sunyi]) x++;
                if (x > mulai) yield return (mulai, y, x - mulai);
            }
    }
}
