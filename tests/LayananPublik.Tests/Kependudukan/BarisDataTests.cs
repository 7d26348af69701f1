using LayananPublik.Kependudukan;
using Xunit;

namespace LayananPublik.Tests.Kependudukan;

public class BarisDataTests
{
    static readonly DateOnly HariIni = new(2026, 11, 21);

    [Theory]
    [InlineData("Siti Aminah#12-05-1990#004/012")]
    [InlineData("Siti Aminah # 12 Mei 1990 # RT 4 RW 12")]
    [InlineData("#Siti Aminah#12/5/90#4/12#")]
    [InlineData("004/012#Siti Aminah#12051990")]
    [InlineData("12mei90 # rt04rw12 # Siti Aminah")]
    [InlineData("Siti Aminah, 12 Mei 1990, RT 4, RW 12")]
    [InlineData("Siti Aminah, Sabtu 12 Mei 1990, 4/12")]
    [InlineData("Siti Aminah; 12-05-1990; RT 04/RW 12")]
    [InlineData("Siti Aminah\n12 Mei 1990\nRT 4 RW 12")]
    [InlineData("Siti Aminah\r\n12 Mei 1990\r\nRT 4\r\nRW 12")]
    [InlineData("Nama: Siti Aminah\nTgl lahir: 12-05-1990\nRT/RW: 4/12")]
    [InlineData("Siti Aminah 12-05-1990 RT 4 RW 12")]
    [InlineData("Siti Aminah 12 mei 1990 rt 4/12")]
    [InlineData("Siti Aminah - 12 Mei '90 - RT.004/RW.012")]
    [InlineData("Siti Aminah#12-05-1990 RT 4 RW 12")]
    [InlineData("nama#Siti Aminah#12-05-1990#4/12")]
    public void Line_is_read_however_it_is_separated(string teks)
    {
        var baris = BarisData.Urai(teks, HariIni);
        Assert.Empty(baris.Kurang);
        Assert.Equal(("Siti Aminah", new DateOnly(1990, 5, 12), "RT 004/RW 012"),
            (baris.Nama?.Nilai, baris.TanggalLahir, $"{baris.RtRw}"));
        Assert.Null(baris.Sisa);
    }

    [Theory]
    [InlineData("Siti#12-05-1990#4/12#Kelurahan Sukamaju", "Kelurahan Sukamaju")]
    [InlineData("Siti#12-05-1990#4/12#Jl. Melati No. 5", "Jl. Melati No. 5")]
    [InlineData("Siti, Bogor, 12-05-1990, RT 4 RW 12, Sukamaju", "Bogor, Sukamaju")]
    [InlineData("Jl. Melati 5 RT 4 RW 12#Siti#12-05-1990", "Jl. Melati 5")]
    [InlineData("Bogor, 12-05-1990#Siti#4/12", "Bogor")]
    public void What_is_written_besides_is_kept(string teks, string sisa)
    {
        var baris = BarisData.Urai(teks, HariIni);
        Assert.Empty(baris.Kurang);
        Assert.Equal("Siti", baris.Nama?.Nilai);
        Assert.Equal(sisa, baris.Sisa);
    }

    [Fact]
    public void A_degree_stays_with_the_name() =>
        Assert.Equal("Siti Aminah, S.Pd., M.Si", BarisData.Urai("Siti Aminah, S.Pd., M.Si, 12 Mei 1990, 4/12", HariIni).Nama?.Nilai);

    [Theory]
    [InlineData("Siti Aminah#31 Juni 1990#4/12", BagianData.TanggalLahir, "Juni hanya sampai tanggal 30. Maksudnya 30 Juni 1990?")]
    [InlineData("Siti Aminah#31 Juni#4/12", BagianData.TanggalLahir, "Juni hanya sampai tanggal 30. Maksudnya 30 Juni?")]
    [InlineData("Siti Aminah, 31-06-1990, RT 4 RW 12", BagianData.TanggalLahir, "Juni hanya sampai tanggal 30. Maksudnya 30 Juni 1990?")]
    [InlineData("Siti Aminah#12-05-2027#4/12", BagianData.TanggalLahir, "Tanggal lahir tidak boleh setelah hari ini. Tulis tanggal-bulan-tahun, contoh 12-05-1990.")]
    [InlineData("Siti Aminah#12-05-1990#RT 4", BagianData.RtRw, "RW belum ada. Tulis RT lalu RW, contoh RT 001/RW 002.")]
    [InlineData("Siti Aminah#12-05-1990#1234/5", BagianData.RtRw, "RT dan RW paling banyak 3 angka. Tulis RT lalu RW, contoh RT 001/RW 002.")]
    [InlineData("Siti Aminah#12-05-1990#4", BagianData.RtRw, "RW belum ada. Tulis RT lalu RW, contoh RT 001/RW 002.")]
    [InlineData("Siti Aminah#1990#4/12", BagianData.TanggalLahir, "Tanggal tidak terbaca. Tulis tanggal-bulan-tahun, contoh 12-05-1990.")]
    [InlineData("S1ti Aminah#12-05-1990#4/12", BagianData.Nama, "Nama tidak memuat angka. Tulis nama lengkap sesuai KTP.")]
    public void Only_the_wrong_part_is_asked_again(string teks, BagianData bagian, string kalimat)
    {
        var baris = BarisData.Urai(teks, HariIni);
        Assert.Equal(new KurangData(bagian, true, kalimat), Assert.Single(baris.Kurang));
    }

    [Theory]
    [InlineData("Siti Aminah", "TanggalLahir RtRw")]
    [InlineData("12-05-1990", "Nama RtRw")]
    [InlineData("4/12", "Nama TanggalLahir")]
    [InlineData("Siti Aminah#4/12", "TanggalLahir")]
    [InlineData("Siti Aminah##4/12", "TanggalLahir")]
    [InlineData("nama#tanggal lahir#RT/RW", "Nama TanggalLahir RtRw")]
    [InlineData("", "Nama TanggalLahir RtRw")]
    [InlineData(null, "Nama TanggalLahir RtRw")]
    public void Only_the_missing_parts_are_asked(string? teks, string bagian)
    {
        var baris = BarisData.Urai(teks, HariIni);
        Assert.Equal(bagian, string.Join(' ', baris.Kurang.Select(k => k.Bagian)));
        Assert.All(baris.Kurang, k => Assert.False(k.Salah));
    }

    [Fact]
    public void Later_answers_fill_the_gaps_and_keep_what_was_given()
    {
        var baris = BarisData.Urai("Siti Aminah#31 Juni 1990", HariIni);
        Assert.Equal([BagianData.TanggalLahir, BagianData.RtRw], baris.Kurang.Select(k => k.Bagian));
        baris = baris.Lengkapi("30 Juni 1990", HariIni);
        Assert.Equal([BagianData.RtRw], baris.Kurang.Select(k => k.Bagian));
        baris = baris.Lengkapi("RT 4", HariIni);
        Assert.StartsWith("RW belum ada.", Assert.Single(baris.Kurang).Kalimat, StringComparison.Ordinal);
        baris = baris.Lengkapi("Budi#4/12", HariIni);
        Assert.True(baris.Lengkap);
        Assert.Equal("Siti Aminah", baris.Nama?.Nilai);
    }

    [Fact]
    public void Line_never_prints_what_it_holds()
    {
        var cetak = $"{BarisData.Urai("Siti Aminah#12-05-1990#4/12#Jl. Melati 5", HariIni)}";
        Assert.Equal("BarisData (0 kurang)", cetak);
    }

    [Fact]
    public void Any_text_is_read_without_throwing()
    {
        var acak = new Random(31_06);
        string[] potongan = ["#", ",", "\n", ";", "RT", "RW", "4", "12", "-", "/", "31 Juni", "mei", "'90", "Siti", "🙂", " ", "0000", "\u200f"];
        for (var i = 0; i < 5_000; i++)
        {
            var teks = string.Concat(Enumerable.Range(0, acak.Next(12)).Select(_ => potongan[acak.Next(potongan.Length)]));
            var baris = BarisData.Urai(teks, HariIni);
            var ada = (object?[])[baris.Nama, baris.TanggalLahir, baris.RtRw];
            Assert.Equal(3, ada.Count(x => x is not null) + baris.Kurang.Count);
        }
    }
}
