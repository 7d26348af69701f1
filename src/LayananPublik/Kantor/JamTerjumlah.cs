namespace LayananPublik.Kantor;

/// <summary>The working time of some days, added up once: the time between two of its moments is then found at once, however far apart they are. For figures over many; one question alone asks <see cref="Kalender.KerjaAntara"/>, which gives the same.</summary>
public sealed class JamTerjumlah
{
    readonly long[] mulai, selesai, sebelum;

    internal JamTerjumlah(IEnumerable<(DateTimeOffset Mulai, DateTimeOffset Selesai)> sesi)
    {
        var semua = sesi.ToList();
        (mulai, selesai, sebelum) = ([.. semua.Select(s => s.Mulai.UtcTicks)], [.. semua.Select(s => s.Selesai.UtcTicks)], new long[semua.Count]);
        for (var i = 1; i < sebelum.Length; i++) sebelum[i] = sebelum[i - 1] + selesai[i - 1] - mulai[i - 1];
    }

    public TimeSpan Antara(DateTimeOffset dari, DateTimeOffset sampai) => TimeSpan.FromTicks(Sampai(sampai.UtcTicks) - Sampai(dari.UtcTicks));

    long Sampai(long saat)
    {
        var i = Array.BinarySearch(mulai, saat);
        if (i < 0) i = ~i - 1;
        return i < 0 ? 0 : sebelum[i] + Math.Min(saat, selesai[i]) - mulai[i];
    }
}
