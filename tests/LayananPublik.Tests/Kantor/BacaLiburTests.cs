using System.Text;
using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public sealed class BacaLiburTests
{
    static IReadOnlyList<LiburTerbaca> Baca(string teks)
    {
        var hasil = BacaLibur.Baca(Encoding.UTF8.GetBytes(teks));
        Assert.Null(hasil.Penolakan);
        return hasil.Nilai!;
    }

    [Theory]
    [InlineData("2027-08-17")]
    [InlineData("17/8/2027")]
    [InlineData("17-08-27")]
    [InlineData("17.08.2027")]
    [InlineData("17 Agustus 2027")]
    [InlineData("Selasa, 17 agt 2027")]
    public void A_date_may_be_written_as_people_write_it(string teks) => Assert.Equal(new DateOnly(2027, 8, 17), BacaLibur.Tanggal(teks));

    [Theory]
    [InlineData("31/02/2027"), InlineData("2027-13-01"), InlineData("0/1/2027"), InlineData("17/8/1945"), InlineData("Agustus 2027"), InlineData("")]
    public void What_is_no_date_is_none(string teks) => Assert.Null(BacaLibur.Tanggal(teks));

    [Fact]
    public void A_table_may_have_its_columns_in_any_order()
    {
        Assert.Equal([(new DateOnly(2027, 8, 17), "Hari Kemerdekaan Republik Indonesia")], Baca(BacaLibur.Templat).Select(l => (l.Tanggal!.Value, l.Nama)));
        var hari = Baca("No,Hari,Tanggal,Keterangan\r\n1,Rabu,\"1 September 2027\",\"Cuti bersama, contoh\"\r\n2,Kamis,32/9/2027,Salah\r\n3,Jumat,03/09/2027,\r\n");
        Assert.Equal((new DateOnly(2027, 9, 1), "Cuti bersama, contoh", null, 2), (hari[0].Tanggal, hari[0].Nama, hari[0].Galat, hari[0].Baris));
        Assert.Contains("tidak terbaca", hari[1].Galat, StringComparison.Ordinal);
        Assert.Contains("kosong", hari[2].Galat, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_file_gives_each_day_of_a_longer_event()
    {
        var hari = Baca("""
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270908
            DTEND;VALUE=DATE:20270911
            SUMMARY:Libur contoh\, panj
             ang sekali
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20271001T010000Z
            SUMMARY:Sehari
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:besok
            SUMMARY:Rusak
            END:VEVENT
            END:VCALENDAR
            """);
        Assert.Equal([new(2027, 9, 8), new(2027, 9, 9), new(2027, 9, 10), new(2027, 10, 1), null], hari.Select(h => h.Tanggal));
        Assert.Equal("Libur contoh, panjang sekali", hari[0].Nama);
        Assert.NotNull(hari[^1].Galat);
    }

    [Theory]
    [InlineData(""), InlineData("halo"), InlineData("\0\0"), InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR")]
    public void Garbage_is_refused_with_a_sentence(string teks) => Assert.NotNull(BacaLibur.Baca(Encoding.UTF8.GetBytes(teks)).Penolakan);

    [Fact]
    public void An_endless_event_does_not_fill_the_calendar() => Assert.Equal(31, Baca("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nDTEND:20990101\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR").Count);

    [Fact]
    public void Random_bytes_never_break_it()
    {
        for (var benih = 0; benih < 500; benih++)
        {
            var isi = new byte[benih];
            new Random(benih).NextBytes(isi);
            _ = BacaLibur.Baca(isi);
            _ = BacaLibur.Baca([.. "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027"u8, .. isi.Where(b => b > 0)]);
        }
    }

    [Fact]
    public void Fixed_dates_are_days_of_their_year() => Assert.All(LiburTetap.Tahun(2028), l => Assert.Equal(2028, l.Tanggal.Year));
}
