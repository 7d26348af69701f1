using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>The answer to "jam berapa buka": the usual week, and what of the next fourteen days is otherwise.</summary>
public sealed class JamLayananTests
{
    static readonly DateTimeOffset Kini = KantorUji.Sabtu;
    static readonly UnitKerja Unit = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta");

    static string Jawaban(IReadOnlyCollection<HariLibur> libur, params JamKhusus[] khusus)
    {
        var isi = Kalimat.JamLayanan(Kalender.Dari(JamKerja.Lazim(Unit), libur, "Asia/Jakarta", khusus), "Kecamatan Contoh", "Jalan Contoh 1", Kini);
        BatasWaTests.Periksa(isi);
        BunyiPesan.Periksa(isi);
        return isi.Teks;
    }

    static HariLibur Libur(int bulan, int hari, string nama) => HariLibur.Tetapkan(Unit, new(2026, bulan, hari), nama);

    [Fact]
    public void A_week_like_any_other_is_just_that_week() => Assert.DoesNotContain("Perhatikan", Jawaban([Libur(11, 22, "Minggu biasa"), Libur(12, 25, "Hari Raya Natal")]), StringComparison.Ordinal);

    [Fact]
    public void Holidays_on_working_days_are_named()
    {
        var teks = Jawaban([Libur(12, 4, "Hari jadi kecamatan"), Libur(11, 25, "Pemilihan kepala desa")]);
        Assert.Contains("\n\n*Perhatikan*\nRabu, 25 November 2026: tutup (Pemilihan kepala desa)\nJumat, 4 Desember 2026: tutup (Hari jadi kecamatan)\n", teks, StringComparison.Ordinal);
    }

    [Fact]
    public void Special_hours_are_told_once_with_their_days()
    {
        DayOfWeek[] hari = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday];
        var khusus = JamKhusus.Tetapkan(Unit, "Jam Ramadan", new(2026, 12, 1), new(2026, 12, 30), [.. hari.Select(h => new JamBuka(h, new(8, 0), new(14, 0))), new(DayOfWeek.Friday, new(8, 0), new(14, 30))]);
        Assert.Contains("*Perhatikan*\nJam Ramadan, 1 Desember 2026 sampai 30 Desember 2026: Senin-Kamis 08.00-14.00, Jumat 08.00-14.30\n", Jawaban([], khusus), StringComparison.Ordinal);
    }

    [Fact]
    public void Even_many_holidays_fit_one_message() => Jawaban([.. Enumerable.Range(22, 8).Select(h => Libur(11, h, new string('n', 60))), .. Enumerable.Range(1, 6).Select(h => Libur(12, h, new string('n', 60)))]);
}
