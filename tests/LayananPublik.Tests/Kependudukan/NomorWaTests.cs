using LayananPublik.Kependudukan;
using Xunit;

namespace LayananPublik.Tests.Kependudukan;

public class NomorWaTests
{
    [Theory]
    [InlineData("0896-3583-8584", "6289635838584", "0896-3583-8584", "0896-****-8584")]
    [InlineData("08111139040", "628111139040", "0811-1139-040", "0811-****-040")]
    [InlineData("0899-0015-777", "628990015777", "0899-0015-777", "0899-****-777")]
    [InlineData("+62 812-3456-7890", "6281234567890", "0812-3456-7890", "0812-****-7890")]
    [InlineData("0062 812 3456 7890", "6281234567890", "0812-3456-7890", "0812-****-7890")]
    [InlineData("62 0812 3456 7890", "6281234567890", "0812-3456-7890", "0812-****-7890")]
    [InlineData("81234567890", "6281234567890", "0812-3456-7890", "0812-****-7890")]
    [InlineData("(0812) 3456.7890", "6281234567890", "0812-3456-7890", "0812-****-7890")]
    [InlineData("+60 12-345 6789", "60123456789", "+60123456789", "+60******789")]
    public void Number_is_normalised_shown_and_masked(string teks, string waId, string nasional, string samaran)
    {
        Assert.True(NomorWa.TryParse(teks, out var nomor, out var galat), galat);
        Assert.Equal((waId, nasional, samaran), (nomor.Nilai, nomor.Nasional, nomor.Samaran));
        Assert.Equal(samaran, $"{nomor}");
    }

    [Theory]
    [InlineData(null, "Nomor belum diisi.")]
    [InlineData("tidak punya", "Nomor belum diisi.")]
    [InlineData("0812", "Nomor tidak lengkap")]
    [InlineData("0812345678901234", "Nomor tidak lengkap")]
    [InlineData("08012345678", "Nomor tidak lengkap")]
    [InlineData("0251-8321-456", "Itu nomor telepon rumah.")]
    [InlineData("021 5550123", "Itu nomor telepon rumah.")]
    [InlineData("60123456789", "Nomor tidak lengkap")]
    public void Wrong_number_is_refused_with_its_reason(string? teks, string alasan)
    {
        Assert.False(NomorWa.TryParse(teks, out _, out var galat));
        Assert.StartsWith(alasan, galat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6281200000001", true)]
    [InlineData("966512345678", true)]
    [InlineData("abc@lid", false)]
    [InlineData("0812", false)]
    [InlineData("6281200000001\n", false)]
    public void Wa_id_from_meta_is_taken_as_it_is(string waId, bool sah)
    {
        Assert.Equal(sah, NomorWa.TryDariWaId(waId, out var nomor));
        Assert.Equal(sah ? waId : "", nomor.Nilai);
    }
}
