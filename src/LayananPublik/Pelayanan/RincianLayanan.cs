using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>Everything an office can change about one service; stored as one JSON document per version.</summary>
public sealed record RincianLayanan
{
    public required string Penerbit { get; init; }
    public Penandatangan? Penandatangan { get; init; }
    public required Klasifikasi Klasifikasi { get; init; }
    public IReadOnlyList<SyaratLayanan> Syarat { get; init; } = [];
    public IReadOnlyList<string> FieldKelompok { get; init; } = [];
    public IReadOnlyList<FieldLayanan> Field { get; init; } = [];
    public IReadOnlyList<string> Alias { get; init; } = [];
    public required Sla Sla { get; init; }
    public required Biaya Biaya { get; init; }
    public bool Fisik { get; init; }
    public string? MasaBerlaku { get; init; }
    public IReadOnlyList<string> PdpSpesifik { get; init; } = [];
    public IsiSurat? IsiSurat { get; init; }
    public IReadOnlyList<string> Formulir { get; init; } = [];
    public IReadOnlyList<string> Aturan { get; init; } = [];
    public IReadOnlyList<string> MinimalWa { get; init; } = [];

    /// <summary>The yes/no questions of its requirements, as fields behind its own.</summary>
    [JsonIgnore]
    public IReadOnlyList<FieldLayanan> FieldTanya => [.. Syarat.Where(s => s is { Tanya: not null, Wajib: false })
        .Select(s => new FieldLayanan { Name = s.FieldTanya, Label = s.Tanya!, Type = TipeField.Bool, Wajib = true, Bila = s.Bila })];

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string KeJson() => JsonSerializer.Serialize(this, Json);

    public static RincianLayanan DariJson(string json) =>
        JsonSerializer.Deserialize<RincianLayanan>(json, Json) ?? throw new JsonException("Rincian layanan kosong.");
}

/// <summary>The signing chain: who signs, who may stand in, who countersigns.</summary>
public sealed record Penandatangan(string Utama, IReadOnlyList<string> Pengganti, IReadOnlyList<string> Mengetahui);

/// <summary>The archive classification that a letter number and its retention follow.</summary>
public sealed record Klasifikasi(string Kode, string Uraian, string Retensi);

public sealed record Biaya(long Rupiah, string Catatan);

/// <summary>A document asked of the citizen. With <see cref="Bila"/> or <see cref="Tanya"/> the answers decide whether it is required, offered, or does not apply.</summary>
public sealed record SyaratLayanan
{
    public required string Dok { get; init; }
    public required string Nama { get; init; }

    /// <summary>Required of everybody, whatever the condition says.</summary>
    public bool Wajib { get; init; }

    /// <summary>The condition as people read it: "bila KIA hilang".</summary>
    public string? Kondisi { get; init; }

    /// <summary>The condition over the fields of the form.</summary>
    public Bila? Bila { get; init; }

    /// <summary>A yes/no question, where no field knows; asked only while <see cref="Bila"/> holds.</summary>
    public string? Tanya { get; init; }
    public string? Catatan { get; init; }

    /// <summary>Documents that are taken in its place.</summary>
    public IReadOnlyList<string> BolehDiganti { get; init; } = [];

    /// <summary>Names of the fields that it proves; empty = as its kind does.</summary>
    public IReadOnlyList<string> Membuktikan { get; init; } = [];

    /// <summary>The field that keeps the answer to <see cref="Tanya"/>.</summary>
    [JsonIgnore]
    public string FieldTanya => $"syarat_{Dok.ToLowerInvariant()}";

    /// <summary>Ya: required. Tidak: the answers rule it out. BelumTahu: may be handed in.</summary>
    public Kepastian Perlu(IReadOnlyDictionary<string, string> isian, DateOnly hari)
    {
        if (Wajib) return Kepastian.Ya;
        if (Bila is null && Tanya is null) return Kepastian.BelumTahu;
        var dijawab = Tanya is null ? Kepastian.Ya : isian.GetValueOrDefault(FieldTanya) is { Length: > 0 } jawab ? (jawab == "ya").Jadi() : Kepastian.BelumTahu;
        return (Bila?.Nilai(isian, hari) ?? Kepastian.Ya).Dan(dijawab);
    }
}

/// <summary>One thing the form asks.</summary>
public sealed record FieldLayanan
{
    /// <summary>Between the chosen options of a multienum, as stored.</summary>
    public const string PemisahPilihan = "; ";

    public required string Name { get; init; }
    public required string Label { get; init; }
    public TipeField Type { get; init; }
    public bool Wajib { get; init; }
    public IReadOnlyList<string> Opsi { get; init; } = [];
    public string? Validasi { get; init; }
    public string? Bawaan { get; init; }

    /// <summary>Asked only when this holds; otherwise it is neither required nor kept.</summary>
    public Bila? Bila { get; init; }

    /// <summary>Not required, but the chat asks it and takes "lewati".</summary>
    public bool Tawarkan { get; init; }

    /// <summary>Whether the form asks it, after these answers.</summary>
    public Kepastian Berlaku(IReadOnlyDictionary<string, string> isian, DateOnly hari) => Bila?.Nilai(isian, hari) ?? Kepastian.Ya;
}

/// <summary>What the letter says; texts may hold {jabatan}, {unit} and the name of a field.</summary>
public sealed record IsiSurat
{
    /// <summary>Rows that are put together from several fields.</summary>
    public static readonly IReadOnlyList<string> BarisGabungan =
        ["tempat_tanggal_lahir", "alamat_lengkap", "pengantar", "masa_berlaku"];

    public required string Judul { get; init; }
    public required string Pembuka { get; init; }
    public IReadOnlyList<string> DataOrang { get; init; } = [];
    public IReadOnlyList<string> DataKhusus { get; init; } = [];
    public required string Inti { get; init; }
    public required string Penutup { get; init; }
    public string? Ditujukan { get; init; }
}
