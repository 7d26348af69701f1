using System.Text.RegularExpressions;

namespace LayananPublik.Kependudukan;

/// <summary>The neighbourhood, always RT then RW and three digits each; 000 where a new estate has none yet.</summary>
public readonly partial record struct RtRw
{
    const string Contoh = "Tulis RT lalu RW, contoh RT 001/RW 002.";

    readonly string? rt;
    readonly string? rw;

    RtRw(string rt, string rw) => (this.rt, this.rw) = (rt, rw);

    public string Rt => rt ?? "000";
    public string Rw => rw ?? "000";

    public static bool TryParse(string? teks, out RtRw rtRw, out string galat)
    {
        rtRw = default;
        var bersih = Ganda().Replace((teks ?? "").Trim().TrimEnd('.', ',', ';'), " ");
        if (bersih.Length == 0)
        {
            galat = $"RT dan RW belum diisi. {Contoh}";
            return false;
        }
        foreach (var pola in (Regex[])[Berlabel(), Terbalik(), HanyaRw(), Pasangan()])
        {
            if (pola.Match(bersih) is { Success: true } cocok)
            {
                rtRw = new RtRw(Tiga(cocok.Groups["rt"].Value), Tiga(cocok.Groups["rw"].Value));
                galat = "";
                return true;
            }
        }
        galat = HanyaRt().IsMatch(bersih) ? $"RW belum ada. {Contoh}"
            : TerlaluPanjang().IsMatch(bersih) ? $"RT dan RW paling banyak 3 angka. {Contoh}"
            : $"RT dan RW tidak terbaca. {Contoh}";
        return false;
    }

    public static bool TryParse(string? teks, out RtRw rtRw) => TryParse(teks, out rtRw, out _);

    /// <summary>Reads one of the two alone, such as "RT 4" or "04", to three digits.</summary>
    public static bool TryNomor(string? teks, string sebutan, out string tiga, out string galat)
    {
        var cocok = Tunggal().Match((teks ?? "").Trim());
        var sah = cocok.Success && (!cocok.Groups["apa"].Success
            || cocok.Groups["apa"].Value.Equals(sebutan, StringComparison.OrdinalIgnoreCase));
        tiga = sah ? Tiga(cocok.Groups["angka"].Value) : "";
        galat = sah ? "" : $"{sebutan} berisi 1-3 angka. Tulis nomor {sebutan}, contoh 004.";
        return sah;
    }

    public override string ToString() => $"RT {Rt}/RW {Rw}";

    static string Tiga(string angka) => angka.Trim('-').PadLeft(3, '0');

    const string Nomor = @"[0-9]{1,3}(?![0-9])|-";
    const RegexOptions Abai = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex($@"^R\.?T[\s.:]*(?<rt>{Nomor})?[\s./,\\|-]*R\.?W[\s.:]*(?<rw>{Nomor})\z", Abai)]
    private static partial Regex Berlabel();

    [GeneratedRegex($@"^R\.?W[\s.:]*(?<rw>{Nomor})[\s./,\\|-]*R\.?T[\s.:]*(?<rt>{Nomor})\z", Abai)]
    private static partial Regex Terbalik();

    [GeneratedRegex($@"^R\.?W[\s.:]*(?<rw>[0-9]{{1,3}})(?<rt>)\z", Abai)]
    private static partial Regex HanyaRw();

    [GeneratedRegex($@"^(R\.?T\s*([/\s]\s*R\.?W)?)?[\s.:]*(?<rt>{Nomor})\s*[/\\|\s-]\s*(?<rw>{Nomor})\z", Abai)]
    private static partial Regex Pasangan();

    [GeneratedRegex(@"^(R\.?T)?[\s.:]*[0-9]{1,3}\z", Abai)]
    private static partial Regex HanyaRt();

    [GeneratedRegex(@"^[RTW\s.:/-]*[0-9]+[RTW\s.:/,-]+[0-9]+\z", Abai)]
    private static partial Regex TerlaluPanjang();

    [GeneratedRegex(@"^(?<apa>RT|RW)?[\s.:]*(?<angka>[0-9]{1,3})\z", Abai)]
    private static partial Regex Tunggal();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Ganda();
}
