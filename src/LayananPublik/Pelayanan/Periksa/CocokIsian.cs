using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pelayanan;

/// <summary>What an officer found when holding an answer against a document.</summary>
public enum HasilCocok { Cocok, Beda }

/// <summary>That an officer held a typed answer against a document, and what came of it. It speaks of the answer as it was then: once that changes, the tick no longer counts.</summary>
public sealed class CocokIsian
{
    public const int PanjangField = 80, PanjangAlasan = 300;

    CocokIsian() { }

    public int Id { get; private set; }

    public int BerkasId { get; private set; }

    /// <summary>Key of the answer: its field's name, in a bundle with the document it belongs to.</summary>
    public string Field { get; private set; } = "";

    public HasilCocok Hasil { get; private set; }

    /// <summary>What differs; the citizen reads it when asked for a correction.</summary>
    public string? Alasan { get; private set; }

    /// <summary>Keyed hash of the answer that was compared.</summary>
    public string NilaiSidik { get; private set; } = "";

    public int PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    internal static CocokIsian Untuk(string field) => new() { Field = field };

    internal void Catat(string nilai, HasilCocok hasil, string? alasan, PetugasAktif petugas, DateTimeOffset pada, Segel segel) =>
        (NilaiSidik, Hasil, Alasan, PetugasId, Oleh, Pada) = (Sidik(Field, nilai, segel), hasil, alasan, petugas.Id, petugas.Nama, pada);

    /// <summary>The answer is still the one that was compared.</summary>
    public bool Berlaku(string nilai, Segel segel) => NilaiSidik == Sidik(Field, nilai, segel);

    static string Sidik(string field, string nilai, Segel segel) => segel.Sidik($"{field}\n{nilai}");
}
