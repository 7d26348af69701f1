using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// One kind of thing that quick steps can do. <see cref="Kerjakan"/> changes the rows of its context through the nouns, with every right asked again, and says in one sentence what it did;
/// nothing is saved until all of a step have gone through. A preview runs the very same and saves nothing. Features add theirs in their Setup.
/// </summary>
public sealed record JenisEfek(int Urutan, string Kode, string Judul, Func<KonteksEfek, string?, CancellationToken, Task<Hasil<string>>> Kerjakan)
{
    /// <summary>What its value may be; null when it needs none.</summary>
    public Func<LayananDb, PetugasAktif, CancellationToken, Task<IReadOnlyList<PilihanEfek>>>? Pilihan { get; init; }
}

public sealed record PilihanEfek(string Nilai, string Judul);

/// <summary>Where and for whom a quick step runs.</summary>
public sealed record KonteksEfek(LayananDb Db, Percakapan Percakapan, PetugasAktif Petugas, DateTimeOffset Kini)
{
    /// <summary>Until when what it sends stays back and can be undone.</summary>
    public static readonly TimeSpan Tahan = TimeSpan.FromSeconds(10);

    public DateTimeOffset TahanSampai { get; init; } = Kini + Tahan;
}
