using System.Text.RegularExpressions;

namespace LayananPublik.KotakMasuk;

/// <summary>Placeholders of stored answers: which there are, how they are filled, and which are left.</summary>
public static partial class BlankoJawaban
{
    /// <summary>Each placeholder with what it stands for, in the order of the help.</summary>
    public static IReadOnlyDictionary<string, string> Dikenal { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nama"] = "nama warga", ["nomor"] = "nomor permohonan", ["layanan"] = "layanan yang dimohon", ["tahap"] = "tahap permohonan", ["janji"] = "kapan dijanjikan selesai",
        ["petugas"] = "nama Anda", ["unit"] = "nama kantor", ["jam_buka"] = "jam buka hari ini atau berikutnya", ["alamat"] = "alamat kantor", ["tanggal"] = "tanggal hari ini"
    };

    /// <summary>The placeholders of a text, each once.</summary>
    public static IReadOnlyList<string> Dari(string teks) => [.. Blanko().Matches(teks).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>What nothing is known for stays as it was written, for the officer to fill.</summary>
    public static string Isi(string teks, IReadOnlyDictionary<string, string> bahan) =>
        Blanko().Replace(teks, m => bahan.TryGetValue(m.Groups[1].Value, out var nilai) && nilai.Length > 0 ? nilai : m.Value);

    /// <summary>Null when nothing is left to fill; else a sentence that names it.</summary>
    public static string? Sisa(string teks) => Dari(teks) is { Count: > 0 } sisa
        ? $"Isi dulu {string.Join(", ", sisa.Select(s => $"{{{s}}}"))}: {string.Join(", ", sisa.Select(s => Dikenal.GetValueOrDefault(s, "tidak dikenal")))} belum diketahui di percakapan ini."
        : null;

    [GeneratedRegex(@"\{([a-z][a-z_]{1,20})\}")]
    private static partial Regex Blanko();
}
