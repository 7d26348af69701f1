using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// What the office says, in the office's words and as data: other features put one into the outbox, only this folder turns it into Meta's JSON.
/// </summary>
[JsonDerivedType(typeof(Teks), "teks"), JsonDerivedType(typeof(Tombol), "tombol"), JsonDerivedType(typeof(Daftar), "daftar"), JsonDerivedType(typeof(Tautan), "tautan")]
[JsonDerivedType(typeof(Dokumen), "dokumen"), JsonDerivedType(typeof(Gambar), "gambar"), JsonDerivedType(typeof(GambarKode), "kode"), JsonDerivedType(typeof(Templat), "templat"), JsonDerivedType(typeof(Reaksi), "reaksi")]
public abstract record IsiPesan
{
    [JsonIgnore]
    public JenisPesan Jenis => this switch
    {
        Tombol => JenisPesan.Tombol, Daftar => JenisPesan.Daftar, Tautan => JenisPesan.Tautan, Dokumen => JenisPesan.Dokumen,
        Gambar or GambarKode => JenisPesan.Gambar, Templat => JenisPesan.Templat, Reaksi => JenisPesan.Reaksi, _ => JenisPesan.Teks
    };

    /// <summary>The text a reader sees.</summary>
    public string Teks { get; init; } = "";

    /// <summary>What can be tapped.</summary>
    [JsonIgnore]
    public IReadOnlyList<Pilihan> Pilihan => this switch { Tombol t => t.Isi, Daftar d => [.. d.Bagian.SelectMany(b => b.Baris)], Templat t => [.. t.Balasan.Select(b => new Pilihan(b.Muatan ?? b.Judul, b.Judul))], _ => [] };

    public string KeJson() => JsonSerializer.Serialize(this);

    public static IsiPesan DariJson(string json) => JsonSerializer.Deserialize<IsiPesan>(json) ?? throw new JsonException("An outgoing message cannot be null.");

    public static IsiPesan Tulis(string teks) => new Teks { Teks = teks };
}

/// <summary>Plain text, at most 4096 characters.</summary>
public sealed record Teks : IsiPesan;

/// <summary>Text with up to three buttons (title 20 characters).</summary>
public sealed record Tombol(IReadOnlyList<Pilihan> Isi) : IsiPesan;

/// <summary>Text with a button that opens up to ten rows (title 24, description 72 characters).</summary>
public sealed record Daftar(string Label, IReadOnlyList<BagianDaftar> Bagian) : IsiPesan;

public sealed record BagianDaftar(string? Judul, IReadOnlyList<Pilihan> Baris);

/// <summary>Something to tap: its id comes back in the citizen's answer.</summary>
public sealed record Pilihan(string Id, string Judul, string? Keterangan = null);

/// <summary>Text with one button that opens a page.</summary>
public sealed record Tautan(string Label, string Alamat) : IsiPesan;

/// <summary>A file of the cabinet, sent as a document under a proper file name.</summary>
public sealed record Dokumen(int IsiLemariId, string NamaBerkas) : IsiPesan;

/// <summary>A picture of the cabinet.</summary>
public sealed record Gambar(int IsiLemariId) : IsiPesan;

/// <summary>A QR code as a picture, drawn when it leaves: <see cref="Kode"/> is what is read from it, the lines stand below it.</summary>
public sealed record GambarKode(string Kode, IReadOnlyList<string> Baris) : IsiPesan;

/// <summary>An approved template, the only thing allowed outside the 24-hour window.</summary>
public sealed record Templat(string Nama, IReadOnlyList<string> Isian) : IsiPesan
{
    public string Bahasa { get; init; } = "id";

    /// <summary>Names of <see cref="Isian"/> for templates with named blanks; null = numbered.</summary>
    public IReadOnlyList<string>? NamaIsian { get; init; }

    public IsianKepala? IsianKepala { get; init; }

    /// <summary>The document in its header.</summary>
    public Dokumen? Berkas { get; init; }

    public IReadOnlyList<IsianTombol> IsianTombol { get; init; } = [];

    public IReadOnlyList<BalasanCepat> Balasan { get; init; } = [];
}

/// <summary>A quick reply under a template: the place among its buttons, its text, and what a tap sends back. Null: Meta sends the text.</summary>
public sealed record BalasanCepat(int Indeks, string Judul, string? Muatan);

/// <summary>What fills the blank in a template's header.</summary>
public sealed record IsianKepala(string? Nama, string Teks);

/// <summary>What ends the address of a template's button.</summary>
public sealed record IsianTombol(int Indeks, string Akhiran);

/// <summary>An emoji on a message of the citizen, in <see cref="IsiPesan.Teks"/>; empty takes it back. Which message, the bubble says.</summary>
public sealed record Reaksi : IsiPesan;
