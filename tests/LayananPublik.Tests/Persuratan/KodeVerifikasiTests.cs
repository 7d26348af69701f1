using LayananPublik.Persuratan;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class KodeVerifikasiTests
{
    [Fact]
    public void Codes_are_long_random_and_survive_being_typed()
    {
        var kode = Enumerable.Range(0, 1000).Select(_ => KodeVerifikasi.Baru()).ToList();
        Assert.Equal(1000, kode.Distinct().Count());
        Assert.Equal(32, string.Concat(kode.Select(k => k.Nilai)).Distinct().Count());
        Assert.All(kode, k =>
        {
            Assert.Equal(26, k.Nilai.Length);
            Assert.True(KodeVerifikasi.TryParse($"  {k.ToString().ToLowerInvariant().Replace("-", " - ", StringComparison.Ordinal)}\n", out var lagi));
            Assert.Equal(k, lagi);
        });
    }

    [Fact]
    public void Letters_taken_for_figures_are_read_as_figures()
    {
        Assert.True(KodeVerifikasi.TryParse("oOiIlL" + new string('7', 20), out var kode));
        Assert.Equal("001111" + new string('7', 20), kode.Nilai);
        Assert.Equal("0011-1177-7777-7777-7777-7777-77", kode.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3MQ2ZX9B4TWN8RC6HPYV1DG")]
    [InlineData("7K3MQ2ZX9B4TWN8RC6HPYV1DGFF")]
    [InlineData("7K3MQ2ZX9B4TWN8RC6HPYV1DGU")]
    [InlineData("7K3MQ2ZX9B4TWN8RC6HPYV1DG/")]
    public void Anything_else_is_no_code(string? teks) => Assert.False(KodeVerifikasi.TryParse(teks, out _));
}
