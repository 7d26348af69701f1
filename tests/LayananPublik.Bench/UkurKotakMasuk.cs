using System.Diagnostics;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>What officers read at their desks from an office of two years, at a hundredth, a tenth and full size side by side; then a hundred desks at once.</summary>
static class UkurKotakMasuk
{
    const int Kali = 40;
    const double Batas = 100;

    public static async Task JalankanAsync(double skala)
    {
        await BacaAsync(skala);
        await UkurMeja.JalankanAsync(skala);
    }

    public static async Task BacaAsync(double skala)
    {
        double[] ukuran = [.. new[] { 0.01, 0.1 }.Where(s => s < skala), skala];
        Dictionary<string, Dictionary<double, List<double>>> lama = [];
        Dictionary<string, string> golongan = [];
        foreach (var s in ukuran) await SatuAsync(s, lama, golongan);
        Ukuran.Tulis($"waktu server dalam ms, p50/p95/terlama dari {Kali} kali; ukuran {string.Join(" | ", ukuran.Select(KantorTersimpan.Sebut))}");
        foreach (var (nama, per) in lama)
        {
            Ukuran.Tulis($"{nama,-58} {string.Join(" | ", ukuran.Select(s => per.TryGetValue(s, out var l) ? Tiga(l) : "-"))}");
            Ukuran.Hasil($"kotakmasuk.{nama.Replace(' ', '_')}.p95", Ukuran.Persentil(per[skala], 95), "ms", Batas, skala >= 1);
        }
        // Of each kind the slowest reading, whoever looks.
        foreach (var g in golongan.GroupBy(g => g.Value, g => Ukuran.Persentil(lama[g.Key][skala], 95))) Ukuran.Hasil($"kotakmasuk.{g.Key}.p95", g.Max(), "ms", Batas, skala >= 1);
    }

    static string Tiga(List<double> l) => FormattableString.Invariant($"{Ukuran.Persentil(l, 50),6:0.0}/{Ukuran.Persentil(l, 95):0.0}/{l.Max():0.0}");

    static async Task SatuAsync(double skala, Dictionary<string, Dictionary<double, List<double>>> lama, Dictionary<string, string> golongan)
    {
        using var folder = await KantorTersimpan.SalinAsync(skala);
        await using var app = new AppUkur(folder);
        await app.TenangAsync();
        var (percakapan, permohonan) = (Ukuran.Banyak(KantorMeja.PercakapanPenuh, skala), Ukuran.Banyak(KantorMeja.PermohonanPenuh, skala));
        List<int> unit;
        await using (var db = app.Db()) unit = await db.UnitKerja.Where(u => u.Jenis == JenisUnit.Kelurahan).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        foreach (var mata in await Mata.SemuaAsync(app))
        {
            (string Golongan, IEnumerable<Bacaan> Isi)[] semua =
            [
                ("daftar", BacaanPercakapan.Daftar(app, mata, unit)), ("buka", BacaanPercakapan.Buka(app, mata, percakapan).Concat(BacaanPermohonan.Ganda(mata, permohonan))),
                ("antrean", BacaanPermohonan.Antrean(app, mata, unit)), ("cari", BacaanPermohonan.Cari(app, mata, percakapan, permohonan)), ("dasbor", BacaanPermohonan.Dasbor(app, mata))
            ];
            foreach (var (jenis, b) in semua.SelectMany(g => g.Isi, (g, b) => (g.Golongan, b)))
            {
                var nama = $"{mata.Sebutan}: {b.Nama}";
                golongan[nama] = jenis;
                if (!lama.TryGetValue(nama, out var per)) lama[nama] = per = [];
                per[skala] = await UlangiAsync(app, b);
            }
        }
    }

    static async Task<List<double>> UlangiAsync(AppUkur app, Bacaan b)
    {
        List<double> lama = new(Kali);
        var habis = Stopwatch.GetTimestamp();
        // The first runs compile; what is far too slow is not repeated forty times.
        for (var i = -3; i < Kali && (i < 5 || Stopwatch.GetElapsedTime(habis).TotalSeconds < 20); i++)
        {
            await using var db = app.Db();
            var mulai = Stopwatch.GetTimestamp();
            await b.Jalan(db, i + 3);
            if (i >= 0) lama.Add(Stopwatch.GetElapsedTime(mulai).TotalMilliseconds);
        }
        return lama;
    }
}
