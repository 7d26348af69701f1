using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>A letter laid out on its pages, ready to be drawn.</summary>
sealed class Susunan
{
    // Office letters should fill one page: before a second one is opened, type and spacing shrink a little, never below what reads easily.
    static readonly (double Kurang, double Spasi)[] Longgar = [(0, 1.3), (0, 1.22), (0, 1.15), (0.5, 1.15), (0.5, 1.1), (1, 1.12), (1, 1.06)];

    readonly Naskah _n;
    readonly Kaki _kaki;
    readonly List<List<Potongan>> _halaman;
    readonly double _lebar;

    Susunan(Naskah n, double kurang, double spasi, bool berhalaman)
    {
        var rupa = new Rupa(n.Tata.Huruf, n.Tata.Ukuran - kurang, spasi);
        _n = n;
        _lebar = Ukur.Mm(n.Tata.Lebar - n.Tata.Kiri - n.Tata.Kanan);
        _kaki = new Kaki(n, rupa, _lebar, berhalaman);
        _halaman = Paginasi.Bagi(Potong(n, rupa, _lebar), Ukur.Mm(n.Tata.Tinggi - n.Tata.Atas - n.Tata.Bawah) - _kaki.Tinggi);
    }

    public int Jumlah => _halaman.Count;

    public static Susunan Buat(Naskah n)
    {
        if (n.Tata.NomorHalaman) return new Susunan(n, Longgar[0].Kurang, Longgar[0].Spasi, berhalaman: true);
        foreach (var (kurang, spasi) in n.Tata.SatuHalaman ? Longgar : Longgar[..1])
        {
            var susunan = new Susunan(n, kurang, spasi, berhalaman: false);
            if (susunan.Jumlah == 1) return susunan;
        }
        return new Susunan(n, Longgar[0].Kurang, Longgar[0].Spasi, berhalaman: true);
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

    static Kelompok? Pindah(Kanvas k, Kelompok? dari, Kelompok? ke)
    {
        if (ReferenceEquals(dari, ke)) return ke;
        if (dari?.Jenis is not null) k.Selesai();
        // What goes on over a page is one element, so that a table is heard as one.
        if (ke?.Jenis is { } jenis) k.Mulai(ke.Unsur ??= k.Tambah(jenis));
        return ke;
    }

    static List<Potongan> Potong(Naskah n, Rupa rupa, double lebar)
    {
        List<Potongan> hasil = [PotonganKop.Buat(n.Kop, rupa, lebar), .. PotonganTeks.Judul(n, rupa, lebar)];
        if (n.Tujuan is not null) hasil.AddRange(PotonganTeks.Tujuan(n.Tujuan, rupa, lebar));
        var label = PotonganTabel.LebarLabel(n, rupa);
        var jarak = Ukur.Mm(2);
        foreach (var b in n.Isi)
        {
            hasil.AddRange(b switch
            {
                Paragraf p => PotonganTeks.Paragraf(p, rupa, lebar, jarak),
                TabelData t => PotonganTabel.Data(t, rupa, lebar, label, jarak),
                TabelKolom t => PotonganTabel.Kolom(t, rupa, lebar, jarak),
                Grafik g => [PotonganGrafik.Buat(g, rupa, lebar, jarak)],
                _ => []
            });
            jarak = b is Jarak j ? jarak + Ukur.Mm(j.Mm) : 0;
        }
        hasil.Add(PotonganTtd.Buat(n, rupa, lebar));
        Paginasi.IkatTtd(hasil, hasil.Count - 1);
        return hasil;
    }
}
