using LayananPublik.Bersama;
using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>A QR code as filled strips, sharp at any zoom.</summary>
sealed class GambarQr
{
    // Smaller dots are lost by a worn printer or a cheap camera.
    static readonly double TitikTerkecil = Ukur.Mm(0.56), SisiTerkecil = Ukur.Mm(26);

    // Fitting a letter on its page asks for the same code several times, and a second signer shows it again.
    [ThreadStatic] static (string Isi, GambarQr Gambar) terakhir;

    readonly (int X, int Y, int Panjang)[] lajur;
    readonly int sisi;

    GambarQr(string isi)
    {
        var qr = QrCode.Encode(isi);
        sisi = qr.Size;
        lajur = [.. Lajur(qr)];
    }

    /// <summary>How large it must stand on paper.</summary>
    public double Sisi => Math.Max(SisiTerkecil, sisi * TitikTerkecil);

    public static GambarQr Untuk(string isi)
    {
        if (terakhir.Isi != isi) terakhir = (isi, new(isi));
        return terakhir.Gambar;
    }

    public static void Lukis(Kanvas k, string isi, Petak kotak, string alternatif = "Kode QR untuk memeriksa keaslian surat")
    {
        var qr = Untuk(isi);
        k.Gambar(alternatif, kotak, () => k.Modul(kotak, qr.sisi, qr.lajur));
    }

    static IEnumerable<(int, int, int)> Lajur(QrCode qr)
    {
        for (var y = 0; y < qr.Size; y++)
            for (var x = 0; x < qr.Size; x++)
            {
                var mulai = x;
                while (x < qr.Size && qr.Dark(x, y)) x++;
                if (x > mulai) yield return (mulai, y, x - mulai);
            }
    }
}
