using LayananPublik.Persuratan.Pdf.Writer;
namespace LayananPublik.Persuratan.Pdf;

/// <summary>A small chart of paired bars: dark and light grey, so that a black-and-white printer keeps them apart.</summary>
static class PotonganGrafik
{
    const double Besar = 7.5, Baris = 10;
    static readonly double Tinggi = Ukur.Mm(34), Sumbu = Ukur.Mm(9);
    static readonly Warna Gelap = new(0x33, 0x44, 0x4A), Terang = new(0xB4, 0xBF, 0xC5);
    static readonly Warna Kisi = new(0xCC, 0xD3, 0xD7);

    public static Potongan Buat(Grafik g, Rupa rupa, double lebar, double jarak)
    {
        var huruf = rupa.Ambil(Besar);
        var atas = Math.Max(4, g.Batang.Select(b => Math.Max(b.Satu, b.Dua)).DefaultIfEmpty().Max());
        return new Potongan(new Kelompok(null, teks: false), Tinggi + 3 * Baris, (k, t) => k.Gambar(g.Alternatif, new Petak(t.X, t.Y, lebar, Tinggi + 3 * Baris), () =>
        {
            var dasar = t.Y + Baris + Tinggi;
            Legenda(k, rupa, huruf, g, t.X + Sumbu, t.Y);
            foreach (var n in new[] { 0, atas / 2, atas })
            {
                var y = dasar - Tinggi * n / atas;
                k.Bidang(new Petak(t.X + Sumbu, y - 0.2, lebar - Sumbu, 0.4), Kisi);
                k.Larik(Bungkus.Teks(rupa, $"{n}", huruf, Sumbu)[0], t.X, y - Baris / 2, Baris);
            }
            Batang(k, rupa, huruf, g, t.X + Sumbu, dasar, (lebar - Sumbu) / Math.Max(1, g.Batang.Count), Tinggi / atas);
        }))
        { Jarak = jarak + Ukur.Mm(2.6) };
    }

    static void Legenda(Kanvas k, Rupa rupa, Font huruf, Grafik g, double x, double y)
    {
        foreach (var (nama, warna) in new[] { (g.Satu, Gelap), (g.Dua, Terang) })
        {
            k.Bidang(new Petak(x, y + 1, 6, 6), warna);
            var larik = Bungkus.Teks(rupa, nama, huruf, Ukur.Mm(40))[0];
            k.Larik(larik, x + 9, y - 1, Baris);
            x += larik.Isi + 22;
        }
    }

    static void Batang(Kanvas k, Rupa rupa, Font huruf, Grafik g, double x, double dasar, double kolom, double satuan)
    {
        var setiap = Math.Max(1, (int)Math.Ceiling(16 / Math.Max(1, kolom)));
        foreach (var (i, b) in g.Batang.Index())
        {
            var kiri = x + i * kolom;
            if (b.Satu > 0) k.Bidang(new Petak(kiri + kolom * 0.12, dasar - b.Satu * satuan, kolom * 0.36, b.Satu * satuan), Gelap);
            if (b.Dua > 0) k.Bidang(new Petak(kiri + kolom * 0.52, dasar - b.Dua * satuan, kolom * 0.36, b.Dua * satuan), Terang);
            if (i % setiap == 0) k.Larik(Bungkus.Teks(rupa, b.Nama, huruf, Ukur.Mm(30))[0] with { Lebar = kolom }, kiri, dasar + 2, Baris, Rata.Tengah);
        }
    }
}
