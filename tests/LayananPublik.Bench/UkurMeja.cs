using System.Diagnostics;

namespace LayananPublik.Bench;

/// <summary>
/// A hundred officers at their desks, ten of them in Chromium: what one holds of the app's memory, how soon a click on a conversation is answered
/// while citizens write fifty messages a second, and how often a list is drawn anew.
/// </summary>
static class UkurMeja
{
    const int Meja = 100, Layar = 10, PerDetik = 50, Detik = 30;
    const double BatasMemori = 3, BatasKlik = 100, BatasSegar = 2;
    static readonly TimeSpan Klik = TimeSpan.FromSeconds(10);

    public static async Task JalankanAsync(double skala)
    {
        var penuh = skala >= 1;
        var (meja, layar) = penuh ? (Meja, Layar) : (20, 2);
        using var folder = await KantorTersimpan.SalinAsync(skala);
        await using var app = await AppTerpisah.MulaiAsync(folder);
        await using var peramban = await PerambanMeja.BukaAsync(app.Alamat);
        await PanaskanAsync(app.Alamat);
        var kosong = await app.UkurAsync();
        List<KlienSirkuit> klien = [];
        try
        {
            for (var i = 1; i <= meja - layar; i++) klien.Add(await KlienSirkuit.BukaAsync(app.Alamat, KantorMeja.Akun(i), "/"));
            for (var i = meja - layar + 1; i <= meja; i++) await peramban.MasukAsync(KantorMeja.Akun(i));
            foreach (var k in klien) await k.BukaPercakapanAsync(k.Terdaftar[0]);
            foreach (var i in Enumerable.Range(0, layar)) await peramban.KlikAsync(i);
            await Task.Delay(TimeSpan.FromSeconds(5));
            Memori(kosong, await app.UkurAsync(), meja, penuh);
            await SibukAsync(app, klien, peramban, skala, penuh);
        }
        finally { foreach (var k in klien) await k.DisposeAsync(); }
    }

    /// <summary>What is compiled and cached once for all is no desk's own.</summary>
    static async Task PanaskanAsync(Uri alamat)
    {
        for (var i = 1; i <= 3; i++)
        {
            await using var klien = await KlienSirkuit.BukaAsync(alamat, KantorMeja.Akun(i), "/");
            foreach (var id in klien.Terdaftar.Take(5)) await klien.BukaPercakapanAsync(id);
        }
        await Task.Delay(TimeSpan.FromSeconds(3));
    }

    static void Memori(Memori kosong, Memori isi, int meja, bool penuh)
    {
        Ukuran.Tulis($"{meja} meja: kelolaan {kosong.Kelolaan:0} -> {isi.Kelolaan:0} MiB, proses {kosong.Proses:0} -> {isi.Proses:0} MiB");
        Ukuran.Hasil("kotakmasuk.meja", (isi.Kelolaan - kosong.Kelolaan) / meja * 1.048576, "MB", BatasMemori, penuh);
        Ukuran.Hasil("kotakmasuk.meja.proses", (isi.Proses - kosong.Proses) / meja, "MiB", BatasMemori, penuh);
    }

    static async Task SibukAsync(AppTerpisah app, List<KlienSirkuit> klien, PerambanMeja peramban, double skala, bool penuh)
    {
        var percakapan = Ukuran.Banyak(KantorMeja.PercakapanPenuh, skala);
        using var webhook = new KlienWebhook(app.Alamat, PerDetik);
        await webhook.LajuAsync([.. Enumerable.Range(1, 100).Select(i => Kiriman.Dari(i * 31 % percakapan + 1, -i))], 8);
        var (sebelum, mulai) = (await app.UkurAsync(), Stopwatch.GetTimestamp());
        using var habis = new CancellationTokenSource(TimeSpan.FromSeconds(Detik));
        var kirim = webhook.LatensiAsync([.. Enumerable.Range(0, PerDetik * Detik).Select(i => Kiriman.Dari(i * 7919 % percakapan + 1, i))], PerDetik);
        var tekan = klien.Select((k, i) => BerulangAsync(i, n => k.BukaPercakapanAsync(k.Terdaftar[n % k.Terdaftar.Count]), habis.Token)).ToList();
        var layar = Enumerable.Range(0, peramban.Banyak).Select(i => BerulangAsync(i, _ => peramban.KlikAsync(i), habis.Token)).ToList();
        await Task.WhenAll([.. tekan, .. layar, kirim]);
        var lama = Stopwatch.GetElapsedTime(mulai).TotalSeconds;
        var prosesor = ((await app.UkurAsync()).Prosesor - sebelum.Prosesor).TotalSeconds / lama;
        Ukuran.Tulis($"{PerDetik} pesan/s selama {Detik} s: webhook p95 {Ukuran.Persentil(await kirim, 95):0} ms; proses app memakai {prosesor:0.0} inti; beban mesin {Ukuran.Beban}");
        Cetak("klik", (await Task.WhenAll(tekan)).SelectMany(k => k), penuh);
        Cetak("klik.chromium", (await Task.WhenAll(layar)).SelectMany(k => k), penuh);
        var segar = klien.ConvertAll(k => k.Penyegaran.Count(p => p >= mulai) / lama);
        Ukuran.Tulis($"daftar digambar ulang per meja: rata-rata {segar.Average():0.00}, terbanyak {segar.Max():0.00} kali sedetik; sirkuit gagal {klien.Count(k => k.Galat is not null)}");
        Ukuran.Hasil("kotakmasuk.meja.segar", segar.Max(), "/s", BatasSegar, penuh);
    }

    static void Cetak(string nama, IEnumerable<double> semua, bool penuh)
    {
        var lama = semua.ToList();
        Ukuran.Tulis($"{nama}: {lama.Count} kali, p50 {Ukuran.Persentil(lama, 50):0} ms, terlama {lama.Max():0} ms");
        Ukuran.Hasil($"kotakmasuk.{nama}.p95", Ukuran.Persentil(lama, 95), "ms", BatasKlik, penuh);
    }

    /// <summary>Each desk clicks in its own rhythm, spread over the time between two clicks.</summary>
    static async Task<List<double>> BerulangAsync(int meja, Func<int, Task<double>> klik, CancellationToken habis)
    {
        List<double> lama = [];
        try
        {
            await Task.Delay(Klik * (meja * 37 % 100 / 100.0), habis);
            for (var n = 1; !habis.IsCancellationRequested; n++)
            {
                lama.Add(await klik(n));
                await Task.Delay(Klik, habis);
            }
        }
        catch (OperationCanceledException) { /* the time is over */ }
        return lama;
    }
}
