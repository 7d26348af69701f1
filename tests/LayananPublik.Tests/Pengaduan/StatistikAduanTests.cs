using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class StatistikAduanTests
{
    static readonly DateTimeOffset Kini = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
    static readonly MasaUkur Masa = new(new(2026, 11, 1), new(2026, 11, 20), new(2026, 11, 20));
    static readonly Kalender Kalender = new(Enumerable.Range(1, 5).Select(h => new JamBuka((DayOfWeek)h, new(8, 0), new(16, 0), null, null)), [], "Asia/Jakarta");

    [Fact]
    public void Every_figure_is_as_long_as_its_list()
    {
        var acak = new Random(7);
        var semua = Enumerable.Range(1, 300).Select(i => Sembarang(i, acak)).ToList();
        var s = StatistikAduan.Hitung(semua, Masa, Kalender, Kini);
        int Daftar(SaringUkur x) => semua.Count(a => x.Cocok(a, Masa, Kini));
        Assert.All(s.Angka, a => Assert.Equal(a.Value, Daftar(new(a.Key))));
        Assert.All(s.Dinas, d =>
        {
            Assert.Equal(d.Tugas, Daftar(new(AngkaAduan.Tugas, d.Id)));
            Assert.Equal(d.Palsu, Daftar(new(AngkaAduan.SelesaiPalsu, d.Id)));
            Assert.InRange(d.TanggapTepat + d.TanggapLewat, 0, d.Tugas);
        });
        Assert.Equal(s.Angka[AngkaAduan.Masuk], s.Kategori.Sum(k => k.Masuk));
        Assert.Equal(s.Angka[AngkaAduan.Terbuka], s.Umur.Sum());
        Assert.All(s.Kategori.Concat(s.Wilayah).Concat(s.Rw), k => Assert.Equal(k.Masuk, Daftar(k.Saring)));
    }

    [Fact]
    public void Violence_at_home_is_counted_but_never_by_place()
    {
        var ppa = Sembarang(1, new(1)) with { KodeKategori = UkurAduan.TanpaTempat, Rw = "005", Tanggal = new(2026, 11, 3) };
        var s = StatistikAduan.Hitung([ppa], Masa, Kalender, Kini);
        Assert.Equal(1, s.Angka[AngkaAduan.Masuk]);
        Assert.Empty(s.Wilayah);
        Assert.Empty(s.Rw);
        Assert.False(new SaringUkur(AngkaAduan.Masuk, Unit: ppa.UnitId).Cocok(ppa, Masa, Kini));
    }

    [Fact]
    public void A_week_end_costs_calendar_hours_and_no_working_hours()
    {
        // Friday 15.00 to Monday 09.00 in Jakarta.
        var (jumat, senin) = (new DateTimeOffset(2026, 11, 13, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
        var lama = LamaAduan.Dari([(jumat, senin), (jumat, null)], Kalender);
        Assert.Equal(new(1, 2, 66), lama);
    }

    [Theory]
    [InlineData(null, 30), InlineData("7", 7), InlineData("90", 90), InlineData("omong", 30)]
    public void A_period_that_is_not_understood_is_the_last_thirty_days(string? masa, int hari)
    {
        var m = MasaUkur.Baca(masa, null, null, new(2026, 11, 20));
        Assert.Equal(hari, m.Sampai.DayNumber - m.Dari.DayNumber + 1);
        Assert.Equal(MasaUkur.HariTerbanyak, MasaUkur.Baca(null, new(1990, 1, 1), new(2026, 1, 1), new(2026, 11, 20)) is var p ? p.Sampai.DayNumber - p.Dari.DayNumber : 0);
    }

    [Fact]
    public void On_time_is_open_as_long_as_there_is_time()
    {
        var tenggat = Kini + TimeSpan.FromHours(1);
        Assert.Null(UkurDisposisi.Tepat(null, tenggat, Kini));
        Assert.False(UkurDisposisi.Tepat(null, tenggat, tenggat + TimeSpan.FromSeconds(1)));
        Assert.True(UkurDisposisi.Tepat(tenggat, tenggat, Kini));
        Assert.False(UkurDisposisi.Tepat(tenggat + TimeSpan.FromSeconds(1), tenggat, Kini));
        Assert.Null(UkurDisposisi.Tepat(Kini, null, Kini));
    }

    [Fact]
    public void Working_time_added_up_once_is_that_of_the_calendar()
    {
        var acak = new Random(5);
        var kalender = new Kalender(Enumerable.Range(1, 5).Select(h => new JamBuka((DayOfWeek)h, new(8, 0), new(16, 0), new(12, 0), new(13, 0))), [new(2026, 8, 17), new(2026, 12, 25)], "Asia/Jakarta", [new MasaJam("Ramadan", new(2026, 2, 18), new(2026, 3, 19), [new JamBuka(DayOfWeek.Monday, new(8, 0), new(14, 0))])]);
        var awal = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var jam = kalender.Jumlahkan(awal, awal.AddDays(366));
        for (var i = 0; i < 500; i++)
        {
            var dari = awal.AddMinutes(acak.Next(0, 500_000));
            var sampai = dari.AddMinutes(acak.Next(0, 20_000)).AddTicks(acak.Next());
            Assert.Equal(kalender.KerjaAntara(dari, sampai), jam.Antara(dari, sampai));
        }
        Assert.Equal(TimeSpan.Zero, jam.Antara(awal, awal));
    }

    static UkurAduan Sembarang(int id, Random acak)
    {
        var pada = Kini.AddDays(-acak.Next(0, 60)).AddHours(-acak.Next(0, 20));
        DateTimeOffset? Sesudah(int peluang) => acak.Next(100) < peluang ? pada.AddHours(acak.Next(1, 300)) : null;
        var kode = new[] { "JLN", "SMP", "PPA" }[acak.Next(3)];
        return new()
        {
            Id = id, Nomor = $"ADU-2026-{id:000000}", KodeKategori = kode, Kategori = "Kategori " + kode, UnitId = acak.Next(2, 4), Unit = "Kelurahan", Rw = acak.Next(3) == 0 ? null : $"00{acak.Next(1, 4)}",
            Status = Enum.GetValues<StatusAduan>()[acak.Next(8)], Tanggal = DateOnly.FromDateTime(pada.UtcDateTime), Pada = pada, DijawabPada = Sesudah(80), DiverifikasiPada = Sesudah(70), TenggatVerifikasi = pada.AddDays(4),
            BerakhirPada = Sesudah(50), TenggatSelesai = Sesudah(90), DibukaLagiKali = acak.Next(6) == 0 ? 1 : 0,
            Disposisi = [.. Enumerable.Range(0, acak.Next(0, 3)).Select(i => new UkurDisposisi(10 + i, $"Dinas {i}", pada, pada.AddDays(5), Sesudah(70), Sesudah(50), acak.Next(6) == 0 ? 1 : 0, acak.Next(2) == 0))]
        };
    }
}
