using System.Collections.Concurrent;
using LayananPublik.Kantor;
using LayananPublik.Persuratan.Pdf.Writer;
using PdfSharp.WPFonts;

namespace LayananPublik.Persuratan.Pdf;

[Flags]
enum Gaya { Biasa = 0, Tebal = 1, Miring = 2 }

/// <summary>Finds the letter's typefaces on the machine; the one inside PdfSharp.WPFonts is the last resort, so printing never fails for want of a font.</summary>
static class Huruf
{
    static readonly string[] Folder =
    [
        Path.Combine(AppContext.BaseDirectory, "fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        "/usr/share/fonts/truetype/liberation",
        "/usr/share/fonts/truetype/liberation2",
        "/usr/share/fonts/liberation-sans",
        "/usr/share/fonts/liberation-serif"
    ];

    static readonly Dictionary<(JenisHuruf, Gaya), string[]> Berkas = new()
    {
        [(JenisHuruf.Arial, Gaya.Biasa)] = ["arial.ttf", "LiberationSans-Regular.ttf"],
        [(JenisHuruf.Arial, Gaya.Tebal)] = ["arialbd.ttf", "LiberationSans-Bold.ttf"],
        [(JenisHuruf.Arial, Gaya.Miring)] = ["ariali.ttf", "LiberationSans-Italic.ttf"],
        [(JenisHuruf.Arial, Gaya.Tebal | Gaya.Miring)] = ["arialbi.ttf", "LiberationSans-BoldItalic.ttf"],
        [(JenisHuruf.Times, Gaya.Biasa)] = ["times.ttf", "LiberationSerif-Regular.ttf"],
        [(JenisHuruf.Times, Gaya.Tebal)] = ["timesbd.ttf", "LiberationSerif-Bold.ttf"],
        [(JenisHuruf.Times, Gaya.Miring)] = ["timesi.ttf", "LiberationSerif-Italic.ttf"],
        [(JenisHuruf.Times, Gaya.Tebal | Gaya.Miring)] = ["timesbi.ttf", "LiberationSerif-BoldItalic.ttf"]
    };

    static readonly ConcurrentDictionary<(JenisHuruf, Gaya), Lazy<Typeface>> muka = new();
    static readonly Lazy<Typeface> cadangan = new(() => new(new(FontDataHelper.SegoeWP))), cadanganTebal = new(() => new(new(FontDataHelper.SegoeWPBold)));

    /// <summary>Names the typefaces this machine lacks, for one clear warning at start.</summary>
    public static IReadOnlyList<string> YangTiada => [.. Enum.GetValues<JenisHuruf>().Where(j => Cari(j, Gaya.Biasa) is null).Select(j => j.ToString())];

    public static Typeface Ambil(JenisHuruf jenis, Gaya gaya) =>
        muka.GetOrAdd((jenis, gaya), k => new(() => Cari(k.Item1, k.Item2) is { } berkas ? new(new(File.ReadAllBytes(berkas))) : Cadangan(k.Item2.HasFlag(Gaya.Tebal)))).Value;

    internal static Typeface Cadangan(bool tebal) => (tebal ? cadanganTebal : cadangan).Value;

    static string? Cari(JenisHuruf jenis, Gaya gaya) =>
        Folder.Where(f => f.Length > 0).SelectMany(f => Berkas.GetValueOrDefault((jenis, gaya), []).Select(b => Path.Combine(f, b))).FirstOrDefault(File.Exists);
}

/// <summary>The fonts of one print at one size, with their measure.</summary>
sealed class Rupa(JenisHuruf jenis, double ukuran, double spasi)
{
    readonly Dictionary<(double, Gaya), Font> _huruf = [];

    public double Ukuran => ukuran;
    public double TinggiLarik => ukuran * spasi;
    public Font Biasa => Ambil();
    public Font Tebal => Ambil(gaya: Gaya.Tebal);

    public Font Ambil(double besar = 0, Gaya gaya = Gaya.Biasa)
    {
        var kunci = (besar == 0 ? ukuran : besar, gaya);
        if (!_huruf.TryGetValue(kunci, out var huruf)) _huruf[kunci] = huruf = new Font(Huruf.Ambil(jenis, gaya), kunci.Item1);
        return huruf;
    }

    public Font Untuk(Rentang r, double besar = 0) =>
        Ambil(besar, (r.Tebal ? Gaya.Tebal : 0) | (r.Miring ? Gaya.Miring : 0));

    public static double Lebar(string teks, Font huruf) => huruf.Width(huruf.Face.Printable(teks));
}
