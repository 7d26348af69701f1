using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LayananPublik.Kependudukan;

/// <summary>A person's name as on the KTP; one word is enough. Prints masked.</summary>
public readonly partial record struct NamaOrang
{
    readonly string? nama;

    NamaOrang(string nama) => this.nama = nama;

    public string Nilai => nama ?? "";

    /// <summary>For the public: S*** A********.</summary>
    public string Samaran => string.Join(' ', Nilai.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(kata => kata[..1] + new string('*', kata.Length - 1)));

    /// <summary>Equal for the same person however capitals, accents, punctuation and titles are written.</summary>
    public string Bandingan
    {
        get
        {
            var kata = TanpaGelar().Select(Polos).Where(k => k.Length > 0);
            return string.Join(' ', kata);
        }
    }

    public static bool TryParse(string? teks, out NamaOrang nama, out string galat)
    {
        var bersih = Spasi().Replace((teks ?? "").Trim(), " ").Trim(',', '-', ' ');
        galat = bersih switch
        {
            "" => "Nama belum diisi. Tulis nama lengkap sesuai KTP.",
            _ when bersih.Any(char.IsDigit) => "Nama tidak memuat angka. Tulis nama lengkap sesuai KTP.",
            _ when !bersih.All(Boleh) => "Nama hanya boleh huruf, spasi, titik, koma, petik, dan tanda hubung. Tulis nama sesuai KTP.",
            { Length: > 100 } => "Nama paling panjang 100 huruf. Tulis nama sesuai KTP.",
            _ when bersih.Count(char.IsLetter) < 2 => "Nama paling sedikit 2 huruf. Tulis nama lengkap sesuai KTP.",
            _ => "",
        };
        nama = galat.Length == 0 ? new NamaOrang(bersih) : default;
        return galat.Length == 0;
    }

    public static bool TryParse(string? teks, out NamaOrang nama) => TryParse(teks, out nama, out _);

    public bool SamaDengan(NamaOrang lain) => Bandingan == lain.Bandingan;

    public override string ToString() => Samaran;

    static bool Boleh(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
        || c is ' ' or '.' or ',' or '-' or '\'' or '’' or '‘' or '`' or 'ʼ';

    IEnumerable<string> TanpaGelar()
    {
        // Behind the comma stand only degrees: "Siti Aminah, S.Pd., M.Si".
        var kata = Nilai.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (kata.Count > 1 && Depan().IsMatch(kata[0]))
        {
            kata.RemoveAt(0);
        }
        while (kata.Count > 1 && Belakang().IsMatch(kata[^1]))
        {
            kata.RemoveAt(kata.Count - 1);
        }
        return kata;
    }

    static string Polos(string kata) =>
        string.Concat(kata.Normalize(NormalizationForm.FormD).Where(char.IsLetter)).ToLowerInvariant();

    [GeneratedRegex(@"^(prof|drs?|dra|ir|hj?|kh|ust(adz)?)\.?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Depan();

    // Without a comma only a dotted degree is certain: "Se" and "Ma" are also names.
    [GeneratedRegex(@"^([SM]\.[A-Z]{1,4}(\.[A-Z]{1,3})?|A\.?Md(\.[A-Z]{1,4})?|Ph\.D|L\.?c)\.?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Belakang();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spasi();
}
