using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayananPublik.KotakMasuk;

/// <summary>What an incoming message holds beyond text and file; kept as JSON in <see cref="Pesan.Rincian"/>.</summary>
public sealed record RincianPesan
{
    static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public Tempat? Tempat { get; init; }

    public IReadOnlyList<KartuNama> KartuNama { get; init; } = [];

    /// <summary>Why it cannot be shown as it was meant, for the officer.</summary>
    public string? Keterangan { get; init; }

    public bool Diteruskan { get; init; }

    /// <summary>A filled form, as WhatsApp gave it; may be no JSON at all.</summary>
    public string? Formulir { get; init; }

    public string? KeJson() => this == new RincianPesan { KartuNama = KartuNama } && KartuNama.Count == 0 ? null : JsonSerializer.Serialize(this, Bentuk);

    public static RincianPesan? DariJson(string? json) => json is null ? null : JsonSerializer.Deserialize<RincianPesan>(json, Bentuk);
}

/// <summary>A shared place.</summary>
public sealed record Tempat(double Lintang, double Bujur, string? Nama, string? Alamat);

/// <summary>A shared contact card.</summary>
public sealed record KartuNama(string Nama, IReadOnlyList<string> Telepon);
