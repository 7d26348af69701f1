using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Both kinds of table; a row is kept whole unless it is taller than anyone expects.</summary>
static class PotonganTabel
{
    const int LarikUtuh = 12, LarikPotong = 4;
    const double Pena = 0.6;
    static readonly double Masuk = Ukur.Mm(10), Atas = Ukur.Mm(2.6), Bantal = Ukur.Mm(1.4);

    /// <summary>One width for the labels of all data tables, so that their colons stand in one line down the page.</summary>
    public static double LebarLabel(IReadOnlyList<Bagian> isi, Rupa rupa) =>
        isi.OfType<TabelData>().SelectMany(t => t.Baris).Select(b => Rupa.Lebar(b.Label, rupa.Biasa)).DefaultIfEmpty().Max() + Ukur.Mm(3);

    public static IEnumerable<Potongan> Data(TabelData tabel, Rupa rupa, double lebar, double lebarLabel, double jarak)
    {
        var kelompok = new Kelompok(Tag.Table);
        var titikDua = Rupa.Lebar(":  ", rupa.Biasa);
        var kolom = lebar - Masuk;
        var label = Math.Min(lebarLabel, kolom * 0.42);
        var nilai = kolom - label - titikDua;
        foreach (var (nomor, b) in tabel.Baris.Index())
        {
            IReadOnlyList<IReadOnlyList<Larik>> sel =
                [Bungkus.Teks(rupa, b.Label, rupa.Biasa, label - Ukur.Mm(2)), Bungkus.Teks(rupa, ":", rupa.Biasa, titikDua), Bungkus.Teks(rupa, b.Nilai, b.Tebal ? rupa.Tebal : rupa.Biasa, nilai)];
            double[] geser = [Masuk, Masuk + label, Masuk + label + titikDua];
            foreach (var (urut, bagian) in Penggal(sel).Index())
                yield return new Potongan(kelompok, bagian.Max(s => s.Count) * rupa.TinggiLarik + 2, (k, t) => Baris(k, bagian, i => t.X + geser[i], t.Y + 1, rupa.TinggiLarik))
                {
                    Jarak = nomor + urut == 0 ? Atas + jarak : 0,
                    BolehPisah = nomor + urut > 1
                };
        }
    }

    public static IEnumerable<Potongan> Kolom(TabelKolom tabel, Rupa rupa, double lebar, double jarak)
    {
        var kelompok = new Kelompok(Tag.Table);
        var besar = rupa.Ukuran * 0.88;
        var tinggi = besar * 1.25;
        var lebarKolom = tabel.LebarMm is { } mm ? LebarKolom.Tetap(mm, lebar) : LebarKolom.Bagi(tabel, rupa, besar, lebar, 2 * Bantal);
        var kepala = Potong(tabel.Kepala, Gaya.Tebal).Single() with { Jarak = Atas + jarak, BolehPisah = false };
        yield return kepala;
        foreach (var (nomor, baris) in tabel.Baris.Index())
            foreach (var (urut, p) in Potong(baris, Gaya.Biasa).Index())
                yield return p with { BolehPisah = nomor + urut > 0, KepalaUlang = kepala };

        IEnumerable<Potongan> Potong(IReadOnlyList<string> isi, Gaya gaya)
        {
            var huruf = rupa.Ambil(besar, gaya);
            var judul = gaya == Gaya.Tebal;
            IReadOnlyList<Larik>[] sel = [.. lebarKolom.Select((w, i) => Bungkus.Teks(rupa, i < isi.Count ? isi[i] : "", huruf, w - 2 * Bantal))];
            var penggal = judul ? [sel] : Penggal(sel).ToList();
            return penggal.Select((s, i) => Kotak(kelompok, s, lebarKolom, tinggi, judul, atas: i == 0, bawah: i == penggal.Count - 1));
        }
    }

    static Potongan Kotak(Kelompok kelompok, IReadOnlyList<IReadOnlyList<Larik>> sel, double[] lebar, double tinggi, bool judul, bool atas, bool bawah)
    {
        var isi = sel.Max(s => s.Count) * tinggi + (atas ? Bantal : 0) + (bawah ? Bantal : 0);
        return new Potongan(kelompok, isi, (k, t) =>
        {
            var kiri = lebar.Select((_, i) => t.X + lebar.Take(i).Sum()).ToArray();
            Baris(k, sel, i => kiri[i] + Bantal, t.Y + (atas ? Bantal : 0), tinggi, judul);
            k.Hiasan(() => Tepi(k, [.. kiri, t.X + lebar.Sum()], t.Y, t.Y + isi, atas || t.AwalHalaman, bawah || t.AkhirHalaman));
        });
    }

    static void Tepi(Kanvas k, double[] tegak, double atas, double bawah, bool garisAtas, bool garisBawah)
    {
        foreach (var x in tegak) k.Garis(x, atas, x, bawah, Pena);
        if (garisAtas) k.Garis(tegak[0], atas, tegak[^1], atas, Pena);
        if (garisBawah) k.Garis(tegak[0], bawah, tegak[^1], bawah, Pena);
    }

    static void Baris(Kanvas k, IReadOnlyList<IReadOnlyList<Larik>> sel, Func<int, double> x, double y, double tinggi, bool judul = false) =>
        k.Unsur(Tag.TR, () =>
        {
            foreach (var (i, larik) in sel.Index())
                k.Unsur(judul ? Tag.TH : Tag.TD, () =>
                {
                    foreach (var (j, l) in larik.Index()) k.Larik(l, x(i), y + j * tinggi, tinggi, judul ? Rata.Tengah : Rata.Kiri);
                });
        });

    static IEnumerable<IReadOnlyList<IReadOnlyList<Larik>>> Penggal(IReadOnlyList<IReadOnlyList<Larik>> sel)
    {
        var banyak = sel.Max(s => s.Count);
        if (banyak <= LarikUtuh) return [sel];
        return Enumerable.Range(0, (banyak + LarikPotong - 1) / LarikPotong)
            .Select(i => sel.Select(s => (IReadOnlyList<Larik>)[.. s.Skip(i * LarikPotong).Take(LarikPotong)]).ToList());
    }
}

/// <summary>Shares the width among columns: what fits is left as it is, the rest shares by need but never below its longest word if that can be helped.</summary>
static class LebarKolom
{
    public static double[] Tetap(IReadOnlyList<double> mm, double lebar)
    {
        var sisa = (lebar - mm.Sum(Pdf.Ukur.Mm)) / Math.Max(1, mm.Count(m => m == 0));
        return [.. mm.Select(m => m == 0 ? sisa : Pdf.Ukur.Mm(m))];
    }

    public static double[] Bagi(TabelKolom tabel, Rupa rupa, double besar, double lebar, double bantal)
    {
        var jumlah = tabel.Kepala.Count;
        var biasa = rupa.Ambil(besar);
        var tebal = rupa.Ambil(besar, Gaya.Tebal);
        double[] Ukur(Func<string, Font, double> ukur) =>
            [.. Enumerable.Range(0, jumlah).Select(i => bantal + 1 + tabel.Baris.Where(b => i < b.Count).Select(b => ukur(b[i], biasa)).Append(ukur(tabel.Kepala[i], tebal)).Max())];
        var penuh = Ukur(Rupa.Lebar);
        var sedikit = Pangkas(Ukur((t, h) => Bungkus.KataTerlebar(rupa, t, h)), lebar);
        var sisa = lebar - sedikit.Sum();
        var butuh = penuh.Zip(sedikit, (p, s) => Math.Min(p - s, lebar)).ToArray();
        return [.. sedikit.Select((s, i) => s + sisa * (butuh.Sum() > 0 ? butuh[i] / butuh.Sum() : 1.0 / jumlah))];
    }

    // Where the longest words do not fit together, the widest columns give way first, so that a NIK stays in one piece.
    static double[] Pangkas(double[] kata, double lebar)
    {
        var batas = lebar;
        var urut = kata.Order().ToArray();
        for (var (i, sisa) = (0, lebar); i < urut.Length; sisa -= urut[i++])
        {
            if (urut[i] * (urut.Length - i) <= sisa) continue;
            batas = sisa / (urut.Length - i);
            break;
        }
        return [.. kata.Select(k => Math.Min(k, batas))];
    }
}
