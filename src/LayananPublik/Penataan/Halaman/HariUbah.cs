using LayananPublik.Kantor;

namespace LayananPublik.Penataan.Halaman;

/// <summary>One weekday while it is being edited.</summary>
public sealed class HariUbah
{
    public static readonly IReadOnlyList<DayOfWeek> Urutan = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public required DayOfWeek Hari { get; init; }
    public bool Buka { get; set; }
    public TimeOnly Mulai { get; set; } = new(7, 30);
    public TimeOnly Selesai { get; set; } = new(16, 0);
    public TimeOnly? Rehat { get; set; } = new(12, 0);
    public TimeOnly? Lanjut { get; set; } = new(13, 0);

    public JamBuka Jam => new(Hari, Mulai, Selesai, Rehat, Lanjut);

    public void Tiru(JamBuka j) => (Buka, Mulai, Selesai, Rehat, Lanjut) = (true, j.Buka, j.Tutup, j.IstirahatMulai, j.IstirahatSelesai);

    /// <summary>A whole week; what an office has not set yet is offered as five working days.</summary>
    public static List<HariUbah> Minggu(IReadOnlyList<JamBuka> tersetel) => [.. Urutan.Select(h => Dari(h, tersetel.FirstOrDefault(j => j.Hari == h), tersetel.Count == 0))];

    static HariUbah Dari(DayOfWeek hari, JamBuka? j, bool baru)
    {
        var h = new HariUbah { Hari = hari, Buka = j is null && baru && hari is not (DayOfWeek.Saturday or DayOfWeek.Sunday) };
        if (j is not null) h.Tiru(j);
        return h;
    }
}
