using System.Globalization;
using System.Text;
using LayananPublik.Bersama;

namespace LayananPublik.Pemanggilan;

/// <summary>A QR code as the outline of an SVG, with its quiet zone.</summary>
public sealed record KodeQr(int Sisi, string Jalan)
{
    const int Tepi = 4;

    public static KodeQr Dari(string isi)
    {
        var (qr, jalan) = (QrCode.Encode(isi), new StringBuilder());
        for (var y = 0; y < qr.Size; y++)
            for (var x = 0; x < qr.Size; x++)
            {
                var mulai = x;
                while (x < qr.Size && qr.Dark(x, y)) x++;
                if (x > mulai) jalan.Append(CultureInfo.InvariantCulture, $"M{mulai + Tepi} {y + Tepi}h{x - mulai}v1h-{x - mulai}z");
            }
        return new(qr.Size + 2 * Tepi, jalan.ToString());
    }
}
