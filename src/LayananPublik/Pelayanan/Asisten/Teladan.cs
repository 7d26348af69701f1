namespace LayananPublik.Pelayanan;

/// <summary>
/// Sentences whose meaning is known (teladan.txt). Where no phrase of the catalogue is found, the text means what the sentences nearest to it mean:
/// likeness by words, pairs of words and three-letter pieces, the rare ones weighing more. It only ever asks or answers; it never starts anything.
/// </summary>
public sealed class Teladan
{
    const int Tetangga = 7;
    const double PalingJauh = 0.36, Beda = 1.25;

    readonly List<(Niat Niat, string? Kode)> contoh = [];
    readonly Dictionary<string, List<(int Contoh, double Bobot)>> menurutCiri = new(StringComparer.Ordinal);
    readonly Dictionary<string, double> jarang;

    /// <summary>The examples as this reader of words sees them.</summary>
    public Teladan(PembacaKata pembaca)
    {
        var semua = Baris().Select(b => (b.Niat, b.Kode, Ciri: Ciri(pembaca.Inti(b.Teks)))).Where(b => b.Ciri.Count > 0).ToList();
        jarang = semua.SelectMany(b => b.Ciri.Keys).GroupBy(c => c, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Math.Log(1 + (double)semua.Count / g.Count()), StringComparer.Ordinal);
        foreach (var (niat, kode, ciri) in semua)
        {
            var panjang = Math.Sqrt(ciri.Sum(c => Math.Pow(c.Value * jarang[c.Key], 2)));
            foreach (var (c, berat) in ciri)
            {
                if (!menurutCiri.TryGetValue(c, out var di)) menurutCiri[c] = di = [];
                di.Add((contoh.Count, berat * jarang[c] / panjang));
            }
            contoh.Add((niat, kode));
        }
    }

    /// <summary>What the nearest sentences mean, their likeness from 0 to 1, and what else it may be; null when nothing is near or they contradict each other.</summary>
    public (Niat Niat, string? Kode, double Mirip, IReadOnlyList<string> Calon)? Terdekat(IReadOnlyList<string> kata)
    {
        var ciri = Ciri(kata);
        var panjang = Math.Sqrt(ciri.Sum(c => Math.Pow(c.Value * jarang.GetValueOrDefault(c.Key, Math.Log(1 + contoh.Count)), 2)));
        if (panjang == 0) return null;
        var mirip = new Dictionary<int, double>();
        foreach (var (c, berat) in ciri)
            if (menurutCiri.TryGetValue(c, out var di))
                foreach (var (n, bobot) in di) mirip[n] = mirip.GetValueOrDefault(n) + bobot * berat * jarang[c] / panjang;
        var dekat = mirip.Where(m => m.Value >= PalingJauh).OrderByDescending(m => m.Value).ThenBy(m => m.Key).Take(Tetangga).ToList();
        if (dekat.Count == 0) return null;
        // "Syarat" and "ajukan" of the same service are one thing here: the signs in the text tell them apart.
        var suara = dekat.GroupBy(d => Perihal(contoh[d.Key])).Select(g => (Apa: g.Key, Nilai: g.Sum(d => d.Value * d.Value), Mirip: g.Max(d => d.Value))).OrderByDescending(s => s.Nilai).ToList();
        if (suara.Count > 1 && suara[0].Nilai < suara[1].Nilai * Beda) return null;
        var atas = contoh[dekat.First(d => Perihal(contoh[d.Key]) == suara[0].Apa).Key];
        return (atas.Niat, atas.Kode, suara[0].Mirip, [.. suara.Select(s => s.Apa.Kode).OfType<string>().Take(3)]);
    }

    static (Niat Niat, string? Kode) Perihal((Niat Niat, string? Kode) c) => (c.Niat == Niat.Ajukan ? Niat.Syarat : c.Niat, c.Kode);

    static Dictionary<string, double> Ciri(IReadOnlyList<string> kata)
    {
        var ciri = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < kata.Count && i < 40; i++)
        {
            ciri["k:" + kata[i]] = 1;
            if (i > 0) ciri[$"p:{kata[i - 1]} {kata[i]}"] = 0.6;
            var lingkar = $"^{kata[i]}$";
            for (var j = 0; j + 3 <= lingkar.Length; j++) ciri[$"h:{lingkar.AsSpan(j, 3)}"] = 0.3;
        }
        return ciri;
    }

    static IEnumerable<(Niat Niat, string? Kode, string Teks)> Baris()
    {
        using var isi = typeof(Teladan).Assembly.GetManifestResourceStream("LayananPublik.Pelayanan.Asisten.teladan.txt") ?? throw new InvalidOperationException("teladan.txt is not embedded in the assembly.");
        using var baca = new StreamReader(isi);
        while (baca.ReadLine() is { } baris)
        {
            if (baris.Length == 0 || baris[0] == '#') continue;
            var kolom = baris.Split('|', 3, StringSplitOptions.TrimEntries);
            if (kolom.Length != 3 || !Enum.TryParse<Niat>(kolom[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var niat)) throw new FormatException($"teladan.txt: \"{baris}\" is not \"niat | kode | kalimat\".");
            yield return (niat, kolom[1] == "-" ? null : kolom[1], kolom[2]);
        }
    }
}
