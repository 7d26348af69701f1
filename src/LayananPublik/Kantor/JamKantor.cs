namespace LayananPublik.Kantor;

/// <summary>The clock on the office's wall: what time it is there, and how it says a moment.</summary>
public sealed class JamKantor(TimeProvider waktu, string zonaWaktu)
{
    readonly TimeZoneInfo zona = TimeZoneInfo.FindSystemTimeZoneById(zonaWaktu);

    /// <summary>Now, in UTC, as it is stored.</summary>
    public DateTimeOffset Sekarang => waktu.GetUtcNow();

    public DateTime Kini => Lokal(Sekarang);

    public DateOnly HariIni => DateOnly.FromDateTime(Kini);

    public TimeZoneInfo Zona => zona;

    /// <summary>The same clock in another unit's zone.</summary>
    public JamKantor Di(string zonaLain) => new(waktu, zonaLain);

    public DateTime Lokal(DateTimeOffset saat) => TimeZoneInfo.ConvertTime(saat, zona).DateTime;

    /// <summary>The date to store beside a moment, for counting per day.</summary>
    public DateOnly TanggalPada(DateTimeOffset saat) => DateOnly.FromDateTime(Lokal(saat));

    /// <summary>When the clock shows this hour of a day; 24 is the next midnight.</summary>
    public DateTimeOffset Saat(DateOnly hari, int pukul)
    {
        var lokal = hari.ToDateTime(default).AddHours(pukul);
        return new DateTimeOffset(lokal, zona.GetUtcOffset(lokal)).ToUniversalTime();
    }

    public string Tanggal(DateTimeOffset saat) => KalimatWaktu.Tanggal(TanggalPada(saat));

    public string HariTanggal(DateTimeOffset saat) => KalimatWaktu.HariTanggal(TanggalPada(saat));

    public string Pukul(DateTimeOffset saat) => KalimatWaktu.Pukul(Lokal(saat));

    public string Lengkap(DateTimeOffset saat) => KalimatWaktu.Lengkap(Lokal(saat));

    public string Dekat(DateTimeOffset saat) => KalimatWaktu.Dekat(Lokal(saat), Kini);

    public string Daftar(DateTimeOffset saat) => KalimatWaktu.Daftar(Lokal(saat), Kini);

    public string Sisa(DateTimeOffset tenggat) => KalimatWaktu.Sisa(tenggat - Sekarang);
}
