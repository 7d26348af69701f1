using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>How a word came to its meaning; the test console says it.</summary>
public enum CaraBaca { Tetap, Lewat, Padanan, Imbuhan, HurufUlang, Angka, Gabung, Singkatan, SalahKetik, Frasa, Asing }

/// <summary>A word as written, and what it was read as; <see cref="Baku"/> empty = dropped.</summary>
public readonly record struct KataDibaca(string Asli, string Baku, CaraBaca Cara)
{
    public bool Ragu => Cara is CaraBaca.SalahKetik or CaraBaca.Singkatan;

    /// <summary>A word that asks.</summary>
    public bool Penanya => Baku is "apa" or "berapa" or "bagaimana" or "kapan" or "dimana" or "mana" or "kenapa" or "kemana";
}

/// <summary>Turns what people type into words of the table: slang, affixes, repeated letters, digits for letters, glued words, small typing errors.</summary>
public sealed partial class PembacaKata
{
    const int TeksTerpanjang = 1200, KataTerbanyak = 120;
    const string Vokal = "aiueo";
    static readonly string[] Akhiran = ["nya", "lah", "kah", "pun", "kan", "ku", "mu", "in", "an", "na", "ne", "ke", "i", "x", "e", "a"];
    static readonly (string Awal, string Ganti)[] Awalan =
    [
        ("meng", ""), ("meng", "k"), ("meny", "s"), ("mem", ""), ("mem", "p"), ("men", ""), ("men", "t"), ("me", ""), ("nge", ""), ("ng", ""), ("ng", "k"), ("ny", "s"), ("n", "t"), ("m", "p"), ("m", ""),
        ("di", ""), ("ber", ""), ("be", ""), ("ter", ""), ("te", ""), ("peng", ""), ("peny", "s"), ("pem", ""), ("pem", "p"), ("pen", ""), ("pen", "t"), ("per", ""), ("pe", ""), ("ke", ""), ("se", ""), ("ku", ""), ("ka", ""), ("pa", ""), ("nga", ""), ("dipun", ""), ("ny", "")
    ];

    readonly Kosakata kosakata;
    readonly Dictionary<string, string> baku;
    readonly Dictionary<string, string> singkatan = new(StringComparer.Ordinal);
    readonly List<(string Kata, uint Huruf)>[] menurutPanjang;

    /// <param name="tambahan">Words of the office's own services and answers.</param>
    public PembacaKata(Kosakata kosakata, IEnumerable<string> tambahan)
    {
        this.kosakata = kosakata;
        baku = new(kosakata.Baku, StringComparer.Ordinal);
        foreach (var kata in tambahan.Where(k => Kenal(k) is null && Dasar(k) is null).ToList()) baku.TryAdd(kata, kata);
        menurutPanjang = [.. Enumerable.Range(0, 24).Select(_ => new List<(string, uint)>())];
        foreach (var kata in baku.Keys.Where(k => k.Length is >= 4 and < 24)) menurutPanjang[kata.Length].Add((kata, Huruf(kata)));
        foreach (var kata in baku.Keys.Where(k => k.Length >= 5 && !kosakata.Biasa.Contains(k))) singkatan.TryAdd(Konsonan(kata), baku[kata]);
    }

    /// <summary>All words in order, dropped ones too.</summary>
    public IReadOnlyList<KataDibaca> Baca(string? teks)
    {
        List<KataDibaca> hasil = [];
        foreach (Match m in Kata().Matches(Rapikan(teks)))
        {
            if (hasil.Count >= KataTerbanyak) break;
            if (m.Groups["ulang"].Success) Satu(m.Groups["ulang"].Value, hasil);
            else foreach (var bagian in m.Value.Split('-')) Satu(bagian, hasil);
        }
        return Gabungkan(hasil);
    }

    /// <summary>The words of a phrase of the table or catalogue, without the dropped ones.</summary>
    public string[] Inti(string teks) => [.. Baca(teks).Where(k => k.Baku.Length > 0).Select(k => k.Baku)];

    /// <summary>Lower case, plain letters: fancy alphabets and accents become ordinary ones, emoji become spaces.</summary>
    public static string Rapikan(string? teks)
    {
        if (string.IsNullOrWhiteSpace(teks)) return "";
        var b = new StringBuilder();
        foreach (var r in teks.AsSpan(0, Math.Min(teks.Length, TeksTerpanjang)).EnumerateRunes())
            if (r.Value != 0xFFFD && r.Value is not ('\'' or '’' or '`')) b.Append(r.ToString());
        var rata = b.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        b.Clear();
        foreach (var c in rata)
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) b.Append(c);
        return b.ToString();
    }

    void Satu(string kata, List<KataDibaca> hasil)
    {
        if (kata.Length == 0) return;
        if (Kenal(kata) is { } tetap) hasil.Add(new(kata, tetap, tetap == kata ? CaraBaca.Tetap : tetap.Length == 0 ? CaraBaca.Lewat : CaraBaca.Padanan));
        else if (Uang().IsMatch(kata)) hasil.Add(new(kata, "uang", CaraBaca.Padanan));
        else if (kata.All(char.IsAsciiDigit)) hasil.Add(new(kata, kata, CaraBaca.Asing));
        else if (Tebak(kata) is { } tebakan) hasil.Add(tebakan);
        else if (Belah(kata) is { } dua) hasil.AddRange(dua);
        else if (singkatan.TryGetValue(kata, out var panjang) && kata.Length >= 3) hasil.Add(new(kata, panjang, CaraBaca.Singkatan));
        else if (Mirip(kata) is { } mirip) hasil.Add(new(kata, mirip, CaraBaca.SalahKetik));
        else hasil.Add(new(kata, kata, CaraBaca.Asing));
    }

    string? Kenal(string kata) => baku.GetValueOrDefault(kata);

    KataDibaca? Tebak(string kata)
    {
        var huruf = Kata2().Match(kata) is { Success: true } m ? m.Groups[1].Value + m.Groups[2].Value : kata;
        if (huruf != kata && (Kenal(huruf) ?? Dasar(huruf)) is { } ulang) return new(kata, ulang, CaraBaca.HurufUlang);
        if (kata.Any(char.IsAsciiDigit) && kata.Any(char.IsAsciiLetter))
        {
            var tanpa = AngkaKeHuruf(kata);
            if ((Kenal(tanpa) ?? Dasar(tanpa)) is { } angka) return new(kata, angka, CaraBaca.Angka);
        }
        if (Dasar(kata) is { } dasar) return new(kata, dasar, CaraBaca.Imbuhan);
        foreach (var pola in (ReadOnlySpan<string>)["$1$1", "$1"])
        {
            var ringkas = Beruntun().Replace(kata, pola);
            if (ringkas != kata && (Kenal(ringkas) ?? Dasar(ringkas)) is { } r) return new(kata, r, CaraBaca.HurufUlang);
        }
        return null;
    }

    /// <summary>The word without its affixes, when that is a word we know.</summary>
    string? Dasar(string kata)
    {
        foreach (var tanpaAkhir in Tanpa(kata, 2))
        {
            if (tanpaAkhir != kata && tanpaAkhir.Length >= 2 && Kenal(tanpaAkhir) is { Length: > 0 } a) return a;
            foreach (var (awal, ganti) in Awalan)
                if (tanpaAkhir.Length - awal.Length >= (tanpaAkhir == kata ? 3 : 4) && tanpaAkhir.StartsWith(awal, StringComparison.Ordinal) && Kenal(ganti + tanpaAkhir[awal.Length..]) is { Length: > 2 } b) return b;
        }
        return null;
    }

    static IEnumerable<string> Tanpa(string kata, int kali)
    {
        yield return kata;
        foreach (var akhir in Akhiran)
        {
            if (kata.Length - akhir.Length < (akhir.Length > 1 ? 2 : 4) || !kata.EndsWith(akhir, StringComparison.Ordinal)) continue;
            var sisa = kata[..^akhir.Length];
            if (kali == 1) yield return sisa;
            else foreach (var lebih in Tanpa(sisa, kali - 1)) yield return lebih;
        }
    }

    /// <summary>"ktphilang", "gabisa": two words without the space.</summary>
    KataDibaca[]? Belah(string kata)
    {
        if (kata.Length is < 5 or > 24) return null;
        for (var i = 2; i <= kata.Length - 2; i++)
        {
            var (kiri, kanan) = (kata[..i], kata[i..]);
            var pendek = kiri is "ga" or "gak" or "tdk" or "ktp" or "kk" or "kia" or "sku" or "pbb" or "kip" or "mau" or "nik" || kanan is "ktp" or "kk" or "kia";
            if (!pendek && (i < 4 || kanan.Length < 4)) continue;
            if (Kenal(kiri) is { Length: > 0 } a && (Kenal(kanan) ?? Dasar(kanan)) is { Length: > 0 } b && (pendek || !kosakata.Biasa.Contains(kiri) && !kosakata.Biasa.Contains(kanan)))
                return [new(kata, a, CaraBaca.Gabung), new(kata, b, CaraBaca.Gabung)];
        }
        return null;
    }

    /// <summary>The nearest known word, one slip away for short words, two for long ones.</summary>
    string? Mirip(string kata)
    {
        if (kata.Length is < 4 or > 22 || kata.Any(char.IsAsciiDigit)) return null;
        var (terbaik, nilai, batas, huruf) = ((string?)null, int.MaxValue, kata.Length >= 8 ? 2 : 1, Huruf(kata));
        for (var panjang = Math.Max(4, kata.Length - batas); panjang <= kata.Length + batas && panjang < menurutPanjang.Length; panjang++)
        {
            foreach (var (calon, milik) in menurutPanjang[panjang])
            {
                if (BitOperations.PopCount(huruf ^ milik) > 2 * batas) continue;
                var jarak = Jarak(kata, calon, batas);
                // Short words differ by one letter from each other all the time ("Juni", "judi"): there only vowels, gaps and swaps are slips.
                if (jarak > batas || kata.Length <= 5 && (calon[0] != kata[0] || (calon.Length == kata.Length || kata.Length == 4) && Konsonan(calon) != Konsonan(kata) && !Tukar(calon, kata))) continue;
                // The same first letter and the same length speak for a slip; a swap of letters comes before a wrong one.
                var harga = jarak * 8 + (calon[0] == kata[0] ? 0 : 4) + (calon.Length == kata.Length ? 0 : 1) + (Konsonan(calon) == Konsonan(kata) ? 0 : 2);
                if (harga < nilai) (terbaik, nilai) = (calon, harga);
            }
        }
        return terbaik is null ? null : baku[terbaik];
    }

    /// <summary>Edits between two words (insert, delete, replace, swap of neighbours); gives up beyond the limit.</summary>
    internal static int Jarak(string a, string b, int batas)
    {
        Span<int> dua = stackalloc int[b.Length + 1], satu = stackalloc int[b.Length + 1], kini = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) satu[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            kini[0] = i;
            var terkecil = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var beda = a[i - 1] == b[j - 1] ? 0 : 1;
                kini[j] = Math.Min(Math.Min(kini[j - 1] + 1, satu[j] + 1), satu[j - 1] + beda);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) kini[j] = Math.Min(kini[j], dua[j - 2] + 1);
                terkecil = Math.Min(terkecil, kini[j]);
            }
            if (terkecil > batas) return terkecil;
            satu.CopyTo(dua);
            kini.CopyTo(satu);
        }
        return satu[b.Length];
    }

    IReadOnlyList<KataDibaca> Gabungkan(List<KataDibaca> semua)
    {
        List<KataDibaca> isi = [.. semua.Where(k => k.Baku.Length > 0)], hasil = [];
        string[] kata = [.. isi.Select(k => k.Baku)];
        for (var i = 0; i < isi.Count;)
        {
            if (kosakata.Frasa(kata, i) is { } f)
            {
                hasil.Add(new(string.Join(' ', isi.Skip(i).Take(f.Panjang).Select(k => k.Asli)), f.Jadi, CaraBaca.Frasa));
                i += f.Panjang;
            }
            else hasil.Add(isi[i++]);
        }
        hasil.AddRange(semua.Where(k => k.Baku.Length == 0));
        return hasil;
    }

    static bool Tukar(string a, string b) => Huruf(a) == Huruf(b);

    static uint Huruf(string kata)
    {
        uint bit = 0;
        foreach (var c in kata) bit |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 31);
        return bit;
    }

    static string Konsonan(string kata) => string.Concat(kata.Where(c => !Vokal.Contains(c, StringComparison.Ordinal)));

    static string AngkaKeHuruf(string kata) => string.Concat(kata.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '6' => 'g', '7' => 't', '8' => 'b', '9' => 'g', _ => c }));

    // "surat-surat", "syarat-syaratnya": the second half says it all.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?<d>\p{L}{3,})-(?<ulang>\k<d>\p{L}*)|[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*")]
    private static partial Regex Kata();

    [GeneratedRegex(@"^(rp)?[0-9]+(rb|ribu|rebu|jt|juta|k|perak)$|^rp[0-9]*$")]
    private static partial Regex Uang();

    [GeneratedRegex(@"^(\p{L}{3,})2(\p{L}*)$")]
    private static partial Regex Kata2();

    [GeneratedRegex(@"(\p{L})\1+")]
    private static partial Regex Beruntun();
}
