using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>A letter as data: everything its paper shows, frozen as JSON when it is issued.</summary>
public sealed record Naskah
{
    static readonly JsonSerializerOptions Aturan = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() }
    };

    public required Kop Kop { get; init; }
    public required string Judul { get; init; }
    /// <summary>"Model N1", at the top right of the first page.</summary>
    public string? Model { get; init; }
    public string? Nomor { get; init; }
    public Tujuan? Tujuan { get; init; }
    public required IReadOnlyList<Bagian> Isi { get; init; }
    public required Ttd Ttd { get; init; }
    public Ttd? Mengetahui { get; init; }
    /// <summary>Number and date that the second office gave it; printed in its block.</summary>
    public RegisterKedua? Register { get; init; }
    public string? Qr { get; init; }
    public string? Kode { get; init; }
    public string? Kaki { get; init; }
    public TataHalaman Tata { get; init; } = new();
    /// <summary>Further sheets of the same file, each on a page of its own.</summary>
    public IReadOnlyList<Lembar> Lampiran { get; init; } = [];

    /// <summary>An emblem that lies in the cabinet is told by its hash: a picture of a megabyte in every letter's row would be most of the database.</summary>
    public string KeJson() => JsonSerializer.Serialize(Kop is { LambangSari: null, LambangKananSari: null } ? this : this with { Kop = Kop.TanpaGambar() }, Aturan);

    /// <summary>Hash of what somebody has read on it; whoever signs then signs this and nothing else.</summary>
    public string Sidik() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Kop = Kop with { Lambang = null, LambangKanan = null } }, Aturan)));

    public static Naskah DariJson(string json) =>
        JsonSerializer.Deserialize<Naskah>(json, Aturan) ?? throw new JsonException("The letter's snapshot is empty.");
}

/// <summary>The letterhead: the region's emblem (PNG or JPEG) at the left, the lines, and where an office has one a second emblem at the right.</summary>
public sealed record Kop(IReadOnlyList<BarisKopUnit> Baris, byte[]? Lambang = null, byte[]? LambangKanan = null)
{
    /// <summary>The emblem's hash in the cabinet, where its bytes can be fetched again.</summary>
    public string? LambangSari { get; init; }
    public string? LambangKananSari { get; init; }

    public Kop TanpaGambar() => this with { Lambang = LambangSari is null ? Lambang : null, LambangKanan = LambangKananSari is null ? LambangKanan : null };
}

/// <summary>To whom the letter is addressed: "Yth. Kapolsek Contoh" and "di Contoh".</summary>
public sealed record Tujuan(string Yth, string Di);

/// <summary>A letter's number in the register of the second office.</summary>
public sealed record RegisterKedua(string Nomor, string Tanggal);

/// <summary>A further sheet: a form of its own with its own signatures. With <paramref name="BerKop"/> it is the office's: it bears the letterhead and the signing officer's block; otherwise the people in <paramref name="Tanda"/> sign it alone.</summary>
/// <param name="Kode">"Model N2", at the top right.</param>
/// <param name="Nomor">Its own number; null for what is not numbered.</param>
public sealed record Lembar(string Judul, string? Kode, string? Nomor, Tujuan? Tujuan, IReadOnlyList<Bagian> Isi, IReadOnlyList<KolomTanda> Tanda, bool BerKop);

/// <summary>The block where the officer signs, from place and date down to the NIP.</summary>
public sealed record Ttd
{
    public required string Tempat { get; init; }
    public required string Tanggal { get; init; }
    public required IReadOnlyList<string> Jabatan { get; init; }
    public required string Nama { get; init; }
    public string? Pangkat { get; init; }
    public string? Nip { get; init; }
    public CaraTanda Cara { get; init; }
}

/// <summary>Paper, margins (mm) and type of one office.</summary>
public sealed record TataHalaman
{
    public static readonly TataHalaman F4 = new();
    public static readonly TataHalaman A4 = new() { Lebar = 210, Tinggi = 297 };

    /// <summary>As the unit wants it for this manner of signing; frozen with the letter.</summary>
    public static TataHalaman Untuk(TataSurat t, CaraTanda cara) =>
        (cara switch { CaraTanda.Tte or CaraTanda.TteBsre => t.KertasElektronik, CaraTanda.TandaTanganBasah => t.KertasBasah, _ => t.Kertas } == UkuranKertas.A4 ? A4 : F4) with
        {
            Atas = t.Atas, Kanan = t.Kanan, Bawah = t.Bawah, Kiri = t.Kiri, Huruf = t.Huruf, Ukuran = t.Ukuran, SatuHalaman = t.SatuHalaman
        };

    public double Lebar { get; init; } = 215;
    public double Tinggi { get; init; } = 330;
    public double Atas { get; init; } = 15;
    public double Kanan { get; init; } = 20;
    public double Bawah { get; init; } = 12;
    public double Kiri { get; init; } = 25;
    public JenisHuruf Huruf { get; init; } = JenisHuruf.Arial;
    public double Ukuran { get; init; } = 12;
    public bool SatuHalaman { get; init; } = true;

    /// <summary>Pages are numbered even when there is only one: a list must show that no page of it is missing.</summary>
    public bool NomorHalaman { get; init; }
}
