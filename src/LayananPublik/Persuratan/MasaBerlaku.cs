using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan;

/// <summary>How long a letter holds, read from the catalogue's words ("3 bulan", "sesuai tanggal kembali").</summary>
public static partial class MasaBerlaku
{
    public static DateOnly? Sampai(string? teks, DateOnly terbit, IReadOnlyDictionary<string, string> isian)
    {
        if (Lama(teks) is var (angka, satuan))
            return satuan switch
            {
                "hari" => terbit.AddDays(angka),
                "minggu" => terbit.AddDays(7 * angka),
                "bulan" => terbit.AddMonths(angka),
                _ => terbit.AddYears(angka)
            };
        if (teks is null || !teks.Contains("tanggal", StringComparison.OrdinalIgnoreCase)) return null;
        var akhir = teks.Contains("kembali", StringComparison.OrdinalIgnoreCase) ? "kembali" : "selesai";
        return isian.TryGetValue(akhir, out var nilai) && Ejaan.TryTanggal(nilai, out var tanggal) ? tanggal : null;
    }

    /// <summary>"berlaku selama 3 (tiga) bulan sejak tanggal diterbitkan, sampai dengan 21 Februari 2027", or null when the letter has no term.</summary>
    public static string? Kalimat(string? teks, DateOnly terbit, IReadOnlyDictionary<string, string> isian)
    {
        if (Sampai(teks, terbit, isian) is not { } sampai) return null;
        var batas = $"sampai dengan {KalimatWaktu.Tanggal(sampai)}";
        return Lama(teks) is var (angka, satuan)
            ? $"berlaku selama {angka} ({Ejaan.Terbilang(angka)}) {satuan} sejak tanggal diterbitkan, {batas}"
            : $"berlaku {batas}";
    }

    static (int Angka, string Satuan)? Lama(string? teks)
    {
        var m = PolaLama().Match(teks ?? "");
        return m.Success ? (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Groups[2].Value.ToLowerInvariant()) : null;
    }

    // The first figure counts: "3 bulan (praktik 1-6 bulan)" means three.
    [GeneratedRegex(@"\b([1-9][0-9]{0,2})\s*(hari|minggu|bulan|tahun)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolaLama();
}
