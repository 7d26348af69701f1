namespace LayananPublik.KotakMasuk;

/// <summary>What a sealed message said; see <see cref="Pesan.Segelan"/>.</summary>
public sealed record IsiSegel(JenisPesan Jenis, string Teks)
{
    public string? Rincian { get; init; }

    public string? PilihanId { get; init; }

    public string? NamaBerkas { get; init; }
}
