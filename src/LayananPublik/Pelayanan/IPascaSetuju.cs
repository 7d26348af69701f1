using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pelayanan;

/// <summary>
/// What another feature must do when a document is approved, in the very save of the approval: Persuratan prepares the letter for its signer.
/// Registered in that feature's Setup; a refusal undoes the approval and is shown to the officer.
/// </summary>
public interface IPascaSetuju
{
    Task<Hasil> SiapkanAsync(Butir butir, PetugasAktif petugas, LayananDb db, CancellationToken ct);
}
