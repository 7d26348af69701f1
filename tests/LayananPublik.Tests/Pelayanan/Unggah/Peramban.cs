using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace LayananPublik.Tests.Pelayanan.Unggah;

/// <summary>One citizen's browser on the upload page: keeps cookies, follows nothing, sends what the page's forms and script send.</summary>
sealed partial class Peramban(Uri alamat) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = alamat, Timeout = TimeSpan.FromSeconds(60) };
    string tanda = "";

    public async Task<(HttpStatusCode Status, string Html)> LihatAsync(string jalur)
    {
        using var jawab = await http.GetAsync(jalur);
        var html = WebUtility.HtmlDecode(await jawab.Content.ReadAsStringAsync());
        if (Tanda().Match(html) is { Success: true } m) tanda = m.Groups[1].Value;
        return (jawab.StatusCode, html);
    }

    public async Task<HttpResponseMessage> KirimAsync(string jalur, params (string Nama, string Nilai)[] isi) =>
        await http.PostAsync(jalur, new FormUrlEncodedContent([new("__RequestVerificationToken", tanda), .. isi.Select(x => KeyValuePair.Create(x.Nama, x.Nilai))]));

    /// <summary>Looks, then presses "Buka".</summary>
    public async Task<HttpStatusCode> BukaAsync(string jalur)
    {
        await LihatAsync(jalur);
        using var jawab = await KirimAsync(jalur + "/buka");
        if (jawab.StatusCode == HttpStatusCode.SeeOther) await LihatAsync(jalur);
        return jawab.StatusCode;
    }

    /// <summary>A file as the script sends it.</summary>
    public async Task<HttpResponseMessage> UnggahAsync(string jalur, string dok, byte[] isi, string nama = "foto.jpg", string? tandaLain = null)
    {
        using var minta = new HttpRequestMessage(HttpMethod.Post, jalur + "/berkas") { Content = Bagian(dok, (nama, isi)) };
        minta.Headers.Add("RequestVerificationToken", tandaLain ?? tanda);
        minta.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await http.SendAsync(minta);
    }

    /// <summary>Files as a browser without script sends them: all in one form, the token first.</summary>
    public async Task<HttpResponseMessage> FormulirAsync(string jalur, string dok, params (string Nama, byte[] Isi)[] berkas)
    {
        var isi = new MultipartFormDataContent { { new StringContent(tanda), "__RequestVerificationToken" } };
        foreach (var b in Bagian(dok, berkas)) isi.Add(b);
        return await http.PostAsync(jalur + "/berkas", isi);
    }

    public Task<HttpResponseMessage> MintaAsync(HttpRequestMessage minta) => http.SendAsync(minta);

    public void Dispose() => http.Dispose();

    static MultipartFormDataContent Bagian(string dok, params (string Nama, byte[] Isi)[] berkas)
    {
        var isi = new MultipartFormDataContent { { new StringContent(dok), "dok" } };
        foreach (var (nama, bait) in berkas) isi.Add(new ByteArrayContent(bait), "berkas", nama);
        return isi;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Tanda();
}
