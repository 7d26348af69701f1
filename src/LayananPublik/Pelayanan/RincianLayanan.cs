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

/// <summary>A document asked of the citizen; with a <see cref="Kondisi"/> ("bila …") it is optional unless an answer makes it required.</summary>
public sealed record SyaratLayanan
{
    public required string Dok { get; init; }
    public required string Nama { get; init; }
    public bool Wajib { get; init; }
    public string? Kondisi { get; init; }
    public BilaIsian? Bila { get; init; }
    public string? Catatan { get; init; }
    public IReadOnlyList<string> BolehDiganti { get; init; } = [];

    public bool WajibUntuk(IReadOnlyDictionary<string, string> isian) => Wajib || (Bila?.Terpenuhi(isian) ?? false);
}

/// <summary>The answer that turns a conditional requirement into a required one.</summary>
public sealed record BilaIsian(string Field, IReadOnlyList<string> Nilai)
{
    public bool Terpenuhi(IReadOnlyDictionary<string, string> isian) =>
        isian.TryGetValue(Field, out var jawaban)
        && jawaban.Split(FieldLayanan.PemisahPilihan).Any(j => Nilai.Contains(j, StringComparer.OrdinalIgnoreCase));
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
