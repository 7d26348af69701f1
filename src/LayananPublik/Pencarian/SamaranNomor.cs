using System.Globalization;

namespace LayananPublik.Pencarian;

/// <summary>
/// Takes numbers that may be a NIK or a KK out of a text: sixteen digits or more, also with spaces, dots and dashes between them, in any script.
/// Several phone numbers in a row are none. The text keeps its length, so that places in it stay true.
/// </summary>
public static class SamaranNomor
{
    const int Angka = 16, Sela = 3;

    /// <summary>For the index: nothing of such a number is left.</summary>
    public static string Hapus(string teks) => Ganti(teks, (huruf, mulai, akhir, _) => huruf[mulai..akhir].Fill(' '));

    /// <summary>For people: four digits at each end, as everywhere.</summary>
    public static string Samarkan(string teks) => Ganti(teks, (huruf, mulai, akhir, banyak) =>
    {
        var ke = 0;
        for (var i = mulai; i < akhir; i++)
        {
            if (!ApakahAngka(huruf[i])) continue;
            if (ke >= 4 && ke < banyak - 4 || banyak > 20) huruf[i] = '*';
            ke++;
        }
    });

    delegate void Tutup(Span<char> huruf, int mulai, int akhir, int banyak);

    static string Ganti(string teks, Tutup tutup)
    {
        char[]? huruf = null;
        for (var i = 0; i < teks.Length; i++)
        {
            if (!ApakahAngka(teks[i])) continue;
            var (akhir, banyak) = Deret(teks, i);
            if (banyak >= Angka && !SemuaTelepon(teks[i..akhir]))
            {
                huruf ??= teks.ToCharArray();
                tutup(huruf, i, akhir, banyak);
            }
            i = akhir - 1;
        }
        return huruf is null ? teks : new(huruf);
    }

    /// <summary>Where the digits that begin here end, and how many they are.</summary>
    static (int Akhir, int Banyak) Deret(string teks, int mulai)
    {
        var (akhir, banyak) = (mulai, 0);
        for (var i = mulai; i < teks.Length && i - akhir <= Sela; i++)
        {
            if (ApakahAngka(teks[i])) (akhir, banyak) = (i + 1, banyak + 1);
            else if (!ApakahSela(teks[i])) break;
        }
        return (akhir, banyak);
    }

    static bool SemuaTelepon(string deret) => !PecahKata.Telepon().Replace(deret, "").Any(ApakahAngka);

    static bool ApakahAngka(char c) => char.IsAsciiDigit(c) || (c > 127 && CharUnicodeInfo.GetDecimalDigitValue(c) >= 0);

    static bool ApakahSela(char c) => c is ' ' or '.' or '-' or '_' or '/' or '\t' or '\u00a0' || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.Format);
}
