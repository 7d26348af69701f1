using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LayananPublik.Pencarian;

/// <summary>A word as it is looked for, and where it stands in the text.</summary>
public readonly record struct KataTeks(string Kata, int Mulai, int Panjang);

/// <summary>
/// Cuts a text into words without case, accents and width. Numbers lose their zeros in front; a phone number is one word however it is written.
/// Numbers that may be a NIK or a KK are no words.
/// </summary>
public static partial class PecahKata
{
    public static List<KataTeks> Dari(string teks)
    {
        var bersih = SamaranNomor.Hapus(teks);
        var kata = new List<KataTeks>(bersih.Length / 6 + 1);
        var telepon = Telepon().Matches(bersih);
        var mulai = 0;
        foreach (Match t in telepon)
        {
            Pecah(bersih, mulai, t.Index, kata);
            kata.Add(new(Angka(AngkaSaja(t.ValueSpan)), t.Index, t.Length));
            mulai = t.Index + t.Length;
        }
        Pecah(bersih, mulai, bersih.Length, kata);
        return kata;
    }

    /// <summary>A number without what people write in front of it or leave out: zeros, the country.</summary>
    public static string Angka(string angka)
    {
        var polos = angka.TrimStart('0');
        if (polos is ['6', '2', '8', ..] && polos.Length is >= 10 and <= 15) polos = polos[2..];
        return polos.Length == 0 ? "0" : polos.Length > KataCari.PanjangKata ? polos[..KataCari.PanjangKata] : polos;
    }

    public static string AngkaSaja(ReadOnlySpan<char> teks)
    {
        var angka = new StringBuilder(teks.Length);
        foreach (var c in teks)
            if (char.IsAsciiDigit(c)) angka.Append(c);
        return angka.ToString();
    }

    static void Pecah(string teks, int dari, int sampai, List<KataTeks> kata)
    {
        var huruf = new char[KataCari.PanjangKata];
        var (n, mulai, angkaSemua) = (0, -1, true);
        for (var i = dari; i < sampai;)
        {
            var c = teks[i];
            var (panjang, lipat) = (1, default(string));
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (n < huruf.Length) huruf[n++] = char.ToLowerInvariant(c);
                angkaSemua &= char.IsAsciiDigit(c);
            }
            else if (c > 127 && Rune.DecodeFromUtf16(teks.AsSpan(i, sampai - i), out var rune, out panjang) == System.Buffers.OperationStatus.Done && (lipat = Lipat(rune)) is not null)
            {
                foreach (var l in lipat)
                {
                    if (n < huruf.Length) huruf[n++] = l;
                    angkaSemua &= char.IsAsciiDigit(l);
                }
            }
            else
            {
                Tutup(i);
                i += Math.Max(1, panjang);
                continue;
            }
            if (mulai < 0) mulai = i;
            i += panjang;
        }
        Tutup(sampai);

        void Tutup(int akhir)
        {
            if (n > 0) kata.Add(new(angkaSemua ? Angka(new(huruf, 0, n)) : new(huruf, 0, n), mulai, akhir - mulai));
            (n, mulai, angkaSemua) = (0, -1, true);
        }
    }

    /// <summary>What a character beyond ASCII counts as; empty for an accent of its own, null where a word ends.</summary>
    static string? Lipat(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) return "";
        var angka = CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0);
        if (angka >= 0) return angka.ToString(CultureInfo.InvariantCulture);
        if (!Rune.IsLetterOrDigit(rune)) return null;
        var dasar = rune.ToString().Normalize(NormalizationForm.FormKD);
        return string.Concat(dasar.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c))).ToLowerInvariant();
    }

    [GeneratedRegex(@"(?<![0-9])(?:\+?62[ .\-]?|0)8[1-9](?:[0-9]{6,11}|[0-9]{1,2}[ .\-][0-9]{3,4}[ .\-][0-9]{3,5})(?![0-9])")]
    internal static partial Regex Telepon();
}
