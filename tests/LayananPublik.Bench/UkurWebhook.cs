using LayananPublik.KotakMasuk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LayananPublik.Bench;

/// <summary>How many signed deliveries a second are on disk before their 200, beside an endpoint that does nothing and beside SQLite alone.</summary>
static class UkurWebhook
{
    const int Banyak = 40_000, Sekaligus = 64, PerDetik = 500, Detik = 20, Percakapan = 100_000;

    public static async Task JalankanAsync(double skala)
    {
        var kiriman = Enumerable.Range(0, Ukuran.Banyak(Banyak, skala)).Select(Kiriman.Buat).ToList();
        var sedikit = kiriman.Take(Ukuran.Banyak(PerDetik * Detik, skala)).ToList();
        Ukuran.Tulis($"{kiriman.Count} kiriman bertanda tangan, rata-rata {kiriman.Average(k => k.Isi.Length):0} bita, {Sekaligus} sekaligus; klien di mesin yang sama");
        var kosong = await UkurAsync("", kiriman, sedikit, _ => Task.CompletedTask);
        await KosongAsync(kiriman, sedikit);
        Ukuran.Hasil("webhook.sqlite", Sqlite(kiriman), "/s");
        var penuh = await UkurAsync("_sejuta", kiriman, sedikit, folder => KantorBesar.SiapkanAsync(folder, Ukuran.Banyak(Percakapan, skala)));
        Ukuran.Hasil("webhook.susut", 100 * (1 - penuh / kosong), "%");
    }

    static async Task<double> UkurAsync(string akhiran, List<Kiriman> kiriman, List<Kiriman> sedikit, Func<FolderUkur, Task> siapkan)
    {
        using var folder = new FolderUkur();
        await siapkan(folder);
        // Each on a copy of its own: what one leaves to the workers must not slow down the other.
        double p99, laju;
        using (var salinan = folder.Salin()) p99 = await LatensiAsync(salinan, sedikit);
        using (var salinan = folder.Salin()) laju = await TahanAsync(salinan, kiriman);
        Ukuran.Hasil("webhook.tahan" + akhiran, laju, "/s");
        Ukuran.Hasil("webhook.p99_500" + akhiran, p99, "ms");
        return laju;
    }

    static async Task<double> TahanAsync(FolderUkur folder, List<Kiriman> kiriman)
    {
        double laju;
        await using (var app = new AppUkur(folder))
        {
            using var klien = new KlienWebhook(app.Alamat, Sekaligus);
            await klien.PanaskanAsync(20_000_000);
            await app.TenangAsync();
            laju = await klien.LajuAsync(kiriman, Sekaligus);
            Ukuran.Tulis($"sesudah kiriman terakhir diterima, {await BelumAsync(app)} kiriman belum dipilah oleh pekerja latar");
        }
        PastikanTersimpan(folder, kiriman);
        return laju;
    }

    static async Task<double> LatensiAsync(FolderUkur folder, List<Kiriman> kiriman)
    {
        List<double> lama;
        await using (var app = new AppUkur(folder))
        {
            using var klien = new KlienWebhook(app.Alamat, PerDetik);
            await klien.PanaskanAsync();
            await app.TenangAsync();
            lama = await klien.LatensiAsync(kiriman, PerDetik);
        }
        PastikanTersimpan(folder, kiriman);
        Ukuran.Tulis($"{PerDetik} kiriman/s ditawarkan: p50 {Ukuran.Persentil(lama, 50):0.0} ms, p95 {Ukuran.Persentil(lama, 95):0.0} ms, terlama {lama.Max():0.0} ms");
        return Ukuran.Persentil(lama, 99);
    }

    static async Task KosongAsync(List<Kiriman> kiriman, List<Kiriman> sedikit)
    {
        var pembangun = WebApplication.CreateSlimBuilder();
        pembangun.Logging.ClearProviders();
        await using var app = pembangun.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost(KlienWebhook.Alamat, () => Results.Ok());
        await app.StartAsync();
        using var klien = new KlienWebhook(new(app.Urls.Single()), PerDetik);
        await klien.PanaskanAsync();
        Ukuran.Hasil("webhook.kosong", await klien.LajuAsync(kiriman, Sekaligus), "/s");
        Ukuran.Tulis($"titik akhir kosong pada {PerDetik} kiriman/s: p99 {Ukuran.Persentil(await klien.LatensiAsync(sedikit, PerDetik), 99):0.0} ms");
    }

    /// <summary>One connection, one table, as many rows in a transaction as deliveries come at once above.</summary>
    static double Sqlite(List<Kiriman> kiriman)
    {
        using var folder = new FolderUkur();
        using var sambungan = new SqliteConnection($"Data Source={Path.Combine(folder.Jalur, "telanjang.db")};Pooling=False");
        sambungan.Open();
        Jalankan(sambungan, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Kiriman (Id INTEGER PRIMARY KEY, Isi BLOB NOT NULL)");
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = "INSERT INTO Kiriman (Isi) VALUES ($isi)";
        var isi = perintah.Parameters.Add("$isi", SqliteType.Blob);
        var mulai = TimeProvider.System.GetTimestamp();
        foreach (var kelompok in kiriman.Chunk(Sekaligus))
        {
            using var transaksi = sambungan.BeginTransaction();
            perintah.Transaction = transaksi;
            foreach (var k in kelompok)
            {
                isi.Value = k.Isi;
                perintah.ExecuteNonQuery();
            }
            transaksi.Commit();
        }
        return kiriman.Count / TimeProvider.System.GetElapsedTime(mulai).TotalSeconds;
    }

    static void Jalankan(SqliteConnection sambungan, string sql)
    {
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = sql;
        perintah.ExecuteNonQuery();
    }

    static async Task<int> BelumAsync(AppUkur app)
    {
        await using var db = app.Db();
        return await db.KirimanMasuk.CountAsync(k => k.Status == StatusOlah.Baru);
    }

    /// <summary>A figure counts only if everything that was acknowledged is in the file.</summary>
    static void PastikanTersimpan(FolderUkur folder, List<Kiriman> kiriman)
    {
        using var sambungan = new SqliteConnection($"Data Source={Path.Combine(folder.Jalur, "layanan.db")};Pooling=False");
        sambungan.Open();
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = "SELECT Sari FROM KirimanMasuk";
        var tersimpan = new HashSet<string>(StringComparer.Ordinal);
        using (var baca = perintah.ExecuteReader())
            while (baca.Read()) tersimpan.Add(baca.GetString(0));
        var hilang = kiriman.Count(k => !tersimpan.Contains(k.Sari));
        if (hilang > 0) throw new InvalidOperationException($"{hilang} acknowledged deliveries are not in the database.");
        Ukuran.Tulis($"diperiksa: {kiriman.Count} dari {kiriman.Count} kiriman yang dijawab 200 ada di basis data");
    }
}
