using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>One file at Meta, and what goes wrong with it.</summary>
public sealed class BerkasMeta(byte[] isi)
{
    int ditanya, diunduh;

    public byte[] Isi { get; } = isi;
    public Func<int, HttpResponseMessage?> Info { get; set; } = _ => null;
    public Func<int, HttpResponseMessage?> Unduhan { get; set; } = _ => null;
    public string? Sari { get; set; } = Convert.ToHexStringLower(SHA256.HashData(isi));
    public long? Ukuran { get; set; } = isi.Length;

    /// <summary>How often the address was asked for, and the bytes.</summary>
    public int Ditanya => ditanya;
    public int Diunduh => diunduh;

    internal int Tanya() => Interlocked.Increment(ref ditanya);

    internal int Unduh() => Interlocked.Increment(ref diunduh);
}

/// <summary>Meta, as far as files and sending go, with faults that the simulator's phones do not know.</summary>
public sealed class MetaBerkas : HttpMessageHandler
{
    public ConcurrentDictionary<string, BerkasMeta> Berkas { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ruas = request.RequestUri!.Segments[^1].Trim('/');
        if (request.Method == HttpMethod.Post) return Task.FromResult(Json(new() { ["success"] = true, ["messages"] = new JsonArray(new JsonObject { ["id"] = "wamid." + Guid.NewGuid().ToString("N") }) }));
        if (!Berkas.TryGetValue(ruas, out var b)) return Task.FromResult(Galat(100, HttpStatusCode.BadRequest));
        if (request.RequestUri.Host == "lookaside.fbsbx.com") return Task.FromResult(b.Unduhan(b.Unduh()) ?? new(HttpStatusCode.OK) { Content = new ByteArrayContent(b.Isi) });
        var ke = b.Tanya();
        var info = new JsonObject { ["id"] = ruas, ["url"] = $"https://lookaside.fbsbx.com/ke{ke}/{ruas}" };
        if (b.Sari is not null) info["sha256"] = b.Sari;
        if (b.Ukuran is not null) info["file_size"] = b.Ukuran;
        return Task.FromResult(b.Info(ke) ?? Json(info));
    }

    public static HttpResponseMessage Galat(int kode, HttpStatusCode status) => Json(new() { ["error"] = new JsonObject { ["code"] = kode, ["message"] = "x" } }, status);

    public static HttpResponseMessage Halaman() => new(HttpStatusCode.OK) { Content = new StringContent("<html><body>Proxy error</body></html>", Encoding.UTF8, "text/html") };

    static HttpResponseMessage Json(JsonObject isi, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(isi.ToJsonString(), Encoding.UTF8, "application/json") };
}

/// <summary>The app over that Meta: one megabyte at most, five files a day.</summary>
public class AppBerkas : AppUji
{
    public AppBerkas() : this(new()) { }

    AppBerkas(MetaBerkas meta) : base(s => s.RemoveAll<IPenanggap>().AddSingleton<IPenanggap, PenanggapUji>()
        .AddSingleton(sp => new CloudApi(new HttpClient(meta), () => new() { AccessToken = "x" }, sp.GetRequiredService<TimeProvider>()))) => Meta = meta;

    public MetaBerkas Meta { get; }

    protected override Dictionary<string, string> PengaturanSendiri => new() { ["Penyimpanan:BatasBerkasMb"] = "1", ["Penyimpanan:BerkasPerHari"] = "5" };

    /// <summary>A citizen's message with a file that lies at Meta.</summary>
    public async Task<BerkasMeta> KirimAsync(string nomor, string mediaId, byte[] isi, Action<BerkasMeta>? atur = null, DateTimeOffset? waktu = null, string? sari = null, string nama = "berkas")
    {
        var berkas = new BerkasMeta(isi);
        atur?.Invoke(berkas);
        Meta.Berkas[mediaId] = berkas;
        var dokumen = new JsonObject { ["id"] = mediaId, ["mime_type"] = "image/jpeg", ["filename"] = nama };
        if (sari is not null) dokumen["sha256"] = sari;
        await KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan(nomor, null, "wamid." + mediaId, "document", dokumen, waktu ?? Ambil<TimeProvider>().GetUtcNow())]));
        return berkas;
    }

    public Task<Lampiran> TungguAsync(string mediaId, Func<Lampiran, bool> cocok, string apa) => TungguDbAsync(
        async db => (await db.Lampiran.Include(l => l.IsiLemari).Include(l => l.Asli).Include(l => l.Pesan.Percakapan).FirstOrDefaultAsync(l => l.MediaId == mediaId))!, l => l is not null && cocok(l), apa);

    /// <summary>Lets the pauses between the tries pass.</summary>
    public Task<Lampiran> TungguSambilMajuAsync(string mediaId, StatusLampiran status, int detik = 30) => TungguAsync(mediaId, l =>
    {
        if (l.Status == status) return true;
        Maju(TimeSpan.FromSeconds(detik));
        return false;
    }, $"the file to be {status}");

    public Task<List<string>> DikirimAsync(string nomor) => DbAsync(db => db.Pesan.Where(p => p.Arah == ArahPesan.Keluar && p.Percakapan.Kontak.Alias.Any(a => a.Nilai == nomor)).OrderBy(p => p.Id).Select(p => p.Teks).ToListAsync());
}
