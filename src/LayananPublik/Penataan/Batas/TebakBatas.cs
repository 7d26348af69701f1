using System.Text.RegularExpressions;
using LayananPublik.Kantor;

namespace LayananPublik.Penataan;

/// <summary>Guesses whose area each feature is: by the code of the ministry, by what an earlier file was matched to, by name, last by the code of BPS. The property that fits most units is believed.</summary>
public static partial class TebakBatas
{
    /// <summary>What areas of earlier versions were called.</summary>
    public sealed record Dikenal(int UnitKerjaId, string Nama, string? Kode);

    public static IReadOnlyList<PasanganBatas> Cocokkan(IReadOnlyList<FiturBatas> fitur, IReadOnlyList<UnitBatas> unit, IReadOnlyList<Dikenal> dikenal)
    {
        (string Sebab, Func<string, int?> Cari)[] cara =
        [
            ("kode Kemendagri", Tunggal(unit.Select(u => (Angka(u.KodeWilayah), u.Id)), Angka)),
            ("dikenal dari berkas sebelumnya", Tunggal(dikenal.Where(d => d.Kode is not null).Select(d => (Angka(d.Kode!), d.UnitKerjaId)), Angka)),
            ("nama", Tunggal(unit.Select(u => (Nama(u.Nama), u.Id)).Concat(dikenal.Select(d => (Nama(d.Nama), d.UnitKerjaId))), Nama)),
            ("perkiraan dari kode BPS", Tunggal(unit.Select(u => (Bps(u.KodeWilayah), u.Id)), t => Angka(t) is { Length: 10 } a ? a : "")),
        ];
        var kunciRw = KunciRw(fitur);
        var terpakai = new Dictionary<FiturBatas, (int Unit, string Sebab)>();
        foreach (var (sebab, cari) in cara)
        {
            var sisa = fitur.Where(f => !terpakai.ContainsKey(f)).ToList();
            // A property that says the same everywhere (the kecamatan's name) fits one unit; the one that tells areas apart fits many.
            var kunci = sisa.SelectMany(f => f.Sifat.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Where(k => !k.Equals(kunciRw, StringComparison.OrdinalIgnoreCase))
                .Select(k => (Kunci: k, Banyak: sisa.Select(f => f.Sifat.GetValueOrDefault(k) is { } v ? cari(v) : null).OfType<int>().Distinct().Count(), Ragam: sisa.Select(f => f.Sifat.GetValueOrDefault(k)).Distinct(StringComparer.OrdinalIgnoreCase).Count()))
                .Where(k => k.Banyak > 0 && (k.Ragam > 1 || sisa.Count == 1 || kunciRw is not null)).OrderByDescending(k => k.Banyak).ThenByDescending(k => k.Ragam).ThenBy(k => k.Kunci, StringComparer.Ordinal).FirstOrDefault().Kunci;
            if (kunci is null) continue;
            foreach (var f in sisa)
                if (f.Sifat.GetValueOrDefault(kunci) is { } nilai && cari(nilai) is { } id) terpakai[f] = (id, $"{sebab} ({kunci})");
        }
        return [.. fitur.Select(f => new PasanganBatas(f, terpakai.TryGetValue(f, out var t) ? t.Unit : null, kunciRw is { } k && f.Sifat.GetValueOrDefault(k) is { } rw ? Rw(rw) : null, t.Sebab))];
    }

    /// <summary>"RW 05", "5", "005" → "005"; null when it is none.</summary>
    public static string? Rw(string teks) => PolaRw().Match(teks) is { Success: true } m && m.Groups[1].Value.TrimStart('0') is { Length: > 0 and <= 3 } angka ? angka.PadLeft(3, '0') : null;

    /// <summary>"Kel. Suka-Maju", "DESA SUKAMAJU" and "Sukamaju" are one name.</summary>
    public static string Nama(string teks) => Rapat(Sebutan().Replace(teks.Trim(), ""));

    /// <summary>Lower case, letters and digits only.</summary>
    public static string Rapat(string teks) => new([.. teks.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    static string Angka(string teks) => teks.All(c => char.IsAsciiDigit(c) || c is '.' or ' ' or '-') && new string([.. teks.Where(char.IsAsciiDigit)]) is { Length: >= 7 and <= 13 } angka ? angka : "";

    /// <summary>32.99.01.1002 → 3299010002: BPS counts a kecamatan in tens and has its own running number for the village, which is often the same.</summary>
    static string Bps(string kode) => Angka(kode) is { Length: 10 } a ? $"{a[..4]}{a[4..6]}0{a[7..]}" : "";

    /// <summary>A key that belongs to two units decides nothing.</summary>
    static Func<string, int?> Tunggal(IEnumerable<(string Kunci, int Id)> semua, Func<string, string> rapi)
    {
        var peta = semua.Where(s => s.Kunci.Length > 0).GroupBy(s => s.Kunci, StringComparer.Ordinal).Where(g => g.Select(s => s.Id).Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        return teks => rapi(teks) is { Length: > 0 } k && peta.TryGetValue(k, out var id) ? id : null;
    }

    /// <summary>The property that names the RW, where nearly every area has one.</summary>
    static string? KunciRw(IReadOnlyList<FiturBatas> fitur) => fitur.SelectMany(f => f.Sifat.Keys).Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(k => Rapat(k) is "rw" or "norw" or "nomorrw" or "namarw" or "nmrw" or "koderw" or "rwno").FirstOrDefault(k => fitur.Count(f => f.Sifat.GetValueOrDefault(k) is { } v && Rw(v) is not null) * 10 >= fitur.Count * 9);

    [GeneratedRegex(@"^\s*(?:R\.?W\.?)?\s*[-.:]?\s*0*([0-9]{1,3})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolaRw();

    [GeneratedRegex(@"^(?:kelurahan|kel|desa|ds|nagari|gampong|kampung|pekon)\b[.\s:]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sebutan();
}
