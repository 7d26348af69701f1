using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LayananPublik.Bersama;

namespace LayananPublik.Persuratan.Tanda.Bsre;

/// <summary>
/// BSrE's eSign Client Service, in both versions of its calls. A signature is asked for once and never repeated: what got no answer is unknown.
/// Neither passphrase nor NIK nor any body reaches a log; the HTTP client that carries them has no loggers.
/// </summary>
/// <param name="sambungan">Asked at every call: the simulator's address is known only once the server listens. Null while none is set.</param>
public sealed partial class KlienBsre(IHttpClientFactory klien, Func<SambunganBsre?> sambungan, ILogger<KlienBsre> log)
{
    public const string Nama = "bsre";
    static readonly TimeSpan SabarUnduh = TimeSpan.FromSeconds(15);
    const int Terbesar = 64 * 1024 * 1024;
    internal const string BelumDiatur = "Layanan BSrE belum diatur. Admin mengisinya di pengaturan peladen (Bsre:Alamat, Bsre:Pengguna, Bsre:Sandi).";
    readonly ILogger log = log;

    public SambunganBsre? Sambungan => sambungan();

    /// <summary>Lets who holds this NIK sign the PDF.</summary>
    public async Task<JawabanBsre> TandatanganiAsync(byte[] pdf, string nik, string sandi, string alasan, string tempat, CancellationToken ct)
    {
        if (sambungan() is not { } s) return JawabanBsre.Tolak(BelumDiatur);
        using HttpContent isi = s.Versi == 2 ? SuratV2(pdf, nik, sandi, alasan, tempat) : SuratV1(pdf, nik, sandi, alasan, tempat);
        return await PanggilAsync(s, HttpMethod.Post, s.Versi == 2 ? "api/v2/sign/pdf" : "api/sign/pdf", isi, (http, badan) => JawabanAsync(s, http, badan, ct), ct);
    }

    /// <summary>Whether BSrE knows this NIK and its certificate can sign.</summary>
    public async Task<Hasil<StatusBsre>> StatusAsync(string nik, CancellationToken ct)
    {
        if (sambungan() is not { } s) return Hasil.Ditolak(BelumDiatur);
        StatusBsre? status = null;
        using var isi = s.Versi == 2 ? Json(new { nik }) : null;
        var jawab = await PanggilAsync(s, s.Versi == 2 ? HttpMethod.Post : HttpMethod.Get, s.Versi == 2 ? "api/v2/user/check/status" : $"api/user/status/{nik}", isi, (http, badan) =>
        {
            // Version 1 says "not registered" with 400 as well as with 200.
            if (Baca(badan) is { ValueKind: JsonValueKind.Object } j && (http is HttpStatusCode.OK or HttpStatusCode.BadRequest)) status = GalatBsre.Status(j);
            return Task.FromResult(status is null ? GalatBsre.Dari(http, Baca(badan)) : JawabanBsre.Jadi([]));
        }, ct);
        return status is not null ? Hasil.Dengan(status) : Hasil.Ditolak(jawab.Nasib == NasibBsre.TidakPasti ? "BSrE tidak menjawab. Coba lagi nanti." : jawab.Kalimat);
    }

    /// <summary>What BSrE itself says of a signed PDF: how many signatures, and its conclusion; null when it says nothing that can be read.</summary>
    public async Task<string?> PeriksaAsync(byte[] pdf, CancellationToken ct)
    {
        if (sambungan() is not { } s) return null;
        string? kesimpulan = null;
        using HttpContent isi = s.Versi == 2 ? Json(new { file = Convert.ToBase64String(pdf) }) : new MultipartFormDataContent { { Berkas(pdf), "\"signed_file\"", "\"surat.pdf\"" } };
        await PanggilAsync(s, HttpMethod.Post, s.Versi == 2 ? "api/v2/verify/pdf" : "api/sign/verify", isi, (http, badan) =>
        {
            if (http == HttpStatusCode.OK && Baca(badan) is { } j) kesimpulan = GalatBsre.Teks(j, "conclusion") ?? GalatBsre.Teks(j, "summary");
            return Task.FromResult(JawabanBsre.Jadi([]));
        }, ct);
        return kesimpulan?.Length > 40 ? null : kesimpulan;
    }

    async Task<JawabanBsre> JawabanAsync(SambunganBsre s, HttpStatusCode http, byte[] badan, CancellationToken ct)
    {
        if (http != HttpStatusCode.OK) return GalatBsre.Dari(http, Baca(badan));
        if (badan.AsSpan().StartsWith("%PDF-"u8)) return JawabanBsre.Jadi(badan);
        if (Baca(badan) is not { ValueKind: JsonValueKind.Object } j) return JawabanBsre.Tolak(GalatBsre.TakTerbaca);
        if (GalatBsre.Teks(j, "error") is not null) return GalatBsre.Dari(HttpStatusCode.BadRequest, j);
        if ((GalatBsre.Teks(j, "base64_signed_file") ?? Pertama(j)) is { } base64) return DariBase64(base64);
        return GalatBsre.Teks(j, "id_dokumen") is { Length: > 0 and < 100 } id ? await UnduhAsync(s, id, ct) : JawabanBsre.Tolak(GalatBsre.TakTerbaca);
    }

    /// <summary>Some services answer with a document's id alone; it can be fetched once.</summary>
    Task<JawabanBsre> UnduhAsync(SambunganBsre s, string id, CancellationToken ct) => PanggilAsync(s with { Tunggu = SabarUnduh }, HttpMethod.Get, $"api/sign/download/{Uri.EscapeDataString(id)}", null,
        (http, badan) => Task.FromResult(http == HttpStatusCode.OK ? JawabanBsre.Jadi(badan) : JawabanBsre.TakPasti("BSrE menandatangani, tetapi berkasnya tidak dapat diambil. Surat tetap menunggu; coba lagi.")), ct);

    async Task<JawabanBsre> PanggilAsync(SambunganBsre s, HttpMethod cara, string jalur, HttpContent? isi, Func<HttpStatusCode, byte[], Task<JawabanBsre>> baca, CancellationToken ct)
    {
        using var minta = new HttpRequestMessage(cara, new Uri(Dasar(s.Alamat), jalur)) { Content = isi };
        minta.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{s.Pengguna}:{s.Sandi}")));
        using var batas = CancellationTokenSource.CreateLinkedTokenSource(ct);
        batas.CancelAfter(s.Tunggu);
        try
        {
            using var jawab = await klien.CreateClient(Nama).SendAsync(minta, HttpCompletionOption.ResponseHeadersRead, batas.Token);
            if (await IsiAsync(jawab.Content, batas.Token) is not { } badan) return JawabanBsre.Tolak(GalatBsre.TakTerbaca);
            if (jawab.StatusCode != HttpStatusCode.OK) Menolak(log, (int)jawab.StatusCode);
            return await baca(jawab.StatusCode, badan);
        }
        catch (HttpRequestException galat)
        {
            Putus(log, galat.HttpRequestError);
            return galat.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                ? JawabanBsre.Tolak(GalatBsre.TakTerjangkau) : JawabanBsre.TakPasti(GalatBsre.BelumTahu);
        }
        catch (Exception galat) when (galat is IOException || (galat is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Putus(log, HttpRequestError.ResponseEnded);
            return JawabanBsre.TakPasti(GalatBsre.BelumTahu);
        }
    }

    static async Task<byte[]?> IsiAsync(HttpContent isi, CancellationToken ct)
    {
        if (isi.Headers.ContentLength > Terbesar) return null;
        await using var aliran = await isi.ReadAsStreamAsync(ct);
        using var semua = new MemoryStream();
        var penampung = new byte[64 * 1024];
        for (int n; (n = await aliran.ReadAsync(penampung, ct)) > 0;)
        {
            if (semua.Length + n > Terbesar) return null;
            semua.Write(penampung, 0, n);
        }
        return semua.ToArray();
    }

    // The signature is invisible: the visible block with its QR code is part of the page already.
    static MultipartFormDataContent SuratV1(byte[] pdf, string nik, string sandi, string alasan, string tempat) => new()
    {
        // Quoted, because some servers take the names of .NET's unquoted form for missing.
        { Berkas(pdf), "\"file\"", "\"surat.pdf\"" },
        { new StringContent(nik), "\"nik\"" },
        { new StringContent(sandi), "\"passphrase\"" },
        { new StringContent("invisible"), "\"tampilan\"" },
        { new StringContent(alasan), "\"reason\"" },
        { new StringContent(tempat), "\"location\"" }
    };

    static ByteArrayContent SuratV2(byte[] pdf, string nik, string sandi, string alasan, string tempat) =>
        Json(new { nik, passphrase = sandi, signatureProperties = new[] { new { tampilan = "INVISIBLE", reason = alasan, location = tempat } }, file = new[] { Convert.ToBase64String(pdf) } });

    static ByteArrayContent Berkas(byte[] pdf) => new(pdf) { Headers = { ContentType = new("application/pdf") } };

    static ByteArrayContent Json(object isi) => new(JsonSerializer.SerializeToUtf8Bytes(isi)) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };

    static Uri Dasar(Uri alamat) => alamat.AbsoluteUri.EndsWith('/') ? alamat : new(alamat.AbsoluteUri + "/");

    static string? Pertama(JsonElement j) => j.TryGetProperty("file", out var f) && f is { ValueKind: JsonValueKind.Array } && f.GetArrayLength() > 0 && f[0].ValueKind == JsonValueKind.String ? f[0].GetString() : null;

    static JawabanBsre DariBase64(string teks)
    {
        try { return JawabanBsre.Jadi(Convert.FromBase64String(teks)); }
        catch (FormatException) { return JawabanBsre.Tolak(GalatBsre.TakTerbaca); }
    }

    static JsonElement? Baca(byte[] badan)
    {
        try { return JsonSerializer.Deserialize<JsonElement>(badan); }
        catch (JsonException) { return null; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "BSrE answered {Status}.")]
    static partial void Menolak(ILogger log, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection to BSrE failed: {Sebab}.")]
    static partial void Putus(ILogger log, HttpRequestError sebab);
}
