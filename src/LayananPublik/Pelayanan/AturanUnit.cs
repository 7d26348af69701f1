using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>That a unit has its own <see cref="AturanPelayanan"/>.</summary>
public sealed class AturanUnit
{
    AturanUnit() { }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public AturanPelayanan Isi { get; private set; } = AturanPelayanan.Bawaan;

    public int Versi { get; private set; }

    public static AturanUnit Untuk(UnitKerja unit, AturanPelayanan isi) => new() { UnitKerja = unit, UnitKerjaId = unit.Id, Isi = isi };

    /// <summary>Another text of the privacy notice is another version, whatever the caller says.</summary>
    public void Ubah(AturanPelayanan isi) => (Isi, Versi) = (isi with { VersiPrivasi = Isi.VersiPrivasi + (isi.Privasi == Isi.Privasi ? 0 : 1) }, Versi + 1);
}
