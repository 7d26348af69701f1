namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>When what was put off comes back: at eight in the morning, by the unit's clock.</summary>
public static class WaktuTunda
{
    const int Pukul = 8;

    public static DateTimeOffset Pada(DateOnly tanggal, TimeZoneInfo zona)
    {
        var lokal = tanggal.ToDateTime(new(Pukul, 0));
        return new DateTimeOffset(lokal, zona.GetUtcOffset(lokal)).ToUniversalTime();
    }

    public static DateTimeOffset Besok(DateTimeOffset kini, TimeZoneInfo zona) => Pada(Hari(kini, zona).AddDays(1), zona);

    /// <summary>The next Monday, never today.</summary>
    public static DateTimeOffset Senin(DateTimeOffset kini, TimeZoneInfo zona)
    {
        var hari = Hari(kini, zona);
        var jarak = ((int)DayOfWeek.Monday - (int)hari.DayOfWeek + 7) % 7;
        return Pada(hari.AddDays(jarak == 0 ? 7 : jarak), zona);
    }

    static DateOnly Hari(DateTimeOffset kini, TimeZoneInfo zona) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(kini, zona).DateTime);
}
