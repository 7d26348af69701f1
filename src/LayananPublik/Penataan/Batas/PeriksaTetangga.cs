using System.Globalization;
using LayananPublik.Kantor;

namespace LayananPublik.Penataan;

/// <summary>Lays areas on a sheet of squares and counts what two of them share and what lies between them without an owner.</summary>
public static class PeriksaTetangga
{
    /// <summary>Share of the smaller area that two neighbours may have in common.</summary>
    public const double TumpangTerbesar = 0.01;

    /// <summary>Share of all areas that may be without an owner in their midst.</summary>
    public const double CelahTerbesar = 0.002;

    const int Sisi = 900;

    public static TemuanBatas Periksa(IReadOnlyList<(string Nama, BentukBidang Bentuk)> bidang, bool celah)
    {
        List<string> salah = [], kosong = [], catatan = [];
        if (bidang.Count == 0) return new(salah, kosong, catatan);
        var lembar = new Lembar(bidang.Select(b => b.Bentuk).ToList());
        foreach (var ((a, b), sel) in lembar.Tumpang.OrderByDescending(t => t.Value))
        {
            var bagian = (double)sel / Math.Max(1, Math.Min(lembar.Luas[a], lembar.Luas[b]));
            var kalimat = $"{bidang[a].Nama} dan {bidang[b].Nama} bertumpuk {lembar.Hektare(sel)} hektare ({Persen(bagian)} dari yang lebih kecil).";
            if (bagian > TumpangTerbesar) salah.Add($"{kalimat} Satu tempat hanya boleh milik satu wilayah: perbaiki garisnya di QGIS, atau periksa apakah dua wilayah dipasangkan keliru.");
            else catatan.Add($"{kalimat} Sedikit, jadi dibiarkan: yang pertama menurut daftar yang berlaku di situ.");
        }
        if (celah)
            foreach (var c in lembar.Celah())
            {
                var tetangga = string.Join(", ", c.Tetangga.Take(4).Select(i => bidang[i].Nama));
                var kalimat = $"Ada celah {lembar.Hektare(c.Sel)} hektare yang tidak termasuk wilayah mana pun, di antara {tetangga}.";
                if (c.Sel > lembar.Luas.Sum() * CelahTerbesar) kosong.Add(kalimat);
                else if (c.Sel > 4) catatan.Add(kalimat);
            }
        return new([.. salah.Take(10)], [.. kosong.Take(10)], [.. catatan.Take(10)]);
    }

    static string Persen(double bagian) => bagian.ToString("0.0 %", CultureInfo.GetCultureInfo("id-ID"));

    sealed class Lembar
    {
        readonly short[] pemilik;
        readonly int lebar, tinggi;
        readonly double hektareSel;

        public Lembar(List<BentukBidang> bidang)
        {
            var kotak = bidang.Select(b => b.Kotak).Aggregate((a, b) => a.Gabung(b));
            var sel = Math.Max(1, Math.Max((double)kotak.Timur - kotak.Barat, (double)kotak.Utara - kotak.Selatan) / Sisi);
            // A rim of nobody's squares around: there the outside begins.
            (lebar, tinggi) = ((int)Math.Ceiling(((double)kotak.Timur - kotak.Barat) / sel) + 2, (int)Math.Ceiling(((double)kotak.Utara - kotak.Selatan) / sel) + 2);
            hektareSel = sel * sel * TitikBumi.Meter * TitikBumi.Meter * Math.Cos((double)kotak.Utara / TitikBumi.PerDerajat * Math.PI / 180) / 10_000;
            pemilik = new short[lebar * tinggi];
            Array.Fill(pemilik, (short)-1);
            Luas = new int[bidang.Count];
            for (var i = 0; i < bidang.Count; i++) Isi(bidang[i], (short)i, kotak, sel);
        }

        /// <summary>Squares of each area.</summary>
        public int[] Luas { get; }

        public Dictionary<(int A, int B), int> Tumpang { get; } = [];

        public string Hektare(int sel) => (sel * hektareSel).ToString("0.##", CultureInfo.GetCultureInfo("id-ID"));

        /// <summary>Row by row: a square belongs to an area when its middle does.</summary>
        void Isi(BentukBidang bentuk, short nomor, KotakBumi kotak, double sel)
        {
            var potong = new List<double>[tinggi];
            foreach (var c in bentuk.Cincin)
            {
                var a = c[^1];
                foreach (var b in c)
                {
                    var (bawah, atas) = a.Y < b.Y ? (a, b) : (b, a);
                    var akhir = Math.Min(tinggi - 1, (int)Math.Ceiling((atas.Y - (double)kotak.Selatan) / sel + 0.5));
                    for (var y = Math.Max(0, (int)((bawah.Y - (double)kotak.Selatan) / sel)); y <= akhir; y++)
                    {
                        var tengah = kotak.Selatan + (y - 0.5) * sel;
                        if (bawah.Y <= tengah && tengah < atas.Y) (potong[y] ??= []).Add(bawah.X + (tengah - bawah.Y) / ((double)atas.Y - bawah.Y) * ((double)atas.X - bawah.X));
                    }
                    a = b;
                }
            }
            for (var y = 0; y < tinggi; y++)
            {
                if (potong[y] is not { } x) continue;
                x.Sort();
                for (var i = 0; i + 1 < x.Count; i += 2)
                    for (var k = (int)Math.Ceiling((x[i] - kotak.Barat) / sel + 0.5); k < lebar && kotak.Barat + (k - 0.5) * sel < x[i + 1]; k++) Ambil(y * lebar + k, nomor);
            }
        }

        void Ambil(int di, short nomor)
        {
            Luas[nomor]++;
            if (pemilik[di] < 0) pemilik[di] = nomor;
            else Tumpang[(pemilik[di], nomor)] = Tumpang.GetValueOrDefault((pemilik[di], nomor)) + 1;
        }

        /// <summary>What belongs to nobody and cannot be reached from outside.</summary>
        public IReadOnlyList<(int Sel, IReadOnlyList<int> Tetangga)> Celah()
        {
            var dilihat = new bool[pemilik.Length];
            Jelajahi(0, dilihat);
            List<(int, IReadOnlyList<int>)> celah = [];
            for (var i = 0; i < pemilik.Length; i++)
                if (pemilik[i] < 0 && !dilihat[i]) celah.Add(Jelajahi(i, dilihat));
            return [.. celah.OrderByDescending(c => c.Item1)];
        }

        (int Sel, IReadOnlyList<int> Tetangga) Jelajahi(int awal, bool[] dilihat)
        {
            var (sel, tetangga, antre) = (0, new SortedSet<int>(), new Stack<int>([awal]));
            dilihat[awal] = true;
            while (antre.TryPop(out var i))
            {
                sel++;
                var (x, y) = (i % lebar, i / lebar);
                foreach (var (dx, dy) in ((int, int)[])[(1, 0), (-1, 0), (0, 1), (0, -1)])
                {
                    if (x + dx < 0 || x + dx >= lebar || y + dy < 0 || y + dy >= tinggi) continue;
                    var k = (y + dy) * lebar + x + dx;
                    if (pemilik[k] >= 0) tetangga.Add(pemilik[k]);
                    else if (!dilihat[k])
                    {
                        dilihat[k] = true;
                        antre.Push(k);
                    }
                }
            }
            return (sel, [.. tetangga]);
        }
    }
}
