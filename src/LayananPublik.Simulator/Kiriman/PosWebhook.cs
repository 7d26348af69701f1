using LayananPublik.Simulator.Ingatan;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>Delivers webhooks: in order per citizen at first, then again with growing pauses until the app answers 200.</summary>
public sealed class PosWebhook(Jaringan jaringan, KlienWebhook klien, Sampul sampul, Gangguan gangguan, SimulatorOptions pilihan, JamSimulator jam, ILogger<PosWebhook> log) : IHostedLifecycleService, IDisposable
{
    static readonly TimeSpan JedaAcak = TimeSpan.FromMilliseconds(40);
    static readonly TimeSpan JedaPertama = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan JedaTerlama = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Usia = TimeSpan.FromDays(7);

    readonly Jalur jalur = new();
    readonly CancellationTokenSource berhenti = new();
    Tumpukan? acak, kelompok;

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
        if (kiriman.Status && gangguan.Cari(JenisGangguan.Tahan, kiriman.Jalur) is { } tahan) _ = TahanAsync(kiriman, tahan.Detik);
        else if (Menumpuk(kiriman)) return;
        else jalur.Jalankan(gangguan.Ambil(JenisGangguan.Serentak, kiriman.Jalur) ? $"#{kiriman.Id}" : kiriman.Jalur, () => AntarAsync([kiriman], percobaan: 0));
    }

    async Task TahanAsync(KirimanWebhook kiriman, double detik)
    {
        await Task.Delay(TimeSpan.FromSeconds(detik), jam, berhenti.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        jalur.Jalankan(kiriman.Jalur, () => AntarAsync([kiriman], percobaan: 0));
    }

    /// <summary>Whether the update waits for others to share a delivery with. Called under the network's lock.</summary>
    bool Menumpuk(KirimanWebhook kiriman)
    {
        if (kelompok is not null || gangguan.Cari(JenisGangguan.Kelompok, kiriman.Jalur) is { } diminta && Buka(out kelompok, diminta.Besar, diminta.Bentuk, pilihan.JedaKelompok))
        {
            if (kelompok.Tambah(kiriman)) kelompok = null;
            return true;
        }
        if (!gangguan.Ambil(JenisGangguan.Acak, kiriman.Jalur)) return false;
        if (acak is null) Buka(out acak, int.MaxValue, BentukKelompok.Perubahan, JedaAcak);
        acak!.Tambah(kiriman);
        return true;
    }

    bool Buka(out Tumpukan tumpukan, int besar, BentukKelompok bentuk, TimeSpan jeda)
    {
        var baru = tumpukan = new Tumpukan(besar, bentuk, jeda);
        jalur.Jalankan("tumpukan", () => TuangAsync(baru));
        return true;
    }

    /// <summary>What was held back for a moment goes out as one delivery; shuffled means newest first.</summary>
    async Task TuangAsync(Tumpukan tumpukan)
    {
        await tumpukan.PenuhAsync(berhenti.Token);
        var terbalik = false;
        jaringan.Baca(_ =>
        {
            if (kelompok == tumpukan) kelompok = null;
            if (acak == tumpukan) (acak, terbalik) = (null, true);
            return true;
        });
        var isi = tumpukan.Isi;
        if (terbalik) isi = [.. isi.Reverse()];
        await AntarAsync(isi, percobaan: 0, tumpukan.Bentuk);
    }

    async Task AntarAsync(IReadOnlyList<KirimanWebhook> isi, int percobaan, BentukKelompok bentuk = default)
    {
        if (berhenti.IsCancellationRequested) return;
        var badan = sampul.Bungkus(isi, bentuk);
        var diterima = percobaan == 0 && !gangguan.Kosong ? await BerulahAsync(isi[0], badan) : await klien.KirimAsync(badan, berhenti.Token);
        if (diterima || isi[0].Dibuat + Usia < jam.GetUtcNow()) jaringan.Usai(isi, diterima);
        else _ = UlangiAsync(isi, percobaan + 1, bentuk);
    }

    /// <summary>The first attempt, spoilt as asked. False: not handed over, or taken for not handed over.</summary>
    async Task<bool> BerulahAsync(KirimanWebhook pertama, byte[] badan)
    {
        bool Ambil(JenisGangguan jenis) => gangguan.Ambil(jenis, pertama.Jalur);
        if (Ambil(JenisGangguan.Hilang)) return false;
        if (Ambil(JenisGangguan.NomorAsing)) badan = sampul.NomorAsing(badan);
        if (Ambil(JenisGangguan.JenisAsing)) badan = sampul.JenisAsing(badan, $"wamid.ASING{pertama.Id}", pertama.Dibuat.ToUnixTimeSeconds());
        if (Ambil(JenisGangguan.BidangAsing)) badan = Sampul.BidangAsing(badan);
        if (Ambil(JenisGangguan.BadanBesar)) badan = Sampul.Besarkan(badan);
        if (Ambil(JenisGangguan.TandaSalah))
        {
            await klien.KirimAsync(badan, berhenti.Token, rahasia: "bukan-rahasia-kantor");
            return false;
        }
        if (Ambil(JenisGangguan.Ulang))
        {
            await klien.KirimAsync(badan, berhenti.Token);
            return false;
        }
        if (!Ambil(JenisGangguan.Duplikat)) return await klien.KirimAsync(badan, berhenti.Token);
        var keduanya = await Task.WhenAll(klien.KirimAsync(badan, berhenti.Token), klien.KirimAsync(badan, berhenti.Token));
        return keduanya.Any(ya => ya);
    }

    async Task UlangiAsync(IReadOnlyList<KirimanWebhook> isi, int percobaan, BentukKelompok bentuk)
    {
        var jeda = JedaPertama * Math.Pow(2, Math.Min(percobaan - 1, 16));
        await Task.Delay(jeda < JedaTerlama ? jeda : JedaTerlama, jam, berhenti.Token);
        jalur.Jalankan(isi[0].Jalur, () => AntarAsync(isi, percobaan, bentuk));
    }
}
