namespace LayananPublik.Kantor;

/// <summary>Opening hours of one weekday as a plain value; the break, when there is one, lies inside.</summary>
public sealed record JamBuka(DayOfWeek Hari, TimeOnly Buka, TimeOnly Tutup, TimeOnly? IstirahatMulai = null, TimeOnly? IstirahatSelesai = null)
{
    public bool Sah => Buka < Tutup && (IstirahatMulai, IstirahatSelesai) switch
    {
        (null, null) => true,
        ({ } mulai, { } selesai) => Buka < mulai && mulai < selesai && selesai < Tutup,
        _ => false,
    };

    public IEnumerable<(TimeOnly Mulai, TimeOnly Selesai)> Sesi() =>
        IstirahatMulai is { } mulai && IstirahatSelesai is { } selesai ? [(Buka, mulai), (selesai, Tutup)] : [(Buka, Tutup)];
}
