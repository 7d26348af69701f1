using LayananPublik.Kependudukan;
using Xunit;

namespace LayananPublik.Tests.Kependudukan;

public class TanggalIndonesiaTests
{
    static readonly DateOnly HariIni = new(2026, 11, 21);

    [Theory]
    [InlineData("12-05-1990")]
    [InlineData("12/5/90")]
    [InlineData("12.05.1990")]
    [InlineData("12 05 1990")]
    [InlineData("12 - 5 - 1990")]
    [InlineData("12051990")]
    [InlineData("1990-05-12")]
    [InlineData("12 Mei 1990")]
    [InlineData("12mei90")]
    [InlineData("12 Mei '90")]
    [InlineData("12 Mei ’90")]
    [InlineData("12-MEI-1990")]
    [InlineData("12 Mei, 1990.")]
    [InlineData("Sabtu, 12 Mei 1990")]
    [InlineData("tgl 12 Mei 1990")]
    [InlineData("12 may 1990")]
    public void Date_is_read_in_every_form_people_write(string teks)
    {
        Assert.True(TanggalIndonesia.TryParse(teks, HariIni, out var tanggal, out var galat), galat);
        Assert.Equal(new DateOnly(1990, 5, 12), tanggal);
    }

    [Theory]
    [InlineData("Jan Januari January", 1)]
    [InlineData("Feb Februari Pebruari Peb Febuari", 2)]
    [InlineData("Mar Maret Mrt", 3)]
    [InlineData("Apr April", 4)]
    [InlineData("Mei", 5)]
    [InlineData("Jun Juni June", 6)]
    [InlineData("Jul Juli July", 7)]
    [InlineData("Agu Ags Agt Agust Agustus Aug", 8)]
    [InlineData("Sep Sept September", 9)]
    [InlineData("Okt Oktober Oct", 10)]
    [InlineData("Nov Nop Nopember November", 11)]
    [InlineData("Des Desember Dec", 12)]
    public void Month_is_known_in_old_short_and_english_spelling(string ejaan, int bulan)
    {
        foreach (var nama in ejaan.Split(' '))
        {
            Assert.True(TanggalIndonesia.TryParse($"3 {nama} 2001", HariIni, out var tanggal, out var galat), galat);
            Assert.Equal(new DateOnly(2001, bulan, 3), tanggal);
        }
    }

    [Theory]
    [InlineData("31 Juni", "Juni hanya sampai tanggal 30. Maksudnya 30 Juni?")]
    [InlineData("31 Juni 1990", "Juni hanya sampai tanggal 30. Maksudnya 30 Juni 1990?")]
    [InlineData("31-6-90", "Juni hanya sampai tanggal 30. Maksudnya 30 Juni 1990?")]
    [InlineData("29 Februari 1991", "Februari 1991 hanya sampai tanggal 28. Maksudnya 28 Februari 1991?")]
    [InlineData("29-2-1900", "Februari 1900 hanya sampai tanggal 28. Maksudnya 28 Februari 1900?")]
    [InlineData("30 Feb", "Februari hanya sampai tanggal 29. Maksudnya 29 Februari?")]
    [InlineData("5/25/1990", "Bulan 25 tidak ada. Tulis tanggal dulu, lalu bulan. Maksudnya 25 Mei 1990?")]
    public void Impossible_date_is_refused_with_a_suggestion(string teks, string galat)
    {
        Assert.False(TanggalIndonesia.TryParse(teks, HariIni, out _, out var alasan));
        Assert.Equal(galat, alasan);
    }

    [Theory]
    [InlineData(null, "Tanggal belum diisi.")]
    [InlineData(" . ", "Tanggal belum diisi.")]
    [InlineData("kemarin", "Tanggal tidak terbaca.")]
    [InlineData("1990", "Tanggal tidak terbaca.")]
    [InlineData("٣-٥-١٩٩٠", "Tanggal tidak terbaca.")]
    [InlineData("12 Mei", "Tahunnya belum ada. Tulis lengkap, contoh 12 Mei 1990.")]
    [InlineData("12 Meong 1990", "Bulan \"meong\" tidak dikenal.")]
    [InlineData("12 ju 1990", "Tanggal tidak terbaca.")]
    [InlineData("45-45-1990", "Bulan 45 tidak ada.")]
    [InlineData("0-5-1990", "Tanggal 0 tidak ada.")]
    [InlineData("12-05-0190", "Tahun 190 tidak wajar.")]
    [InlineData("12-00-1990", "Bulan 0 tidak ada.")]
    public void Unreadable_date_says_what_to_do(string? teks, string awal)
    {
        Assert.False(TanggalIndonesia.TryParse(teks, HariIni, out _, out var galat));
        Assert.StartsWith(awal, galat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("29-2-24", false, 2024)]
    [InlineData("1-1-26", false, 2026)]
    [InlineData("1-1-27", false, 1927)]
    [InlineData("1-1-27", true, 2027)]
    [InlineData("29-2-2000", false, 2000)]
    public void Two_digit_year_follows_what_is_asked(string teks, bool akanDatang, int tahun)
    {
        Assert.True(TanggalIndonesia.TryParse(teks, HariIni, akanDatang, out var tanggal, out var galat), galat);
        Assert.Equal(tahun, tanggal.Year);
    }

    [Fact]
    public void Every_day_of_eight_years_reads_back_from_every_printed_form()
    {
        for (var t = new DateOnly(1996, 1, 1); t < new DateOnly(2004, 3, 1); t = t.AddDays(1))
        {
            foreach (var cetak in (string[])[TanggalIndonesia.Panjang(t), TanggalIndonesia.DenganHari(t), TanggalIndonesia.Pendek(t)])
            {
                Assert.True(TanggalIndonesia.TryParse(cetak, HariIni, out var baca, out var galat), galat);
                Assert.Equal(t, baca);
            }
        }
    }

    [Fact]
    public void Date_prints_the_office_way()
    {
        Assert.Equal("21 November 2026", TanggalIndonesia.Panjang(HariIni));
        Assert.Equal("Sabtu, 21 November 2026", TanggalIndonesia.DenganHari(HariIni));
        Assert.Equal("21-11-2026", TanggalIndonesia.Pendek(HariIni));
        Assert.Equal("Jumat, 1 Mei 2026", TanggalIndonesia.DenganHari(new(2026, 5, 1)));
    }
}
