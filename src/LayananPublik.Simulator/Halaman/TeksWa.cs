using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Simulator.Halaman;

/// <summary>WhatsApp's own marks (*bold*, _italic_, ~strike~, ```code```) and links as HTML; everything else is encoded.</summary>
public static partial class TeksWa
{
    public static MarkupString Rupa(string teks)
    {
        var html = new StringBuilder();
        var akhir = 0;
        foreach (Match tautan in Tautan().Matches(teks))
        {
            html.Append(Hias(teks[akhir..tautan.Index]));
            var alamat = WebUtility.HtmlEncode(tautan.Value);
            html.Append(CultureInfo.InvariantCulture, $"""<a href="{alamat}" target="_blank" rel="noopener noreferrer">{alamat}</a>""");
            akhir = tautan.Index + tautan.Length;
        }
        return (MarkupString)html.Append(Hias(teks[akhir..])).ToString();
    }

    /// <summary>The first line without marks, for previews and quotes.</summary>
    public static string Polos(string teks) => Tanda().Replace(teks.Split('\n')[0], "");

    static string Hias(string teks)
    {
        var html = WebUtility.HtmlEncode(teks);
        html = Kode().Replace(html, "<code>$1</code>");
        html = Tebal().Replace(html, "<strong>$1</strong>");
        html = Miring().Replace(html, "<em>$1</em>");
        return Coret().Replace(html, "<s>$1</s>");
    }

    [GeneratedRegex(@"https?://[^\s<>""']*[^\s<>""'.,;:!?)*_~]")]
    private static partial Regex Tautan();

    [GeneratedRegex("```(.+?)```", RegexOptions.Singleline)]
    private static partial Regex Kode();

    [GeneratedRegex(@"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")]
    private static partial Regex Tebal();

    [GeneratedRegex(@"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])")]
    private static partial Regex Miring();

    [GeneratedRegex(@"(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])")]
    private static partial Regex Coret();

    [GeneratedRegex(@"(?<!\w)[*_~]+|[*_~]+(?!\w)|```")]
    private static partial Regex Tanda();
}
