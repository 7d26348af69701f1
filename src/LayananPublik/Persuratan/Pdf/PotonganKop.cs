using LayananPublik.Kantor;
using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>The letterhead: emblem at the left, lines centred beside it, a thick and a thin rule below.</summary>
static class PotonganKop
{
    const double TerkecilDari = 0.7;
    static readonly double TinggiLambang = Ukur.Mm(23), LebarLambang = Ukur.Mm(20), KolomLambang = Ukur.Mm(24), JarakGaris = Ukur.Mm(3);

    public static Potongan Buat(Kop kop, Rupa rupa, double lebar)
    {
        var kiri = kop.Lambang is null ? 0 : KolomLambang;
        var kanan = kop.LambangKanan is null ? 0 : KolomLambang;
        var larik = kop.Baris.SelectMany(b => Baris(b, rupa, lebar - kiri - kanan)).ToList();
        var teks = larik.Sum(l => l.Tinggi);
        var tinggi = Math.Max(teks, kiri + kanan == 0 ? 0 : TinggiLambang);
        return new Potongan(new Kelompok(null, teks: false), tinggi + JarakGaris + Ukur.Mm(2), (k, t) =>
        {
            if (kop.Lambang is not null) Lambang(k, kop.Lambang, "Lambang daerah", t.X, t.Y + (tinggi - TinggiLambang) / 2);
            if (kop.LambangKanan is not null) Lambang(k, kop.LambangKanan, "Lambang kedua", t.X + lebar - LebarLambang, t.Y + (tinggi - TinggiLambang) / 2);
            k.Unsur(Tag.P, () =>
            {
                var y = t.Y + (tinggi - teks) / 2;
                foreach (var (l, t1) in larik) { k.Larik(l, t.X + kiri, y, t1, Rata.Tengah); y += t1; }
            });
            var garis = t.Y + tinggi + JarakGaris;
            k.Garis(t.X, garis, t.X + lebar, garis, 2.25);
            k.Garis(t.X, garis + 3, t.X + lebar, garis + 3, 0.75);
        });
    }

    static IEnumerable<(Larik, double Tinggi)> Baris(BarisKopUnit b, Rupa rupa, double lebar)
    {
        var (besar, gaya) = b.Ukuran switch
        {
            UkuranKop.Besar => (18.0, Gaya.Tebal),
            UkuranKop.Biasa => (14.0, Gaya.Tebal),
            _ => (9.0, Gaya.Biasa)
        };
        var muat = Math.Clamp(lebar / Math.Max(Rupa.Lebar(b.Teks, rupa.Ambil(besar, gaya)), 1), b.Ukuran == UkuranKop.Kecil ? 0.9 : TerkecilDari, 1);
        var huruf = rupa.Ambil(Math.Floor(besar * muat * 10) / 10, gaya);
        return Bungkus.Teks(rupa, b.Teks, huruf, lebar).Select(l => (l, huruf.Size * 1.25));
    }

    static void Lambang(Kanvas k, byte[] isi, string alternatif, double x, double y)
    {
        // What was stored before it had to be readable must not stop a letter.
        if (CetakPdf.BacaLambang(isi) is not { } citra) return;
        var skala = Math.Min(LebarLambang / citra.Width, TinggiLambang / citra.Height);
        var (w, h) = (citra.Width * skala, citra.Height * skala);
        var kotak = new Petak(x + (LebarLambang - w) / 2, y + (TinggiLambang - h) / 2, w, h);
        k.Gambar(alternatif, kotak, () => k.Citra(citra, kotak));
    }
}

static class Ukur
{
    public static double Mm(double mm) => mm * 72 / 25.4;
}
