using System.Diagnostics;
using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Ingatan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>How long after the webhook took a message the assistant's answer is with (simulated) Meta, and how long until a screen that shows the chat is told.</summary>
static class UkurAlur
{
    const int Banyak = 1_000, PerDetik = 50, Panas = 500, Percakapan = 100_000;

    public static async Task JalankanAsync(double skala)
    {
        Ukuran.Tulis($"{Ukuran.Banyak(Banyak, skala)} warga menulis, {PerDetik} pesan/s; simulator di proses yang sama, semuanya lewat HTTP");
        await UkurAsync("", skala, _ => Task.CompletedTask);
        await UkurAsync("_sejuta", skala, folder => KantorBesar.SiapkanAsync(folder, Ukuran.Banyak(Percakapan, skala)));
    }

    static async Task UkurAsync(string akhiran, double skala, Func<FolderUkur, Task> siapkan)
    {
        using var folder = new FolderUkur();
        await siapkan(folder);
        await using var app = new AppUkur(folder);
        var (jaringan, ponsel) = (app.Ambil<Jaringan>(), app.Ambil<PonselWarga>());
        var nomor = Enumerable.Range(0, Ukuran.Banyak(Banyak, skala)).Select(i => $"62813{i:00000000}").ToList();
        await KirimAsync(jaringan, ponsel, Jejak.Untuk([.. Enumerable.Range(0, Ukuran.Banyak(Panas, skala)).Select(i => $"62819{i:00000000}")]), "halo", Dijawab);
        await app.TenangAsync();
        await BotAsync(akhiran, jaringan, ponsel, nomor);
        await app.TenangAsync();
        await TampilAsync(akhiran, app, jaringan, ponsel, nomor);
    }

    static async Task BotAsync(string akhiran, Jaringan jaringan, PonselWarga ponsel, List<string> nomor)
    {
        var jejak = await KirimAsync(jaringan, ponsel, Jejak.Untuk(nomor), "halo", Dijawab);
        var lama = jejak.Select(j => j.Lama).ToList();
        Ukuran.Tulis($"dari webhook menjawab 200 sampai jawaban asisten diterima Graph: p50 {Ukuran.Persentil(lama, 50):0} ms, terlama {lama.Max():0} ms; dihitung sejak warga menekan kirim p95 {Ukuran.Persentil(jejak.Select(j => j.SejakKirim), 95):0} ms");
        Ukuran.Hasil("alur.bot.p95" + akhiran, Ukuran.Persentil(lama, 95), "ms");
    }

    static async Task TampilAsync(string akhiran, AppUkur app, Jaringan jaringan, PonselWarga ponsel, List<string> nomor)
    {
        await using var db = app.Db();
        var percakapan = await db.Percakapan.Select(p => new { p.Id, Nomor = p.Kontak.Alias.First(a => a.Jenis == JenisAlias.Telepon).Nilai }).ToDictionaryAsync(p => p.Nomor, p => p.Id);
        // What was written before is announced within a second; only then is silence silent.
        await Task.Delay(TimeSpan.FromSeconds(2));
        var jejak = Jejak.Untuk(nomor);
        var ikut = nomor.ConvertAll(n => app.Ambil<Siaran>().Ikuti(Topik.SatuPercakapan(percakapan[n]), () =>
        {
            jejak[n].Selesai();
            return Task.CompletedTask;
        }));
        var lama = (await KirimAsync(jaringan, ponsel, jejak, "menu", null)).ConvertAll(j => j.Lama);
        ikut.ForEach(i => i.Dispose());
        Ukuran.Tulis($"dari webhook menjawab 200 sampai layar dikabari: p50 {Ukuran.Persentil(lama, 50):0} ms, terlama {lama.Max():0} ms (di dalamnya jeda penggabung 100 ms)");
        Ukuran.Hasil("alur.tampil.p95" + akhiran, Ukuran.Persentil(lama, 95), "ms");
    }

    static bool Dijawab(IReadOnlyList<PesanPonsel> isi) => isi.Any(p => p.Arah == Arah.Keluar);

    /// <summary>Every citizen writes once, spread evenly; a trace ends when <paramref name="selesai"/> holds for the phone, or when its owner ends it.</summary>
    static async Task<List<Jejak>> KirimAsync(Jaringan jaringan, PonselWarga ponsel, Dictionary<string, Jejak> semua, string teks, Func<IReadOnlyList<PesanPonsel>, bool>? selesai)
    {
        void Lihat(string nomor)
        {
            if (!semua.TryGetValue(nomor, out var jejak)) return;
            var isi = jaringan.Pesan(nomor);
            if (isi.LastOrDefault(p => p.Arah == Arah.Masuk) is { Status: not StatusPesan.Terkirim }) jejak.Diterima();
            if (selesai?.Invoke(isi) == true) jejak.Selesai();
        }
        jaringan.Berubah += Lihat;
        var (mulai, ke) = (Stopwatch.GetTimestamp(), 0);
        foreach (var (nomor, jejak) in semua)
        {
            while (Stopwatch.GetElapsedTime(mulai) < TimeSpan.FromSeconds((double)ke / PerDetik)) await Task.Delay(1);
            jejak.Dikirim();
            ponsel.Tulis(nomor, teks);
            ke++;
        }
        await Task.WhenAll(semua.Values.Select(j => j.Usai)).WaitAsync(TimeSpan.FromMinutes(2));
        jaringan.Berubah -= Lihat;
        return [.. semua.Values];
    }

    /// <summary>Three moments of one message: written, acknowledged by the webhook, done.</summary>
    sealed class Jejak
    {
        readonly TaskCompletionSource terima = new(TaskCreationOptions.RunContinuationsAsynchronously), tuntas = new(TaskCreationOptions.RunContinuationsAsynchronously);
        long dikirim, diterima, selesai;

        public static Dictionary<string, Jejak> Untuk(List<string> nomor) => nomor.ToDictionary(n => n, _ => new Jejak());

        public Task Usai => Task.WhenAll(terima.Task, tuntas.Task);

        public double Lama => Stopwatch.GetElapsedTime(diterima, selesai).TotalMilliseconds;

        public double SejakKirim => Stopwatch.GetElapsedTime(dikirim, selesai).TotalMilliseconds;

        public void Dikirim() => Volatile.Write(ref dikirim, Stopwatch.GetTimestamp());

        public void Diterima() => Tandai(ref diterima, terima);

        public void Selesai() => Tandai(ref selesai, tuntas);

        void Tandai(ref long pada, TaskCompletionSource tanda)
        {
            if (Volatile.Read(ref dikirim) != 0 && Interlocked.CompareExchange(ref pada, Stopwatch.GetTimestamp(), 0) == 0) tanda.TrySetResult();
        }
    }
}
