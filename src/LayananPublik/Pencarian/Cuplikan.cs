namespace LayananPublik.Pencarian;

/// <summary>A piece of an excerpt; what was looked for is marked.</summary>
public readonly record struct Potong(string Teks, bool Kena);

/// <summary>The part of a text around what was found in it, on one line, with numbers of cards masked.</summary>
static class Cuplikan
{
    const int Sebelum = 40, Panjang = 150;

    public static IReadOnlyList<Potong> Dari(string teks, KueriCari kueri)
    {
        var kena = PecahKata.Dari(teks).Where(k => kueri.Suku.Any(s => s.Cocok(k.Kata))).ToList();
        var tampil = SamaranNomor.Samarkan(teks).Replace('\n', ' ').Replace('\r', ' ');
        var mulai = kena.Count == 0 || kena[0].Mulai <= Sebelum ? 0 : AwalKata(tampil, kena[0].Mulai - Sebelum);
        var akhir = Math.Min(tampil.Length, mulai + Panjang);
        if (akhir < tampil.Length && char.IsHighSurrogate(tampil[akhir - 1])) akhir--;
        var potong = new List<Potong>();
        var di = mulai;
        if (mulai > 0) potong.Add(new("…", false));
        foreach (var k in kena.Where(k => k.Mulai >= mulai && k.Mulai + k.Panjang <= akhir))
        {
            if (k.Mulai > di) potong.Add(new(tampil[di..k.Mulai], false));
            potong.Add(new(tampil[k.Mulai..(k.Mulai + k.Panjang)], true));
            di = k.Mulai + k.Panjang;
        }
        if (di < akhir) potong.Add(new(tampil[di..akhir], false));
        if (akhir < tampil.Length) potong.Add(new("…", false));
        return potong;
    }

    static int AwalKata(string teks, int di)
    {
        var sela = teks.IndexOf(' ', di);
        return sela >= 0 && sela - di < 20 ? sela + 1 : char.IsLowSurrogate(teks[di]) ? di + 1 : di;
    }
}
