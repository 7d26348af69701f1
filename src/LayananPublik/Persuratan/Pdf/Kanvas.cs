using System.Text;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>One page being drawn; every stroke belongs to a structure element or is marked as decoration.</summary>
sealed class Kanvas(XGraphics g, StructureBuilder tag)
{
    public static readonly XBrush Hitam = XBrushes.Black;
    public static readonly XBrush Kelabu = new XSolidBrush(XColor.FromArgb(0x33, 0x33, 0x33));
    // The widest gap justification may open before a line is left ragged instead.
    const double SpasiTerlebar = 14;

    public void Unsur(PdfBlockLevelElementTag jenis, Action isi) { tag.BeginElement(jenis); isi(); tag.End(); }
    public void Mulai(PdfBlockLevelElementTag jenis) => tag.BeginElement(jenis);
    public void Selesai() => tag.End();

    public void Gambar(string alternatif, XRect kotak, Action isi)
    {
        // The box is written as given, and a PDF counts from the bottom of the page.
        tag.BeginElement(PdfIllustrationElementTag.Figure, alternatif, new XRect(kotak.X, g.PageSize.Height - kotak.Bottom, kotak.Width, kotak.Height));
        isi();
        tag.End();
    }

    public void Hiasan(Action<XGraphics> isi) { tag.BeginArtifact(); isi(g); tag.End(); }

    public void Garis(double x1, double y1, double x2, double y2, double tebal, XColor? warna = null) =>
        Hiasan(p => p.DrawLine(new XPen(warna ?? XColors.Black, tebal), x1, y1, x2, y2));

    public void Isi(XGraphicsPath bidang) => g.DrawPath(Hitam, bidang);

    public void Bidang(XRect kotak, XBrush warna) => g.DrawRectangle(warna, kotak);

    public void Citra(XImage citra, XRect kotak) => g.DrawImage(citra, kotak);

    public void Larik(Larik l, double x, double y, double tinggi, Rata rata = Rata.Kiri, XBrush? warna = null)
    {
        if (l.Keping.Count == 0) return;
        var lebih = l.Lebar - l.Isi;
        var sela = l.Keping.Skip(1).Count(k => k.Spasi > 0);
        var tambah = rata == Rata.Penuh && !l.Akhir && sela > 0 && lebih / sela <= SpasiTerlebar ? lebih / sela : 0;
        var mulai = x + l.Masuk + (rata == Rata.Tengah ? lebih / 2 : 0);
        foreach (var (teks, huruf, geser) in Gabung(l, tambah))
            g.DrawString(teks, huruf, warna ?? Hitam, mulai + geser, GarisDasar(huruf, y, tinggi));
    }

    // PDFsharp's own underline cuts through the feet of the letters.
    public void GarisBawah(Larik l, double x, double y, double tinggi)
    {
        if (l.Keping.Count == 0) return;
        var kiri = x + (l.Lebar - l.Isi) / 2;
        var garis = GarisDasar(l.Keping[0].Huruf, y, tinggi) + 2.2;
        Garis(kiri, garis, kiri + l.Isi, garis, 0.9);
    }

    // Each piece keeps its space, so that a reader who copies the text gets words and not one long string.
    static IEnumerable<(string, XFont, double)> Gabung(Larik l, double tambah)
    {
        var teks = new StringBuilder();
        double x = 0, mulai = 0;
        for (var i = 0; i < l.Keping.Count; i++)
        {
            var k = l.Keping[i];
            if (i > 0 && k.Spasi > 0) { teks.Append(' '); x += k.Spasi + tambah; }
            if (i > 0 && (k.Huruf != l.Keping[i - 1].Huruf || (tambah > 0 && k.Spasi > 0)))
            {
                yield return (teks.ToString(), l.Keping[i - 1].Huruf, mulai);
                teks.Clear();
                mulai = x;
            }
            teks.Append(k.Teks);
            x += k.Lebar;
        }
        yield return (teks.ToString(), l.Keping[^1].Huruf, mulai);
    }

    static double GarisDasar(XFont huruf, double y, double tinggi)
    {
        var m = huruf.Metrics;
        var naik = huruf.Size * m.Ascent / m.UnitsPerEm;
        var turun = huruf.Size * Math.Abs(m.Descent) / m.UnitsPerEm;
        return y + (tinggi - naik - turun) / 2 + naik;
    }
}

enum Rata { Kiri, Tengah, Penuh }
