using System.Text;

namespace LayananPublik.Pelayanan;

/// <summary>The table of words the assistant knows, read once from the embedded kosakata.txt.</summary>
public sealed class Kosakata
{
    static readonly Lazy<Kosakata> bawaan = new(Muat);

    readonly Dictionary<string, string> baku = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<(string[] Kata, string Jadi)>> frasa = new(StringComparer.Ordinal);

    public static Kosakata Bawaan => bawaan.Value;

    /// <summary>Every word with what it stands for; empty = dropped.</summary>
    public IReadOnlyDictionary<string, string> Baku => baku;

    /// <summary>Forms of address.</summary>
    public HashSet<string> Panggilan { get; } = new(StringComparer.Ordinal);

    /// <summary>Everyday words without a meaning for us.</summary>
    public HashSet<string> Biasa { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that decide nothing, because nearly every service has them.</summary>
    public HashSet<string> Ringan { get; } = new(StringComparer.Ordinal);

    /// <summary>Everyday words that name a service only together with another word of weight.</summary>
    public HashSet<string> Umum { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that several services share: alone they ask for a question.</summary>
    public HashSet<string> Samar { get; } = new(StringComparer.Ordinal);

    /// <summary>Everyday phrases by the code of the service they mean.</summary>
    public Dictionary<string, string[]> Layanan { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Paket { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<Niat, string[]> Perintah { get; } = [];

    public Dictionary<Niat, string[]> Tanda { get; } = [];

    /// <summary>Words that speak against a service.</summary>
    public Dictionary<string, HashSet<string>> Lawan { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string[] Darurat { get; private set; } = [];

    /// <summary>The single words of all phrases: known as they stand.</summary>
    public IEnumerable<string> KataUngkapan => Layanan.Values.Concat(Perintah.Values).Concat(Tanda.Values).Append(Darurat).SelectMany(u => u).SelectMany(u => u.TrimEnd('~', '!').Split(' '));

    /// <summary>Joins words that are one thing ("kartu keluarga" → "kk"), the longest first.</summary>
    public (string Jadi, int Panjang)? Frasa(IReadOnlyList<string> kata, int mulai)
    {
        if (!frasa.TryGetValue(kata[mulai], out var calon)) return null;
        foreach (var (pola, jadi) in calon)
        {
            if (mulai + pola.Length > kata.Count) continue;
            var cocok = true;
            for (var i = 1; cocok && i < pola.Length; i++) cocok = kata[mulai + i] == pola[i];
            if (cocok) return (jadi, pola.Length);
        }
        return null;
    }

    static Kosakata Muat()
    {
        using var isi = typeof(Kosakata).Assembly.GetManifestResourceStream("LayananPublik.Pelayanan.Asisten.kosakata.txt")
            ?? throw new InvalidOperationException("kosakata.txt is not embedded in the assembly.");
        using var pembaca = new StreamReader(isi, Encoding.UTF8);
        return Dari(pembaca.ReadToEnd());
    }

    public static Kosakata Dari(string isi)
    {
        var k = new Kosakata();
        List<(string Pola, string Jadi)> gabungan = [];
        var bagian = "";
        foreach (var baris in isi.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (baris[0] == '#') continue;
            if (baris[0] == '[') bagian = baris.Trim('[', ']');
            else k.Baca(bagian, baris, gabungan);
        }
        // Phrases are written in everyday words too; they are known only when all single words are.
        foreach (var (pola, jadi) in gabungan) k.TambahFrasa(pola, jadi);
        foreach (var daftar in k.frasa.Values) daftar.Sort((a, b) => b.Kata.Length - a.Kata.Length);
        return k;
    }

    void Baca(string bagian, string baris, List<(string, string)> gabungan)
    {
        switch (bagian)
        {
            case "lewat":
                foreach (var kata in Pecah(baris, ',')) baku.TryAdd(kata, "");
                break;
            case "panggilan":
                foreach (var kata in Pecah(baris, ',').Where(k => !k.Contains(' '))) (_, _) = (Panggilan.Add(kata), baku.TryAdd(kata, ""));
                break;
            case "biasa":
                foreach (var kata in Pecah(baris, ',').Where(k => !k.Contains(' ') && baku.TryAdd(k, k))) Biasa.Add(kata);
                break;
            case "ringan": Ringan.UnionWith(Pecah(baris, ',')); break;
            case "umum": Umum.UnionWith(Pecah(baris, ',')); break;
            case "samar": Samar.UnionWith(Pecah(baris, ',')); break;
            case "darurat": Darurat = Pecah(baris, '|'); break;
            default: Bernama(bagian, baris, gabungan); break;
        }
    }

    void Bernama(string bagian, string baris, List<(string, string)> gabungan)
    {
        var (nama, isi) = baris.Split(':', 2) is [var kiri, var kanan] ? (kiri.Trim(), kanan) : throw new FormatException($"kosakata.txt: \"{baris}\" has no colon.");
        if (bagian == "sama") Sama(nama, Pecah(isi, ','), gabungan);
        else if (bagian == "frasa") gabungan.AddRange(Pecah(isi, '|').Select(p => (p, nama)));
        else if (bagian == "lawan") Lawan[nama] = [.. Pecah(isi, ',').Select(k => baku.GetValueOrDefault(k, k))];
        else if (bagian == "perintah") Perintah[Enum.Parse<Niat>(nama, ignoreCase: true)] = Pecah(isi, '|');
        else if (bagian == "tanda") Tanda[Enum.Parse<Niat>(nama, ignoreCase: true)] = Pecah(isi, '|');
        else
        {
            Layanan[nama] = Pecah(isi, '|');
            if (bagian.EndsWith("paket", StringComparison.Ordinal)) Paket.Add(nama);
        }
    }

    void Sama(string inti, string[] lain, List<(string, string)> gabungan)
    {
        baku[inti] = inti;
        foreach (var kata in lain)
        {
            if (kata.Contains(' ')) gabungan.Add((kata, inti));
            else baku.TryAdd(kata, inti);
        }
    }

    void TambahFrasa(string pola, string jadi)
    {
        var kata = pola.Split(' ').Select(k => baku.GetValueOrDefault(k, k)).Where(k => k.Length > 0).ToArray();
        baku.TryAdd(jadi, jadi);
        foreach (var k in kata) baku.TryAdd(k, k);
        if (kata.Length < 2) return;
        if (!frasa.TryGetValue(kata[0], out var daftar)) frasa[kata[0]] = daftar = [];
        daftar.Add((kata, jadi));
    }

    static string[] Pecah(string teks, char batas) => teks.Split(batas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
