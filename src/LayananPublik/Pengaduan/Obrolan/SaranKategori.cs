using System.Collections.Concurrent;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>A kind of complaint that a text may mean, and how much speaks for it.</summary>
public readonly record struct Tebakan(string Kode, double Nilai);

/// <summary>Which kind of complaint a citizen's words mean: the built-in words (kata-aduan.txt) and the office's own. It only suggests; the citizen sends or changes it, the officer verifies it.</summary>
public sealed class SaranKategori
{
    const double Kuat = 1.6, Lemah = 0.4, PerKata = 0.5, Nyata = 1.5, Unggul = 1.15;
    const int Sela = 2, SimpananTerbanyak = 2000;

    static readonly Lazy<SaranKategori> bawaan = new(() => new(Baris()));

    readonly PembacaKata pembaca;
    readonly Dictionary<string, List<(string[] Kata, double Bobot)>> ungkapan = new(StringComparer.Ordinal);
    readonly Dictionary<string, double> jarang;
    readonly ConcurrentDictionary<string, string[]> milikKantor = new(StringComparer.Ordinal);

    SaranKategori(IEnumerable<(string Kode, string Ungkapan)> baris)
    {
        var semua = baris.ToList();
        pembaca = new(Kosakata.Bawaan, Kosakata.Bawaan.KataUngkapan.Concat(semua.SelectMany(b => b.Ungkapan.TrimEnd('!', '~').Split(' '))));
        foreach (var (kode, teks) in semua)
        {
            if (pembaca.Inti(teks.TrimEnd('!', '~')) is not { Length: > 0 } kata) continue;
            if (!ungkapan.TryGetValue(kode, out var milik)) ungkapan[kode] = milik = [];
            milik.Add((kata, teks[^1] switch { '!' => Kuat, '~' => Lemah, _ => 1 }));
        }
        jarang = ungkapan.SelectMany(u => u.Value.SelectMany(x => x.Kata).Distinct().Select(k => (Kata: k, u.Key))).GroupBy(x => x.Kata, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Math.Log(1 + (double)ungkapan.Count / g.Count()), StringComparer.Ordinal);
    }

    public static SaranKategori Bawaan => bawaan.Value;

    /// <summary>Likeliest first; empty when nothing speaks for any.</summary>
    public IReadOnlyList<Tebakan> Urutkan(string teks, IEnumerable<(string Kode, IReadOnlyList<string> Kata)> kategori)
    {
        var kata = pembaca.Inti(teks);
        return [.. kategori.Select(k => new Tebakan(k.Kode, Nilai(kata, k.Kode, k.Kata))).Where(t => t.Nilai > 0).OrderByDescending(t => t.Nilai)];
    }

    /// <summary>The one that may be proposed without asking; null when the citizen should choose.</summary>
    public static string? Yakin(IReadOnlyList<Tebakan> urut) =>
        urut is [var atas, ..] && atas.Nilai >= Nyata && (urut.Count == 1 || atas.Nilai >= urut[1].Nilai * Unggul) ? atas.Kode : null;

    double Nilai(string[] kata, string kode, IReadOnlyList<string> tambahan)
    {
        var nilai = new double[kata.Length];
        foreach (var (pola, bobot) in ungkapan.GetValueOrDefault(kode) ?? []) Beri(kata, pola, bobot, nilai);
        foreach (var t in tambahan) Beri(kata, Inti(t), 1, nilai);
        return nilai.Sum();
    }

    string[] Inti(string teks)
    {
        if (milikKantor.Count > SimpananTerbanyak) milikKantor.Clear();
        return milikKantor.GetOrAdd(teks, t => pembaca.Inti(t));
    }

    /// <summary>Every word counts once, by the weightiest phrase that it stands in.</summary>
    void Beri(string[] kata, string[] pola, double bobot, double[] nilai)
    {
        if (pola.Length == 0) return;
        for (var i = 0; i < kata.Length; i++)
        {
            if (kata[i] != pola[0]) continue;
            List<int> letak = [i];
            for (var j = i + 1; letak.Count < pola.Length && j < kata.Length && j - letak[^1] <= Sela + 1; j++)
                if (kata[j] == pola[letak.Count]) letak.Add(j);
            if (letak.Count < pola.Length) continue;
            foreach (var l in letak) nilai[l] = Math.Max(nilai[l], jarang.GetValueOrDefault(kata[l], Math.Log(1 + ungkapan.Count)) * bobot * (1 + PerKata * (pola.Length - 1)));
        }
    }

    static IEnumerable<(string Kode, string Ungkapan)> Baris()
    {
        using var isi = typeof(SaranKategori).Assembly.GetManifestResourceStream("LayananPublik.Pengaduan.Obrolan.kata-aduan.txt") ?? throw new InvalidOperationException("kata-aduan.txt is not embedded in the assembly.");
        using var baca = new StreamReader(isi);
        while (baca.ReadLine() is { } baris)
        {
            if (baris.Length == 0 || baris[0] == '#' || baris.Split(':', 2) is not [var kode, var semua]) continue;
            foreach (var u in semua.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return (kode.Trim(), u);
        }
    }
}
