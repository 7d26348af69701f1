using System.Text.Json;
using System.Text.RegularExpressions;

namespace LayananPublik.KotakMasuk;

public enum KepalaTemplat { TanpaKepala, Teks, Dokumen, Gambar, Lain }

/// <summary>A button under a template: what it says, and its address where it has one.</summary>
public sealed record TombolTemplat(string Jenis, string Teks, string? Alamat);

/// <summary>A blank of a template: its key (see <see cref="BentukTemplat"/>), its name as Meta knows it, and an example.</summary>
public sealed record BlankoTemplat(string Kunci, string Nama, string Contoh);

/// <summary>
/// A template's parts, read from Meta's components: what the citizen sees, and which blanks must be filled.
/// Keys of blanks: the variable itself in the body ("1", "nama"), "kepala" in the header, "tombol0" in a button's address.
/// </summary>
public sealed partial record BentukTemplat
{
    public KepalaTemplat JenisKepala { get; private init; }

    public string Kepala { get; private init; } = "";

    public string Badan { get; private init; } = "";

    public string Kaki { get; private init; } = "";

    public IReadOnlyList<TombolTemplat> Tombol { get; private init; } = [];

    public IReadOnlyList<BlankoTemplat> Blanko { get; private init; } = [];

    /// <summary>Blanks of the body, in Meta's order.</summary>
    public IEnumerable<BlankoTemplat> BlankoBadan => Blanko.Where(b => b.Kunci == b.Nama);

    /// <summary>Something in it that this app cannot fill: a picture, a place, a form.</summary>
    public bool TakDidukung => JenisKepala is KepalaTemplat.Gambar or KepalaTemplat.Lain || Tombol.Any(t => t.Jenis is not ("QUICK_REPLY" or "URL" or "PHONE_NUMBER"));

    /// <summary>Components that cannot be read give an empty shape.</summary>
    public static BentukTemplat Baca(string komponen)
    {
        try
        {
            using var json = JsonDocument.Parse(komponen);
            return json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().Where(k => k.ValueKind == JsonValueKind.Object).Aggregate(new BentukTemplat(), Tambah) : new();
        }
        catch (JsonException) { return new(); }
    }

    /// <summary>A text of the template with its blanks filled; an empty blank stays visible.</summary>
    public static string Isi(string teks, Func<string, string?> nilai) =>
        Variabel().Replace(teks, m => nilai(m.Groups[1].Value) is { Length: > 0 } isi ? isi : m.Value);

    /// <summary>The variables of a text, each once, in the order of their appearance.</summary>
    public static IReadOnlyList<string> VariabelDari(string teks) => [.. Variabel().Matches(teks).Select(m => m.Groups[1].Value).Distinct()];

    static BentukTemplat Tambah(BentukTemplat b, JsonElement k) => Teks(k, "type").ToUpperInvariant() switch
    {
        "HEADER" => BacaKepala(b, k),
        "BODY" => b with { Badan = Teks(k, "text"), Blanko = [.. b.Blanko, .. DalamBadan(k)] },
        "FOOTER" => b with { Kaki = Teks(k, "text") },
        "BUTTONS" => BacaTombol(b, k),
        _ => b
    };

    static BentukTemplat BacaKepala(BentukTemplat b, JsonElement k)
    {
        var jenis = Teks(k, "format").ToUpperInvariant() switch { "TEXT" => KepalaTemplat.Teks, "DOCUMENT" => KepalaTemplat.Dokumen, "IMAGE" => KepalaTemplat.Gambar, _ => KepalaTemplat.Lain };
        var teks = Teks(k, "text");
        var contoh = k.TryGetProperty("example", out var e) ? Contoh(e, "header_text") : [];
        var blanko = VariabelDari(teks).Take(1).Select(v => new BlankoTemplat("kepala", v, contoh.FirstOrDefault() ?? ""));
        return b with { JenisKepala = jenis, Kepala = teks, Blanko = [.. b.Blanko, .. blanko] };
    }

    static BentukTemplat BacaTombol(BentukTemplat b, JsonElement k)
    {
        if (!k.TryGetProperty("buttons", out var daftar) || daftar.ValueKind != JsonValueKind.Array) return b;
        var tombol = daftar.EnumerateArray().Select(t => new TombolTemplat(Teks(t, "type").ToUpperInvariant(), Teks(t, "text"), Teks(t, "url") is { Length: > 0 } url ? url : null)).ToList();
        var blanko = tombol.Select((t, i) => (t, i)).Where(x => x.t.Alamat is not null && VariabelDari(x.t.Alamat).Count > 0).Select(x => new BlankoTemplat($"tombol{x.i}", "1", ""));
        return b with { Tombol = tombol, Blanko = [.. b.Blanko, .. blanko] };
    }

    static IEnumerable<BlankoTemplat> DalamBadan(JsonElement k)
    {
        var contoh = k.TryGetProperty("example", out var e) ? Contoh(e, "body_text") : [];
        var bernama = k.TryGetProperty("example", out e) ? ContohBernama(e) : [];
        return VariabelDari(Teks(k, "text")).Select((v, i) => new BlankoTemplat(v, v, bernama.GetValueOrDefault(v) ?? contoh.ElementAtOrDefault(i) ?? ""));
    }

    // Meta writes ["a","b"], and for bodies also [["a","b"]].
    static List<string> Contoh(JsonElement e, string nama)
    {
        if (e.ValueKind != JsonValueKind.Object || !e.TryGetProperty(nama, out var isi) || isi.ValueKind != JsonValueKind.Array) return [];
        var baris = isi.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Array } dalam ? dalam : isi;
        return [.. baris.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.String).Select(x => x.GetString()!)];
    }

    static Dictionary<string, string> ContohBernama(JsonElement e)
    {
        var hasil = new Dictionary<string, string>(StringComparer.Ordinal);
        if (e.ValueKind != JsonValueKind.Object || !e.TryGetProperty("body_text_named_params", out var isi) || isi.ValueKind != JsonValueKind.Array) return hasil;
        foreach (var p in isi.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object)) hasil[Teks(p, "param_name")] = Teks(p, "example");
        return hasil;
    }

    static string Teks(JsonElement k, string nama) => k.ValueKind == JsonValueKind.Object && k.TryGetProperty(nama, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";

    [GeneratedRegex(@"\{\{\s*([A-Za-z0-9_]+)\s*\}\}")]
    private static partial Regex Variabel();
}
