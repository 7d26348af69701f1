using System.Diagnostics;
using System.Text.RegularExpressions;

namespace LayananPublik.Tests.Persuratan;

/// <summary>Looks at a PDF with programs that know nothing of our writer.</summary>
sealed class AlatPdf : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("surat").FullName;
    readonly string _pdf;

    public AlatPdf(byte[] isi)
    {
        _pdf = Path.Combine(_folder, "surat.pdf");
        File.WriteAllBytes(_pdf, isi);
    }

    public string Teks => field ??= Jalankan("pdftotext", "-layout", _pdf, "-");
    public string TeksBerurut => field ??= Jalankan("pdftotext", "-raw", _pdf, "-");
    public string[] TeksHalaman => TeksBerurut.TrimEnd('\f').Split('\f');
    public string Keterangan => Jalankan("pdfinfo", _pdf);
    public string Huruf => Jalankan("pdffonts", _pdf);
    public string Struktur => Jalankan("pdfinfo", "-struct", _pdf);
    public string StrukturTeks => Jalankan("pdfinfo", "-struct-text", _pdf);
    public string Gambar => Jalankan("pdfimages", "-list", _pdf);
    public string TandaTangan => Jalankan("pdfsig", _pdf);

    /// <summary>What a phone camera would read from the pages at 150 dpi; empty when there is no code.</summary>
    public string Qr => QrPada(150);

    public string QrPada(int dpi)
    {
        Jalankan("pdftoppm", "-png", "-r", $"{dpi}", _pdf, Path.Combine(_folder, $"hal{dpi}"));
        return string.Concat(Directory.GetFiles(_folder, $"hal{dpi}*.png").Order().Select(g => Jalankan("zbarimg", "-q", "--raw", g))).Trim();
    }

    /// <summary>Every word with its place: page, left, top, right, bottom (pt).</summary>
    public IReadOnlyList<(int Halaman, double Kiri, double Atas, double Kanan, double Bawah, string Teks)> Kata
    {
        get
        {
            var halaman = 0;
            var hasil = new List<(int, double, double, double, double, string)>();
            foreach (var baris in Jalankan("pdftotext", "-bbox", _pdf, "-").Split('\n'))
            {
                if (baris.Contains("<page ", StringComparison.Ordinal)) halaman++;
                var m = Regex.Match(baris, "<word xMin=\"(.*?)\" yMin=\"(.*?)\" xMax=\"(.*?)\" yMax=\"(.*?)\">(.*)</word>");
                if (m.Success) hasil.Add((halaman, Angka(m, 1), Angka(m, 2), Angka(m, 3), Angka(m, 4), System.Net.WebUtility.HtmlDecode(m.Groups[5].Value)));
            }
            return hasil;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static double Angka(Match m, int i) => double.Parse(m.Groups[i].Value, System.Globalization.CultureInfo.InvariantCulture);

    static string Jalankan(string program, params string[] argumen)
    {
        var info = new ProcessStartInfo(program, argumen) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        using var p = Process.Start(info)!;
        p.ErrorDataReceived += (_, _) => { };
        p.BeginErrorReadLine();
        var isi = p.StandardOutput.ReadToEnd();
        p.WaitForExit();
        return isi;
    }
}
