using LayananPublik.KotakMasuk;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class GalatMetaTests
{
    [Fact]
    public void Every_code_that_the_client_knows_has_a_sentence_of_its_own_place()
    {
        var tanpa = ErrorTable.Rows.Where(r => !GalatMeta.Baris.Any(b => b.Dari == r.From && b.Sampai == r.To)).Select(r => r.From);
        Assert.Empty(tanpa);
        Assert.Equal(GalatMeta.Baris.Count, GalatMeta.Baris.DistinctBy(b => b.Dari).Count());
    }

    [Fact]
    public void Every_sentence_says_what_to_do_and_fits_its_column()
    {
        Assert.All(GalatMeta.Baris, b => Assert.True(b.Kalimat.Length is > 30 and < 900 && b.Kalimat.Trim().EndsWith('.') && b.Kalimat.Count(c => c is '.' or ';' or ',') > 1, b.Kalimat));
        Assert.Contains("(kode 999)", GalatMeta.Kalimat(999));
    }
}
