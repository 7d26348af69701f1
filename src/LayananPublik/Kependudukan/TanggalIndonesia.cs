using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kantor;

namespace LayananPublik.Kependudukan;

/// <summary>Dates as Indonesians type and print them: day, month, year.</summary>
public static partial class TanggalIndonesia
{
    const string Contoh = "Tulis tanggal-bulan-tahun, contoh 12-05-1990.";

    /// <summary>Two-digit years past this year's belong to the last century, as birth dates do.</summary>
    public static bool TryParse(string? teks, DateOnly hariIni, out DateOnly tanggal, out string galat) =>
        TryParse(teks, hariIni, akanDatang: false, out tanggal, out galat);

    /// <summary>With <paramref name="akanDatang"/> a two-digit year always means this century.</summary>
    public static bool TryParse(string? teks, DateOnly hariIni, bool akanDatang, out DateOnly tanggal, out string galat)
    {
        tanggal = default;
        var bersih = Bersihkan(teks);
        galat = bersih.Length == 0 ? $"Tanggal belum diisi. {Contoh}" : "";
        if (galat.Length > 0 || !Potong(bersih, out var hari, out var tulisanBulan, out var tulisanTahun))
        {
            galat = galat.Length > 0 ? galat : $"Tanggal tidak terbaca. {Contoh}";
            return false;
        }
        var bulan = NamaBulan.Nomor(tulisanBulan);
        var tahun = Tahun(tulisanTahun, hariIni, akanDatang);
        galat = Periksa(hari, bulan, tahun, tulisanBulan);
        tanggal = galat.Length == 0 ? new DateOnly(tahun!.Value, bulan, hari) : default;
        return galat.Length == 0;
    }

    /// <summary>21 November 2026</summary>
    public static string Panjang(DateOnly t) => KalimatWaktu.Tanggal(t);

    /// <summary>Sabtu, 21 November 2026</summary>
    public static string DenganHari(DateOnly t) => KalimatWaktu.HariTanggal(t);

    /// <summary>21-11-2026</summary>
    public static string Pendek(DateOnly t) => t.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    static string Bersihkan(string? teks)
    {
        var bersih = Awalan().Replace((teks ?? "").Trim().ToLowerInvariant().Replace('’', '\'').Replace('‘', '\''), "");
        return bersih.Trim(' ', '.', ',', ';');
    }

    static bool Potong(string bersih, out int hari, out string bulan, out string tahun)
    {
        var cocok = Iso().Match(bersih);
        foreach (var pola in (Regex[])[Angka(), DenganNama(), Rapat()])
        {
            cocok = cocok.Success ? cocok : pola.Match(bersih);
        }
        hari = cocok.Success ? int.Parse(cocok.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        bulan = cocok.Groups["b"].Value;
        tahun = cocok.Groups["t"].Value;
        return cocok.Success;
    }

    static int? Tahun(string tulisan, DateOnly hariIni, bool akanDatang)
    {
        if (tulisan.Length == 0)
        {
            return null;
        }
        var tahun = int.Parse(tulisan, CultureInfo.InvariantCulture);
        if (tulisan.Length == 4)
        {
            return tahun;
        }
        var abad = hariIni.Year / 100 * 100;
        return !akanDatang && tahun > hariIni.Year % 100 ? abad - 100 + tahun : abad + tahun;
    }

    static string Periksa(int hari, int bulan, int? tahun, string tulisanBulan)
    {
        if (bulan is < 1 or > 12)
        {
            return SalahBulan(hari, bulan, tahun, tulisanBulan);
        }
        // Without a year 29 February may exist.
        var terakhir = DateTime.DaysInMonth(tahun is null or < 1 ? 2000 : tahun.Value, bulan);
        var nama = NamaBulan.Panjang[bulan - 1];
        if (hari > terakhir)
        {
            var bulanIni = bulan == 2 && tahun is not null ? $"{nama} {tahun}" : nama;
            return $"{bulanIni} hanya sampai tanggal {terakhir}. Maksudnya {terakhir} {nama}{(tahun is null ? "" : $" {tahun}")}?";
        }
        return (hari, tahun) switch
        {
            (0, _) => $"Tanggal 0 tidak ada. {Contoh}",
            (_, null) => $"Tahunnya belum ada. Tulis lengkap, contoh {hari} {nama} 1990.",
            (_, < 1900 or > 2199) => $"Tahun {tahun} tidak wajar. Tulis 4 angka tahun, contoh {hari} {nama} 1990.",
            _ => "",
        };
    }

    static string SalahBulan(int hari, int bulan, int? tahun, string tulisan) =>
        bulan == 0 && !char.IsAsciiDigit(tulisan[0]) ? $"Bulan \"{tulisan}\" tidak dikenal. Tulis contoh 12 Mei 1990."
        : hari is >= 1 and <= 12 && bulan is > 12 and <= 31 && tahun is not null
            ? $"Bulan {bulan} tidak ada. Tulis tanggal dulu, lalu bulan. Maksudnya {bulan} {NamaBulan.Panjang[hari - 1]} {tahun}?"
        : $"Bulan {bulan} tidak ada. {Contoh}";

    [GeneratedRegex(@"^((hari|tgl|tanggal|lahir|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b[\s.,:]*)+")]
    private static partial Regex Awalan();

    [GeneratedRegex(@"^(?<t>[0-9]{4})-(?<b>[0-9]{1,2})-(?<h>[0-9]{1,2})\z")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})\s*[-/.,\s]\s*(?<b>[0-9]{1,2})\s*[-/.,\s]\s*'?(?<t>[0-9]{4}|[0-9]{2})\z")]
    private static partial Regex Angka();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})[\s\-/.,]*(?<b>[a-z]{3,12})[\s\-/.,']*(?<t>[0-9]{4}|[0-9]{2})?\z")]
    private static partial Regex DenganNama();

    [GeneratedRegex(@"^(?<h>[0-9]{2})(?<b>[0-9]{2})(?<t>[0-9]{4})\z")]
    private static partial Regex Rapat();
}
