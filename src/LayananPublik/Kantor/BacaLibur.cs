using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LayananPublik.Bersama;

namespace LayananPublik.Kantor;

/// <summary>One day of a list of holidays; what could not be read says why.</summary>
public sealed record LiburTerbaca(int Baris, DateOnly? Tanggal, string Nama, string? Galat);

/// <summary>Reads lists of holidays: a table of dates and names, or a calendar file (ICS).</summary>
public static partial class BacaLibur
{
    public const int PalingBesar = 1024 * 1024, PalingBanyak = 1000, PanjangNama = 120;

    /// <summary>A table to be filled in.</summary>
    public const string Templat = "tanggal;nama\r\n2027-08-17;Hari Kemerdekaan Republik Indonesia\r\n";

    public static Hasil<IReadOnlyList<LiburTerbaca>> Baca(byte[] isi)
    {
        if (isi.Length == 0) return Hasil.Ditolak("Berkas ini kosong.");
        if (isi.Length > PalingBesar) return Hasil.Ditolak("Berkas ini terlalu besar; paling besar 1 MB.");
        var teks = Encoding.UTF8.GetString(isi.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? isi.AsSpan(3) : isi);
        if (teks.Contains('\0', StringComparison.Ordinal)) return Hasil.Ditolak("Berkas ini bukan CSV atau ICS. Simpan daftarnya sebagai CSV lebih dulu.");
        List<LiburTerbaca> hari = [.. (teks.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? Ics(teks) : Csv(teks)).Take(PalingBanyak + 1)];
        return hari.Count switch
        {
            0 => Hasil.Ditolak("Tidak ada satu pun tanggal di berkas ini. Pakai kolom tanggal dan nama, seperti pada templat."),
            > PalingBanyak => Hasil.Ditolak($"Paling banyak {PalingBanyak} hari dalam satu berkas."),
            _ => Hasil.Dengan<IReadOnlyList<LiburTerbaca>>(hari)
        };
    }

    /// <summary>"2027-08-17", "17/8/2027", "17-08-27", "Selasa, 17 Agustus 2027".</summary>
    public static DateOnly? Tanggal(string teks)
    {
        var m = PolaTanggal().Match(teks.Trim());
        if (!m.Success) return null;
        var (tahun, bulan, hari) = m.Groups["ty"].Success
            ? (m.Groups["ty"].Value, m.Groups["tb"].Value, m.Groups["th"].Value)
            : (m.Groups["y"].Value, m.Groups["b"].Value, m.Groups["h"].Value);
        var (t, b, h) = (int.Parse(tahun, CultureInfo.InvariantCulture), NamaBulan.Nomor(bulan), int.Parse(hari, CultureInfo.InvariantCulture));
        if (tahun.Length == 2) t += 2000;
        return t is >= 2020 and <= 2100 && b is >= 1 and <= 12 && h >= 1 && h <= DateTime.DaysInMonth(t, b) ? new DateOnly(t, b, h) : null;
    }

    static IEnumerable<LiburTerbaca> Csv(string teks)
    {
        foreach (var (i, b) in BacaCsv.Baris(teks, BacaCsv.Pemisah(teks)).Index())
        {
            var sel = b.Select(s => s.Trim()).Where(s => s.Length > 0).ToList();
            if (sel.Count == 0) continue;
            var tanggal = sel.Select(Tanggal).FirstOrDefault(t => t is not null);
            // Columns may stand in any order, beside numbers and weekdays; the name is the longest text that is no date.
            var nama = sel.Where(s => Tanggal(s) is null && s.Count(char.IsLetter) > 2 && !NamaBulan.Hari.Contains(s.Trim(','), StringComparer.OrdinalIgnoreCase)).OrderByDescending(s => s.Length).FirstOrDefault() ?? "";
            if (tanggal is null && !sel.Any(s => s.Any(char.IsDigit))) continue;
            yield return Satu(i + 1, tanggal, nama);
        }
    }

    static IEnumerable<LiburTerbaca> Ics(string teks)
    {
        var (mulai, akhir, nama, baris, dalam) = ((DateOnly?)null, (DateOnly?)null, "", 0, false);
        foreach (var (i, b) in Lipatan().Replace(teks, "").Split('\n').Index())
        {
            var (kunci, nilai) = b.Trim().Split(':', 2) is [var k, var v] ? (k.Split(';')[0].ToUpperInvariant(), v) : ("", "");
            if (kunci == "BEGIN" && nilai.Equals("VEVENT", StringComparison.OrdinalIgnoreCase)) (mulai, akhir, nama, baris, dalam) = (null, null, "", i + 1, true);
            else if (!dalam) continue;
            else if (kunci == "DTSTART") mulai = TanggalIcs(nilai);
            else if (kunci == "DTEND") akhir = TanggalIcs(nilai);
            else if (kunci == "SUMMARY") nama = nilai.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\", "").Trim();
            else if (kunci == "END" && nilai.Equals("VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                dalam = false;
                if (mulai is not { } dari) yield return Satu(baris, null, nama);
                // The end of an all-day event is the day after it.
                else for (var t = dari; t == dari || (t < akhir && t < dari.AddDays(31)); t = t.AddDays(1)) yield return Satu(baris, t, nama);
            }
        }
    }

    static DateOnly? TanggalIcs(string nilai) => nilai.Length >= 8 && DateOnly.TryParseExact(nilai[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) && t.Year is >= 2020 and <= 2100 ? t : null;

    static LiburTerbaca Satu(int baris, DateOnly? tanggal, string nama) => new(baris, tanggal, nama.Length > PanjangNama ? nama[..PanjangNama] : nama,
        tanggal is null ? "Tanggalnya tidak terbaca." : nama.Length == 0 ? "Nama hari liburnya kosong." : null);

    [GeneratedRegex(@"^(?:\p{L}+,\s*)?(?:(?<ty>\d{4})[-/.](?<tb>\d{1,2})[-/.](?<th>\d{1,2})|(?<h>\d{1,2})(?:[-/.]|\s+)(?<b>\d{1,2}|\p{L}{3,9})(?:[-/.]|\s+)(?<y>\d{4}|\d{2}))$")]
    private static partial Regex PolaTanggal();

    [GeneratedRegex(@"\r?\n[ \t]")]
    private static partial Regex Lipatan();
}

/// <summary>Holidays that fall on the same date every year, offered to be filled in; movable ones and days of collective leave come from the yearly decree.</summary>
public static class LiburTetap
{
    public static IReadOnlyList<(DateOnly Tanggal, string Nama)> Tahun(int tahun) =>
    [
        (new(tahun, 1, 1), "Tahun Baru Masehi"), (new(tahun, 5, 1), "Hari Buruh Internasional"), (new(tahun, 6, 1), "Hari Lahir Pancasila"),
        (new(tahun, 8, 17), "Hari Kemerdekaan Republik Indonesia"), (new(tahun, 12, 25), "Hari Raya Natal")
    ];
}
