using System.Text;

namespace LayananPublik.Persuratan;

/// <summary>Short texts in few bytes: capitals and figures three in two bytes, small letters too four in three, anything else as it is (UTF-8). The page that reads it again is <c>luring.html</c>.</summary>
static class TeksRapat
{
    const string Besar = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ./- ", Campur = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ./-abcdefghijklmnoprstuvwxyz";
    const int BanyakBesar = 0, BanyakCampur = 1, Mentah = 2, Pendek = 63;

    public static void Tulis(List<byte> ke, string teks)
    {
        // What is longer than two bytes of length can say is cut, never refused: the letter must be issued all the same.
        if (teks.Length > 200) teks = teks[..200];
        var cara = teks.All(c => Besar.Contains(c, StringComparison.Ordinal)) ? BanyakBesar : teks.All(c => Campur.Contains(c, StringComparison.Ordinal)) ? BanyakCampur : Mentah;
        var isi = cara == Mentah ? Encoding.UTF8.GetBytes(teks) : cara == BanyakBesar ? Rapatkan(teks, Besar, 3) : Rapatkan(teks, Campur, 4);
        var panjang = cara == Mentah ? isi.Length : teks.Length;
        ke.Add((byte)(cara << 6 | Math.Min(panjang, Pendek)));
        if (panjang >= Pendek) ke.AddRange([(byte)((panjang - Pendek) >> 8), (byte)(panjang - Pendek)]);
        ke.AddRange(isi);
    }

    public static string Baca(ReadOnlySpan<byte> dari, ref int letak)
    {
        var (cara, panjang) = (dari[letak] >> 6, dari[letak++] & Pendek);
        if (panjang == Pendek) panjang += dari[letak++] << 8 | dari[letak++];
        if (cara != Mentah) return cara == BanyakBesar ? Urai(dari, ref letak, panjang, Besar, 3) : Urai(dari, ref letak, panjang, Campur, 4);
        letak += panjang;
        return Encoding.UTF8.GetString(dari.Slice(letak - panjang, panjang));
    }

    // One byte less than characters in each group.
    static byte[] Rapatkan(string teks, string abjad, int kelompok) => [.. teks.Chunk(kelompok).SelectMany(k =>
    {
        var nilai = 0;
        for (var i = 0; i < kelompok; i++) nilai = nilai * abjad.Length + (i < k.Length ? abjad.IndexOf(k[i], StringComparison.Ordinal) : 0);
        return Enumerable.Range(1, kelompok - 1).Select(i => (byte)(nilai >> 8 * (kelompok - 1 - i)));
    })];

    static string Urai(ReadOnlySpan<byte> dari, ref int letak, int panjang, string abjad, int kelompok)
    {
        var teks = new StringBuilder();
        var kelompokIni = new char[kelompok];
        while (teks.Length < panjang)
        {
            var nilai = 0;
            for (var i = 1; i < kelompok; i++) nilai = nilai << 8 | dari[letak++];
            for (var i = kelompok - 1; i >= 0; i--, nilai /= abjad.Length) kelompokIni[i] = abjad[nilai % abjad.Length];
            teks.Append(kelompokIni);
        }
        return teks.ToString(0, panjang);
    }
}
