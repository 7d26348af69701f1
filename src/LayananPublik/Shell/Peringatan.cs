using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Shell;

/// <summary>How bad it is: <see cref="Peringatan"/> wants looking after today, <see cref="Bahaya"/> stops citizens from being served now.</summary>
public enum Tingkat { Peringatan, Bahaya }

/// <summary>An alarm that stands now: one sentence that says what is wrong and what to do.</summary>
public sealed record Peringatan(Tingkat Tingkat, string Kalimat)
{
    /// <summary>Where it can be mended.</summary>
    public string? Href { get; init; }

    public string? Tautan { get; init; }

    /// <summary>Who sees it: holders of one of these rights. None means everybody who is signed in.</summary>
    public IReadOnlyList<Izin> Izin { get; init; } = [];

    /// <summary>Who sees where it can be mended, when fewer than see the alarm.</summary>
    public Izin? IzinTautan { get; init; }

    /// <summary>The path of the unit it is about: those see it in whose scope the unit lies. Null means all units.</summary>
    public string? JalurUnit { get; init; }

    /// <summary>The one officer it is for. Null means all of the right and unit.</summary>
    public int? PetugasId { get; init; }

    public bool Untuk(PetugasAktif petugas) => (PetugasId is not { } satu || satu == petugas.Id) && (Izin.Count == 0 || Izin.Any(petugas.Boleh)) && JalurUnit?.StartsWith(petugas.Jalur, StringComparison.Ordinal) != false;

    public bool BertautanUntuk(PetugasAktif petugas) => Href is not null && (IzinTautan is not { } izin || petugas.Boleh(izin));

    // Lists compare by reference; read anew, the same alarm must count as the same, or it would be announced again and again.
    public bool Equals(Peringatan? lain) => lain is not null && (Tingkat, Kalimat, Href, PetugasId) == (lain.Tingkat, lain.Kalimat, lain.Href, lain.PetugasId);

    public override int GetHashCode() => HashCode.Combine(Tingkat, Kalimat, Href, PetugasId);
}

/// <summary>
/// Judges from the state of the office which alarms stand now; nothing is stored, an alarm goes when its cause goes.
/// It is asked every 30 seconds and whenever something was written under <see cref="Bersama.Topik.Peringatan"/>, once for all screens of a node: keep its queries small.
/// </summary>
public interface IPeringatan
{
    Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct);
}
