using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public sealed class KalimatLamaTests
{
    static readonly Kalender Kalender = new(Enumerable.Range(1, 5).Select(h => new JamBuka((DayOfWeek)h, new(8, 0), new(16, 0))), [new(2026, 11, 16)], "Asia/Jakarta");

    [Theory]
    [InlineData(0, "kurang dari semenit"), InlineData(45, "45 menit"), InlineData(60, "1 jam"), InlineData(440, "7 jam 20 menit"), InlineData(1440, "1 hari"), InlineData(4747, "3 hari 7 jam"), InlineData(14 * 1440 + 300, "14 hari"), InlineData(-440, "7 jam 20 menit")]
    public void A_duration_as_a_person_says_it(int menit, string kalimat) => Assert.Equal(kalimat, KalimatLama.Lama(TimeSpan.FromMinutes(menit)));

    [Theory]
    // Friday 13 November, 16.00 in Jakarta; the Monday after it is a holiday.
    [InlineData("2026-11-10T02:00", "sisa 3 hari 7 jam"), InlineData("2026-11-13T09:00", "sisa kurang dari semenit"), InlineData("2026-11-13T14:30", "terlambat 5 jam 30 menit"), InlineData("2026-11-15T09:00", "terlambat 2 hari"), InlineData("2026-11-17T01:00", "terlambat 1 hari kerja"), InlineData("2026-11-19T01:00", "terlambat 3 hari kerja")]
    public void Late_is_counted_in_the_offices_days(string kini, string kalimat) =>
        Assert.Equal(kalimat, KalimatLama.Tenggat(new(2026, 11, 13, 9, 0, 0, TimeSpan.Zero), DateTimeOffset.Parse(kini + "Z", System.Globalization.CultureInfo.InvariantCulture), Kalender));

    [Fact]
    public void Without_hours_of_the_office_late_is_counted_by_the_calendar() =>
        Assert.Equal("terlambat 3 hari 16 jam", KalimatLama.Tenggat(new(2026, 11, 13, 9, 0, 0, TimeSpan.Zero), new(2026, 11, 17, 1, 0, 0, TimeSpan.Zero)));
}
