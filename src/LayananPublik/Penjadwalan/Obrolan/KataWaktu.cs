using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penjadwalan;

public enum BagianHari { Pagi, Siang, Sore }

/// <summary>When a citizen wants to come, out of his own words: "besok jam 9", "senin pagi", "tgl 25 jam setengah sepuluh". What was not said is null.</summary>
/// <param name="Sejak">Not one day but from here on: "minggu depan".</param>
/// <param name="Secepatnya">Whatever comes first.</param>
public sealed partial record KataWaktu(DateOnly? Tanggal, TimeOnly? Jam, BagianHari? Bagian, DateOnly? Sejak = null, bool Secepatnya = false)
{
    /// <summary>"setelah jam 1", "sebelum jam 10".</summary>
    public TimeOnly? JamDari { get; init; }

    public TimeOnly? JamSampai { get; init; }

    /// <summary>No hour and no part of a day was said.</summary>
    public bool TanpaJam => Jam is null && Bagian is null && JamDari is null && JamSampai is null;

    /// <summary>The hours somebody would wait for: those that were said, or those of the part of the day.</summary>
    public (TimeOnly? Dari, TimeOnly? Sampai) Rentang => Bagian switch
    {
        BagianHari.Pagi => (JamDari, JamSampai ?? new(12, 0)), BagianHari.Siang => (JamDari ?? new(11, 0), JamSampai ?? new(15, 0)), BagianHari.Sore => (JamDari ?? new(14, 0), JamSampai), _ => (JamDari, JamSampai)
    };

    static readonly string[] Lekas = ["secepatnya", "paling cepat", "tercepat", "terserah", "kapan saja", "kapan aja", "mana saja", "mana aja", "bebas"];
    static readonly string[] Angka = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas"];

    /// <summary>Offices sleep at night: "jam 2" is two in the afternoon.</summary>
    const int JamTerpagi = 6;

    public bool Memuat(SlotKosong s) => (Tanggal is not { } t || s.Tanggal == t) && (Sejak is not { } d || s.Tanggal >= d) && (Jam is not { } j || s.Mulai <= j && j < s.Selesai) && (Bagian is not { } b || Dalam(b, s.Mulai)) && (JamDari is not { } dari || s.Mulai >= dari) && (JamSampai is not { } sampai || s.Mulai < sampai);

    public static bool Dalam(BagianHari b, TimeOnly t) => b switch { BagianHari.Pagi => t.Hour < 12, BagianHari.Siang => t.Hour is >= 11 and < 15, _ => t.Hour >= 14 };

    /// <summary>Null when nothing in the text speaks of time.</summary>
    public static KataWaktu? Baca(string? teks, DateOnly hariIni)
    {
        var sisa = Eja((teks ?? "").Trim().ToLowerInvariant());
        var (dari, sampai) = AmbilRentang(ref sisa);
        var jam = AmbilJam(ref sisa, out var bagian);
        var (tanggal, sejak) = AmbilTanggal(ref sisa, hariIni);
        if (bagian is null && BagianTulisan().Match(sisa) is { Success: true } m) bagian = Bagi(m.Value);
        var lekas = Array.Exists(Lekas, sisa.Contains);
        return jam is null && tanggal is null && sejak is null && bagian is null && dari is null && sampai is null && !lekas ? null : new(tanggal, jam, jam is null ? bagian : null, sejak, lekas) { JamDari = dari, JamSampai = sampai };
    }

    static BagianHari Bagi(string kata) => kata switch { "pagi" => BagianHari.Pagi, "siang" => BagianHari.Siang, _ => BagianHari.Sore };

    /// <summary>"jam sembilan" as "jam 9", "setengah 10" as "9.30".</summary>
    static string Eja(string teks)
    {
        for (var i = Angka.Length - 1; i > 0; i--) teks = Regex.Replace(teks, $@"\b(jam|pukul|pkl|setengah)\s+{Angka[i]}\b", $"$1 {i.ToString(CultureInfo.InvariantCulture)}", RegexOptions.CultureInvariant);
        return Setengah().Replace(teks, m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var j and > 0 ? $"jam {j - 1}.30" : m.Value);
    }

    /// <summary>"setelah jam 1", "sebelum pukul 10", "antara jam 9 dan 11", "jam 9 sampai 11".</summary>
    static (TimeOnly? Dari, TimeOnly? Sampai) AmbilRentang(ref string teks)
    {
        if (Antara().Match(teks) is { Success: true } a)
        {
            var (awal, akhir) = ($"jam {a.Groups[1].Value}", $"jam {a.Groups[2].Value}");
            if (AmbilJam(ref awal, out _) is { } mulai && AmbilJam(ref akhir, out _) is { } selesai && mulai < selesai)
            {
                teks = teks.Remove(a.Index, a.Length);
                return (mulai, selesai);
            }
        }
        return (Sisi(ref teks, Sesudah()), Sisi(ref teks, Sebelum()));
    }

    static TimeOnly? Sisi(ref string teks, Regex pola)
    {
        if (pola.Match(teks) is not { Success: true } m) return null;
        var jam = m.Groups[1].Value;
        if (AmbilJam(ref jam, out _) is not { } pukul) return null;
        teks = teks.Remove(m.Index, m.Length);
        return pukul;
    }

    static TimeOnly? AmbilJam(ref string teks, out BagianHari? bagian)
    {
        bagian = null;
        if (Pukul().Match(teks) is not { Success: true } m) return null;
        var (nilai, galat) = IsianWaktu.Jam(m.Value.Trim());
        if (galat.Length > 0 || !TimeOnly.TryParseExact(nilai, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jam)) return null;
        teks = teks.Remove(m.Index, m.Length);
        if (BagianTulisan().Match(m.Value) is { Success: true } b) bagian = Bagi(b.Value);
        return jam.Hour < JamTerpagi && bagian is null ? jam.AddHours(12) : jam;
    }

    static (DateOnly? Tanggal, DateOnly? Sejak) AmbilTanggal(ref string teks, DateOnly hariIni)
    {
        if (teks.Contains("hari ini", StringComparison.Ordinal) || Kata(teks, "nanti")) return (hariIni, null);
        if (Kata(teks, "lusa")) return (hariIni.AddDays(2), null);
        if (Kata(teks, "besok") || Kata(teks, "besuk")) return (hariIni.AddDays(1), null);
        if (teks.Contains("minggu depan", StringComparison.Ordinal) && !NamaHari().IsMatch(teks.Replace("minggu depan", "", StringComparison.Ordinal))) return (null, Senin(hariIni));
        if (BacaTanggal(teks, hariIni) is { } tertulis) return (tertulis, null);
        if (TanggalSaja().Match(teks) is { Success: true } t && int.Parse(t.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var hari) return (Dalam(hariIni, hari), null);
        if (NamaHari().Match(teks.Replace("minggu depan", "depan", StringComparison.Ordinal)) is { Success: true } h)
        {
            var tujuan = HariKe(h.Groups[1].Value);
            var maju = ((int)tujuan - (int)hariIni.DayOfWeek + 7) % 7;
            // "senin depan" is the Monday of next week, "senin" the next one that comes.
            return (h.Groups[2].Success ? Senin(hariIni).AddDays(((int)tujuan + 6) % 7) : hariIni.AddDays(maju), null);
        }
        return (null, null);
    }

    static DateOnly? BacaTanggal(string teks, DateOnly hariIni)
    {
        if (Tertulis().Match(teks) is not { Success: true } m) return null;
        if (TanggalIndonesia.TryParse(m.Value, hariIni, akanDatang: true, out var tanggal, out _)) return tanggal;
        if (m.Groups["t"].Success || !TanggalIndonesia.TryParse($"{m.Groups["h"].Value} {m.Groups["b"].Value} {hariIni.Year}", hariIni, akanDatang: true, out tanggal, out _)) return null;
        return tanggal < hariIni.AddMonths(-1) ? tanggal.AddYears(1) : tanggal;
    }

    static DateOnly? Dalam(DateOnly hariIni, int hari)
    {
        var awal = new DateOnly(hariIni.Year, hariIni.Month, 1);
        for (var ke = hari < hariIni.Day ? 1 : 0; ke < 3; ke++)
            if (awal.AddMonths(ke) is var bulan && hari <= DateTime.DaysInMonth(bulan.Year, bulan.Month)) return bulan.AddDays(hari - 1);
        return null;
    }

    /// <summary>The Monday of next week.</summary>
    static DateOnly Senin(DateOnly hariIni) => hariIni.AddDays(7 - ((int)hariIni.DayOfWeek + 6) % 7);

    static DayOfWeek HariKe(string kata) => (DayOfWeek)Enumerable.Range(0, 7).First(i => NamaBulan.Hari[i].Equals(kata.Replace("'", "", StringComparison.Ordinal) switch { "ahad" => "minggu", "jumaat" => "jumat", var k => k }, StringComparison.OrdinalIgnoreCase));

    static bool Kata(string teks, string kata) => Regex.IsMatch(teks, $@"\b{kata}\b", RegexOptions.CultureInvariant);

    const RegexOptions Abai = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(pagi|siang|sore)\b", Abai)]
    private static partial Regex BagianTulisan();

    [GeneratedRegex(@"\b(?:jam|pukul|pkl)?\s*setengah\s+([0-9]{1,2})\b", Abai)]
    private static partial Regex Setengah();

    [GeneratedRegex(@"\b(?:jam|pukul|pkl)[.\s]*[0-9]{1,2}(?:[.:][0-9]{2})?(?:\s*(?:pagi|siang|sore))?\b|\b[0-9]{1,2}[.:][0-9]{2}(?:\s*(?:pagi|siang|sore))?\b", Abai)]
    private static partial Regex Pukul();

    [GeneratedRegex(@"\b(?:setelah|sesudah|lewat|di ?atas|mulai|dari)\s+((?:jam|pukul|pkl)[.\s]*[0-9]{1,2}(?:[.:][0-9]{2})?(?:\s*(?:pagi|siang|sore))?)\b", Abai)]
    private static partial Regex Sesudah();

    [GeneratedRegex(@"\b(?:sebelum|di ?bawah|paling lambat|sampai|hingga)\s+((?:jam|pukul|pkl)[.\s]*[0-9]{1,2}(?:[.:][0-9]{2})?(?:\s*(?:pagi|siang|sore))?)\b", Abai)]
    private static partial Regex Sebelum();

    [GeneratedRegex(@"\b(?:antara\s+)?(?:jam|pukul|pkl)[.\s]*([0-9]{1,2}(?:[.:][0-9]{2})?)\s*(?:sampai|hingga|s/d|sd|dan|-)\s*(?:jam|pukul|pkl)?[.\s]*([0-9]{1,2}(?:[.:][0-9]{2})?)\b", Abai)]
    private static partial Regex Antara();

    [GeneratedRegex(@"\b(?<h>[0-9]{1,2})\s*[-/\s]\s*(?<b>[0-9]{1,2}|jan\w*|feb\w*|peb\w*|mar\w*|apr\w*|mei|jun\w*|jul\w*|ag[ust]\w*|sep\w*|okt\w*|nov\w*|nop\w*|des\w*)(?:\s*[-/\s]\s*(?<t>[0-9]{4}|[0-9]{2}))?\b", Abai)]
    private static partial Regex Tertulis();

    [GeneratedRegex(@"\b(?:tanggal|tgl)\s*([0-9]{1,2})\b", Abai)]
    private static partial Regex TanggalSaja();

    [GeneratedRegex(@"\b(senin|selasa|rabu|kamis|jum'?at|jumaat|sabtu|minggu|ahad)\b(\s+depan)?", Abai)]
    private static partial Regex NamaHari();
}
