using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public class JamKantorTests
{
    static readonly DateTimeOffset Kini = new(2026, 11, 21, 2, 41, 0, TimeSpan.Zero);

    static JamKantor Jam(string zona = "Asia/Jakarta") => new(new JamBeku(Kini), zona);

    [Theory]
    [InlineData("Asia/Jakarta", "09.41")]
    [InlineData("Asia/Makassar", "10.41")]
    [InlineData("Asia/Jayapura", "11.41")]
    public void Office_shows_its_own_time(string zona, string pukul) => Assert.Equal(pukul, Jam().Di(zona).Pukul(Kini));

    [Fact]
    public void The_date_turns_at_midnight_of_the_office()
    {
        var malam = new DateTimeOffset(2026, 12, 31, 17, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2027, 1, 1), Jam().TanggalPada(malam));
        Assert.Equal(new DateOnly(2026, 12, 31), Jam().TanggalPada(malam.AddTicks(-1)));
        Assert.Equal("1 Januari 2027", Jam().Tanggal(malam));
    }

    [Fact]
    public void Moments_are_said_in_full()
    {
        Assert.Equal(new DateOnly(2026, 11, 21), Jam().HariIni);
        Assert.Equal("Sabtu, 21 November 2026", Jam().HariTanggal(Kini));
        Assert.Equal("Sabtu, 21 November 2026 pukul 09.41", Jam().Lengkap(Kini));
        Assert.Equal("besok pukul 09.41", Jam().Dekat(Kini.AddDays(1)));
    }

    [Theory]
    [InlineData(0, "09.41")]
    [InlineData(-9, "00.41")]
    [InlineData(-10, "Kemarin")]
    [InlineData(-33, "Kemarin")]
    [InlineData(-34, "19 Nov")]
    [InlineData(-24 * 365, "21 Nov 2025")]
    public void Lists_show_the_shortest_form_that_is_clear(int jam, string teks) => Assert.Equal(teks, Jam().Daftar(Kini.AddHours(jam)));

    [Theory]
    [InlineData(185, "3 j 05 m")]
    [InlineData(20, "20 mnt")]
    [InlineData(0, "0 mnt")]
    [InlineData(-20, "lewat 20 mnt")]
    [InlineData(-185, "lewat 3 j 05 m")]
    [InlineData(60, "1 j 00 m")]
    [InlineData(24 * 60 + 185, "1 h 03 j")]
    public void Remaining_time_is_short(int menit, string teks) => Assert.Equal(teks, Jam().Sisa(Kini.AddMinutes(menit)));

    sealed class JamBeku(DateTimeOffset kini) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => kini;
    }
}
