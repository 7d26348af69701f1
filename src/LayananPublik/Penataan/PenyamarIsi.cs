using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayananPublik.Penataan;

/// <summary>Shows the build of a webhook's JSON without what people wrote in it: enough to see why it failed.</summary>
public static class PenyamarIsi
{
    const int PalingPanjang = 60_000, PalingDalam = 512;
    const string Tutup = "•••";
    static readonly JsonSerializerOptions Rapi = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = PalingDalam };

    // Words of Meta's own, and nothing that names somebody.
    static readonly HashSet<string> Terbuka = new(StringComparer.Ordinal)
    {
        "object", "field", "type", "messaging_product", "status", "timestamp", "mime_type", "event", "code", "title", "phone_number_id", "status_type", "voice", "animated", "source_type", "origin"
    };

    public static string Samarkan(string isi)
    {
        try { return Potong(Tutupi(Baca(isi), "")?.ToJsonString(Rapi) ?? "null"); }
        catch (JsonException) { return $"Bukan JSON yang utuh; panjangnya {isi.Length} huruf. Isinya hanya terlihat sesudah alasan ditulis."; }
    }

    public static string Rapikan(string isi)
    {
        try { return Potong(Baca(isi)?.ToJsonString(Rapi) ?? "null"); }
        catch (JsonException) { return Potong(isi); }
    }

    // Without duplicate names a node refuses to be read; the last one counts, as in the reader.
    static JsonNode? Baca(string isi) => JsonNode.Parse(isi, null, new() { MaxDepth = PalingDalam });

    static JsonNode? Tutupi(JsonNode? isi, string nama) => isi switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Tutupi(p.Value, p.Key)))),
        JsonArray a => new JsonArray([.. a.Select(e => Tutupi(e, nama))]),
        null => null,
        _ when Terbuka.Contains(nama) => isi.DeepClone(),
        _ => JsonValue.Create(Tutup)
    };

    static string Potong(string teks) => teks.Length > PalingPanjang ? teks[..PalingPanjang] + "\n… (dipotong)" : teks;
}
