using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LayananPublik.Shell.Ui;

/// <summary>WhatsApp's own marks (*bold*, _italic_, ~strike~, ```fixed```) and links; everything else is shown as it was typed, never as markup.</summary>
public sealed partial class TeksWa : ComponentBase
{
    [Parameter, EditorRequired] public string Teks { get; set; } = "";

    /// <summary>The words alone, for one line of a list.</summary>
    public static string Polos(string teks) => Tanda().Replace(teks, m => m.Groups.Values.Skip(1).FirstOrDefault(g => g.Success)?.Value ?? m.Value);

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Tulis(builder, Teks, 0);

    static void Tulis(RenderTreeBuilder b, string teks, int dalam)
    {
        var dari = 0;
        // Marks may stand inside marks, but nobody nests deeper than this by intent.
        if (dalam < 4)
        {
            foreach (Match m in Tanda().Matches(teks))
            {
                b.AddContent(0, teks[dari..m.Index]);
                Sisipkan(b, m, dalam);
                dari = m.Index + m.Length;
            }
        }
        b.AddContent(1, teks[dari..]);
    }

    static void Sisipkan(RenderTreeBuilder b, Match m, int dalam)
    {
        var (unsur, isi) = m switch
        {
            _ when m.Groups["kode"].Success => ("code", m.Groups["kode"].Value),
            _ when m.Groups["tebal"].Success => ("b", m.Groups["tebal"].Value),
            _ when m.Groups["miring"].Success => ("em", m.Groups["miring"].Value),
            _ when m.Groups["coret"].Success => ("s", m.Groups["coret"].Value),
            _ => ("a", m.Value)
        };
        b.OpenElement(2, unsur);
        if (unsur == "a")
        {
            b.AddAttribute(3, "href", isi);
            b.AddAttribute(4, "target", "_blank");
            b.AddAttribute(5, "rel", "noopener noreferrer nofollow");
        }
        if (unsur is "a" or "code") b.AddContent(6, isi);
        else Tulis(b, isi, dalam + 1);
        b.CloseElement();
    }

    // A mark counts only at the edges of words, as on the phone: 2*3*4 stays a product.
    [GeneratedRegex(@"```(?<kode>.+?)```|(?<![\w*])\*(?<tebal>\S(?:[^\n*]*\S)?)\*(?![\w*])|(?<![\w_])_(?<miring>\S(?:[^\n_]*\S)?)_(?![\w_])|(?<![\w~])~(?<coret>\S(?:[^\n~]*\S)?)~(?![\w~])|https?://[^\s<>""]+[^\s<>"".,;:!?)\]'*_~]", RegexOptions.Singleline)]
    private static partial Regex Tanda();
}
