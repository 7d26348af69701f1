using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>A letter and its further sheets laid out on pages, ready to be drawn.</summary>
sealed class Susunan
{
    // Office letters should fill one page: before a second one is opened, type and spacing shrink a little, never below what reads easily.
    static readonly (double Kurang, double Spasi)[] Longgar = [(0, 1.3), (0, 1.22), (0, 1.15), (0.5, 1.15), (0.5, 1.1), (1, 1.12), (1, 1.06), (1.5, 1.08), (2, 1.08), (2, 1.02)];
    const double UkuranTerkecil = 9;

    readonly Naskah _n;
    readonly Kaki _kaki;
    readonly List<List<Potongan>> _halaman;
    readonly double _lebar;

    Susunan(Naskah n, Kaki kaki, List<List<Potongan>> halaman, double lebar) => (_n, _kaki, _halaman, _lebar) = (n, kaki, halaman, lebar);

    public int Jumlah => _halaman.Count;

    public static Susunan Buat(Naskah n)
    {
        var lebar = Ukur.Mm(n.Tata.Lebar - n.Tata.Kiri - n.Tata.Kanan);
        var berhalaman = n.Tata.NomorHalaman || n.Lampiran.Count > 0;
        var utama = Muat(n, lebar, berhalaman, rupa => Surat(n, rupa, lebar));
        // A letter that fills more than one page numbers them, which takes a line of each.
        if (!berhalaman && utama.Count > 1) utama = Muat(n, lebar, berhalaman = true, rupa => Surat(n, rupa, lebar));
        List<List<Potongan>> halaman = [.. utama, .. n.Lampiran.SelectMany(l => Muat(n, lebar, berhalaman, rupa => PotonganLembar.Buat(n, l, rupa, lebar)))];
        return new(n, KakiUntuk(n, lebar, berhalaman), halaman, lebar);
    }

    public void Gambar(Kanvas k, int halaman)
    {
        var x = Ukur.Mm(_n.Tata.Kiri);
        var y = Ukur.Mm(_n.Tata.Atas);
        Kelompok? kelompok = null;
        foreach (var (i, p) in _halaman[halaman].Index())
        {
            if (i > 0) y += p.Jarak;
            kelompok = Pindah(k, kelompok, p.Kelompok);
            var letak = new Letak(x, y, _lebar, i == 0, i == _halaman[halaman].Count - 1);
            if (p.Ulangan) k.Hiasan(() => p.Gambar(k, letak));
            else p.Gambar(k, letak);
            y += p.Tinggi;
        }
        Pindah(k, kelompok, null);
        _kaki.Gambar(k, x, Ukur.Mm(_n.Tata.Tinggi - _n.Tata.Bawah), halaman + 1, Jumlah);
    }

    /// <summary>The pieces of the body, in reading order.</summary>
    public static IEnumerable<Potongan> Isi(IReadOnlyList<Bagian> isi, Rupa rupa, double lebar)
    {
        var label = PotonganTabel.LebarLabel(isi, rupa);
        var jarak = Ukur.Mm(2);
        foreach (var b in isi)
        {
            var potongan = b switch
            {
                Paragraf p => PotonganTeks.Paragraf(p, rupa, lebar, jarak),
                TabelData t => PotonganTabel.Data(t, rupa, lebar, label, jarak),
                TabelKolom t => PotonganTabel.Kolom(t, rupa, lebar, jarak),
                Grafik g => [PotonganGrafik.Buat(g, rupa, lebar, jarak)],
                TandaPara t => PotonganPara.Buat(t.Kolom, rupa, lebar, jarak),
                _ => []
            };
            foreach (var p in potongan) yield return p;
            jarak = b is Jarak j ? jarak + Ukur.Mm(j.Mm) : 0;
        }
    }

    static List<Potongan> Surat(Naskah n, Rupa rupa, double lebar)
    {
        List<Potongan> hasil = [.. n.Model is { Length: > 0 } model ? PotonganLembar.Kanan(model, rupa, lebar) : [], PotonganKop.Buat(n.Kop, rupa, lebar), .. PotonganTeks.Judul(n.Judul, n.Nomor ?? "", Tag.H1, rupa, lebar)];
        if (n.Tujuan is not null) hasil.AddRange(PotonganTeks.Tujuan(n.Tujuan, rupa, lebar));
        hasil.AddRange(Isi(n.Isi, rupa, lebar));
        hasil.Add(PotonganTtd.Buat(n, rupa, lebar));
        Paginasi.IkatTtd(hasil, hasil.Count - 1);
        return hasil;
    }

    // One page if it can be one; a list that shows its page numbers is never squeezed.
    static List<List<Potongan>> Muat(Naskah n, double lebar, bool berhalaman, Func<Rupa, List<Potongan>> susun)
    {
        var tinggi = Ukur.Mm(n.Tata.Tinggi - n.Tata.Atas - n.Tata.Bawah) - KakiUntuk(n, lebar, berhalaman).Tinggi;
        List<List<Potongan>> lapang = [];
        foreach (var (i, (kurang, spasi)) in (n.Tata.SatuHalaman && !n.Tata.NomorHalaman ? Longgar : Longgar[..1]).Index())
        {
            if (i > 0 && n.Tata.Ukuran - kurang < Math.Min(UkuranTerkecil, n.Tata.Ukuran)) break;
            var halaman = Paginasi.Bagi(susun(new Rupa(n.Tata.Huruf, n.Tata.Ukuran - kurang, spasi)), tinggi);
            if (halaman.Count == 1) return halaman;
            if (i == 0) lapang = halaman;
        }
        return lapang;
    }

    static Kaki KakiUntuk(Naskah n, double lebar, bool berhalaman) => new(n, new Rupa(n.Tata.Huruf, n.Tata.Ukuran, 1), lebar, berhalaman);

    static Kelompok? Pindah(Kanvas k, Kelompok? dari, Kelompok? ke)
    {
        if (ReferenceEquals(dari, ke)) return ke;
        if (dari?.Jenis is not null) k.Selesai();
        // What goes on over a page is one element, so that a table is heard as one.
        if (ke?.Jenis is { } jenis) k.Mulai(ke.Unsur ??= k.Tambah(jenis));
        return ke;
    }
}
