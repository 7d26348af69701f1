namespace LayananPublik.Persuratan;

/// <summary>A run of words that all letters of the kind share, or that only some have.</summary>
public sealed record PotonganBeda(string Teks, bool Beda);

/// <summary>One line of a letter: a sentence, or what stands beside a label.</summary>
public sealed record BarisBeda(string? Label, IReadOnlyList<PotonganBeda> Isi);

/// <summary>Letters of one kind laid beside each other: what is the same in all of them recedes, what differs stands out. Of a single letter nothing stands out.</summary>
public static class BedaSurat
{
    sealed record Baris(string? Label, string Teks, int Ke);

    public static IReadOnlyList<IReadOnlyList<BarisBeda>> Bandingkan(IReadOnlyList<Naskah> semua)
    {
        var isi = semua.Select(n => Urai(n).ToList()).ToList();
        var bersama = isi.SelectMany(b => b).GroupBy(b => (b.Label, b.Ke)).ToDictionary(g => g.Key, g => Bersama([.. g.Select(b => Kata(b.Teks))], semua.Count));
        return [.. isi.Select(n => n.ConvertAll(b => new BarisBeda(b.Label, Potong(b, semua.Count == 1 ? null : bersama[(b.Label, b.Ke)]))))];
    }

    // A line that not every letter has is wholly a difference.
    static HashSet<string> Bersama(IReadOnlyList<string[]> kata, int banyak) =>
        kata.Count < banyak ? [] : kata.Skip(1).Aggregate(new HashSet<string>(kata[0], StringComparer.Ordinal), (a, b) => { a.IntersectWith(b); return a; });

    static List<PotonganBeda> Potong(Baris b, HashSet<string>? sama)
    {
        if (sama is null) return [new(b.Teks, false)];
        // A value beside a label is one thing: half a name in bold says nothing.
        if (b.Label is not null) return [new(b.Teks, !Kata(b.Teks).All(sama.Contains))];
        List<PotonganBeda> hasil = [];
        foreach (var kata in Kata(b.Teks))
        {
            var beda = !sama.Contains(kata);
            if (hasil is [.., { } akhir] && akhir.Beda == beda) hasil[^1] = akhir with { Teks = $"{akhir.Teks} {kata}" };
            else hasil.Add(new(kata, beda));
        }
        return hasil;
    }

    static string[] Kata(string teks) => teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static IEnumerable<Baris> Urai(Naskah n)
    {
        Dictionary<string, int> ke = [];
        foreach (var (label, teks) in Pasangan(n))
        {
            var kunci = label ?? "";
            yield return new(label, teks, ke[kunci] = ke.GetValueOrDefault(kunci) + 1);
        }
    }

    static IEnumerable<(string? Label, string Teks)> Pasangan(Naskah n)
    {
        if (n.Tujuan is { } t) yield return ("Yth.", $"{t.Yth} di {t.Di}");
        foreach (var b in n.Isi.SelectMany(Rinci)) yield return b;
        foreach (var l in n.Lampiran)
        {
            yield return (null, l.Judul);
            foreach (var b in l.Isi.SelectMany(Rinci)) yield return b;
        }
        yield return ("Penanda tangan", $"{string.Join(' ', n.Ttd.Jabatan)} {n.Ttd.Nama}");
    }

    static IEnumerable<(string? Label, string Teks)> Rinci(Bagian b) => b switch
    {
        Paragraf p => [(null, string.Concat(p.Rentang.Select(r => r.Teks)))],
        TabelData t => t.Baris.Select(x => ((string?)x.Label, x.Nilai)),
        TabelKolom k => k.Baris.Select(x => ((string?)null, string.Join(" · ", x.Where(s => s.Length > 0)))),
        _ => []
    };
}
