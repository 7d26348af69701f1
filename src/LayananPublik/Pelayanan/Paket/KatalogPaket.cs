using System.Text.Json;

namespace LayananPublik.Pelayanan;

/// <summary>The bundles an office starts with, read once from the embedded paket.json and checked against the services.</summary>
public sealed record KatalogPaket
{
    static readonly Lazy<KatalogPaket> bawaan = new(Muat);

    public static KatalogPaket Bawaan => bawaan.Value;

    public IReadOnlyList<PaketKatalog> Paket { get; init; } = [];

    static KatalogPaket Muat()
    {
        using var isi = typeof(KatalogPaket).Assembly.GetManifestResourceStream("LayananPublik.Pelayanan.Paket.paket.json")
            ?? throw new InvalidOperationException("paket.json is not embedded in the assembly.");
        var katalog = JsonSerializer.Deserialize<KatalogPaket>(isi, RincianLayanan.Json) ?? throw new JsonException("paket.json kosong.");
        var salah = PeriksaPaket.Semua(katalog, Katalog.Bawaan).ToList();
        return salah.Count == 0 ? katalog : throw new InvalidDataException(string.Join(Environment.NewLine, salah));
    }
}

/// <summary>One bundle as the catalogue file lists it, before an office makes it its own.</summary>
public sealed record PaketKatalog
{
    public required string Kode { get; init; }
    public required int NomorMenu { get; init; }
    public required string Nama { get; init; }
    public required string JudulWa { get; init; }
    public required string DeskripsiWa { get; init; }
    public required RincianPaket Rincian { get; init; }
}
