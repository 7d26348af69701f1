using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayananPublik.KotakMasuk;

/// <summary>What became of an earlier message of the citizen; a notice carries it and points at that message.</summary>
public enum PerubahanPesan { Tidak, Disunting, Dihapus }

/// <summary>What an incoming message holds beyond text and file; kept as JSON in <see cref="Pesan.Rincian"/>.</summary>
public sealed record RincianPesan
{
    static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public Tempat? Tempat { get; init; }

    public IReadOnlyList<KartuNama> KartuNama { get; init; } = [];

    /// <summary>Why it cannot be shown as it was meant, for the officer.</summary>
    public string? Keterangan { get; init; }

    public bool Diteruskan { get; init; }

    /// <summary>Passed on more than five times: often a chain letter.</summary>
    public bool SeringDiteruskan { get; init; }

    /// <summary>A filled form, as WhatsApp gave it; may be no JSON at all.</summary>
    public string? Formulir { get; init; }

    /// <summary>The ad or post that led the citizen here.</summary>
    public AsalIklan? Iklan { get; init; }

    public PerubahanPesan Perubahan { get; init; }

    /// <summary>The new words of an edited message, where WhatsApp tells them.</summary>
    public string? Suntingan { get; init; }

    /// <summary>It came while nobody knew whether the number still belongs to the same person.</summary>
    public bool Diragukan { get; init; }

    public string? KeJson() => this == new RincianPesan { KartuNama = KartuNama } && KartuNama.Count == 0 ? null : JsonSerializer.Serialize(this, Bentuk);

    public static RincianPesan? DariJson(string? json) => json is null ? null : JsonSerializer.Deserialize<RincianPesan>(json, Bentuk);
}

/// <summary>A shared place.</summary>
public sealed record Tempat(double Lintang, double Bujur, string? Nama, string? Alamat);

/// <summary>A shared contact card.</summary>
public sealed record KartuNama(string Nama, IReadOnlyList<string> Telepon)
{
    public string? Organisasi { get; init; }

    public IReadOnlyList<string> Surel { get; init; } = [];
}

/// <summary>An ad or post; the words are the advertiser's.</summary>
public sealed record AsalIklan(string? Jenis, string? Judul, string? Isi);
