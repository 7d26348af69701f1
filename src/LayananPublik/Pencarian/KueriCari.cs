using LayananPublik.Kependudukan;

namespace LayananPublik.Pencarian;

/// <summary>A word of the question in one of the ways it may stand in the index.</summary>
readonly record struct Ejaan(string Kata, bool Awalan)
{
    public bool Cocok(string kata) => Awalan ? kata.StartsWith(Kata, StringComparison.Ordinal) : kata == Kata;
}

/// <summary>One thing that a hit must contain, in any of these spellings.</summary>
sealed record Suku(IReadOnlyList<Ejaan> Ejaan)
{
    public bool Cocok(string kata)
    {
        foreach (var e in Ejaan)
            if (e.Cocok(kata)) return true;
        return false;
    }
}

/// <summary>What an officer typed into the box, read: words that must all be there, the last one perhaps only begun, phrases in quotes; or a NIK or KK, which is looked for by its keyed hash alone.</summary>
sealed class KueriCari
{
    const int SukuTerbanyak = 8, AwalanTerpendek = 2;

    KueriCari() { }

    public IReadOnlyList<Suku> Suku { get; private init; } = [];

    /// <summary>Words that must follow each other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Frasa { get; private init; } = [];

    /// <summary>Sixteen digits; never a word.</summary>
    public string? NomorKartu { get; private init; }

    public bool Kosong => Suku.Count == 0 && NomorKartu is null;

    public static KueriCari Baca(string? teks)
    {
        teks = (teks ?? "").Trim(' ', '\t') is var t && t.Length > 200 ? t[..200] : t;
        if (NoKk.TryParse(teks, out var kartu)) return new() { NomorKartu = kartu.Nilai };
        if (AngkaBerderet(teks) is { Length: >= 3 } angka) return new() { Suku = angka.Length < 16 ? [new([.. EjaanAngka(angka).Select(k => new Ejaan(k, true))])] : [] };
        var (suku, frasa) = (new List<Suku>(), new List<IReadOnlyList<string>>());
        var bagian = teks.Split('"');
        for (var i = 0; i < bagian.Length; i++)
        {
            var kata = PecahKata.Dari(bagian[i]);
            var dikutip = i % 2 == 1 && i < bagian.Length - 1;
            if (dikutip && kata.Count > 1) frasa.Add([.. kata.Select(k => k.Kata)]);
            for (var j = 0; j < kata.Count; j++)
            {
                var terakhir = !dikutip && i == bagian.Length - 1 && j == kata.Count - 1 && kata[j].Panjang >= AwalanTerpendek;
                if (suku.Count < SukuTerbanyak) suku.Add(new([new(kata[j].Kata, terakhir)]));
            }
        }
        return suku is [{ Ejaan: [{ Kata.Length: < AwalanTerpendek }] }] ? new() : new() { Suku = suku, Frasa = frasa };
    }

    /// <summary>The same question with other words where these were mistyped.</summary>
    public KueriCari Dengan(IReadOnlyDictionary<string, string> ganti) => new()
    {
        Frasa = Frasa, Suku = [.. Suku.Select(s => s.Ejaan is [var e] && ganti.TryGetValue(e.Kata, out var baru) ? new Suku([new(baru, false)]) : s)]
    };

    public bool Cocok(JenisCari jenis, string teks)
    {
        var kata = PenyusunBlok.Kata(jenis, teks).ToList();
        foreach (var s in Suku)
            if (!kata.Exists(s.Cocok)) return false;
        return Frasa.Count == 0 || Frasa.All(f => Berturut(kata, f));
    }

    static bool Berturut(List<string> kata, IReadOnlyList<string> frasa)
    {
        for (var i = 0; i + frasa.Count <= kata.Count; i++)
        {
            var j = 0;
            while (j < frasa.Count && kata[i + j] == frasa[j]) j++;
            if (j == frasa.Count) return true;
        }
        return false;
    }

    /// <summary>Digits as they may begin a number, with and without the country, or end it.</summary>
    static IEnumerable<string> EjaanAngka(string angka)
    {
        var polos = PecahKata.Angka(angka);
        yield return polos;
        if (polos is ['6', '2', '8', ..]) yield return polos[2..];
        if (angka.Length >= 4) yield return PenyusunBlok.Terbalik(angka);
    }

    static string? AngkaBerderet(string teks) => teks.Length > 0 && teks.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')' or '.') ? PecahKata.AngkaSaja(teks) : null;
}
