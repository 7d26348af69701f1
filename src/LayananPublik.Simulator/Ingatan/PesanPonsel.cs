using System.Text.Json.Serialization;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>Seen from the office: what comes in from the citizen, what goes out to them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Arah>))]
public enum Arah { Masuk, Keluar }

[JsonConverter(typeof(JsonStringEnumConverter<StatusPesan>))]
public enum StatusPesan { Terkirim, Sampai, Dibaca }

/// <summary>One bubble on a citizen's phone.</summary>
public sealed record PesanPonsel
{
    public int Id { get; init; }
    public required string Nomor { get; init; }
    public required string Wamid { get; init; }
    public required Arah Arah { get; init; }
    public required string Jenis { get; init; }
    public string Teks { get; init; } = "";
    public string? Judul { get; init; }
    public string? Kaki { get; init; }
    public IReadOnlyList<Pilihan> Pilihan { get; init; } = [];
    public string? LabelDaftar { get; init; }
    public Tautan? Tautan { get; init; }
    public BerkasPonsel? Berkas { get; init; }
    public DateTimeOffset Waktu { get; init; }
    public StatusPesan Status { get; init; }
    public string? Kutipan { get; init; }
    public string? Reaksi { get; init; }
    public bool Templat { get; init; }
    public string? BizData { get; init; }

    /// <summary>The office named the person by user id, not by number.</summary>
    public bool LewatUserId { get; init; }

    /// <summary>The month ("2026-11") in which this service message counts; null for templates, which are billed apart.</summary>
    public string? Bulan { get; init; }

    /// <summary>One of the month's free service messages.</summary>
    public bool Gratis { get; init; }

    /// <summary>Delivered was never told, so "read" tells the price.</summary>
    public bool TanpaSampai { get; init; }

    /// <summary>MARKETING, UTILITY or AUTHENTICATION of a template.</summary>
    public string? Kategori { get; init; }

    public bool Diteruskan { get; init; }
    public bool SeringDiteruskan { get; init; }
    public bool Diubah { get; init; }
    public bool Dihapus { get; init; }

    /// <summary>The sender's own reaction to a bubble of the office.</summary>
    public string? ReaksiWarga { get; init; }

    /// <summary>Everything readable in the bubble, as the phone API gives it.</summary>
    [JsonIgnore]
    public string SeluruhTeks => string.Join('\n', new[] { Judul, Teks, Kaki }.Where(t => !string.IsNullOrEmpty(t)));
}

/// <summary>A button or a list row the citizen can tap.</summary>
public sealed record Pilihan(string Id, string Judul, string? Deskripsi = null, string? Bagian = null);

public sealed record Tautan(string Judul, string Url);

/// <summary>A file in a bubble: kept by the simulator (MediaId), or a public link the office sent.</summary>
public sealed record BerkasPonsel(string Nama, string Mime, long Ukuran, string? MediaId, string? Link = null)
{
    public string Alamat(string nomor, int pesan) => Link ?? $"/simulator/api/{nomor}/berkas/{pesan}";
}
