using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>Reads dates and times into yyyy-MM-dd, HH:mm, and both with a T between.</summary>
static partial class IsianWaktu
{
    public static (string Nilai, string Galat) Tanggal(string teks, BatasIsian batas, DateOnly hariIni)
    {
        // Where the future is allowed, "1-12-27" means the coming year, not 1927.
        var akanDatang = batas.PalingAkhir is null && batas.UsiaDiBawah is null;
        if (!Dekat(teks, hariIni, out var tanggal) && !TanggalIndonesia.TryParse(teks, hariIni, akanDatang, out tanggal, out var galat))
        {
            return ("", galat);
        }
        galat = Periksa(tanggal, batas, hariIni);
        return (galat.Length == 0 ? tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "", galat);
    }

    public static (string Nilai, string Galat) Jam(string teks)
    {
        var cocok = Pukul().Match(teks);
        if (!cocok.Success)
        {
            return ("", "Tulis jam, contoh 09.30.");
        }
        var jam = int.Parse(cocok.Groups["j"].ValueSpan, CultureInfo.InvariantCulture);
        var menit = cocok.Groups["m"].Success ? int.Parse(cocok.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        jam = (cocok.Groups["bagian"].Value.ToLowerInvariant(), jam) switch
        {
            ("malam" or "pagi", 12) => 0,
            ("siang", >= 1 and <= 4) or ("sore", >= 1 and <= 6) or ("malam", >= 6 and <= 11) => jam + 12,
            _ => jam,
        };
        return jam > 23 || menit > 59 ? ("", "Jam hanya sampai 23.59, contoh 09.30.") : ($"{jam:00}:{menit:00}", "");
    }

    public static (string Nilai, string Galat) TanggalJam(string teks, BatasIsian batas, DateOnly hariIni)
    {
        var cocok = JamDiAkhir().Match(teks);
        var (tanggal, galat) = Tanggal(cocok.Success ? teks[..cocok.Index].TrimEnd(' ', ',', 'T') : teks, batas, hariIni);
        if (galat.Length > 0)
        {
            return ("", galat);
        }
        if (!cocok.Success)
        {
            return ("", "Jamnya belum ada; tulis tanggal dan jam, contoh 12-05-2026 pukul 09.00.");
        }
        (var jam, galat) = Jam(cocok.Groups["jam"].Value);
        return (galat.Length == 0 ? $"{tanggal}T{jam}" : "", galat);
    }

    static bool Dekat(string teks, DateOnly hariIni, out DateOnly tanggal)
    {
        int? selisih = teks.ToLowerInvariant() switch
        {
            "hari ini" or "sekarang" => 0,
            "besok" => 1,
            "lusa" => 2,
            "kemarin" => -1,
            _ => null,
        };
        tanggal = hariIni.AddDays(selisih ?? 0);
        return selisih is not null;
    }

    static string Periksa(DateOnly tanggal, BatasIsian batas, DateOnly hariIni)
    {
        if (batas.PalingAkhir is { } akhir && tanggal > akhir)
        {
            return $"Tanggal tidak boleh setelah {TanggalIndonesia.Panjang(akhir)}; tulis tanggal lain, contoh {TanggalIndonesia.Pendek(akhir)}.";
        }
        if (batas.PalingAwal is { } awal && tanggal < awal)
        {
            return $"Tanggal tidak boleh sebelum {TanggalIndonesia.Panjang(awal)}; tulis tanggal lain, contoh {TanggalIndonesia.Pendek(awal)}.";
        }
        return batas.UsiaDiBawah is { } usia && tanggal.AddYears(usia) <= hariIni
            ? $"Layanan ini untuk usia di bawah {usia} tahun; periksa tanggal lahir, contoh {TanggalIndonesia.Pendek(hariIni.AddYears(-5))}." : "";
    }

    const RegexOptions Abai = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    const string Waktu = @"(?<j>[0-9]{1,2})([.:](?<m>[0-9]{2}))?\s*(?<bagian>pagi|siang|sore|malam)?\s*(wib|wita|wit)?\.?";

    [GeneratedRegex($@"^(pukul|pkl|jam)?[.\s]*{Waktu}\z", Abai)]
    private static partial Regex Pukul();

    [GeneratedRegex($@"[\s,T](?<jam>(pukul|pkl|jam)[.\s]*{Waktu}|[0-9]{{1,2}}[.:][0-9]{{2}}\s*(pagi|siang|sore|malam)?\s*(wib|wita|wit)?)\z", Abai)]
    private static partial Regex JamDiAkhir();
}
