using System.Diagnostics;

namespace LayananPublik.Bench;

/// <summary>How many messages a second the office works off, from a heap that lies there: understood, answered, the answer sent and its three states noted.</summary>
static class UkurOlah
{
    const int Banyak = 2_000, Panas = 500;

    public static async Task JalankanAsync(double skala)
    {
        using var folder = new FolderUkur();
        await using var app = new AppUkur(folder);
        using var klien = new KlienWebhook(app.Alamat, 64);
        await TumpukAsync(app, klien, 5_000_000, Ukuran.Banyak(Panas, skala));
        var banyak = Ukuran.Banyak(Banyak, skala);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var lama = await TumpukAsync(app, klien, 0, banyak);
        Ukuran.Tulis($"{banyak} pesan dari 1000 warga ditumpuk lalu dikerjakan sampai jawabannya terkirim; {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / banyak:0.0} ms prosesor tiap pesan, simulator termasuk");
        Ukuran.Hasil("alur.olah", banyak / lama.TotalSeconds, "/s");
    }

    static async Task<TimeSpan> TumpukAsync(AppUkur app, KlienWebhook klien, int mulai, int banyak)
    {
        var awal = Stopwatch.GetTimestamp();
        await klien.LajuAsync([.. Enumerable.Range(mulai, banyak).Select(Kiriman.Buat)], 64);
        await app.TenangAsync();
        return Stopwatch.GetElapsedTime(awal);
    }
}
