using System.Text.Json;

namespace LayananPublik.KotakMasuk;

/// <summary>One answered question of a WhatsApp form.</summary>
public sealed record JawabanFormulir(string Nama, string Nilai);

/// <summary>Makes the answers of a WhatsApp form readable. The sender's app writes them: they may be anything, also no JSON.</summary>
public static class FormulirTerisi
{
    const int PalingBanyak = 60, PalingDalam = 6;

    /// <summary>Null when it is no form of questions and answers; then the raw text is all there is.</summary>
    public static IReadOnlyList<JawabanFormulir>? Baca(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return null;
        try
        {
            using var isi = JsonDocument.Parse(json);
            if (isi.RootElement.ValueKind != JsonValueKind.Object) return null;
            return [.. Baris(isi.RootElement, "", 0).Where(j => j.Nama != "flow_token").Take(PalingBanyak).Select(j => j with { Nama = Judul(j.Nama) })];
        }
        catch (JsonException) { return null; }
    }

    static IEnumerable<JawabanFormulir> Baris(JsonElement isi, string nama, int dalam) => isi.ValueKind switch
    {
        _ when dalam > PalingDalam => [],
        JsonValueKind.Object => isi.EnumerateObject().SelectMany(p => Baris(p.Value, nama.Length == 0 ? p.Name : nama + " " + p.Name, dalam + 1)),
        JsonValueKind.Array when isi.EnumerateArray().All(e => e.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) => [new(nama, string.Join(", ", isi.EnumerateArray().Select(Nilai)))],
        JsonValueKind.Array => isi.EnumerateArray().SelectMany((e, i) => Baris(e, $"{nama} {i + 1}", dalam + 1)),
        JsonValueKind.Null => [],
        _ => [new(nama, Nilai(isi))]
    };

    static string Nilai(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.String => e.GetString()!,
        JsonValueKind.True => "ya",
        JsonValueKind.False => "tidak",
        JsonValueKind.Null => "",
        _ => e.GetRawText()
    };

    /// <summary>"screen_0_Nama_lengkap_1" of Meta's form builder and "nama_lengkap" both read as "Nama lengkap".</summary>
    static string Judul(string nama)
    {
        var kata = nama.Split(['_', ' ', '-'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (kata is ["screen", _, _, ..] && kata[1].All(char.IsAsciiDigit)) kata.RemoveRange(0, 2);
        if (kata.Count > 1 && kata[^1].Length <= 2 && kata[^1].All(char.IsAsciiDigit)) kata.RemoveAt(kata.Count - 1);
        var judul = string.Join(' ', kata);
        return judul.Length == 0 ? nama : char.ToUpperInvariant(judul[0]) + judul[1..];
    }
}
