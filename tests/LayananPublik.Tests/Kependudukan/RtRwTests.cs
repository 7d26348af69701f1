using LayananPublik.Kependudukan;
using Xunit;

namespace LayananPublik.Tests.Kependudukan;

public class RtRwTests
{
    [Theory]
    [InlineData("1/2", "RT 001/RW 002")]
    [InlineData("01/02", "RT 001/RW 002")]
    [InlineData("001/002", "RT 001/RW 002")]
    [InlineData("RT 1 RW 2", "RT 001/RW 002")]
    [InlineData("RT.001/RW.002", "RT 001/RW 002")]
    [InlineData("rt01rw02", "RT 001/RW 002")]
    [InlineData("RT 4 RW 12", "RT 004/RW 012")]
    [InlineData(" Rt : 04 ,  Rw : 12. ", "RT 004/RW 012")]
    [InlineData("RT/RW 004/012", "RT 004/RW 012")]
    [InlineData("RT/RW: 4/12", "RT 004/RW 012")]
    [InlineData("rt 4/12", "RT 004/RW 012")]
    [InlineData("R.T 4 R.W 12", "RT 004/RW 012")]
    [InlineData("4 12", "RT 004/RW 012")]
    [InlineData("4-12", "RT 004/RW 012")]
    [InlineData("RW 12 RT 4", "RT 004/RW 012")]
    [InlineData("RW 12", "RT 000/RW 012")]
    [InlineData("RT - / RW 12", "RT 000/RW 012")]
    [InlineData("-/12", "RT 000/RW 012")]
    [InlineData("123/456", "RT 123/RW 456")]
    public void Rt_rw_is_read_in_every_form_people_write(string teks, string tampil)
    {
        Assert.True(RtRw.TryParse(teks, out var rtRw, out var galat), galat);
        Assert.Equal(tampil, $"{rtRw}");
    }

    [Theory]
    [InlineData("", "RT dan RW belum diisi.")]
    [InlineData("RT 4", "RW belum ada.")]
    [InlineData("4", "RW belum ada.")]
    [InlineData("1234/5", "RT dan RW paling banyak 3 angka.")]
    [InlineData("RT 1 RW 2345", "RT dan RW paling banyak 3 angka.")]
    [InlineData("12/5/1990", "RT dan RW tidak terbaca.")]
    [InlineData("Jalan Melati", "RT dan RW tidak terbaca.")]
    [InlineData("٤/١٢", "RT dan RW tidak terbaca.")]
    public void Unreadable_rt_rw_is_refused_with_an_example(string teks, string alasan)
    {
        Assert.False(RtRw.TryParse(teks, out _, out var galat));
        Assert.StartsWith(alasan, galat, StringComparison.Ordinal);
        Assert.EndsWith("contoh RT 001/RW 002.", galat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4", "RT", "004")]
    [InlineData("RT 04", "RT", "004")]
    [InlineData("rw.012", "RW", "012")]
    [InlineData("RW 4", "RT", "")]
    [InlineData("1234", "RT", "")]
    [InlineData("4/12", "RT", "")]
    public void One_of_the_two_can_be_read_alone(string teks, string sebutan, string tiga)
    {
        Assert.Equal(tiga.Length > 0, RtRw.TryNomor(teks, sebutan, out var hasil, out _));
        Assert.Equal(tiga, hasil);
    }
}
