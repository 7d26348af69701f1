using System.Globalization;

namespace LayananPublik.Simulator.Halaman;

/// <summary>Times and dates as the office writes them, in its own zone.</summary>
public sealed class Waktu(SimulatorOptions pilihan, JamSimulator jam)
{
    static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");
    readonly TimeZoneInfo zona = TimeZoneInfo.FindSystemTimeZoneById(pilihan.ZonaWaktu);

    public DateTimeOffset Sekarang => Setempat(jam.GetUtcNow());

    public string Pukul(DateTimeOffset saat) => Setempat(saat).ToString("HH.mm", CultureInfo.InvariantCulture);

    public DateOnly Hari(DateTimeOffset saat) => DateOnly.FromDateTime(Setempat(saat).DateTime);

    public string NamaHari(DateOnly hari)
    {
        var jarak = Hari(jam.GetUtcNow()).DayNumber - hari.DayNumber;
        return jarak switch { 0 => "Hari ini", 1 => "Kemarin", _ => hari.ToString("d MMMM yyyy", Indonesia) };
    }

    public string Lengkap(DateTimeOffset saat) => Setempat(saat).ToString("dddd, d MMMM yyyy", Indonesia) + " pukul " + Pukul(saat);

    /// <summary>Short, for the list of phones: a time today, a date before.</summary>
    public string Singkat(DateTimeOffset saat) => NamaHari(Hari(saat)) is "Hari ini" ? Pukul(saat) : Setempat(saat).ToString("d MMM", Indonesia);

    /// <summary>A sleeping timer on the simulator's clock.</summary>
    public ITimer Timer(Action bunyi) => jam.CreateTimer(_ => bunyi(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    DateTimeOffset Setempat(DateTimeOffset saat) => TimeZoneInfo.ConvertTime(saat, zona);
}
