namespace LayananPublik.Kantor;

/// <summary>A day on which a unit and all below it are closed.</summary>
public sealed class HariLibur
{
    HariLibur() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public DateOnly Tanggal { get; private set; }

    public string Nama { get; private set; } = "";

    public static HariLibur Tetapkan(UnitKerja unit, DateOnly tanggal, string nama) =>
        new() { UnitKerja = unit, UnitKerjaId = unit.Id, Tanggal = tanggal, Nama = nama.Trim() };

    public void Ubah(DateOnly tanggal, string nama) => (Tanggal, Nama) = (tanggal, nama.Trim());
}
