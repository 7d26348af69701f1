using System.Text.RegularExpressions;

namespace LayananPublik.Kependudukan;

/// <summary>A mobile number as WhatsApp names it (E.164 without plus); prints masked.</summary>
public readonly partial record struct NomorWa
{
    readonly string? angka;

    NomorWa(string angka) => this.angka = angka;

    /// <summary>The wa_id, such as 6289635838584.</summary>
    public string Nilai => angka ?? "";

    public bool Indonesia => Nilai.StartsWith("62", StringComparison.Ordinal);

    /// <summary>As people write it: 0896-3583-8584, or +60123456789 from abroad.</summary>
    public string Nasional => Nilai.Length == 0 ? "" : Indonesia ? string.Join('-', Kelompok()) : $"+{Nilai}";

    public string Samaran => Nilai.Length == 0 ? ""
        : Indonesia ? string.Join('-', Kelompok().Select((k, i) => i == 1 ? new string('*', k.Length) : k))
        : $"+{Nilai[..2]}{new string('*', Nilai.Length - 5)}{Nilai[^3..]}";

    /// <summary>Reads what a person typed. Abroad needs its plus, because 60812… could be either.</summary>
    public static bool TryParse(string? teks, out NomorWa nomor, out string galat)
    {
        var angka = string.Concat((teks ?? "").Where(char.IsAsciiDigit));
        var asing = teks is not null && teks.TrimStart().StartsWith('+') && !angka.StartsWith("62", StringComparison.Ordinal);
        angka = asing ? angka : Normalkan(angka);
        galat = angka switch
        {
            "" => "Nomor belum diisi. Tulis nomor WhatsApp, contoh 0812-3456-7890.",
            _ when (asing ? Internasional() : Seluler()).IsMatch(angka) => "",
            _ when Rumah().IsMatch(angka) => "Itu nomor telepon rumah. Tulis nomor seluler yang memakai WhatsApp, contoh 0812-3456-7890.",
            _ => "Nomor tidak lengkap atau keliru. Tulis nomor WhatsApp, contoh 0812-3456-7890.",
        };
        nomor = galat.Length == 0 ? new NomorWa(angka) : default;
        return galat.Length == 0;
    }

    public static bool TryParse(string? teks, out NomorWa nomor) => TryParse(teks, out nomor, out _);

    /// <summary>Takes Meta's wa_id as it is; citizens working abroad write from foreign numbers.</summary>
    public static bool TryDariWaId(string? waId, out NomorWa nomor)
    {
        var sah = waId is not null && Internasional().IsMatch(waId);
        nomor = sah ? new NomorWa(waId!) : default;
        return sah;
    }

    public override string ToString() => Samaran;

    static string Normalkan(string angka) => angka switch
    {
        ['0', '0', '6', '2', .. var sisa] => $"62{sisa.TrimStart('0')}",
        ['6', '2', .. var sisa] => $"62{sisa.TrimStart('0')}",
        ['0', .. var sisa] => $"62{sisa}",
        ['8', ..] => $"62{angka}",
        _ => angka,
    };

    IEnumerable<string> Kelompok()
    {
        var lokal = $"0{Nilai[2..]}";
        return lokal.Length > 8 ? [lokal[..4], lokal[4..8], lokal[8..]] : [lokal];
    }

    [GeneratedRegex(@"^628[1-9][0-9]{7,10}\z")]
    private static partial Regex Seluler();

    [GeneratedRegex(@"^62[2-79][0-9]{6,10}\z")]
    private static partial Regex Rumah();

    [GeneratedRegex(@"^[1-9][0-9]{6,14}\z")]
    private static partial Regex Internasional();
}
