using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public sealed class TampilanNomorTests
{
    [Theory]
    [InlineData("0812-3456-7890", "6281234567890"), InlineData("+62 21 1234567", "62211234567"), InlineData("(021) 123.4567", "62211234567")]
    [InlineData("halo", null), InlineData("0812", null), InlineData("081234567890123456", null), InlineData(null, null), InlineData("", null)]
    public void A_number_is_read_as_people_write_it(string? ketikan, string? angka) => Assert.Equal(angka, TampilanNomor.Baca(ketikan));

    [Fact]
    public void And_written_for_the_eye() => Assert.Equal("+62 812 3456 7890", TampilanNomor.Tulis("6281234567890"));

    [Theory]
    [InlineData("198001012005011001", "19800101 200501 1 001"), InlineData("", ""), InlineData("123", "123")]
    public void A_NIP_is_set_apart_as_it_is_printed(string nip, string tampil) => Assert.Equal(tampil, NipTampil.Tulis(nip));
}
