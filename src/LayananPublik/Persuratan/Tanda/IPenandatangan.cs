using LayananPublik.Bersama;
using LayananPublik.Data;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>
/// Puts a certificate's signature on a finished PDF. The answer begins with exactly the bytes given in: signing only appends.
/// A refusal leaves the letter as it was; it is never asked again without an officer. Must not be called inside a transaction.
/// </summary>
public interface IPenandatangan
{
    /// <summary>The way it signs: one implementation for each.</summary>
    CaraTanda Cara { get; }

    /// <summary>Why this official cannot sign in this way now; asked before a number is taken for the letter. Null when nothing stands against it.</summary>
    Task<string?> HalanganAsync(LayananDb db, int? pejabatId, CancellationToken ct) => Task.FromResult<string?>(null);

    Task<Hasil<byte[]>> TandatanganiAsync(byte[] pdf, PermintaanTanda p, CancellationToken ct);
}
