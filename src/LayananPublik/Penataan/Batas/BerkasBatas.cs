using LayananPublik.Kantor;

namespace LayananPublik.Penataan;

/// <summary>One area of a file: what the file says of it, and its outline, simplified.</summary>
/// <param name="Urut">Its place in the file, from 1.</param>
public sealed record FiturBatas(int Urut, string Nama, IReadOnlyDictionary<string, string> Sifat, BentukBidang Bentuk);

/// <summary>A file of boundaries that has been read and found sound.</summary>
/// <param name="Dilewati">Things in it that are no areas: points, lines, features without a shape.</param>
public sealed record BerkasBatas(string Nama, IReadOnlyList<FiturBatas> Fitur, int TitikAsal, int Dilewati)
{
    public int Titik => Fitur.Sum(f => f.Bentuk.JumlahTitik);
}

/// <summary>What the admin has decided on one area of a file; without a unit it is not used.</summary>
public sealed record PasanganBatas(FiturBatas Fitur, int? UnitKerjaId, string? Rw, string? Sebab);

/// <summary>A unit that can have boundaries.</summary>
public sealed record UnitBatas(int Id, string Nama, string KodeWilayah);

/// <summary>How the areas lie to each other: what forbids them, what the admin must agree to, what he should know.</summary>
public sealed record TemuanBatas(IReadOnlyList<string> Salah, IReadOnlyList<string> Celah, IReadOnlyList<string> Catatan);
