using LayananPublik.Kantor;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>What becomes of a signature while the timestamp authority does not answer.</summary>
public enum TanpaStempel { Tolak, TetapTandatangani }

/// <summary>What the whole office has decided about signing with its own certificates; kept for the unit at the root.</summary>
public sealed class AturanTanda
{
    public const int PanjangAlamat = 300;

    AturanTanda() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Address of a timestamp authority (RFC 3161); null = signatures carry no timestamp.</summary>
    public string? AlamatStempel { get; private set; }

    public TanpaStempel BilaDiam { get; private set; }

    /// <summary>Since when the authority has given no timestamp; null while it does.</summary>
    public DateTimeOffset? DiamSejak { get; private set; }

    public static AturanTanda Untuk(UnitKerja kantor) => new() { UnitKerja = kantor, UnitKerjaId = kantor.Id };

    public void Atur(string? alamat, TanpaStempel bilaDiam) => (AlamatStempel, BilaDiam, DiamSejak) = (alamat, bilaDiam, null);

    /// <summary>Says whether that was news.</summary>
    public bool Dengar(bool menjawab, DateTimeOffset pada)
    {
        if (menjawab == DiamSejak is null) return false;
        DiamSejak = menjawab ? null : pada;
        return true;
    }
}
