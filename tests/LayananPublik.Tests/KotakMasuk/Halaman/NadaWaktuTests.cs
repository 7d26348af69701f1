using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Shell.Ui;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

public sealed class NadaWaktuTests
{
    static readonly DateTimeOffset Kini = new(2026, 11, 21, 2, 41, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(190, "sisa 3 j", Nada.Awas), InlineData(-20, "lewat 20 mnt", Nada.Bahaya), InlineData(60 * 50, "sisa 2 hari", Nada.Netral), InlineData(25, "sisa 25 mnt", Nada.Awas)]
    public void A_deadline_says_how_urgent_it_is(int menit, string teks, Nada nada) =>
        Assert.Equal((teks, nada), NadaWaktu.Tenggat(Kini.AddMinutes(menit), Kini));

    [Theory]
    [InlineData(312, "5 j 12 m", Nada.Awas), InlineData(1400, "23 j 20 m", Nada.Baik), InlineData(12, "12 m", Nada.Bahaya), InlineData(0, "tertutup", Nada.Bahaya)]
    public void The_reply_window_counts_down(int menit, string teks, Nada nada) =>
        Assert.Equal((teks, nada), NadaWaktu.Jendela(Kini.AddMinutes(menit), Kini));

    [Fact]
    public void Without_a_message_of_the_citizen_there_is_no_window() => Assert.Equal(Nada.Bahaya, NadaWaktu.Jendela(null, Kini).Nada);
}
