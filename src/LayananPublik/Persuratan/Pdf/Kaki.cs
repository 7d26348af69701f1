using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>The foot of every page: how to check the letter and, on longer letters, which page of which letter this is.</summary>
sealed class Kaki(Naskah n, Rupa rupa, double lebar, bool berhalaman)
{
    const double Besar = 8, Baris = 10.5, Sela = 4;

    readonly List<Larik> _larik =
    [
        .. string.IsNullOrWhiteSpace(n.Kaki) ? [] : Bungkus.Teks(rupa, n.Kaki, rupa.Ambil(Besar), lebar),
        .. n.Kode is null ? [] : Bungkus.Paragraf(new Rupa(n.Tata.Huruf, Besar, 1), ["Kode verifikasi: ", new(KodeVerifikasi.Kelompokkan(n.Kode), Tebal: true)], lebar, 0)
    ];

    public double Tinggi => (_larik.Count + (berhalaman ? 1 : 0)) * Baris + Sela + Ukur.Mm(4);

    public void Gambar(Kanvas k, double x, double bawah, int halaman, int jumlah)
    {
        var y = bawah - Tinggi + Ukur.Mm(4);
        if (_larik.Count > 0 || berhalaman) k.Garis(x, y, x + lebar, y, 0.5, Warna.Abu);
        y += Sela;
        // Only the last page's foot is content; the others repeat it.
        if (halaman == jumlah) k.Unsur(Tag.P, () => Isi(k, x, y));
        else k.Hiasan(() => Isi(k, x, y));
        if (berhalaman) k.Hiasan(() => Penanda(k, x, y + _larik.Count * Baris, halaman, jumlah));
    }

    void Isi(Kanvas k, double x, double y)
    {
        foreach (var (i, l) in _larik.Index()) k.Larik(l, x, y + i * Baris, Baris, tinta: Kanvas.Kelabu);
    }

    void Penanda(Kanvas k, double x, double y, int halaman, int jumlah)
    {
        var huruf = rupa.Ambil(Besar);
        var nomor = Bungkus.Teks(rupa, $"Halaman {halaman} dari {jumlah}", huruf, lebar)[0];
        var lebarNomor = nomor.Isi;
        k.Larik(Bungkus.Teks(rupa, n.Nomor is null ? n.Judul : $"Nomor : {n.Nomor}", huruf, lebar - lebarNomor - 10)[0], x, y, Baris, tinta: Kanvas.Kelabu);
        k.Larik(nomor, x + lebar - lebarNomor, y, Baris, tinta: Kanvas.Kelabu);
    }
}
