using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Columns where people sign by hand: what they are, room for the pen, a rule, their name.</summary>
static class PotonganPara
{
    const int Sejajar = 3;
    static readonly double Ruang = Ukur.Mm(20), Sela = Ukur.Mm(8);

    public static IEnumerable<Potongan> Buat(IReadOnlyList<KolomTanda> kolom, Rupa rupa, double lebar, double jarak) =>
        kolom.Chunk(Banyak(kolom.Count)).Select((baris, i) => Baris(baris, Banyak(kolom.Count), rupa, lebar) with { Jarak = i == 0 ? jarak + Ukur.Mm(5) : Ukur.Mm(4) });

    // Four stand better two by two than three and one.
    static int Banyak(int jumlah) => jumlah is 2 or 4 ? 2 : Math.Min(Sejajar, Math.Max(1, jumlah));

    static Potongan Baris(KolomTanda[] baris, int banyak, Rupa rupa, double lebar)
    {
        var kolom = (lebar - (Math.Max(2, banyak) - 1) * Sela) / Math.Max(2, banyak);
        var kecil = rupa.Ambil(rupa.Ukuran * 0.8);
        var isi = baris.Select(b => (Atas: Bungkus.Teks(rupa, b.Jabatan, rupa.Biasa, kolom), Nama: Bungkus.Teks(rupa, b.Nama, rupa.Tebal, kolom), Bawah: Bungkus.Teks(rupa, b.Keterangan ?? "", kecil, kolom))).ToList();
        var atas = isi.Max(k => k.Atas.Count) * rupa.TinggiLarik + Ruang;
        var tinggi = atas + isi.Max(k => k.Nama.Count * rupa.TinggiLarik + k.Bawah.Count * kecil.Size * 1.25) + 3;
        return new Potongan(new Kelompok(null, teks: false), tinggi, (k, t) =>
        {
            foreach (var (i, (jabatan, nama, bawah)) in isi.Index())
            {
                // One alone stands at the right, where officials sign.
                var x = t.X + (baris.Length == 1 && banyak == 1 ? kolom + Sela : i * (kolom + Sela));
                k.Unsur(Tag.P, () =>
                {
                    Tumpuk(k, jabatan, x, t.Y, rupa.TinggiLarik);
                    k.Garis(x + kolom * 0.06, t.Y + atas, x + kolom * 0.94, t.Y + atas, 0.5);
                    Tumpuk(k, nama, x, t.Y + atas + 2, rupa.TinggiLarik);
                    Tumpuk(k, bawah, x, t.Y + atas + 2 + nama.Count * rupa.TinggiLarik, kecil.Size * 1.25);
                });
            }
        });
    }

    static void Tumpuk(Kanvas k, IReadOnlyList<Larik> larik, double x, double y, double tinggi)
    {
        foreach (var (i, l) in larik.Index()) k.Larik(l, x, y + i * tinggi, tinggi, Rata.Tengah);
    }
}
