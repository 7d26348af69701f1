using LayananPublik.Kantor;

namespace LayananPublik.Dasbor;

/// <summary>The period that is looked at, and the one it is held against.</summary>
/// <param name="Kunci">As in the address: hari, 7, 30, bulan, kuartal, tahun, rentang.</param>
public sealed record Masa(string Kunci, string Judul, Rentang Kini, Rentang Dulu, string SebutDulu)
{
    public static readonly IReadOnlyList<(string Kunci, string Teks)> Pilihan = [("hari", "Hari ini"), ("7", "7 hari"), ("30", "30 hari"), ("bulan", "Bulan ini"), ("kuartal", "Kuartal ini"), ("tahun", "Tahun ini")];

    const int PalingPanjang = 366 * 10;

    public static Masa Baca(string? masa, DateOnly? dari, DateOnly? sampai, DateOnly hariIni) => masa switch
    {
        "7" => Mundur("7", "Pelayanan 7 hari terakhir", 7, hariIni),
        "30" => Mundur("30", "Pelayanan 30 hari terakhir", 30, hariIni),
        "bulan" => Sejak("bulan", $"Pelayanan bulan {NamaBulan.Panjang[hariIni.Month - 1]}", new(hariIni.Year, hariIni.Month, 1), 1, hariIni),
        "kuartal" => Sejak("kuartal", $"Pelayanan kuartal {(hariIni.Month - 1) / 3 + 1} tahun {hariIni.Year}", new(hariIni.Year, (hariIni.Month - 1) / 3 * 3 + 1, 1), 3, hariIni),
        "tahun" => Sejak("tahun", $"Pelayanan tahun {hariIni.Year}", new(hariIni.Year, 1, 1), 12, hariIni),
        "rentang" when dari is { } d => Antara(d, sampai ?? hariIni),
        _ => new("hari", "Pelayanan hari ini", new(hariIni, hariIni), new(hariIni.AddDays(-7), hariIni.AddDays(-7)), $"{NamaBulan.Hari[(int)hariIni.DayOfWeek]} lalu")
    };

    /// <summary>One whole month, as the report has it.</summary>
    public static Masa Sebulan(int tahun, int bulan)
    {
        var awal = new DateOnly(tahun, bulan, 1);
        return new("rentang", $"{NamaBulan.Panjang[bulan - 1]} {tahun}", new(awal, awal.AddMonths(1).AddDays(-1)), new(awal.AddMonths(-1), awal.AddDays(-1)), NamaBulan.Panjang[awal.AddMonths(-1).Month - 1]);
    }

    /// <summary>21 November 2026, or 1 sampai 21 November 2026.</summary>
    public static string Sebut(Rentang r) => r.Dari == r.Sampai ? KalimatWaktu.Tanggal(r.Dari)
        : (r.Dari.Year, r.Dari.Month) == (r.Sampai.Year, r.Sampai.Month) ? $"{r.Dari.Day} sampai {KalimatWaktu.Tanggal(r.Sampai)}" : $"{KalimatWaktu.Tanggal(r.Dari)} sampai {KalimatWaktu.Tanggal(r.Sampai)}";

    static Masa Mundur(string kunci, string judul, int hari, DateOnly hariIni) => new(kunci, judul, new(hariIni.AddDays(1 - hari), hariIni), new(hariIni.AddDays(1 - 2 * hari), hariIni.AddDays(-hari)), $"{hari} hari sebelumnya");

    // As many days of the span before as have passed of this one: a month is not held against a week.
    static Masa Sejak(string kunci, string judul, DateOnly awal, int bulan, DateOnly hariIni)
    {
        var dulu = awal.AddMonths(-bulan);
        var sampai = dulu.AddDays(hariIni.DayNumber - awal.DayNumber);
        Rentang banding = new(dulu, sampai < awal ? sampai : awal.AddDays(-1));
        return new(kunci, judul, new(awal, hariIni), banding, Sebut(banding));
    }

    static Masa Antara(DateOnly dari, DateOnly sampai)
    {
        if (sampai < dari) (dari, sampai) = (sampai, dari);
        if (sampai.DayNumber - dari.DayNumber >= PalingPanjang) dari = sampai.AddDays(1 - PalingPanjang);
        var hari = sampai.DayNumber - dari.DayNumber + 1;
        var dulu = dari.DayNumber > hari ? dari.AddDays(-hari) : DateOnly.MinValue;
        return new("rentang", $"Pelayanan {Sebut(new(dari, sampai))}", new(dari, sampai), new(dulu, dari.DayNumber > 0 ? dari.AddDays(-1) : dari), $"{hari} hari sebelumnya");
    }
}
