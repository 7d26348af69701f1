using System.Text.RegularExpressions;

namespace LayananPublik.Pengaduan;

/// <summary>A piece of a text that may tell who somebody is or where he lives, and what it looks like. It helps the officer to look again; it does not replace looking.</summary>
public sealed partial record TemuanPribadi(string Potongan, string Apa)
{
    // "Pak RT", "ibu hamil": an office or a state, no name.
    static readonly HashSet<string> BukanNama = new(StringComparer.OrdinalIgnoreCase)
    {
        "RT", "RW", "lurah", "camat", "kades", "kadus", "kepala", "guru", "bidan", "dokter", "polisi", "petugas", "warga", "hamil", "menyusui", "rumah", "tua", "muda", "dan", "atau", "yang", "di", "ke", "dari", "itu", "ini", "anak", "ibu", "bapak", "sekalian", "kota", "presiden", "bupati", "wali", "gubernur", "PKK", "kost", "kos"
    };

    /// <summary>What to look at once more, in the order of the text, each piece once.</summary>
    public static IReadOnlyList<TemuanPribadi> Cari(string? teks)
    {
        var t = teks ?? "";
        var semua = Nik().Matches(t).Select(m => (m.Index, Isi: new TemuanPribadi(m.Value.Trim(), "mirip NIK atau nomor KK")))
            .Concat(Angka().Matches(t).Where(m => !Nik().IsMatch(m.Value)).Select(m => (m.Index, Isi: new TemuanPribadi(m.Value.Trim(), "angka panjang, mungkin nomor telepon atau rekening"))))
            .Concat(Surel().Matches(t).Select(m => (m.Index, Isi: new TemuanPribadi(m.Value, "alamat surel"))))
            .Concat(Nama().Matches(t).Where(m => !BukanNama.Contains(m.Groups["nama"].Value.Split(' ')[0])).Select(m => (m.Index, Isi: new TemuanPribadi(m.Value.Trim(), "mungkin nama orang"))))
            .Concat(Alamat().Matches(t).Where(m => !m.Value.Contains('•')).Select(m => (m.Index, Isi: new TemuanPribadi(m.Value.Trim(), "mungkin alamat rumah"))));
        return [.. semua.OrderBy(s => s.Index).Select(s => s.Isi).DistinctBy(s => (s.Potongan, s.Apa)).Take(20)];
    }

    // Sixteen digits, however they are grouped.
    [GeneratedRegex(@"(?<!\d)\d(?:[\s.\-]?\d){15}(?!\d)")]
    private static partial Regex Nik();

    [GeneratedRegex(@"\+?(?<!\d)\d(?:[\s.\-()]?\d){4,}(?!\d)")]
    private static partial Regex Angka();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Surel();

    [GeneratedRegex(@"\b(?:(?i:pak|bapak|bpk|bu|ibu|sdr|sdri|saudara|saudari|mas|mbak|ustaz|ustadz|ustazah|haji|hajah)\b\.?|H\.|Hj\.|a\.n\.|(?i:atas nama|bernama))\s+(?<nama>\p{L}[\p{L}'.]*(?:\s\p{Lu}[\p{L}'.]*){0,2})")]
    private static partial Regex Nama();

    [GeneratedRegex(@"\b(?:(?i:jl|jln|jalan|gang|gg)\b\.?\s*\p{L}[\p{L}\s]{0,30}?\s*(?i:no|nomor|nomer|nmr)\b\.?\s*\S+|(?i:rt)\s*\.?\s*\d{1,3}\b|(?i:blok|kav(?:ling)?)\b\.?\s*[A-Z]{0,2}\s?[-/]?\s?\d+|(?i:rumah (?:nomor|no))\b\.?\s*\S+)")]
    private static partial Regex Alamat();
}
