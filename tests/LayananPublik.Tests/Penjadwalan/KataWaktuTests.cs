using System.Globalization;
using LayananPublik.Penjadwalan;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>When citizens say they want to come.</summary>
public sealed class KataWaktuTests
{
    // A Saturday.
    static readonly DateOnly HariIni = new(2026, 11, 21);

    [Theory]
    [InlineData("besok jam 9", "2026-11-22", "09:00", null)]
    [InlineData("Besok pukul 09.30", "2026-11-22", "09:30", null)]
    [InlineData("senin pagi", "2026-11-23", null, "Pagi")]
    [InlineData("hari senin jam 2 siang", "2026-11-23", "14:00", null)]
    [InlineData("senin jam 2", "2026-11-23", "14:00", null)]
    [InlineData("jumat depan", "2026-11-27", null, null)]
    [InlineData("jum'at sore", "2026-11-27", null, "Sore")]
    [InlineData("lusa", "2026-11-23", null, null)]
    [InlineData("tgl 25 jam setengah sepuluh", "2026-11-25", "09:30", null)]
    [InlineData("tanggal 5", "2026-12-05", null, null)]
    [InlineData("25 november jam 10", "2026-11-25", "10:00", null)]
    [InlineData("25/11 10.15", "2026-11-25", "10:15", null)]
    [InlineData("5 januari", "2027-01-05", null, null)]
    [InlineData("24-11-2026", "2026-11-24", null, null)]
    [InlineData("hari ini sore kalau bisa", "2026-11-21", null, "Sore")]
    [InlineData("jam 9 aja", null, "09:00", null)]
    [InlineData("yang pagi", null, null, "Pagi")]
    [InlineData("mau rekam ktp rabu jam sembilan bisa?", "2026-11-25", "09:00", null)]
    public void Days_and_hours_are_read_as_people_write_them(string teks, string? tanggal, string? jam, string? bagian)
    {
        var w = KataWaktu.Baca(teks, HariIni);
        Assert.NotNull(w);
        Assert.Equal((tanggal, jam, bagian), (w.Tanggal?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), w.Jam?.ToString("HH:mm", CultureInfo.InvariantCulture), w.Bagian?.ToString()));
    }

    [Fact]
    public void Next_week_is_from_its_Monday_on_and_at_once_is_whatever_comes_first()
    {
        Assert.Equal(new DateOnly(2026, 11, 23), KataWaktu.Baca("minggu depan", HariIni)!.Sejak);
        Assert.True(KataWaktu.Baca("secepatnya saja", HariIni)!.Secepatnya);
    }

    [Theory]
    [InlineData("")]
    [InlineData("syaratnya apa")]
    [InlineData("atas nama Budi Santoso")]
    [InlineData("2")]
    public void What_speaks_of_no_time_is_no_time(string teks) => Assert.Null(KataWaktu.Baca(teks, HariIni));
}
