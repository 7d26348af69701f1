using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public class SlaTests
{
    [Theory]
    [InlineData(0, SatuanSla.HariKerja, "hari yang sama")]
    [InlineData(1, SatuanSla.HariKerja, "1 hari kerja")]
    [InlineData(3, SatuanSla.JamKerja, "3 jam kerja")]
    [InlineData(72, SatuanSla.Jam, "72 jam")]
    public void Promise_reads_as_the_office_says_it(int nilai, SatuanSla satuan, string teks) =>
        Assert.Equal(teks, $"{new Sla(nilai, satuan)}");
}
