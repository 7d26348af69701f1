using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Persuratan;

/// <summary>How an office writes its letter numbers: "{klas}/{urut:0000}/{unit}/{romawi}/{tahun}".</summary>
public static partial class PolaNomor
{
    public const int PanjangTerbesar = 100;
    static readonly string[] Dikenal = ["sifat", "klas", "urut", "unit", "romawi", "bulan", "tahun", "kodewil", "jenis"];
    static readonly string[] Romawi = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>What is wrong with a pattern, one sentence each; empty when it can be used.</summary>
    public static IReadOnlyList<string> Periksa(string pola)
    {
        if (string.IsNullOrWhiteSpace(pola)) return ["Pola nomor belum diisi. Contoh: {klas}/{urut:0000}/{unit}/{romawi}/{tahun}."];
        var token = Token().Matches(pola).Select(m => m.Groups[1].Value).ToList();
        var sisa = Token().Replace(pola, "");
        return
        [
            .. token.Except(Dikenal).Select(t => $"{{{t}}} tidak dikenal. Yang dapat dipakai: {string.Join(' ', Dikenal.Select(d => $"{{{d}}}"))}."),
            .. sisa.AsSpan().ContainsAny('{', '}') ? ["Kurung kurawal tidak lengkap. Tulis setiap bagian seperti {urut} atau {urut:0000}."] : Kosong,
            .. Token().Matches(pola).Any(m => m.Groups[2].Success && m.Groups[1].Value != "urut") ? ["Hanya {urut} yang boleh diberi jumlah angka, misalnya {urut:0000}."] : Kosong,
            .. token.Contains("urut") ? Kosong : ["Pola harus memuat {urut} agar setiap surat bernomor lain."],
            .. token.Count(t => t == "urut") > 1 ? ["{urut} cukup ditulis satu kali."] : Kosong,
            .. token.Contains("tahun") ? Kosong : ["Pola harus memuat {tahun} karena nomor dimulai lagi setiap Januari."],
            .. sisa.Any(char.IsControl) ? ["Pola ditulis dalam satu baris."] : Kosong,
            .. pola.Length > PanjangTerbesar ? [$"Pola paling panjang {PanjangTerbesar} karakter."] : Kosong
        ];
    }

    public static string Susun(string pola, BahanNomor b)
    {
        if (Periksa(pola) is { Count: > 0 } salah) throw new FormatException(string.Join(' ', salah));
        return Token().Replace(pola, m => m.Groups[1].Value switch
        {
            "sifat" => b.Sifat,
            "klas" => b.Klas,
            "urut" => b.Urut.ToString(m.Groups[2].Success ? m.Groups[2].Value : "0", CultureInfo.InvariantCulture) + b.Sisipan,
            "unit" => b.Unit,
            "romawi" => Romawi[b.Tanggal.Month - 1],
            "bulan" => b.Tanggal.ToString("MM", CultureInfo.InvariantCulture),
            "tahun" => b.Tanggal.ToString("yyyy", CultureInfo.InvariantCulture),
            "jenis" => b.Jenis,
            _ => b.KodeWilayah
        }).Trim();
    }

    /// <summary>Whether a pattern prints this token.</summary>
    public static bool Memuat(string pola, string token) => Token().Matches(pola).Any(m => m.Groups[1].Value == token);

    static readonly string[] Kosong = [];

    [GeneratedRegex(@"\{([a-z]+)(?::(0{1,6}))?\}")]
    private static partial Regex Token();
}

/// <summary>What fills a pattern; <see cref="Sisipan"/> is the ".a" of a number put in between, <see cref="Jenis"/> the code of the kind of letter.</summary>
public sealed record BahanNomor(string Sifat, string Klas, int Urut, string Unit, string KodeWilayah, DateOnly Tanggal, string Sisipan = "", string Jenis = "");
