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

    /// <summary>What most offices keep: 37.5 hours on five days, with the long break on Friday.</summary>
    public static IReadOnlyList<JamKerja> Lazim(UnitKerja unit) =>
    [
        .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday }.Select(h => Tetapkan(unit, h, new(7, 30), new(16, 0), new(12, 0), new(13, 0))),
        Tetapkan(unit, DayOfWeek.Friday, new(7, 30), new(16, 30), new(11, 30), new(13, 0)),
    ];
}
