namespace LayananPublik.Kantor;

/// <summary>Opening hours of a unit on one weekday, local time; a unit without any uses those of the unit above it.</summary>
public sealed class JamKerja
{
    JamKerja() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public DayOfWeek Hari { get; private set; }

    public TimeOnly Buka { get; private set; }

    public TimeOnly Tutup { get; private set; }

    public TimeOnly? IstirahatMulai { get; private set; }

    public TimeOnly? IstirahatSelesai { get; private set; }

    public static JamKerja Tetapkan(UnitKerja unit, DayOfWeek hari, TimeOnly buka, TimeOnly tutup, TimeOnly? istirahatMulai = null, TimeOnly? istirahatSelesai = null) => new()
    {
        UnitKerja = unit, UnitKerjaId = unit.Id, Hari = hari, Buka = buka, Tutup = tutup, IstirahatMulai = istirahatMulai, IstirahatSelesai = istirahatSelesai
    };
}
