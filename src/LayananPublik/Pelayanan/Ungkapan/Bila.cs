using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayananPublik.Pelayanan;

/// <summary>A condition over the answers of a form, as the office writes it: <c>alasan = "Hilang"</c>, <c>umur(anak_tanggal_lahir) >= 5 dan jumlah(anggota) > 1</c>.</summary>
[JsonConverter(typeof(BilaJson))]
public sealed class Bila : IEquatable<Bila>
{
    readonly Lazy<Ungkapan?> ungkapan;

    public Bila(string teks)
    {
        Teks = teks.Trim();
        ungkapan = new(() => UraiBila.Baca(Teks).Ungkapan);
    }

    public string Teks { get; }

    /// <summary>The names of the fields it looks at, each once. Empty for a text that is no condition.</summary>
    public IReadOnlyList<string> Field => [.. (ungkapan.Value?.Sumber() ?? []).Select(s => s.Field).Distinct()];

    /// <summary>What the answers say; <paramref name="hari"/> is the day on which ages are counted. A text that is no condition is never known: it hinders nobody.</summary>
    public Kepastian Nilai(IReadOnlyDictionary<string, string> isian, DateOnly hari) => ungkapan.Value?.Nilai(new(isian, hari)) ?? Kepastian.BelumTahu;

    public bool Equals(Bila? lain) => lain?.Teks == Teks;

    public override bool Equals(object? obj) => Equals(obj as Bila);

    public override int GetHashCode() => Teks.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Teks;
}

/// <summary>Versions stored before conditions were texts hold {"field", "nilai"}: any of these answers.</summary>
sealed class BilaJson : JsonConverter<Bila>
{
    sealed record Lama(string Field, IReadOnlyList<string> Nilai);

    public override Bila? Read(ref Utf8JsonReader baca, Type tipe, JsonSerializerOptions pilihan)
    {
        if (baca.TokenType == JsonTokenType.String) return new(baca.GetString() ?? "");
        var lama = JsonSerializer.Deserialize<Lama>(ref baca, pilihan) ?? throw new JsonException("Kondisi kosong.");
        return new($"{lama.Field} dalam ({string.Join(", ", lama.Nilai.Select(n => $"\"{n}\""))})");
    }

    public override void Write(Utf8JsonWriter tulis, Bila nilai, JsonSerializerOptions pilihan) => tulis.WriteStringValue(nilai.Teks);
}
