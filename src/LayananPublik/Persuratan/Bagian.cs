using System.Text.Json.Serialization;

namespace LayananPublik.Persuratan;

/// <summary>One piece of a letter's body, in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "jenis")]
[JsonDerivedType(typeof(Paragraf), "paragraf")]
[JsonDerivedType(typeof(TabelData), "data")]
[JsonDerivedType(typeof(TabelKolom), "kolom")]
[JsonDerivedType(typeof(Jarak), "jarak")]
[JsonDerivedType(typeof(Grafik), "grafik")]
[JsonDerivedType(typeof(TandaPara), "tanda")]
public abstract record Bagian;

public sealed record Paragraf(IReadOnlyList<Rentang> Rentang, bool Menjorok = true) : Bagian;

/// <summary>A run of text in one style; a plain string becomes one by itself.</summary>
public sealed record Rentang(string Teks, bool Tebal = false, bool Miring = false)
{
    public static Rentang DariTeks(string teks) => new(teks);
    public static implicit operator Rentang(string teks) => new(teks);
}

/// <summary>Rows of "label : value" with the colons under each other.</summary>
public sealed record TabelData(IReadOnlyList<BarisData> Baris) : Bagian;

public sealed record BarisData(string Label, string Nilai, bool Tebal = false);

/// <summary>A ruled table whose header is repeated on every page it reaches.</summary>
public sealed record TabelKolom(IReadOnlyList<string> Kepala, IReadOnlyList<IReadOnlyList<string>> Baris) : Bagian
{
    /// <summary>Widths in mm where a column must not follow its text, such as one to be written in by hand; 0 takes what is left.</summary>
    public IReadOnlyList<double>? LebarMm { get; init; }
}

public sealed record Jarak(double Mm) : Bagian;

/// <summary>Pairs of bars beside each other; the alternative text says what they show to who cannot see them.</summary>
public sealed record Grafik(string Satu, string Dua, IReadOnlyList<BatangGrafik> Batang, string Alternatif) : Bagian;

public sealed record BatangGrafik(string Nama, int Satu, int Dua);

/// <summary>Columns beside each other where people who are no officials sign by hand: witnesses, a couple, parents.</summary>
public sealed record TandaPara(IReadOnlyList<KolomTanda> Kolom) : Bagian;

/// <summary>A ruled space for a wet signature. <paramref name="Keterangan"/> stands small below the name.</summary>
public sealed record KolomTanda(string Jabatan, string Nama, string? Keterangan = null);
