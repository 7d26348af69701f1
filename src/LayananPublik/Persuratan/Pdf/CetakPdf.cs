using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using LayananPublik.Kantor;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf.Signatures;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using PdfSharp;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Turns a letter into the bytes of a PDF; the same letter gives the same bytes.</summary>
public static partial class CetakPdf
{
    const string TandaAir = "PRATINJAU – BELUM SAH";
    const string KakiPratinjau = "Pratinjau untuk diperiksa petugas: belum bernomor, belum disahkan, dan tidak berlaku sebagai surat.";

    static CetakPdf()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new Huruf();
    }

    public static byte[] Cetak(Naskah n, DateTimeOffset pada)
    {
        if (n.Ttd.Cara == CaraTanda.Tte) throw new ArgumentException("A letter may only call itself electronically signed when it is printed with a certificate.", nameof(n));
        return Seragam.Buat(Simpan(n, pada, pratinjau: false, sertifikat: null));
    }

    /// <summary>Prints and signs in one pass (PAdES); the bytes differ from run to run, as a signature does.</summary>
    public static byte[] CetakTte(Naskah n, DateTimeOffset pada, X509Certificate2 sertifikat)
    {
        if (n.Ttd.Cara != CaraTanda.Tte) throw new ArgumentException("The letter does not say that it is signed electronically.", nameof(n));
        return PadesSigner.TukarSubFilter(Simpan(n, pada, pratinjau: false, sertifikat));
    }

    /// <summary>The letter as it will look, without number, QR or code, and marked as not valid.</summary>
    public static byte[] Pratinjau(Naskah n, DateTimeOffset pada) =>
        Seragam.Buat(Simpan(n with { Nomor = null, Qr = null, Kode = null, Kaki = KakiPratinjau }, pada, pratinjau: true, sertifikat: null));

    /// <summary>Says whether a picture can stand in the letterhead.</summary>
    public static bool LambangTerbaca(byte[] isi) => UkuranLambang(isi) is { Lebar: > 0 };

    /// <summary>Dots of a picture that can be printed; null for any other.</summary>
    public static (int Lebar, int Tinggi)? UkuranLambang(byte[] isi)
    {
        try
        {
            using var citra = XImage.FromStream(new MemoryStream(isi));
            return (citra.PixelWidth, citra.PixelHeight);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IOException or NotSupportedException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // PDFsharp writes the times of its XMP block in the thread's culture, and id-ID writes 09.41.
    static byte[] Simpan(Naskah n, DateTimeOffset pada, bool pratinjau, X509Certificate2? sertifikat) => TanpaBudaya(() => Tulis(n, pada, pratinjau, sertifikat));

    static byte[] TanpaBudaya(Func<byte[]> tulis)
    {
        var semula = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try { return tulis(); }
        finally { CultureInfo.CurrentCulture = semula; }
    }

    static byte[] Tulis(Naskah n, DateTimeOffset pada, bool pratinjau, X509Certificate2? sertifikat)
    {
        using var dok = new PdfDocument();
        Keterangan(dok, n, pada);
        if (!Tembus(n.Kop.Lambang)) dok.SetPdfA();
        var ua = UAManager.ForDocument(dok);
        ua.SetDocumentLanguage("id-ID");
        var susunan = Susunan.Buat(n);
        for (var i = 0; i < susunan.Jumlah; i++) Halaman(dok, ua, n, susunan, i, pratinjau);
        if (sertifikat is not null) Tandatangani(dok, n, sertifikat);
        using var keluar = new MemoryStream();
        dok.Save(keluar, closeStream: false);
        return keluar.ToArray();
    }

    static void Keterangan(PdfDocument dok, Naskah n, DateTimeOffset pada)
    {
        dok.Info.Title = n.Nomor is null ? n.Judul : $"{n.Judul} Nomor {n.Nomor}";
        dok.Info.Author = string.Join(", ", n.Kop.Baris.Where(b => b.Ukuran == UkuranKop.Besar).Select(b => b.Teks));
        dok.Info.Creator = "LayananPublik";
        dok.Info.CreationDate = dok.Info.ModificationDate = pada.UtcDateTime;
    }

    static void Halaman(PdfDocument dok, UAManager ua, Naskah n, Susunan susunan, int nomor, bool pratinjau)
    {
        var hal = dok.AddPage();
        hal.Width = XUnit.FromMillimeter(n.Tata.Lebar);
        hal.Height = XUnit.FromMillimeter(n.Tata.Tinggi);
        using var g = XGraphics.FromPdfPage(hal);
        var kanvas = new Kanvas(g, ua.StructureBuilder);
        if (pratinjau) kanvas.Hiasan(p => Cap(p, hal.Width.Point, hal.Height.Point));
        susunan.Gambar(kanvas, nomor);
    }

    // Solid grey under the text: transparency is not allowed in PDF/A.
    static void Cap(XGraphics g, double lebar, double tinggi)
    {
        var keadaan = g.Save();
        g.TranslateTransform(lebar / 2, tinggi / 2);
        g.RotateTransform(-Math.Atan2(tinggi, lebar) * 180 / Math.PI);
        g.DrawString(TandaAir, new XFont(nameof(JenisHuruf.Arial), 52, XFontStyleEx.Bold), new XSolidBrush(XColor.FromArgb(0xE2, 0xE2, 0xE2)), new XPoint(0, 0), XStringFormats.Center);
        g.Restore(keadaan);
    }

    static void Tandatangani(PdfDocument dok, Naskah n, X509Certificate2 sertifikat) =>
        DigitalSignatureHandler.ForDocument(dok, new PadesSigner(sertifikat), new DigitalSignatureOptions { Reason = "Penerbitan surat", Location = n.Ttd.Tempat, Rectangle = default });

    // A PNG with an alpha channel makes a soft mask, and PDF/A-1 forbids those: such a letter is printed without the PDF/A mark.
    static bool Tembus(byte[]? png) =>
        png is { Length: > 25 } && png.AsSpan(0, 4).SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        && (png[25] is 4 or 6 || png.AsSpan().IndexOf("tRNS"u8) > 0);
}
