namespace LayananPublik.Simulator.Ingatan;

/// <summary>A message template as Meta keeps it; Komponen is the JSON array it was created with.</summary>
public sealed record Templat(long Id, string Nama, string Bahasa, string Kategori, string Status, string Format, string Komponen)
{
    public string Mutu { get; init; } = "UNKNOWN";

    /// <summary>Why it was rejected.</summary>
    public string? Alasan { get; init; }

    /// <summary>Before Meta moved it to another category.</summary>
    public string? KategoriLama { get; init; }
}
