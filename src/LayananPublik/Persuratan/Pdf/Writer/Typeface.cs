using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LayananPublik.Bersama;

namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>A face as letters use it: the everyday letters lie ready, subset and compressed once for the whole process; rarer ones are added file by file.</summary>
sealed class Typeface
{
    const string Sehari = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~–—‘’“”•…°§©®²³·×½±éèêáàâäãåçíìïñóòôöøúùûüÉ□";
    const int SimpananTerbanyak = 64;

    readonly int[] dasar;
    readonly ushort[] cid = new ushort[65536];
    readonly FontSubset utama;
    readonly ConcurrentDictionary<string, FontSubset> lain = new();

    public Typeface(TrueType muka)
    {
        Face = muka;
        dasar = [.. Sehari.Select(c => (int)c).Where(c => muka.Glyph(c) != 0)];
        for (var i = 0; i < dasar.Length; i++) cid[dasar[i]] = (ushort)(i + 1);
        utama = FontSubset.Build(muka, dasar, "AAAAAA");
    }

    public TrueType Face { get; }

    /// <summary>How many glyphs every file has; the file's own follow.</summary>
    public int Base => dasar.Length;

    /// <summary>0 when the letter is none of the everyday ones.</summary>
    public int Cid(char c) => cid[c];

    public double Width(string teks)
    {
        var jumlah = 0.0;
        foreach (var c in teks) jumlah += Face.Width(Face.Glyph(c));
        return jumlah;
    }

    /// <summary>The same text in letters this face has; a letter it lacks becomes an empty box, never nothing.</summary>
    public string Printable(string teks)
    {
        var semua = true;
        foreach (var c in teks) semua &= c == ' ' || cid[c] != 0;
        if (semua) return teks;
        var hasil = new StringBuilder(teks.Length);
        foreach (var r in Utuh(teks).EnumerateRunes()) Tambah(hasil, r);
        return hasil.ToString();
    }

    public FontSubset Subset(IReadOnlyList<char> tambahan)
    {
        if (tambahan.Count == 0) return utama;
        var kunci = string.Concat(tambahan);
        if (lain.TryGetValue(kunci, out var siap)) return siap;
        var sari = SHA256.HashData(Encoding.UTF8.GetBytes(kunci));
        siap = FontSubset.Build(Face, [.. dasar, .. tambahan.Select(c => (int)c)], string.Concat(sari.Take(6).Select(b => (char)('A' + b % 26))));
        if (lain.Count < SimpananTerbanyak) lain[kunci] = siap;
        return siap;
    }

    void Tambah(StringBuilder hasil, Rune r)
    {
        switch (Rune.GetUnicodeCategory(r))
        {
            case UnicodeCategory.SpaceSeparator: hasil.Append(' '); return;
            case UnicodeCategory.Format or UnicodeCategory.Control: return;
            case var _ when r.IsBmp && Face.Glyph(r.Value) != 0: hasil.Append((char)r.Value); return;
            case UnicodeCategory.DashPunctuation: hasil.Append('-'); return;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark: return;
        }
        // Letters from decorated alphabets ("𝐒𝐚𝐫𝐢") are plain letters to whom reads them.
        var polos = r.ToString().Normalize(NormalizationForm.FormKD);
        if (polos != r.ToString()) { foreach (var p in polos.EnumerateRunes()) Tambah(hasil, p); return; }
        hasil.Append(cid['□'] != 0 ? '□' : '?');
    }

    // Half of a surrogate pair cannot be normalised.
    static string Utuh(string teks) => string.Concat(teks.EnumerateRunes().Select(r => r.ToString())).Normalize(NormalizationForm.FormC);
}

/// <summary>A face at one size.</summary>
sealed class Font(Typeface muka, double besar)
{
    public Typeface Face => muka;
    public double Size => besar;
    public double Ascent { get; } = besar * muka.Face.Ascent / muka.Face.UnitsPerEm;
    public double Descent { get; } = besar * muka.Face.Descent / muka.Face.UnitsPerEm;
    public double Width(string teks) => muka.Width(teks) * besar / 1000;
}
