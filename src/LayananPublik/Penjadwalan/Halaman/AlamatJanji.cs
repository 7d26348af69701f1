using System.Globalization;

namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>What stands in the address of <c>/janji</c>, read forgivingly: what cannot be read is as if it were not there.</summary>
public sealed record AlamatJanji(DateOnly Tanggal, TampilanJanji Tampilan, IReadOnlyList<int> Jadwal)
{
    public static AlamatJanji Baca(string? tanggal, string? tampilan, string? jadwal, DateOnly hariIni) => new(
        DateOnly.TryParseExact(tanggal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) && Math.Abs(t.Year - hariIni.Year) <= 5 ? t : hariIni,
        Enum.TryParse<TampilanJanji>(tampilan, true, out var v) && Enum.IsDefined(v) ? v : TampilanJanji.Minggu,
        [.. (jadwal ?? "").Split(',').Select(x => int.TryParse(x, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().Take(20)]);

    /// <summary>First and last day on screen.</summary>
    public (DateOnly Dari, DateOnly Sampai) Rentang => Tampilan switch
    {
        TampilanJanji.Minggu => (Senin(Tanggal), Senin(Tanggal).AddDays(6)),
        // The month view fills up its first and last week with days of its neighbours.
        TampilanJanji.Bulan => (Senin(AwalBulan), Senin(AwalBulan.AddMonths(1).AddDays(-1)).AddDays(6)),
        _ => (Tanggal, Tanggal)
    };

    public DateOnly Maju(int langkah) => Tampilan switch
    {
        TampilanJanji.Minggu => Tanggal.AddDays(7 * langkah),
        TampilanJanji.Bulan => AwalBulan.AddMonths(langkah),
        _ => Tanggal.AddDays(langkah)
    };

    public string Judul => Tampilan switch
    {
        TampilanJanji.Bulan => $"{Kantor.NamaBulan.Panjang[Tanggal.Month - 1]} {Tanggal.Year}",
        TampilanJanji.Minggu => Rentang is var (dari, sampai) && dari.Month == sampai.Month ? $"{dari.Day}–{Kantor.KalimatWaktu.Tanggal(sampai)}" : $"{Kantor.KalimatWaktu.Tanggal(Rentang.Dari)} – {Kantor.KalimatWaktu.Tanggal(Rentang.Sampai)}",
        _ => Kantor.KalimatWaktu.HariTanggal(Tanggal)
    };

    public static string Tulis(DateOnly t) => t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    DateOnly AwalBulan => new(Tanggal.Year, Tanggal.Month, 1);

    static DateOnly Senin(DateOnly t) => t.AddDays(-(((int)t.DayOfWeek + 6) % 7));
}
