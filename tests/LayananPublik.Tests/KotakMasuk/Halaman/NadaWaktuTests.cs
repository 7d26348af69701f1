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
    [InlineData(1400, "23 j", Nada.Netral), InlineData(312, "5 j", Nada.Baik), InlineData(119, "1 j 59 m", Nada.Awas), InlineData(12, "12 mnt", Nada.Awas), InlineData(0, "tertutup", Nada.Bahaya)]
    public void The_reply_window_counts_down(int menit, string teks, Nada nada)
    {
        var tanda = NadaWaktu.Jendela(Kini.AddMinutes(menit), Kini);
        Assert.Equal((teks, nada), (tanda.Teks, tanda.Nada));
    }

    [Fact]
    public void The_exact_moment_is_told_in_the_zone_of_the_unit() =>
        Assert.Equal("Jendela balas terbuka sampai Sabtu, 21 November 2026 pukul 12.41 WITA", TandaJendela.Judul(Kini.AddHours(2), Kini, new LayananPublik.Kantor.JamKantor(TimeProvider.System, "Asia/Makassar"), "Asia/Makassar"));

    [Fact]
    public void Without_a_message_of_the_citizen_there_is_no_window() => Assert.Equal(Nada.Bahaya, NadaWaktu.Jendela(null, Kini).Nada);
}
