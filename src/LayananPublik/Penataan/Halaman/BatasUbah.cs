using System.Text.RegularExpressions;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penataan.Halaman;

/// <summary>A field's limits taken apart for form controls, and put together again as the catalogue writes them.</summary>
public sealed partial record BatasUbah
{
    /// <summary>Smallest and largest: a number, letters, persons.</summary>
    public string Dari { get; init; } = "";
    public string Sampai { get; init; } = "";

    /// <summary>The text is a person's name.</summary>
    public bool Nama { get; init; }

    /// <summary>"", "lampau" (not after today), "hari ini", "besok" (not before), "lalu" (so many days back).</summary>
    public string Waktu { get; init; } = "";
    public string HariLalu { get; init; } = "";
    public string Usia { get; init; } = "";

    /// <summary>Another field it must come after, with "&gt;" or "&gt;=".</summary>
    public string Sesudah { get; init; } = "";
    public bool BolehSama { get; init; } = true;

    public static BatasUbah Baca(string? validasi)
    {
        var b = new BatasUbah();
        foreach (var k in (validasi ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Rentang().Match(k) is { Success: true } r)
                b = r.Groups[3].Value == "hari lalu" ? b with { Waktu = "lalu", HariLalu = r.Groups[2].Value } : b with { Dari = r.Groups[1].Value, Sampai = r.Groups[2].Value, Nama = r.Groups[3].Value == "huruf" };
            else if (k.StartsWith("usia", StringComparison.Ordinal)) b = b with { Usia = k[(k.IndexOf('<', StringComparison.Ordinal) + 1)..].Trim() };
            else if (k.StartsWith("min ", StringComparison.Ordinal)) b = b with { Dari = k[4..].Trim() };
            else if (k.StartsWith("<=", StringComparison.Ordinal)) b = b with { Waktu = "lampau" };
            else if (k.TrimStart('>', '=').Trim() is var mulai && mulai is "hari ini" or "besok") b = b with { Waktu = mulai };
            else if (k.StartsWith('>')) b = b with { Sesudah = k.TrimStart('>', '=').Trim(), BolehSama = k.StartsWith(">=", StringComparison.Ordinal) };
        }
        return b;
    }

    public BatasUbah SebagaiNama(bool nama) => this with { Nama = nama, Dari = Dari.Length > 0 ? Dari : "2", Sampai = Sampai.Length > 0 ? Sampai : "100" };

    public BatasUbah DalamWaktu(string waktu) => this with { Waktu = waktu, HariLalu = HariLalu.Length > 0 ? HariLalu : "90" };

    /// <summary>Null when nothing limits it.</summary>
    public string? Tulis(TipeField tipe)
    {
        string?[] klausa = tipe switch
        {
            TipeField.Int or TipeField.Decimal or TipeField.Uang => [Antara("")],
            TipeField.Year => [Dari.Length > 0 ? $"{Dari}-{(Sampai.Length > 0 ? Sampai : "tahun ini")}" : null],
            TipeField.Text or TipeField.TeksPanjang => [Antara(Nama ? " huruf" : " karakter")],
            TipeField.DaftarOrang => [Dari.Length > 0 ? $"min {Dari}" : null],
            TipeField.Date or TipeField.DateTime or TipeField.Slot =>
            [
                Waktu switch { "lampau" => "<= hari ini", "hari ini" or "besok" => $">= {Waktu}", "lalu" when HariLalu.Length > 0 => $"0-{HariLalu} hari lalu", _ => null },
                Usia.Length > 0 ? $"usia < {Usia}" : null,
                Sesudah.Length > 0 ? $"{(BolehSama ? ">=" : ">")} {Sesudah}" : null
            ],
            _ => []
        };
        return string.Join("; ", klausa.Where(k => k is not null)) is { Length: > 0 } teks ? teks : null;
    }

    string? Antara(string satuan) => Dari.Length == 0 && Sampai.Length == 0 ? null
        : $"{(Dari.Length > 0 ? Dari : satuan.Length > 0 ? "1" : "0")}-{(Sampai.Length > 0 ? Sampai : satuan.Length > 0 ? (Nama ? "100" : "300") : "9999999")}{satuan}";

    /// <summary>Only figures, with a comma where there is one.</summary>
    public static string Angka(string? teks) => new([.. (teks ?? "").Replace('.', ',').Where(c => char.IsAsciiDigit(c) || c == ',').Take(7)]);

    [GeneratedRegex(@"^([0-9]+(?:,[0-9]+)?)\s*-\s*(tahun ini|[0-9]+(?:,[0-9]+)?)(?:\s+(karakter|huruf|hari lalu))?\z")]
    private static partial Regex Rentang();
}
