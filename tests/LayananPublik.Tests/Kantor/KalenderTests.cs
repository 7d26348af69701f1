using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public class KalenderTests
{
    static readonly DateOnly Natal = new(2026, 12, 25);

    // Monday-Thursday 08.00-15.00 with a break 12.00-13.00 (6 h), Friday 08.00-11.00 (3 h).
    static Kalender Buat(string zona = "Asia/Jakarta", params DateOnly[] libur) => new(
        [
            .. Enumerable.Range(1, 4).Select(h => new JamBuka((DayOfWeek)h, new(8, 0), new(15, 0), new(12, 0), new(13, 0))),
            new JamBuka(DayOfWeek.Friday, new(8, 0), new(11, 0)),
        ],
        libur, zona);

    static DateTimeOffset Wib(string lokal) => DateTimeOffset.Parse(lokal + "+07:00", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026-11-23T08:00", true)]
    [InlineData("2026-11-23T07:59:59", false)]
    [InlineData("2026-11-23T12:00", false)]
    [InlineData("2026-11-23T13:00", true)]
    [InlineData("2026-11-23T15:00", false)]
    [InlineData("2026-11-27T11:00", false)]
    [InlineData("2026-11-21T09:00", false)]
    [InlineData("2026-12-25T09:00", false)]
    public void Office_is_open_within_its_hours_only(string lokal, bool buka) =>
        Assert.Equal(buka, Buat(libur: Natal).Buka(Wib(lokal)));

    [Theory]
    [InlineData("2026-11-23T09:00", 0, "2026-11-23T15:00")]
    [InlineData("2026-11-23T09:00", 1, "2026-11-24T15:00")]
    [InlineData("2026-11-23T12:30", 1, "2026-11-24T15:00")]
    [InlineData("2026-11-23T05:00", 1, "2026-11-24T15:00")]
    [InlineData("2026-11-23T15:00", 0, "2026-11-24T15:00")]
    [InlineData("2026-11-23T15:01", 1, "2026-11-25T15:00")]
    [InlineData("2026-11-26T09:00", 1, "2026-11-27T11:00")]
    [InlineData("2026-11-27T09:00", 1, "2026-11-30T15:00")]
    [InlineData("2026-11-27T11:00", 1, "2026-12-01T15:00")]
    [InlineData("2026-11-21T09:00", 0, "2026-11-23T15:00")]
    [InlineData("2026-11-21T09:00", 1, "2026-11-24T15:00")]
    [InlineData("2026-12-24T09:00", 1, "2026-12-28T15:00")]
    [InlineData("2026-12-25T09:00", 0, "2026-12-28T15:00")]
    [InlineData("2026-11-23T09:00", 5, "2026-11-30T15:00")]
    public void Working_days_end_at_closing_time(string mulai, int hari, string tenggat) =>
        Assert.Equal(Wib(tenggat), Buat(libur: Natal).Tambah(Wib(mulai), new Sla(hari, SatuanSla.HariKerja)));

    [Theory]
    [InlineData("2026-11-23T09:00", 0, "2026-11-23T09:00")]
    [InlineData("2026-11-23T09:00", 2, "2026-11-23T11:00")]
    [InlineData("2026-11-23T11:00", 2, "2026-11-23T14:00")]
    [InlineData("2026-11-23T11:00", 3, "2026-11-23T15:00")]
    [InlineData("2026-11-23T14:00", 2, "2026-11-24T09:00")]
    [InlineData("2026-11-26T14:00", 5, "2026-11-30T09:00")]
    [InlineData("2026-11-21T09:00", 1, "2026-11-23T09:00")]
    public void Working_hours_skip_breaks_nights_and_weekends(string mulai, int jam, string tenggat) =>
        Assert.Equal(Wib(tenggat), Buat().Tambah(Wib(mulai), new Sla(jam, SatuanSla.JamKerja)));

    [Fact]
    public void Plain_hours_do_not_stop() =>
        Assert.Equal(Wib("2026-11-24T09:00"), Buat().Tambah(Wib("2026-11-21T09:00"), new Sla(72, SatuanSla.Jam)));

    [Theory]
    [InlineData("2026-11-23T09:00", "2026-11-23T14:00", 4 * 60)]
    [InlineData("2026-11-23T14:00", "2026-11-24T09:00", 2 * 60)]
    [InlineData("2026-11-20T00:00", "2026-11-23T08:00", 3 * 60)]
    [InlineData("2026-11-23T00:00", "2026-11-30T00:00", 27 * 60)]
    [InlineData("2026-11-23T14:00", "2026-11-23T09:00", -4 * 60)]
    [InlineData("2026-11-21T09:00", "2026-11-22T09:00", 0)]
    public void Working_time_between_counts_open_minutes(string dari, string sampai, int menit) =>
        Assert.Equal(TimeSpan.FromMinutes(menit), Buat().KerjaAntara(Wib(dari), Wib(sampai)));

    [Theory]
    [InlineData("2026-11-24T15:00", "2026-11-23T10:00", "2026-11-23T11:00", "2026-11-25T09:00")]
    [InlineData("2026-11-24T15:00", "2026-11-23T10:00", "2026-11-24T10:00", "2026-11-25T15:00")]
    [InlineData("2026-11-24T15:00", "2026-11-23T16:00", "2026-11-24T07:00", "2026-11-24T15:00")]
    [InlineData("2026-11-24T15:00", "2026-11-23T10:00", "2026-11-23T10:00", "2026-11-24T15:00")]
    [InlineData("2026-11-24T15:00", "2026-11-23T11:00", "2026-11-23T10:00", "2026-11-24T15:00")]
    public void Deadline_moves_by_the_working_time_the_citizen_had_the_ball(string tenggat, string mulai, string selesai, string baru) =>
        Assert.Equal(Wib(baru), Buat().Geser(Wib(tenggat), Wib(mulai), Wib(selesai)));

    [Theory]
    [InlineData("2026-11-21T20:00", "2026-11-23T08:00")]
    [InlineData("2026-11-23T12:10", "2026-11-23T13:00")]
    [InlineData("2026-11-23T09:10", "2026-11-23T09:10")]
    [InlineData("2026-12-24T15:00", "2026-12-28T08:00")]
    public void Next_opening_is_told_outside_hours(string saat, string buka) =>
        Assert.Equal(Wib(buka), Buat(libur: Natal).BukaBerikut(Wib(saat)));

    [Theory]
    [InlineData("Asia/Jakarta", 8)]
    [InlineData("Asia/Makassar", 7)]
    [InlineData("Asia/Jayapura", 6)]
    public void Deadline_is_stored_in_utc_and_counted_in_the_zone_of_the_office(string zona, int jamUtc)
    {
        var tenggat = Buat(zona).Tambah(new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero), new Sla(1, SatuanSla.HariKerja));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, jamUtc, 0, 0, TimeSpan.Zero), tenggat);
        Assert.Equal(TimeSpan.Zero, tenggat.Offset);
    }

    [Fact]
    public void The_day_of_receipt_is_the_day_in_the_zone_of_the_office()
    {
        // Monday 22.30 UTC is Tuesday morning in Jayapura and, before opening, still Tuesday's work.
        var tenggat = Buat("Asia/Jayapura").Tambah(new(2026, 11, 23, 22, 30, 0, TimeSpan.Zero), new Sla(0, SatuanSla.HariKerja));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.FromHours(9)), tenggat);
    }

    [Fact]
    public void A_clock_change_neither_loses_nor_doubles_an_hour()
    {
        var kalender = new Kalender([new(DayOfWeek.Sunday, new(0, 0), new(12, 0))], [], "Europe/Amsterdam");
        Assert.Equal(TimeSpan.FromHours(11), kalender.KerjaAntara(Utc(2026, 3, 28), Utc(2026, 3, 30)));
        Assert.Equal(TimeSpan.FromHours(13), kalender.KerjaAntara(Utc(2026, 10, 24), Utc(2026, 10, 26)));

        static DateTimeOffset Utc(int t, int b, int h) => new(t, b, h, 12, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public void A_calendar_without_hours_refuses_instead_of_searching_forever()
    {
        var kosong = new Kalender([], [], "Asia/Jakarta");
        Assert.False(kosong.PunyaJam);
        Assert.False(kosong.Buka(Wib("2026-11-23T09:00")));
        Assert.Equal(TimeSpan.Zero, kosong.KerjaAntara(Wib("2026-11-23T09:00"), Wib("2026-12-23T09:00")));
        Assert.Contains("belum diatur", Assert.Throws<InvalidOperationException>(
            () => kosong.Tambah(Wib("2026-11-23T09:00"), new Sla(1, SatuanSla.HariKerja))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => kosong.Tambah(Wib("2026-11-23T09:00"), new Sla(1, SatuanSla.JamKerja)));
        Assert.Throws<InvalidOperationException>(() => kosong.BukaBerikut(Wib("2026-11-23T09:00")));
    }

    [Fact]
    public void A_calendar_of_holidays_only_refuses_too()
    {
        var libur = Enumerable.Range(0, 500).Select(i => new DateOnly(2026, 1, 1).AddDays(i)).ToArray();
        Assert.Contains("Periksa hari libur", Assert.Throws<InvalidOperationException>(
            () => Buat(libur: libur).Tambah(Wib("2026-01-01T09:00"), new Sla(1, SatuanSla.HariKerja))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 8, null, null)]
    [InlineData(8, 15, 7, 9)]
    [InlineData(8, 15, 12, null)]
    [InlineData(8, 15, 13, 12)]
    public void Hours_out_of_order_are_refused(int buka, int tutup, int? mulai, int? selesai) =>
        Assert.Throws<ArgumentException>(() => new Kalender(
            [new(DayOfWeek.Monday, new(buka, 0), new(tutup, 0), mulai is { } m ? new TimeOnly(m, 0) : null, selesai is { } s ? new TimeOnly(s, 0) : null)],
            [], "Asia/Jakarta"));

    [Fact]
    public void A_negative_promise_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Buat().Tambah(Wib("2026-11-23T09:00"), new Sla(-1, SatuanSla.HariKerja)));

    [Theory]
    [InlineData("2026-11-21T10:00", "2026-11-23T15:00", "Senin, 23 November 2026 pukul 15.00")]
    [InlineData("2026-11-22T10:00", "2026-11-23T15:00", "besok pukul 15.00")]
    [InlineData("2026-11-23T10:00", "2026-11-23T15:00", "hari ini pukul 15.00")]
    [InlineData("2026-11-23T16:00", "2026-11-23T15:00", "tadi pukul 15.00")]
    [InlineData("2026-11-24T10:00", "2026-11-23T15:00", "kemarin pukul 15.00")]
    public void Deadline_is_said_by_its_nearness(string kini, string tenggat, string teks) =>
        Assert.Equal(teks, Buat().Teks(Wib(tenggat), Wib(kini)));

    // Ramadan closes an hour early and on Friday not at all; one Tuesday of it is half a day; the 10th is a holiday.
    static readonly Kalender Ramadan = new(
        [.. Enumerable.Range(1, 5).Select(h => new JamBuka((DayOfWeek)h, new(8, 0), new(16, 0)))], [new(2027, 2, 10)], "Asia/Jakarta",
        [
            new("Setengah hari", new(2027, 2, 16), new(2027, 2, 16), [new(DayOfWeek.Tuesday, new(8, 0), new(11, 0))]),
            new("Ramadan", new(2027, 2, 8), new(2027, 3, 9), [.. Enumerable.Range(1, 4).Select(h => new JamBuka((DayOfWeek)h, new(8, 0), new(15, 0)))])
        ]);

    [Theory]
    [InlineData("2027-02-05T15:30", true)]
    [InlineData("2027-02-08T15:30", false)]
    [InlineData("2027-02-08T14:59", true)]
    [InlineData("2027-02-10T09:00", false)]
    [InlineData("2027-02-12T09:00", false)]
    [InlineData("2027-02-16T10:59", true)]
    [InlineData("2027-02-16T11:00", false)]
    [InlineData("2027-03-09T14:00", true)]
    [InlineData("2027-03-12T15:30", true)]
    public void Special_hours_hold_between_their_dates_and_holidays_come_first(string lokal, bool buka) => Assert.Equal(buka, Ramadan.Buka(Wib(lokal)));

    [Theory]
    [InlineData("2027-02-05T09:00", 1, "2027-02-08T15:00")]
    [InlineData("2027-02-09T09:00", 1, "2027-02-11T15:00")]
    [InlineData("2027-02-11T09:00", 1, "2027-02-15T15:00")]
    [InlineData("2027-02-15T09:00", 1, "2027-02-16T11:00")]
    [InlineData("2027-03-09T09:00", 1, "2027-03-10T16:00")]
    public void A_promise_follows_special_hours(string mulai, int hari, string tenggat) => Assert.Equal(Wib(tenggat), Ramadan.Tambah(Wib(mulai), new Sla(hari, SatuanSla.HariKerja)));

    [Fact]
    public void The_next_opening_is_that_of_the_special_hours() => Assert.Equal(Wib("2027-02-17T08:00"), Ramadan.BukaBerikut(Wib("2027-02-16T11:30")));

    [Theory]
    [InlineData("2027-02-05T09:00", "2027-02-05T15:00", 0)]
    [InlineData("2027-02-05T09:00", "2027-02-08T07:00", 1)]
    [InlineData("2027-02-08T09:00", "2027-02-12T09:00", 2)]
    [InlineData("2027-02-08T09:00", "2027-02-07T09:00", 0)]
    public void Age_counts_working_days_that_have_begun(string dari, string sampai, int hari) => Assert.Equal(hari, Ramadan.HariKerjaSejak(Wib(dari), Wib(sampai)));
}
