namespace LayananPublik.Persuratan.Tanda;

/// <summary>Who signs, why and where. <see cref="Sandi"/> is the passphrase, typed each time: it must reach no row, no log and no exception.</summary>
/// <param name="UnitKerjaId">The unit that issues the letter.</param>
/// <param name="PejabatId">The official whose key signs.</param>
/// <param name="Alasan">What the signature says it is for, such as "Penerbitan surat".</param>
/// <param name="Tautan">Address of the letter's verification page.</param>
public sealed record PermintaanTanda(int UnitKerjaId, int? PejabatId, string Nama, string Jabatan, string Alasan, string Tempat, DateTimeOffset Pada, string? Sandi, string? Tautan)
{
    // A record would print the passphrase.
    public override string ToString() => $"{nameof(PermintaanTanda)} {UnitKerjaId}/{PejabatId}";
}
