using LayananPublik.Kependudukan;
using Xunit;

namespace LayananPublik.Tests.Kependudukan;

public class NikTests
{
    static readonly DateOnly HariIni = new(2026, 11, 21);

    [Theory]
    [InlineData("3299011505909001")]
    [InlineData(" 3299 0115 0590 9001 ")]
    [InlineData("32.99.01.150590.9001")]
    [InlineData("3299-0115-0590-9001")]
    public void Nik_is_read_with_the_separators_people_type(string teks)
    {
        Assert.True(Nik.TryParse(teks, out var nik, out var galat), galat);
        Assert.Equal("3299011505909001", nik.Nilai);
        Assert.Equal("329901", nik.KodeWilayah);
    }

    [Theory]
    [InlineData(null, "NIK belum diisi.")]
    [InlineData("  ", "NIK belum diisi.")]
    [InlineData("329901150590900", "NIK harus 16 angka, yang ditulis 15 angka.")]
    [InlineData("32990115059090011", "NIK harus 16 angka, yang ditulis 17 angka.")]
    [InlineData("329901150590900O", "NIK hanya berisi angka.")]
    [InlineData("٣299011505909001", "NIK hanya berisi angka.")]
    [InlineData("3299010005909001", "Angka ke-7 dan 8 NIK")]
    [InlineData("3299013205909001", "Angka ke-7 dan 8 NIK")]
    [InlineData("3299014005909001", "Angka ke-7 dan 8 NIK")]
    [InlineData("3299017205909001", "Angka ke-7 dan 8 NIK")]
    [InlineData("3299011500909001", "Angka ke-9 dan 10 NIK")]
    [InlineData("3299011513909001", "Angka ke-9 dan 10 NIK")]
    [InlineData("3299013106909001", "Tanggal lahir di dalam NIK tidak ada")]
    [InlineData("3299012902919001", "Tanggal lahir di dalam NIK tidak ada")]
    [InlineData("3299016902919001", "Tanggal lahir di dalam NIK tidak ada")]
    [InlineData("3299011505900000", "Empat angka terakhir NIK")]
    public void A_wrong_nik_is_refused_with_its_reason(string? teks, string alasan)
    {
        Assert.False(Nik.TryParse(teks, out var nik, out var galat));
        Assert.StartsWith(alasan, galat, StringComparison.Ordinal);
        Assert.Equal("", nik.Nilai);
    }

    [Theory]
    [InlineData("3299011505909001", 1990, 5, 15, JenisKelamin.LakiLaki)]
    [InlineData("3299015505909001", 1990, 5, 15, JenisKelamin.Perempuan)]
    [InlineData("3299017112859001", 1985, 12, 31, JenisKelamin.Perempuan)]
    [InlineData("3299016902929001", 1992, 2, 29, JenisKelamin.Perempuan)]
    [InlineData("3299012902009001", 2000, 2, 29, JenisKelamin.LakiLaki)]
    [InlineData("3299012111269001", 2026, 11, 21, JenisKelamin.LakiLaki)]
    [InlineData("3299012211269001", 1926, 11, 22, JenisKelamin.LakiLaki)]
    [InlineData("3299010101279001", 1927, 1, 1, JenisKelamin.LakiLaki)]
    public void Nik_tells_birth_date_and_sex(string teks, int tahun, int bulan, int hari, JenisKelamin jenis)
    {
        var nik = Nik.Parse(teks);
        Assert.Equal(new DateOnly(tahun, bulan, hari), nik.TanggalLahir(HariIni));
        Assert.Equal(jenis, nik.JenisKelamin);
    }

    [Fact]
    public void Every_accepted_nik_has_a_birth_date_that_spells_its_digits()
    {
        var acak = new Random(20261121);
        for (var i = 0; i < 20_000; i++)
        {
            var teks = $"329901{acak.Next(72):00}{acak.Next(14):00}{acak.Next(100):00}{acak.Next(10_000):0000}";
            if (!Nik.TryParse(teks, out var nik))
            {
                continue;
            }
            var lahir = nik.TanggalLahir(HariIni);
            var hari = lahir.Day + (nik.JenisKelamin == JenisKelamin.Perempuan ? 40 : 0);
            Assert.Equal(teks[6..12], $"{hari:00}{lahir.Month:00}{lahir.Year % 100:00}");
            Assert.InRange(lahir, HariIni.AddYears(-121), HariIni);
        }
    }

    [Fact]
    public void Nik_never_prints_in_full()
    {
        var nik = Nik.Parse("3201015505900004");
        Assert.Equal("3201********0004", nik.Samaran);
        Assert.Equal("3201********0004", $"{nik}");
        Assert.Equal("", default(Nik).ToString());
    }

    [Fact]
    public void Differences_with_the_form_warn_and_do_not_refuse()
    {
        var nik = Nik.Parse("3299015505909001");
        Assert.Empty(nik.Peringatan(new DateOnly(1990, 5, 15), JenisKelamin.Perempuan, "32.99.01"));
        Assert.Empty(nik.Peringatan(null, null));
        Assert.Single(nik.Peringatan(new DateOnly(1990, 5, 16), null));
        Assert.Equal(3, nik.Peringatan(new DateOnly(1991, 5, 15), JenisKelamin.LakiLaki, "329902").Count);
    }

    [Fact]
    public void Typed_year_decides_the_century() =>
        Assert.Empty(Nik.Parse("3299010101209001").Peringatan(new DateOnly(1920, 1, 1), JenisKelamin.LakiLaki));

    [Theory]
    [InlineData("3299 0101 0120 9001", true)]
    [InlineData("329901010120900", false)]
    [InlineData("", false)]
    public void Nomor_kk_needs_16_digits_only(string teks, bool sah)
    {
        Assert.Equal(sah, NoKk.TryParse(teks, out var noKk, out var galat));
        Assert.Equal(sah, galat.Length == 0);
        Assert.Equal(sah ? "3299********9001" : "", $"{noKk}");
    }
}
