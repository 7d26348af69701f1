using System.Net;
using System.Text.RegularExpressions;

namespace LayananPublik.Tests;

/// <summary>A browser of the poorest kind: keeps cookies, follows nothing, fills in and sends the forms of static pages.</summary>
public sealed partial class Formulir(Uri alamat) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = alamat };

    public Task<HttpResponseMessage> BukaAsync(string jalur) => http.GetAsync(jalur);

    public async Task<string> BacaAsync(string jalur) => WebUtility.HtmlDecode(await http.GetStringAsync(jalur));

    /// <summary>Opens the page, then posts its hidden fields with these on top.</summary>
    public async Task<HttpResponseMessage> KirimAsync(string halaman, string ke, params (string Nama, string Nilai)[] isi)
    {
        var tersembunyi = Tersembunyi().Matches(await http.GetStringAsync(halaman)).Select(m => m.Value).Where(t => t.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .ToLookup(t => Nama().Match(t).Groups[1].Value, t => WebUtility.HtmlDecode(Nilai().Match(t).Groups[1].Value));
        var semua = tersembunyi.Where(t => !isi.Any(x => x.Nama == t.Key)).Select(t => KeyValuePair.Create(t.Key, t.First())).Concat(isi.Select(x => KeyValuePair.Create(x.Nama, x.Nilai)));
        return await http.PostAsync(ke, new FormUrlEncodedContent(semua));
    }

    public Task<HttpResponseMessage> MasukAsync(string nama, string sandi, string kembali = "/") =>
        KirimAsync("/masuk", "/masuk", ("nama", nama), ("sandi", sandi), ("kembali", kembali));

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Tersembunyi();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Nama();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Nilai();
}
