using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>A further sheet: the office's own bears letterhead and the officer's block, a form of citizens only their signatures.</summary>
static class PotonganLembar
{
    public static List<Potongan> Buat(Naskah n, Lembar l, Rupa rupa, double lebar)
    {
        List<Potongan> hasil = [];
        if (l.Kode is { Length: > 0 } kode) hasil.AddRange(Kanan(kode, rupa, lebar));
        if (l.BerKop) hasil.Add(PotonganKop.Buat(n.Kop, rupa, lebar));
        hasil.AddRange(PotonganTeks.Judul(l.Judul, l.Nomor, Tag.H2, rupa, lebar));
        if (l.Tujuan is not null) hasil.AddRange(PotonganTeks.Tujuan(l.Tujuan, rupa, lebar));
        hasil.AddRange(Susunan.Isi(l.Isi, rupa, lebar));
        var isi = hasil.Count;
        if (l.Tanda.Count > 0) hasil.AddRange(PotonganPara.Buat(l.Tanda, rupa, lebar, 0));
        if (l.BerKop) hasil.Add(PotonganTtd.Buat(n with { Mengetahui = null, Register = null }, rupa, lebar));
        if (hasil.Count > isi) Paginasi.IkatTtd(hasil, isi);
        // The officer's block never goes to a page without those who signed before it.
        for (var i = isi + 1; i < hasil.Count; i++) if (i == hasil.Count - 1 && l.BerKop) hasil[i] = hasil[i] with { BolehPisah = false };
        return hasil;
    }

    public static IEnumerable<Potongan> Kanan(string kode, Rupa rupa, double lebar)
    {
        var kecil = rupa.Ambil(Math.Max(8, rupa.Ukuran - 2));
        var kelompok = new Kelompok(Tag.P, teks: false);
        return Bungkus.Teks(rupa, kode, kecil, lebar).Select(l => new Potongan(kelompok, kecil.Size * 1.3, (k, t) => k.Larik(l, t.X + lebar - l.Isi, t.Y, kecil.Size * 1.3)) { BolehPisah = false });
    }
}
