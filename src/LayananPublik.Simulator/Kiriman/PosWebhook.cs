using LayananPublik.Simulator.Ingatan;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>Delivers webhooks: in order per citizen at first, then again with growing pauses until the app answers 200.</summary>
public sealed class PosWebhook(Jaringan jaringan, KlienWebhook klien, Gangguan gangguan, JamSimulator jam, ILogger<PosWebhook> log) : IHostedLifecycleService, IDisposable
{
    static readonly TimeSpan JedaAcak = TimeSpan.FromMilliseconds(40);
    static readonly TimeSpan JedaPertama = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan JedaTerlama = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Usia = TimeSpan.FromDays(7);

    readonly Jalur jalur = new();
    readonly CancellationTokenSource berhenti = new();
    readonly List<KirimanWebhook> tumpukan = [];

    // Only now does the server listen, so only now can its webhook be called; the host need not wait for that.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _ = MulaiAsync();
        return Task.CompletedTask;
    }

    async Task MulaiAsync()
    {
        if (!await klien.JabatTanganAsync(berhenti.Token))
            log.LogWarning("The webhook did not pass the handshake: check its address and WhatsApp:VerifyToken");
        jaringan.MulaiAntar(Antre);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        jaringan.HentiAntar();
        await berhenti.CancelAsync();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public void Dispose() => berhenti.Dispose();

    void Antre(KirimanWebhook kiriman)
    {
        if (!gangguan.Ambil(JenisGangguan.Acak))
        {
            jalur.Jalankan(kiriman.Jalur, () => AntarAsync([kiriman], percobaan: 0));
            return;
        }
        lock (tumpukan)
        {
            tumpukan.Add(kiriman);
            if (tumpukan.Count == 1) jalur.Jalankan("acak", TuangAsync);
        }
    }

    /// <summary>What was held back for a moment goes out as one delivery, newest first.</summary>
    async Task TuangAsync()
    {
        await Task.Delay(JedaAcak, berhenti.Token);
        List<KirimanWebhook> isi;
        lock (tumpukan)
        {
            isi = [.. tumpukan.AsEnumerable().Reverse()];
            tumpukan.Clear();
        }
        await AntarAsync(isi, percobaan: 0);
    }

    async Task AntarAsync(IReadOnlyList<KirimanWebhook> isi, int percobaan)
    {
        if (berhenti.IsCancellationRequested) return;
        var badan = klien.Bungkus(isi);
        var diterima = percobaan == 0 && gangguan.Ambil(JenisGangguan.Duplikat)
            ? (await Task.WhenAll(klien.KirimAsync(badan, berhenti.Token), klien.KirimAsync(badan, berhenti.Token))).Any(ya => ya)
            : await klien.KirimAsync(badan, berhenti.Token);
        if (diterima || isi[0].Dibuat + Usia < jam.GetUtcNow()) jaringan.Usai(isi, diterima);
        else _ = UlangiAsync(isi, percobaan + 1);
    }

    async Task UlangiAsync(IReadOnlyList<KirimanWebhook> isi, int percobaan)
    {
        var jeda = JedaPertama * Math.Pow(2, Math.Min(percobaan - 1, 16));
        await Task.Delay(jeda < JedaTerlama ? jeda : JedaTerlama, jam, berhenti.Token);
        jalur.Jalankan(isi[0].Jalur, () => AntarAsync(isi, percobaan));
    }
}
