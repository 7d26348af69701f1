using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Penjadwalan;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>Slots as they follow from any schedule and any calendar: over holidays, week-ends, breaks, special hours and time zones.</summary>
public sealed class JadwalSlotTests
{
    static readonly DateOnly Awal = new(2026, 12, 1);
    static readonly string[] Zona = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

    static JadwalLayanan Jadwal(int menit, IReadOnlyList<JamBuka>? minggu = null) =>
        JadwalLayanan.Buka(UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta"), "KTP-REKAM", new("Rekam KTP-el", menit, 2, 3) { Minggu = minggu }, Pelaku.Sistem, DateTimeOffset.UnixEpoch).Nilai!;

    static JamBuka Acak(Random acak, DayOfWeek hari)
    {
        var buka = new TimeOnly(7, 0).AddMinutes(acak.Next(12) * 5);
        var tutup = new TimeOnly(14, 0).AddMinutes(acak.Next(24) * 5);
        return acak.Next(3) == 0 ? new(hari, buka, tutup) : new(hari, buka, tutup, new TimeOnly(11, 30).AddMinutes(acak.Next(6) * 5), new TimeOnly(12, 30).AddMinutes(acak.Next(6) * 5));
    }

    static IReadOnlyList<JamBuka> Minggu(Random acak) => [.. Enum.GetValues<DayOfWeek>().Where(_ => acak.Next(4) > 0).Select(h => Acak(acak, h)).DefaultIfEmpty(Acak(acak, DayOfWeek.Monday))];

    [Fact]
    public void Slots_lie_whole_in_the_sessions_of_working_days_one_after_the_other()
    {
        for (var benih = 0; benih < 300; benih++)
        {
            var acak = new Random(benih);
            var (kantor, khusus, sendiri) = (Minggu(acak), Minggu(acak), acak.Next(2) == 0 ? Minggu(acak) : null);
            var libur = Enumerable.Range(0, 6).Select(_ => Awal.AddDays(acak.Next(60))).ToHashSet();
            var masa = new MasaJam("Ramadan", Awal.AddDays(acak.Next(30)), Awal.AddDays(30 + acak.Next(10)), khusus);
            var kalender = new Kalender(kantor, libur, Zona[acak.Next(3)], [masa]);
            var jadwal = Jadwal(5 + acak.Next(20) * 5, sendiri);
            for (var hari = Awal; hari < Awal.AddDays(60); hari = hari.AddDays(1))
            {
                var slot = jadwal.SlotPada(hari, kalender).ToList();
                if (libur.Contains(hari)) Assert.Empty(slot);
                var batas = new List<JamBuka?> { sendiri is null ? kalender.JamPada(hari) : sendiri.FirstOrDefault(j => j.Hari == hari.DayOfWeek) };
                if (masa.Memuat(hari)) batas.Add(masa.Jam(hari.DayOfWeek));
                foreach (var s in slot)
                {
                    Assert.Equal(jadwal.MenitSlot, (s.Selesai - s.Mulai).TotalMinutes);
                    Assert.Equal(s.SelesaiPada - s.MulaiPada, s.Selesai - s.Mulai);
                    Assert.Equal((hari, s.Mulai), Lokal(s.MulaiPada, kalender.ZonaWaktu));
                    // Never in a break, before opening or after closing.
                    Assert.All(batas, j => Assert.Contains(j!.Sesi(), x => x.Mulai <= s.Mulai && s.Selesai <= x.Selesai));
                }
                Assert.All(slot.Zip(slot.Skip(1)), p => Assert.True(p.First.Selesai <= p.Second.Mulai));
                // No session has room for one more at its end.
                if (sendiri is null) Assert.All(kalender.JamPada(hari)?.Sesi() ?? [], x => Assert.Equal((int)((x.Selesai - x.Mulai).TotalMinutes / jadwal.MenitSlot), slot.Count(s => x.Mulai <= s.Mulai && s.Selesai <= x.Selesai)));
            }
        }
    }

    [Fact]
    public void The_break_on_Friday_is_longer_and_a_slot_that_does_not_fit_before_it_is_none()
    {
        var kalender = Kalender.Dari(JamKerja.Lazim(UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jayapura")), [], "Asia/Jayapura");
        var jumat = Jadwal(45).SlotPada(new(2026, 12, 4), kalender).ToList();
        Assert.Equal(["07.30", "08.15", "09.00", "09.45", "10.30", "13.00", "13.45", "14.30", "15.15"], jumat.Select(s => KalimatJanji.Pukul(s.Mulai)));
        // 07.30 in Jayapura is 22.30 of the day before in UTC.
        Assert.Equal(new DateTimeOffset(2026, 12, 3, 22, 30, 0, TimeSpan.Zero), jumat[0].MulaiPada);
    }

    [Fact]
    public void Own_hours_open_a_Saturday_but_no_holiday()
    {
        var kalender = Kalender.Dari(JamKerja.Lazim(UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta")), [HariLibur.Tetapkan(UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta"), new(2026, 12, 12), "Cuti bersama")], "Asia/Jakarta");
        var jadwal = Jadwal(30, [new(DayOfWeek.Saturday, new(8, 0), new(10, 0))]);
        Assert.Equal(4, jadwal.SlotPada(new(2026, 12, 5), kalender).Count());
        Assert.Empty(jadwal.SlotPada(new(2026, 12, 12), kalender));
        Assert.Empty(jadwal.SlotPada(new(2026, 12, 7), kalender));
    }

    [Fact]
    public void A_schedule_that_cannot_work_is_refused_in_words()
    {
        var baik = new IsiJadwal("Rekam KTP-el", 30, 2, 3);
        Assert.Empty(baik.Salah());
        Assert.All(new[] { baik with { Nama = " " }, baik with { MenitSlot = 0 }, baik with { Loket = 0 }, baik with { KapasitasPerLoket = 0 }, baik with { HariKeDepan = 0 }, baik with { JedaJam = -1 }, baik with { BatasUbahJam = 100 },
            baik with { BatasTidakDatang = -1 }, baik with { TahanMenit = 5 }, baik with { Minggu = [] }, baik with { Minggu = [new(DayOfWeek.Monday, new(9, 0), new(8, 0))] } }, x => Assert.NotEmpty(x.Salah()));
    }

    static (DateOnly, TimeOnly) Lokal(DateTimeOffset saat, string zona)
    {
        var lokal = TimeZoneInfo.ConvertTime(saat, TimeZoneInfo.FindSystemTimeZoneById(zona)).DateTime;
        return (DateOnly.FromDateTime(lokal), TimeOnly.FromDateTime(lokal));
    }
}
