namespace LayananPublik.Kantor;

/// <summary>Other hours of a unit and all below it between two dates, both included: Ramadan, a half day. A weekday without hours is closed meanwhile.</summary>
public sealed class JamKhusus
{
    JamKhusus() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Nama { get; private set; } = "";

    public DateOnly Dari { get; private set; }

    public DateOnly Sampai { get; private set; }

    public IReadOnlyList<JamBuka> Minggu { get; private set; } = [];

    public static JamKhusus Tetapkan(UnitKerja unit, string nama, DateOnly dari, DateOnly sampai, IReadOnlyList<JamBuka> minggu) =>
        new() { UnitKerja = unit, UnitKerjaId = unit.Id, Nama = nama.Trim(), Dari = dari, Sampai = sampai, Minggu = minggu };

    public void Ubah(string nama, DateOnly dari, DateOnly sampai, IReadOnlyList<JamBuka> minggu) =>
        (Nama, Dari, Sampai, Minggu) = (nama.Trim(), dari, sampai, minggu);
}

/// <summary>Special hours as a plain value.</summary>
public sealed record MasaJam(string Nama, DateOnly Dari, DateOnly Sampai, IReadOnlyList<JamBuka> Minggu)
{
    public bool Memuat(DateOnly tanggal) => Dari <= tanggal && tanggal <= Sampai;

    public JamBuka? Jam(DayOfWeek hari) => Minggu.FirstOrDefault(j => j.Hari == hari);
}
