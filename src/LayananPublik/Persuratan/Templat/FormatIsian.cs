using System.Globalization;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan.Templat;

/// <summary>What may stand behind the bar of a placeholder: how the answer is written.</summary>
static class FormatIsian
{
    /// <summary>Every format with what it does, for the list beside the editor.</summary>
    public static readonly IReadOnlyDictionary<string, string> Daftar = new Dictionary<string, string>
    {
        ["tanggal"] = "21 November 2026",
        ["hari_tanggal"] = "Sabtu, 21 November 2026",
        ["waktu"] = "Sabtu, 21 November 2026 pukul 09.00",
        ["pukul"] = "09.00",
        ["tahun"] = "2026",
        ["umur"] = "umur dalam tahun pada tanggal surat",
        ["kapital"] = "SEMUA HURUF BESAR",
        ["kecil"] = "semua huruf kecil",
        ["judul"] = "Huruf Besar Di Awal Kata",
        ["awal_kapital"] = "Huruf besar di awal kalimat",
        ["rupiah"] = "Rp15.000.000",
        ["angka"] = "15.000.000",
        ["terbilang"] = "lima belas juta",
        ["rentang"] = "\"< Rp500.000\" menjadi \"kurang dari Rp500.000\"",
        ["jumlah"] = "banyaknya orang atau pilihan",
        ["jumlah_terbilang"] = "banyaknya orang dengan huruf: tiga",
        ["samar"] = "NIK disamarkan: 3299********9004",
        ["rincian"] = "orang: NIK dan keterangannya",
        ["dalam_kurung"] = "orang: \" (NIK dan keterangan)\", kosong bila tidak ada",
        ["bila_kosong"] = "kata pengganti bila isian kosong, contoh | bila_kosong \"-\""
    };

    public static bool Kenal(string nama) => Daftar.ContainsKey(nama) || OrangRinci.Kolom.ContainsKey(nama) && nama != "tanda_tangan";

    /// <summary>The answer as it stands on the paper. What a format cannot read stays as it was given.</summary>
    public static string Tulis(IsianTemplat isian, string nama, IReadOnlyList<FormatPakai> format)
    {
        var mentah = isian.Mentah(nama);
        var teks = isian.Nilai(nama);
        foreach (var f in format) teks = Satu(f, mentah, teks, isian);
        return teks;
    }

    static string Satu(FormatPakai f, string mentah, string teks, IsianTemplat isian)
    {
        if (f.Nama == "bila_kosong") return teks.Length == 0 ? f.Kata ?? "" : teks;
        if (teks.Length == 0) return "";
        return f.Nama switch
        {
            "kapital" => Ejaan.NamaKtp(teks),
            "kecil" => string.Join(' ', teks.Split(' ').Select(Kecil)),
            "judul" => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(teks.ToLowerInvariant()),
            "awal_kapital" => char.ToUpperInvariant(teks[0]) + teks[1..],
            "tanggal" => Tanggal(mentah, KalimatWaktu.Tanggal) ?? teks,
            "hari_tanggal" => Tanggal(mentah, KalimatWaktu.HariTanggal) ?? teks,
            "waktu" => Waktu(mentah, KalimatWaktu.Lengkap) ?? teks,
            "pukul" => Waktu(mentah, KalimatWaktu.Pukul) ?? teks,
            "tahun" => Tanggal(mentah, t => $"{t.Year}") ?? teks,
            "umur" when Ejaan.TryTanggal(mentah, out var lahir) => $"{Umur(lahir, isian.Tanggal)} tahun",
            "rupiah" => Bilangan(mentah) is { } u ? $"Rp{Ejaan.Angka(u)}" : teks,
            "angka" => Bilangan(mentah) is { } n ? Ejaan.Angka(n) : teks,
            "terbilang" => Bilangan(mentah) is { } b && decimal.Truncate(b) == b && Math.Abs(b) < Ejaan.TerbilangTerbesar ? Ejaan.Terbilang((long)b) : teks,
            "rentang" => Rentang(teks),
            "jumlah" => $"{Banyak(mentah)}",
            "jumlah_terbilang" => Ejaan.Terbilang(Banyak(mentah)),
            "samar" => mentah.Length == 16 && mentah.All(char.IsAsciiDigit) ? $"{mentah[..4]}********{mentah[^4..]}" : teks,
            "dalam_kurung" => string.Join("; ", OrangTertulis.Baca(mentah).Select(o => o.Rincian).Where(r => r.Length > 0)) is { Length: > 0 } rincian ? $" ({rincian})" : "",
            "rincian" => string.Join("; ", OrangTertulis.Baca(mentah).Select(o => o.Rincian)),
            _ => string.Join("; ", OrangRinci.Baca(mentah).Select(o => o[f.Nama]).Where(s => s.Length > 0))
        };
    }

    static string? Tanggal(string mentah, Func<DateOnly, string> tulis) => Ejaan.TryTanggal(mentah, out var t) ? tulis(t) : null;

    static string? Waktu(string mentah, Func<DateTime, string> tulis) =>
        mentah.Length > 3 && DateTime.TryParse(mentah.Replace('.', ':'), CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var w) ? tulis(w) : null;

    static int Umur(DateOnly lahir, DateOnly hari) => hari.Year - lahir.Year - (lahir.AddYears(hari.Year - lahir.Year) > hari ? 1 : 0);

    static decimal? Bilangan(string teks) =>
        decimal.TryParse(teks, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    // "Kesehatan/BPJS PBI": short forms keep their capitals.
    static string Kecil(string kata) => string.Join('/', kata.Split('/').Select(k => k.Length is > 1 and < 6 && k.All(char.IsUpper) ? k : k.ToLowerInvariant()));

    static int Banyak(string mentah) => mentah.Split(mentah.Contains('\n', StringComparison.Ordinal) ? "\n" : FieldLayanan.PemisahPilihan, StringSplitOptions.RemoveEmptyEntries).Length;

    static string Rentang(string teks) =>
        teks.StartsWith('<') ? $"kurang dari {teks[1..].TrimStart()}" : teks.StartsWith('>') ? $"lebih dari {teks[1..].TrimStart()}" : teks.Replace("-", " sampai ", StringComparison.Ordinal);
}
