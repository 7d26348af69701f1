using LayananPublik.Persuratan;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class PolaNomorTests
{
    static readonly BahanNomor Bahan = new("B", "400.12.2.1", 123, "Kec.Cbn", "08.1006", new(2026, 11, 21));

    [Theory]
    [InlineData("{klas}/{urut}/{unit}/{romawi}/{tahun}", "400.12.2.1/123/Kec.Cbn/XI/2026")]
    [InlineData("{klas}/{urut:0000}/{kodewil}/{romawi}/{tahun}", "400.12.2.1/0123/08.1006/XI/2026")]
    [InlineData("{sifat}/{urut}/{klas}-{bulan}-{tahun}", "B/123/400.12.2.1-11-2026")]
    [InlineData("{urut:00}/PEM/{tahun}", "123/PEM/2026")]
    public void Pattern_is_filled(string pola, string nomor)
    {
        Assert.Empty(PolaNomor.Periksa(pola));
        Assert.Equal(nomor, PolaNomor.Susun(pola, Bahan));
    }

    [Fact]
    public void Number_put_in_between_keeps_its_letter() =>
        Assert.Equal("0123.a/2026", PolaNomor.Susun("{urut:0000}/{tahun}", Bahan with { Sisipan = ".a" }));

    [Theory]
    [InlineData("", "belum diisi")]
    [InlineData("{klas}/{tahun}", "{urut}")]
    [InlineData("{klas}/{urut}", "{tahun}")]
    [InlineData("{urut}/{urut}/{tahun}", "satu kali")]
    [InlineData("{urut}/{tahum}/{tahun}", "{tahum} tidak dikenal")]
    [InlineData("{urut}/{tahun", "Kurung kurawal")]
    [InlineData("{urut:##}/{tahun}", "Kurung kurawal")]
    [InlineData("{urut}/{tahun:00}", "Hanya {urut}")]
    [InlineData("{urut}/{tahun}\n", "satu baris")]
    public void Pattern_that_cannot_work_is_refused_with_a_reason(string pola, string alasan)
    {
        Assert.Contains(PolaNomor.Periksa(pola), s => s.Contains(alasan, StringComparison.Ordinal));
        Assert.Throws<FormatException>(() => PolaNomor.Susun(pola, Bahan));
    }

    [Fact]
    public void Pattern_has_a_greatest_length() =>
        Assert.Single(PolaNomor.Periksa("{urut}/{tahun}/" + new string('x', PolaNomor.PanjangTerbesar)));
}
