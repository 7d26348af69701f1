using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LayananPublik.Simulator;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LayananPublik.Tests.Simulator;

/// <summary>The simulator on a real port, beside a stand-in for the app that records what is delivered to it.</summary>
public sealed class SimulatorHidup : IAsyncDisposable
{
    public const string Sari = "6281200000001";
    public const string Rahasia = "rahasia-uji";
    static readonly TimeSpan Batas = AppUji.Sabar;

    readonly WebApplication app;
    TaskCompletionSource denyut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    SimulatorHidup(WebApplication app) => this.app = app;

    public ConcurrentQueue<Kiriman> Diterima { get; } = [];
    public HttpClient Http { get; } = new() { Timeout = Batas };
    public JamSimulator Jam => app.Services.GetRequiredService<JamSimulator>();
    public T Layanan<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>What the app answers; 200 unless a test says otherwise.</summary>
    public Func<Kiriman, Task<int>> Jawaban { get; set; } = _ => Task.FromResult(200);

    public static async Task<SimulatorHidup> MulaiAsync(string? folder = null, Action<SimulatorOptions>? atur = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSimulator((o, _) =>
        {
            (o.AppSecret, o.VerifyToken) = (Rahasia, "token-uji");
            o.Folder = folder ?? Directory.CreateTempSubdirectory("simulator").FullName;
            atur?.Invoke(o);
        });
        var app = builder.Build();
        var hidup = new SimulatorHidup(app);
        app.MapSimulator();
        app.MapGet("/webhook/whatsapp", (HttpRequest r) => r.Query["hub.verify_token"] == "token-uji" ? Results.Text(r.Query["hub.challenge"].ToString()) : Results.StatusCode(403));
        app.MapPost("/webhook/whatsapp", hidup.TerimaAsync);
        app.Services.GetRequiredService<Jaringan>().Berubah += _ => hidup.Berdenyut();
        await app.StartAsync();
        hidup.Http.BaseAddress = new Uri(app.Urls.Single());
        hidup.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "simulator");
        return hidup;
    }

    /// <summary>Waits until something is true, looking again whenever a webhook arrives or a phone changes.</summary>
    public async Task SampaiAsync(Func<bool> benar)
    {
        while (true)
        {
            var berikutnya = denyut.Task;
            if (benar()) return;
            await berikutnya.WaitAsync(Batas);
        }
    }

    public IEnumerable<JsonNode> Pesan => Isi("messages");
    public IEnumerable<JsonNode> Status => Isi("statuses");

    public async Task<JsonNode> PesanMasukAsync(Func<JsonNode, bool>? cocok = null)
    {
        await SampaiAsync(() => Pesan.Any(cocok ?? (_ => true)));
        return Pesan.First(cocok ?? (_ => true));
    }

    public Task StatusAsync(string wamid, string status) =>
        SampaiAsync(() => Status.Any(s => (string?)s["id"] == wamid && (string?)s["status"] == status));

    public async Task<HttpResponseMessage> GraphAsync(string alamat, object isi) => await Http.PostAsJsonAsync($"/simulator/graph/v25.0/{alamat}", isi);

    public Task<HttpResponseMessage> KirimAsync(object isi) => GraphAsync("100000000000001/messages", isi);

    public Task<HttpResponseMessage> KirimTeksAsync(string teks, string ke = Sari) =>
        KirimAsync(new { messaging_product = "whatsapp", to = "+" + ke, type = "text", text = new { body = teks } });

    public async Task<HttpResponseMessage> ApiAsync(string alamat, object isi) => await Http.PostAsJsonAsync($"/simulator/api/{alamat}", isi);

    /// <summary>Opens the 24-hour window.</summary>
    public async Task SapaAsync(string nomor = Sari)
    {
        (await ApiAsync($"{nomor}/teks", new { teks = "halo" })).EnsureSuccessStatusCode();
        await PesanMasukAsync(m => (string?)m["from"] == nomor);
    }

    public async Task<JsonArray> PonselAsync(string nomor = Sari, int sejak = 0) =>
        (await Http.GetFromJsonAsync<JsonArray>($"/simulator/api/{nomor}/pesan?sejak={sejak}"))!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    IEnumerable<JsonNode> Isi(string nama) =>
        Diterima.Where(k => k.Dijawab == 200).SelectMany(k => k.Perubahan).SelectMany(p => p["value"]![nama]?.AsArray() ?? []).Select(n => n!);

    async Task<IResult> TerimaAsync(HttpRequest r)
    {
        using var isi = new MemoryStream();
        await r.Body.CopyToAsync(isi);
        var kiriman = new Kiriman(isi.ToArray(), r.Headers["X-Hub-Signature-256"].ToString(), r.ContentType);
        kiriman.Dijawab = await Jawaban(kiriman);
        Diterima.Enqueue(kiriman);
        Berdenyut();
        return Results.StatusCode(kiriman.Dijawab);
    }

    void Berdenyut() => Interlocked.Exchange(ref denyut, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public sealed record Kiriman(byte[] Badan, string TandaTangan, string? Tipe)
    {
        public int Dijawab { get; set; }

        public IReadOnlyList<JsonNode> Perubahan =>
            [.. JsonNode.Parse(Badan)!["entry"]!.AsArray().SelectMany(e => e!["changes"]!.AsArray()).Select(c => c!)];
    }
}

static class JawabanHttp
{
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage jawaban) => JsonNode.Parse(await jawaban.Content.ReadAsStringAsync())!;

    public static async Task<(HttpStatusCode Http, int Kode)> GalatAsync(this Task<HttpResponseMessage> panggilan)
    {
        using var jawaban = await panggilan;
        return (jawaban.StatusCode, (int?)(await jawaban.JsonAsync())["error"]?["code"] ?? 0);
    }

    public static async Task<string> WamidAsync(this Task<HttpResponseMessage> panggilan)
    {
        using var jawaban = await panggilan;
        return (string)(await jawaban.EnsureSuccessStatusCode().JsonAsync())["messages"]![0]!["id"]!;
    }
}
