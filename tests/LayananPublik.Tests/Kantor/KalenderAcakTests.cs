using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public class KalenderAcakTests
{
    static readonly DateTimeOffset Awal = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly string[] Zona = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

    /// <summary>Random hours, times with other hours, and holidays; Monday is always open, so that a deadline exists.</summary>
    static (Kalender Kalender, HashSet<DateOnly> Libur, TimeZoneInfo Zona) Acak(Random acak)
    {
        var jam = Minggu(acak);
        var khusus = Enumerable.Range(0, acak.Next(6)).Select(i =>
        {
            var dari = new DateOnly(2026, 1, 1).AddDays(acak.Next(500));
            return new MasaJam($"masa {i}", dari, dari.AddDays(acak.Next(2) == 0 ? 0 : acak.Next(40)), Minggu(acak));
        }).ToList();
        HashSet<DateOnly> libur = [.. Enumerable.Range(0, 40).Select(_ => new DateOnly(2026, 1, 1).AddDays(acak.Next(500)))];
        var zona = Zona[acak.Next(Zona.Length)];
        return (new Kalender(jam, libur, zona, khusus), libur, TimeZoneInfo.FindSystemTimeZoneById(zona));
    }

    static List<JamBuka> Minggu(Random acak)
    {
        List<JamBuka> jam = [];
        foreach (var hari in Enum.GetValues<DayOfWeek>().Where(h => h == DayOfWeek.Monday || acak.Next(4) > 0))
        {
            var buka = new TimeOnly(acak.Next(5, 10), acak.Next(60));
            var tutup = new TimeOnly(acak.Next(14, 23), acak.Next(60));
            jam.Add(acak.Next(2) == 0 ? new(hari, buka, tutup) : new(hari, buka, tutup, new(11, acak.Next(60)), new(13, acak.Next(60))));
        }
        return jam;
    }

    static DateTimeOffset Saat(Random acak) => Awal.AddMinutes(acak.Next(400 * 24 * 60));

    static void Ulangi(Action<Random, Kalender, HashSet<DateOnly>, TimeZoneInfo> periksa)
    {
        for (var benih = 0; benih < 60; benih++)
        {
            var acak = new Random(benih);
            var (kalender, libur, zona) = Acak(acak);
            for (var i = 0; i < 20; i++)
            {
                periksa(acak, kalender, libur, zona);
            }
        }
    }

    [Fact]
    public void A_deadline_in_working_time_is_never_before_its_start_nor_on_a_holiday() => Ulangi((acak, kalender, libur, zona) =>
    {
        var mulai = Saat(acak);
        var tenggat = kalender.Tambah(mulai, new Sla(acak.Next(1, 30), (SatuanSla)acak.Next(2)));
        Assert.True(tenggat > mulai);
        var hari = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(tenggat, zona).DateTime);
        Assert.DoesNotContain(hari, libur);
        Assert.True(kalender.HariKerja(hari));
        Assert.True(kalender.Buka(tenggat.AddTicks(-1)));
    });

    [Fact]
    public void Who_comes_later_or_is_promised_more_is_never_served_before() => Ulangi((acak, kalender, _, _) =>
    {
        var (a, b) = (Saat(acak), Saat(acak));
        (a, b) = a <= b ? (a, b) : (b, a);
        var satuan = (SatuanSla)acak.Next(3);
        var nilai = acak.Next(20);
        Assert.True(kalender.Tambah(a, new Sla(nilai, satuan)) <= kalender.Tambah(b, new Sla(nilai, satuan)));
        Assert.True(kalender.Tambah(a, new Sla(nilai, satuan)) <= kalender.Tambah(a, new Sla(nilai + 1, satuan)));
    });

    [Fact]
    public void Promised_working_hours_are_the_working_time_until_the_deadline() => Ulangi((acak, kalender, _, _) =>
    {
        var mulai = Saat(acak);
        var jam = acak.Next(60);
        Assert.Equal(TimeSpan.FromHours(jam), kalender.KerjaAntara(mulai, kalender.Tambah(mulai, new Sla(jam, SatuanSla.JamKerja))));
    });

    [Fact]
    public void Working_time_adds_up_over_any_moment_between() => Ulangi((acak, kalender, _, _) =>
    {
        var (a, b, c) = (Saat(acak), Saat(acak), Saat(acak));
        Assert.Equal(kalender.KerjaAntara(a, c), kalender.KerjaAntara(a, b) + kalender.KerjaAntara(b, c));
        Assert.Equal(kalender.KerjaAntara(a, b), -kalender.KerjaAntara(b, a));
    });

    [Fact]
    public void A_pause_of_zero_leaves_the_deadline_and_any_other_moves_it_by_its_working_time() => Ulangi((acak, kalender, _, _) =>
    {
        var tenggat = kalender.Tambah(Saat(acak), new Sla(acak.Next(5), SatuanSla.HariKerja));
        var jeda = Saat(acak);
        Assert.Equal(tenggat, kalender.Geser(tenggat, jeda, jeda));
        var selesai = jeda.AddMinutes(acak.Next(20_000));
        var baru = kalender.Geser(tenggat, jeda, selesai);
        Assert.Equal(kalender.KerjaAntara(jeda, selesai), kalender.KerjaAntara(tenggat, baru));
    });

    [Fact]
    public void Two_pauses_in_a_row_move_the_deadline_as_one() => Ulangi((acak, kalender, _, _) =>
    {
        var tenggat = kalender.Tambah(Saat(acak), new Sla(acak.Next(5), SatuanSla.HariKerja));
        var a = Saat(acak);
        var b = a.AddMinutes(acak.Next(10_000));
        var c = b.AddMinutes(acak.Next(10_000));
        Assert.Equal(kalender.Geser(tenggat, a, c), kalender.Geser(kalender.Geser(tenggat, a, b), b, c));
    });

    [Fact]
    public void Next_opening_is_open_and_no_working_time_lies_before_it() => Ulangi((acak, kalender, _, _) =>
    {
        var saat = Saat(acak);
        var buka = kalender.BukaBerikut(saat);
        Assert.True(kalender.Buka(buka));
        Assert.Equal(TimeSpan.Zero, kalender.KerjaAntara(saat, buka));
    });

    [Fact]
    public void Minute_by_minute_it_is_open_when_the_plain_rules_say_so()
    {
        for (var benih = 100; benih < 112; benih++)
        {
            var acak = new Random(benih);
            List<JamBuka> minggu = Minggu(acak), ramadan = Minggu(acak), sehari = Minggu(acak);
            var (awal, akhir, setengah, tutup) = (new DateOnly(2027, 2, 8), new DateOnly(2027, 3, 9), new DateOnly(2027, 2, 16), new DateOnly(2027, 2, 22));
            var kalender = new Kalender(minggu, [tutup], "Asia/Jakarta", [new("sehari", setengah, setengah, sehari), new("Ramadan", awal, akhir, ramadan)]);
            bool Buka(DateTime w)
            {
                var hari = DateOnly.FromDateTime(w);
                if (hari == tutup) return false;
                var jam = (hari == setengah ? sehari : hari >= awal && hari <= akhir ? ramadan : minggu).Find(j => j.Hari == hari.DayOfWeek);
                var pukul = TimeOnly.FromDateTime(w);
                return jam is not null && pukul >= jam.Buka && pukul < jam.Tutup && !(pukul >= jam.IstirahatMulai && pukul < jam.IstirahatSelesai);
            }
            var mulai = new DateTime(2027, 2, 4);
            var (menit, sejak) = (0, new DateTimeOffset(mulai, TimeSpan.FromHours(7)));
            for (var w = mulai; w < mulai.AddDays(40); w = w.AddMinutes(1))
            {
                var saat = new DateTimeOffset(w, TimeSpan.FromHours(7));
                Assert.True(kalender.Buka(saat) == Buka(w), $"benih {benih}: {w:s}");
                if (Buka(w)) menit++;
                if (w.Minute == 0 && w.Hour % 6 == 0) Assert.Equal(menit, kalender.KerjaAntara(sejak, saat.AddMinutes(1)).TotalMinutes);
            }
        }
    }
}
