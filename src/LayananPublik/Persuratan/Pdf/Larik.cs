using System.Text;
using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

readonly record struct Keping(string Teks, Font Huruf, double Lebar, double Spasi);

/// <summary>One line of text as it will stand on the paper.</summary>
/// <param name="Akhir">The last of its paragraph.</param>
sealed record Larik(IReadOnlyList<Keping> Keping, double Lebar, double Masuk, bool Akhir)
{
    /// <summary>The line ends in the middle of a word.</summary>
    public bool Terpenggal { get; init; }

    public double Isi => Jumlah(Keping);

    static double Jumlah(IReadOnlyList<Keping> keping)
    {
        var jumlah = 0.0;
        for (var i = 0; i < keping.Count; i++) jumlah += keping[i].Lebar + (i == 0 ? 0 : keping[i].Spasi);
        return jumlah;
    }
}

/// <summary>Breaks text into lines; a word longer than the line is cut between letters, so nothing leaves the page.</summary>
static class Bungkus
{
    public static IReadOnlyList<Larik> Teks(Rupa rupa, string teks, Font huruf, double lebar) =>
        Susun(rupa, Satuan(rupa, [new Rentang(teks)], _ => huruf), lebar, 0);

    public static IReadOnlyList<Larik> Paragraf(Rupa rupa, IReadOnlyList<Rentang> rentang, double lebar, double masuk) =>
        Susun(rupa, Satuan(rupa, rentang, r => rupa.Untuk(r)), lebar, masuk);

    /// <summary>The widest piece that would rather not be broken.</summary>
    public static double KataTerlebar(Rupa rupa, string teks, Font huruf) =>
        teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(k => Rupa.Lebar(k, huruf)).DefaultIfEmpty().Max();

    static List<List<Keping>> Satuan(Rupa rupa, IReadOnlyList<Rentang> rentang, Func<Rentang, Font> huruf)
    {
        var hasil = new List<List<Keping>>();
        var spasi = true;
        foreach (var r in rentang)
        {
            var h = huruf(r);
            foreach (var mentah in Pecah(r.Teks))
            {
                if (mentah.Length == 0) { spasi = true; continue; }
                var kata = h.Face.Printable(mentah);
                if (kata.Length == 0) continue;
                if (hasil.Count == 0 || (spasi && !Lengket(hasil[^1][^1].Teks))) hasil.Add([]);
                hasil[^1].Add(new Keping(kata, h, Rupa.Lebar(kata, h), spasi ? Rupa.Lebar(" ", h) : 0));
                spasi = false;
            }
        }
        return hasil;
    }

    // "RT 004/RW 012" reads badly in two lines.
    static bool Lengket(string kata) => kata.EndsWith("RT", StringComparison.Ordinal) || kata.EndsWith("/RW", StringComparison.Ordinal);

    // Yields the words, and an empty string for each stretch of white space or control characters between them.
    static IEnumerable<string> Pecah(string teks)
    {
        var kata = new StringBuilder();
        foreach (var c in teks)
        {
            if (!char.IsControl(c) && (c == '\u00a0' || !char.IsWhiteSpace(c))) { kata.Append(c); continue; }
            if (kata.Length > 0) yield return kata.ToString();
            kata.Clear();
            yield return "";
        }
        if (kata.Length > 0) yield return kata.ToString();
    }

    static List<Larik> Susun(Rupa rupa, List<List<Keping>> satuan, double lebar, double masuk)
    {
        var hasil = new List<Larik>();
        var larik = new List<Keping>();
        var terpakai = 0.0;
        double Sisa() => lebar - (hasil.Count == 0 ? masuk : 0) - terpakai;
        void Tutup(bool akhir, bool terpenggal = false)
        {
            hasil.Add(new Larik([.. larik], lebar - (hasil.Count == 0 ? masuk : 0), hasil.Count == 0 ? masuk : 0, akhir) { Terpenggal = terpenggal });
            larik.Clear();
            terpakai = 0;
        }
        void Taruh(Keping k)
        {
            terpakai += k.Lebar + (larik.Count == 0 ? 0 : k.Spasi);
            larik.Add(k);
        }
        foreach (var s in satuan.SelectMany(s => Lebar(s) <= lebar ? [s] : Lepas(s)))
        {
            var panjang = Lebar(s);
            if (larik.Count > 0 && s[0].Spasi + panjang > Sisa()) Tutup(false);
            if (panjang <= Sisa()) { s.ForEach(Taruh); continue; }
            foreach (var k in s.SelectMany(k => Potong(rupa, k)))
            {
                if (larik.Count > 0 && k.Lebar > Sisa()) Tutup(false, terpenggal: k.Spasi == 0);
                Taruh(k);
            }
        }
        if (larik.Count > 0 || hasil.Count == 0) Tutup(true);
        return hasil;
    }

    static double Lebar(List<Keping> satuan) => satuan.Sum(k => k.Lebar) + satuan.Skip(1).Sum(k => k.Spasi);

    static IEnumerable<List<Keping>> Lepas(List<Keping> satuan)
    {
        var hasil = new List<List<Keping>>();
        foreach (var k in satuan)
        {
            if (hasil.Count == 0 || k.Spasi > 0) hasil.Add([]);
            hasil[^1].Add(k);
        }
        return hasil;
    }

    static IEnumerable<Keping> Potong(Rupa rupa, Keping k) =>
        k.Teks.EnumerateRunes().Select((r, i) => k with { Teks = r.ToString(), Lebar = Rupa.Lebar(r.ToString(), k.Huruf), Spasi = i == 0 ? k.Spasi : 0 });
}
