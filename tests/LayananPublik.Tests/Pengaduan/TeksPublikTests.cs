using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class TeksPublikTests
{
    [Theory]
    [InlineData("Hubungi 0812-3456-7890 ya", "Hubungi ••• ya")]
    [InlineData("WA +62 812 3456 7890", "WA •••")]
    [InlineData("NIK 3299015205909004 tercecer", "NIK ••• tercecer")]
    [InlineData("surel sari.a@contoh.go.id dijawab", "surel ••• dijawab")]
    [InlineData("Rumah di Jalan Melati No. 12B bocor", "Rumah di Jalan Melati No. ••• bocor")]
    [InlineData("Blok C3 tergenang", "Blok ••• tergenang")]
    [InlineData("Warga RT 003/005 mengeluh", "Warga RW 005 mengeluh")]
    [InlineData("Lubang di gang RT 03, dekat SDN", "Lubang di gang, dekat SDN")]
    [InlineData("Warga RT 03 RW 05 mengeluh", "Warga RW 05 mengeluh")]
    [InlineData("Lubang 20 cm sejak 12 November 2026", "Lubang 20 cm sejak 12 November 2026")]
    [InlineData(null, "")]
    public void What_points_to_a_person_or_a_house_is_covered(string? teks, string bersih) => Assert.Equal(bersih, TeksPublik.Bersih(teks));

    [Theory]
    [InlineData("005", "RW 05"), InlineData("12", "RW 12"), InlineData("000", null), InlineData(null, null), InlineData("x", null)]
    public void A_place_is_not_finer_than_its_RW(string? rw, string? tampil) => Assert.Equal(tampil, TeksPublik.Rw(rw));
}
