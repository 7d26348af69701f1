using PdfSharp.Drawing;
using QRCoder;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Draws a QR code as filled strips, sharp at any zoom.</summary>
static class GambarQr
{
    // QRCoder's matrix carries the four empty modules the standard asks for on each side.
    const int Sunyi = 4;

    public static void Lukis(Kanvas k, string isi, XRect kotak, string alternatif = "Kode QR untuk memeriksa keaslian surat")
    {
        using var qr = QRCodeGenerator.GenerateQrCode(isi, QRCodeGenerator.ECCLevel.M);
        var matriks = qr.ModuleMatrix;
        var sisi = matriks.Count - 2 * Sunyi;
        var titik = kotak.Width / sisi;
        var jalur = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var y = 0; y < sisi; y++)
            for (var x = 0; x < sisi; x++)
            {
                var mulai = x;
                while (x < sisi && matriks[y + Sunyi][x + Sunyi]) x++;
                if (x > mulai) jalur.AddRectangle(new XRect(kotak.X + mulai * titik, kotak.Y + y * titik, (x - mulai) * titik, titik + 0.02));
            }
        k.Gambar(alternatif, kotak, () => k.Isi(jalur));
    }
}
