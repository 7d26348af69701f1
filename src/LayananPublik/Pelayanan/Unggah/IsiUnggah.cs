using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>What the upload page shows. Before it is bound to a browser (<see cref="Terbuka"/>) only the service and a masked name.</summary>
public sealed record IsiUnggah
{
    public required string Kunci { get; init; }

    /// <summary>The antiforgery token of this browser.</summary>
    public required string Tanda { get; init; }

    public required string Layanan { get; init; }
    public required string NamaTersamar { get; init; }
    public required string Sampai { get; init; }
    public bool Terbuka { get; init; }
    public bool Perbaikan { get; init; }
    public long BatasBait { get; init; }
    public IReadOnlyList<DokumenUnggah> Dokumen { get; init; } = [];
    public IReadOnlyList<FieldUnggah> Field { get; init; } = [];

    /// <summary>A refusal that belongs to one document, or (with an empty code) to the page.</summary>
    public (string Dok, string Kalimat)? Galat { get; init; }

    public string Alamat => $"/unggah/{Kunci}";

    public IEnumerable<string> Kurang => Dokumen.Where(d => d.Wajib && d.Berkas.Count == 0).Select(d => d.Nama);

    public static string Samarkan(Permohonan p) => NamaOrang.TryParse(p.NamaPemohon, out var nama) ? nama.Samaran : "";
}
