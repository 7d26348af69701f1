using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>The limits a field's <c>validasi</c> states, such as "0-20", "5-200 karakter", "&lt;= hari ini" or "&gt;= berangkat".</summary>
public sealed partial record BatasIsian
{
    public (decimal Min, decimal Maks)? Angka { get; private init; }
    public (int Min, int Maks)? Karakter { get; private init; }

    /// <summary>Set when the text is a person's name of so many letters.</summary>
    public (int Min, int Maks)? Huruf { get; private init; }
    public DateOnly? PalingAwal { get; private init; }
    public DateOnly? PalingAkhir { get; private init; }
    public int? UsiaDiBawah { get; private init; }
    public int? PalingSedikit { get; private init; }

    /// <summary>Another field this one must not come before.</summary>
    public string? SesudahField { get; private init; }
    public bool BolehSama { get; private init; }

    public static BatasIsian Dari(string? validasi, DateOnly hariIni) =>
        TryParse(validasi, hariIni, out var batas, out var asing)
            ? batas : throw new FormatException($"Batasan \"{asing}\" tidak dikenal.");

    public static bool TryParse(string? validasi, DateOnly hariIni, out BatasIsian batas, out string asing)
    {
        (batas, asing) = (new BatasIsian(), "");
        foreach (var klausa in (validasi ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cocok = Klausa().Match(klausa);
            if (!cocok.Success)
            {
                asing = klausa;
                return false;
            }
            batas = batas.Tambah(cocok.Groups, hariIni);
        }
        return true;
    }

    BatasIsian Tambah(GroupCollection g, DateOnly hariIni) =>
        g["dari"].Success ? Rentang(Bilangan(g["dari"].Value), g["sampai"].Value is "tahun ini" ? hariIni.Year : Bilangan(g["sampai"].Value), g["satuan"].Value, hariIni)
        : g["usia"].Success ? this with { UsiaDiBawah = (int)Bilangan(g["usia"].Value) }
        : g["min"].Success ? this with { PalingSedikit = (int)Bilangan(g["min"].Value) }
        : (g["banding"].Value, g["patokan"].Value) switch
        {
            ("<=", _) => this with { PalingAkhir = hariIni },
            (_, "hari ini") => this with { PalingAwal = hariIni },
            (_, "besok") => this with { PalingAwal = hariIni.AddDays(1) },
            (var banding, var field) => this with { SesudahField = field, BolehSama = banding == ">=" },
        };

    BatasIsian Rentang(decimal dari, decimal sampai, string satuan, DateOnly hariIni) => satuan switch
    {
        "karakter" => this with { Karakter = ((int)dari, (int)sampai) },
        "huruf" => this with { Huruf = ((int)dari, (int)sampai) },
        "hari lalu" => this with { PalingAwal = hariIni.AddDays(-(int)sampai), PalingAkhir = hariIni.AddDays(-(int)dari) },
        _ => this with { Angka = (dari, sampai) },
    };

    static decimal Bilangan(string teks) => decimal.Parse(teks.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<dari>[0-9]+(,[0-9]+)?)\s*-\s*(?<sampai>tahun ini|[0-9]+(,[0-9]+)?)(\s+(?<satuan>karakter|huruf|hari lalu))?|usia\s*<\s*(?<usia>[0-9]+)|min\s+(?<min>[0-9]+)|(?<banding><=)\s*(?<patokan>hari ini)|(?<banding>>=|>)\s*(?<patokan>hari ini|besok|[a-z][a-z0-9_]*))\z")]
    private static partial Regex Klausa();
}
