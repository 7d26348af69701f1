using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.WPFonts;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Finds the letter's typefaces on the machine; the one inside PdfSharp.WPFonts is the last resort, so printing never fails for want of a font.</summary>
public sealed class Huruf : IFontResolver
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

    static readonly Dictionary<string, string[]> Berkas = new()
    {
        ["Arial"] = ["arial.ttf", "LiberationSans-Regular.ttf"],
        ["Arial/b"] = ["arialbd.ttf", "LiberationSans-Bold.ttf"],
        ["Arial/i"] = ["ariali.ttf", "LiberationSans-Italic.ttf"],
        ["Arial/bi"] = ["arialbi.ttf", "LiberationSans-BoldItalic.ttf"],
        ["Times"] = ["times.ttf", "LiberationSerif-Regular.ttf"],
        ["Times/b"] = ["timesbd.ttf", "LiberationSerif-Bold.ttf"],
        ["Times/i"] = ["timesi.ttf", "LiberationSerif-Italic.ttf"],
        ["Times/bi"] = ["timesbi.ttf", "LiberationSerif-BoldItalic.ttf"]
    };

    /// <summary>Names the typefaces this machine lacks, for one clear warning at start.</summary>
    public static IReadOnlyList<string> YangTiada => [.. Enum.GetNames<JenisHuruf>().Where(n => Cari(n) is null)];

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic)
    {
        var gaya = (isBold ? "b" : "") + (isItalic ? "i" : "");
        var muka = gaya.Length == 0 ? familyName : $"{familyName}/{gaya}";
        if (Cari(muka) is not null) return new(muka);
        return new(isBold ? "cadangan/b" : "cadangan", false, isItalic);
    }

    public byte[] GetFont(string faceName) => faceName switch
    {
        "cadangan" => FontDataHelper.SegoeWP,
        "cadangan/b" => FontDataHelper.SegoeWPBold,
        _ => File.ReadAllBytes(Cari(faceName) ?? throw new FileNotFoundException(faceName))
    };

    static string? Cari(string muka) =>
        Folder.Where(f => f.Length > 0)
            .SelectMany(f => Berkas.GetValueOrDefault(muka, []).Select(b => Path.Combine(f, b)))
            .FirstOrDefault(File.Exists);
}

/// <summary>The fonts of one print at one size, with their measure.</summary>
sealed class Rupa(JenisHuruf jenis, double ukuran, double spasi)
{
    readonly XGraphics _ukur = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);
    readonly Dictionary<(double, XFontStyleEx), XFont> _huruf = [];

    public double Ukuran => ukuran;
    public double TinggiLarik => ukuran * spasi;
    public XFont Biasa => Ambil();
    public XFont Tebal => Ambil(gaya: XFontStyleEx.Bold);

    public XFont Ambil(double besar = 0, XFontStyleEx gaya = XFontStyleEx.Regular)
    {
        var kunci = (besar == 0 ? ukuran : besar, gaya);
        if (!_huruf.TryGetValue(kunci, out var huruf)) _huruf[kunci] = huruf = new XFont(jenis.ToString(), kunci.Item1, gaya);
        return huruf;
    }

    public XFont Untuk(Rentang r, double besar = 0) =>
        Ambil(besar, (r.Tebal ? XFontStyleEx.Bold : 0) | (r.Miring ? XFontStyleEx.Italic : 0));

    public double Lebar(string teks, XFont huruf) => _ukur.MeasureString(teks, huruf).Width;
}
