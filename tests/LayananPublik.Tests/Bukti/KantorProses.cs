using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Tests.Simulator;
using LayananPublik.WhatsApp;

namespace LayananPublik.Tests.Bukti;

/// <summary>
/// An office whose app is a process of its own, in CloudApi mode, while "Meta" and the phones live in the test:
/// what Meta and the citizens know outlives the app. Every delivery passes through here, so that it is known which ones were acknowledged.
/// </summary>
public sealed class KantorProses : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Pengakuan> diakui = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, long> dicoba = new(StringComparer.Ordinal);
    readonly HttpClient pos = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(18) };
    readonly DataLuar data;
    bool milikSendiri;
    int ditolak;

    KantorProses(string folder, SimulatorHidup meta, ProsesApp app, Dictionary<string, string> pengaturan) =>
        (Folder, Meta, App, Pengaturan, data, Tujuan) = (folder, meta, app, pengaturan, new(folder), () => app.Alamat);

    public string Folder { get; }

    public SimulatorHidup Meta { get; }

    public ProsesApp App { get; }

    /// <summary>What the app is told; further nodes are told the same.</summary>
    public Dictionary<string, string> Pengaturan { get; }

    /// <summary>Where deliveries go; the process, unless a test has other nodes.</summary>
    public Func<Uri> Tujuan { get; set; }

    /// <summary>Messages of citizens that a delivery with 200 carried, by wamid.</summary>
    public IReadOnlyDictionary<string, Pengakuan> Diakui => diakui;

    /// <summary>SHA-256 of every body that was answered with 200.</summary>
    public ConcurrentDictionary<string, byte> BadanDiakui { get; } = new(StringComparer.Ordinal);

    /// <summary>Deliveries that were answered otherwise or not at all.</summary>
    public int Ditolak => ditolak;

    /// <summary>What an app is told that shall talk to the fake Meta as to the real one.</summary>
    public static Dictionary<string, string> PengaturanCloud(Uri graph) => new()
    {
        ["WhatsApp:Mode"] = "CloudApi", ["WhatsApp:BaseUrl"] = graph.ToString(), ["WhatsApp:AccessToken"] = "simulator",
        ["WhatsApp:PhoneNumberId"] = Contoh.PhoneNumberId, ["WhatsApp:WabaId"] = "200000000000001", ["WhatsApp:AppSecret"] = SimulatorHidup.Rahasia, ["WhatsApp:VerifyToken"] = "token-uji"
    };

    /// <param name="folder">Where the data shall lie; null = a new folder.</param>
    /// <param name="lewat">Puts something between app and fake Meta: gets the fake Meta's address, gives the one that the app is told.</param>
    public static async Task<KantorProses> SiapkanAsync(string? folder = null, Func<Uri, Task<Uri>>? lewat = null)
    {
        var milikSendiri = folder is null;
        folder ??= Directory.CreateTempSubdirectory("bukti").FullName;
        await Cetakan.ContohAsync(folder);
        var meta = await SimulatorHidup.MulaiAsync();
        var graph = new Uri(meta.Http.BaseAddress!, "simulator/graph");
        var pengaturan = PengaturanCloud(lewat is null ? graph : await lewat(graph));
        var kantor = new KantorProses(folder, meta, new(folder, pengaturan), pengaturan) { milikSendiri = milikSendiri };
        meta.Jawaban = kantor.TeruskanAsync;
        return kantor;
    }

    public static async Task<KantorProses> MulaiAsync(string? folder = null, Func<Uri, Task<Uri>>? lewat = null)
    {
        var kantor = await SiapkanAsync(folder, lewat);
        await kantor.App.MulaiAsync();
        return kantor;
    }

    public IReadOnlyList<LayananPublik.Simulator.Ingatan.PesanPonsel> Ponsel(string nomor) => Meta.Layanan<Jaringan>().Pesan(nomor);

    public Lemari Lemari => data.Lemari;

    /// <summary>The app's own database file, read from outside.</summary>
    public Task<T> DbAsync<T>(Func<LayananDb, Task<T>> kerja) => data.DbAsync(kerja);

    public async Task TeksAsync(string nomor, string teks) => (await Meta.ApiAsync($"{nomor}/teks", new { teks })).EnsureSuccessStatusCode().Dispose();

    public async Task<bool> KetukAsync(string nomor, string id)
    {
        using var jawab = await Meta.ApiAsync($"{nomor}/pilih", new { id });
        return jawab.IsSuccessStatusCode;
    }

    public async Task FotoAsync(string nomor, byte[] isi, string nama)
    {
        var berkas = new ByteArrayContent(isi);
        berkas.Headers.ContentType = new("image/jpeg");
        using var formulir = new MultipartFormDataContent { { berkas, "file", nama } };
        (await Meta.Http.PostAsync($"/simulator/api/{nomor}/berkas", formulir)).EnsureSuccessStatusCode().Dispose();
    }

    /// <summary>Posts a signed body to the app's webhook, past the fake Meta.</summary>
    public async Task<int> WebhookAsync(byte[] badan, CancellationToken ct = default)
    {
        using var minta = new HttpRequestMessage(HttpMethod.Post, new Uri(App.Alamat, "webhook/whatsapp")) { Content = new ByteArrayContent(badan) };
        minta.Content.Headers.ContentType = new("application/json");
        minta.Headers.Add(Signature.Header, Signature.Sign(badan, SimulatorHidup.Rahasia));
        using var jawab = await pos.SendAsync(minta, ct);
        return (int)jawab.StatusCode;
    }

    /// <summary>Looks again and again; fails with the last thing seen.</summary>
    public static async Task TungguAsync(Func<Task<string?>> belum, TimeSpan sabar, string apa)
    {
        var mulai = TimeProvider.System.GetTimestamp();
        while (await belum() is { } sebab)
        {
            if (TimeProvider.System.GetElapsedTime(mulai) > sabar) throw new TimeoutException($"Waited in vain for {apa}: {sebab}");
            await Task.Delay(150, Xunit.TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Meta.DisposeAsync();
        pos.Dispose();
        await data.DisposeAsync();
        if (milikSendiri) await AppUji.BuangAsync(Folder);
    }

    async Task<int> TeruskanAsync(SimulatorHidup.Kiriman kiriman)
    {
        var wamid = Wamid(kiriman.Badan);
        foreach (var w in wamid) dicoba.TryAdd(w, TimeProvider.System.GetTimestamp());
        try
        {
            using var minta = new HttpRequestMessage(HttpMethod.Post, new Uri(Tujuan(), "webhook/whatsapp")) { Content = new ByteArrayContent(kiriman.Badan) };
            minta.Content.Headers.ContentType = new("application/json");
            minta.Headers.Add(Signature.Header, kiriman.TandaTangan);
            using var jawab = await pos.SendAsync(minta);
            if ((int)jawab.StatusCode == 200)
            {
                BadanDiakui[KotakMasuk.Kiriman.Sari(kiriman.Badan)] = 0;
                foreach (var w in wamid) diakui.TryAdd(w, new(dicoba[w], TimeProvider.System.GetTimestamp()));
            }
            else Interlocked.Increment(ref ditolak);
            return (int)jawab.StatusCode;
        }
        catch (Exception galat) when (galat is HttpRequestException or OperationCanceledException)
        {
            Interlocked.Increment(ref ditolak);
            return 503;
        }
    }

    static List<string> Wamid(byte[] badan) =>
        [.. JsonNode.Parse(badan)!["entry"]!.AsArray().SelectMany(e => e!["changes"]!.AsArray()).SelectMany(c => c!["value"]!["messages"]?.AsArray() ?? []).Select(m => (string?)m!["id"]).OfType<string>()];

    /// <summary>When a message was first offered to the app, and when it was acknowledged.</summary>
    public sealed record Pengakuan(long Dicoba, long Diakui);
}
