using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayananPublik.Simulator;

/// <summary>JSON as Meta writes it in webhooks: pure ASCII, with the characters escaped that make a parse-and-rewrite change the signature.</summary>
static class MetaJson
{
    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Escape(JsonNode node)
    {
        // The characters below can only stand inside JSON strings, so replacing them in the whole text is safe.
        var ascii = new StringBuilder();
        foreach (var c in node.ToJsonString(Relaxed))
            _ = c switch
            {
                '/' => ascii.Append("\\/"),
                '<' or '%' or '@' => ascii.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                > '~' => ascii.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => ascii.Append(c),
            };
        return ascii.ToString();
    }
}
