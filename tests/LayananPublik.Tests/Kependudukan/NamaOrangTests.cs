using LayananPublik.Kependudukan;
using Xunit;

namespace LayananPublik.Tests.Kependudukan;

public class NamaOrangTests
{
    [Theory]
    [InlineData("Sukarno", "Sukarno")]
    [InlineData("  SITI   AMINAH ", "SITI AMINAH")]
    [InlineData("Nur'aini", "Nur'aini")]
    [InlineData("Abdul-Rahman", "Abdul-Rahman")]
    [InlineData("Dr. H. Ahmad Fauzi, S.Pd., M.Si.", "Dr. H. Ahmad Fauzi, S.Pd., M.Si.")]
    [InlineData("Ng", "Ng")]
    public void Name_is_kept_as_on_the_card(string teks, string nilai)
    {
        Assert.True(NamaOrang.TryParse(teks, out var nama, out var galat), galat);
        Assert.Equal(nilai, nama.Nilai);
    }

    [Theory]
    [InlineData(null, "Nama belum diisi.")]
    [InlineData(" - ", "Nama belum diisi.")]
    [InlineData("A", "Nama paling sedikit 2 huruf.")]
    [InlineData("A.", "Nama paling sedikit 2 huruf.")]
    [InlineData("Budi 2", "Nama tidak memuat angka.")]
    [InlineData("Budi <b>", "Nama hanya boleh huruf")]
    public void Wrong_name_is_refused_with_its_reason(string? teks, string alasan)
    {
        Assert.False(NamaOrang.TryParse(teks, out _, out var galat));
        Assert.StartsWith(alasan, galat, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_takes_100_letters_and_no_more()
    {
        Assert.True(NamaOrang.TryParse(new string('a', 100), out _));
        Assert.False(NamaOrang.TryParse(new string('a', 101), out _));
    }

    [Theory]
    [InlineData("Siti Aminah", "SITI AMINAH", true)]
    [InlineData("Hj. Siti Aminah, S.Pd.", "siti aminah", true)]
    [InlineData("Prof. Dr. Ir. H. Ahmad Fauzi, M.Si", "AHMAD FAUZI", true)]
    [InlineData("Ahmad Fauzi S.H", "Ahmad Fauzi", true)]
    [InlineData("Nur'aini", "Nuraini", true)]
    [InlineData("José Müller", "Jose Muller", true)]
    [InlineData("Siti Aminah", "Siti Aminahwati", false)]
    [InlineData("Dr", "Dr.", true)]
    [InlineData("Budi Se", "Budi", false)]
    public void Comparison_ignores_capitals_accents_and_titles(string a, string b, bool sama)
    {
        Assert.True(NamaOrang.TryParse(a, out var satu));
        Assert.True(NamaOrang.TryParse(b, out var dua));
        Assert.Equal(sama, satu.SamaDengan(dua));
    }

    [Fact]
    public void Public_sees_initials_only()
    {
        Assert.True(NamaOrang.TryParse("Siti Aminahwat", out var nama));
        Assert.Equal("S*** A********", nama.Samaran);
        Assert.Equal("S*** A********", $"{nama}");
        Assert.Equal("", $"{default(NamaOrang)}");
    }
}
