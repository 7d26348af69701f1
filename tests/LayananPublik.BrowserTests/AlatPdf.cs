using System.Diagnostics;

namespace LayananPublik.BrowserTests;

/// <summary>A PDF as other programs see it: poppler's text, and what a QR reader reads from the printed page.</summary>
static class AlatPdf
{
    public static string Teks(byte[] pdf) => Jalankan("pdftotext", "-layout", Tulis(pdf), "-");

    public static string Qr(byte[] pdf)
    {
        var berkas = Tulis(pdf);
        Jalankan("pdftoppm", "-png", "-r", "150", "-singlefile", berkas, berkas);
        return Jalankan("zbarimg", "-q", "--raw", berkas + ".png").Trim();
    }

    /// <summary>Signatures that pdfsig finds valid. Whose they are it cannot know: the authority is invented.</summary>
    public static int TandaSah(byte[] pdf) => Jalankan("pdfsig", "-nocert", Tulis(pdf)).Split("Signature is Valid").Length - 1;

    static string Tulis(byte[] isi)
    {
        var berkas = Path.Combine(Directory.CreateTempSubdirectory("surat").FullName, "surat.pdf");
        File.WriteAllBytes(berkas, isi);
        return berkas;
    }

    static string Jalankan(string program, params string[] argumen)
    {
        using var p = Process.Start(new ProcessStartInfo(program, argumen) { RedirectStandardOutput = true })!;
        var isi = p.StandardOutput.ReadToEnd();
        p.WaitForExit();
        return isi;
    }
}
