using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>That a unit has its own <see cref="SusunanMenu"/>.</summary>
public sealed class MenuUnit
{
    MenuUnit() { }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public SusunanMenu Isi { get; private set; } = SusunanMenu.Bawaan;

    public int Versi { get; private set; }

    public static MenuUnit Untuk(UnitKerja unit, SusunanMenu isi) => new() { UnitKerja = unit, UnitKerjaId = unit.Id, Isi = isi };

    public void Ubah(SusunanMenu isi) => (Isi, Versi) = (isi, Versi + 1);
}
