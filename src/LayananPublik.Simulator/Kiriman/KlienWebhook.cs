using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LayananPublik.WhatsApp;
using Microsoft.Extensions.Logging;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>Posts signed bytes to the app's webhook, as Meta does.</summary>
public sealed class KlienWebhook(SimulatorOptions pilihan, AlamatWebhook alamat, IHttpClientFactory klien, ILogger<KlienWebhook> log) : IDisposable
{
    public const string Nama = "simulator-webhook";
    readonly SemaphoreSlim pintu = new(32);

    public async Task<bool> KirimAsync(byte[] isi, CancellationToken ct, string? rahasia = null)
    {
        await pintu.WaitAsync(ct);
        try
        {
            if (alamat.Cari() is not { } tujuan) return false;
            using var minta = new HttpRequestMessage(HttpMethod.Post, tujuan) { Content = new ByteArrayContent(isi) };
            minta.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            minta.Headers.Add("X-Hub-Signature-256", Signature.Sign(isi, rahasia ?? pilihan.AppSecret));
            using var http = klien.CreateClient(Nama);
            using var balas = await http.SendAsync(minta, ct);
            if (balas.StatusCode != HttpStatusCode.OK) log.LogWarning("The webhook answered {Status}; the delivery will be repeated", (int)balas.StatusCode);
            return balas.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception x) when (x is HttpRequestException || x is OperationCanceledException && !ct.IsCancellationRequested)
        {
            log.LogWarning("The webhook could not be reached ({Reason}); the delivery will be repeated", x.Message);
            return false;
        }
        finally
        {
            pintu.Release();
        }
    }

    /// <summary>The handshake Meta makes when the webhook address is saved.</summary>
    public async Task<bool> JabatTanganAsync(CancellationToken ct)
    {
        if (alamat.Cari() is not { } tujuan) return false;
        var tantangan = Random.Shared.Next(100_000_000, 999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var tanya = new UriBuilder(tujuan) { Query = $"hub.mode=subscribe&hub.challenge={tantangan}&hub.verify_token={Uri.EscapeDataString(pilihan.VerifyToken)}" };
        try
        {
            using var http = klien.CreateClient(Nama);
            using var balas = await http.GetAsync(tanya.Uri, ct);
            return balas.StatusCode == HttpStatusCode.OK && await balas.Content.ReadAsStringAsync(ct) == tantangan;
        }
        catch (Exception x) when (x is HttpRequestException || x is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => pintu.Dispose();
}
