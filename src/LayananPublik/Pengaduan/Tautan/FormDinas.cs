using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.Pengaduan;

/// <summary>What the form of the page brought: fields and photos, in memory only. <see cref="Galat"/>: why it could not be taken.</summary>
sealed record FormDinas(IReadOnlyDictionary<string, string> Isian, IReadOnlyList<FotoBaru> Foto, bool Sah, string? Galat)
{
    public const int FotoTerbanyak = KerjaAduan.FotoTerbanyak;
    const int IsianTerpanjang = 16 * 1024, IsianTerbanyak = 20;
    const long Sela = 1024 * 1024;
    const string Putus = "Kiriman terputus, jadi belum tersimpan. Coba sekali lagi; di sinyal lemah kirim foto satu per satu.";
    static readonly TimeSpan Sabar = TimeSpan.FromMinutes(5);

    public string this[string nama] => Isian.GetValueOrDefault(nama, "");

    /// <summary>Of all photos of one form together.</summary>
    public static long Muat(long batasBerkas) => Math.Min(batasBerkas * FotoTerbanyak, 32L * 1024 * 1024) + Sela;

    /// <summary>Null when it is no form of ours. Nothing is written to a disk, and no photo is taken in before the page's own token was seen.</summary>
    public static async Task<FormDinas?> BacaAsync(HttpContext http, IAntiforgery penjaga, long batasBerkas, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var jenis) || !jenis.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(jenis.Boundary).Value is not { Length: > 0 and <= 200 } pemisah) return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } batas) batas.MaxRequestBodySize = Muat(batasBerkas);
        using var sabar = CancellationTokenSource.CreateLinkedTokenSource(ct);
        sabar.CancelAfter(Sabar);
        try { return await BacaAsync(new MultipartReader(pemisah, http.Request.Body), http, penjaga, batasBerkas, sabar.Token); }
        catch (BadHttpRequestException galat) when (galat.StatusCode == StatusCodes.Status413PayloadTooLarge) { return Tolak($"Fotonya terlalu besar. Kirim paling banyak {Muat(batasBerkas) / Sela} MB sekali kirim."); }
        catch (Exception galat) when (galat is IOException or InvalidDataException or BadHttpRequestException || galat is OperationCanceledException && !ct.IsCancellationRequested) { return Tolak(Putus); }
    }

    static async Task<FormDinas> BacaAsync(MultipartReader pembaca, HttpContext http, IAntiforgery penjaga, long batasBerkas, CancellationToken ct)
    {
        Dictionary<string, string> isian = [];
        List<FotoBaru> foto = [];
        var (sah, galat) = (false, (string?)null);
        while (await pembaca.ReadNextSectionAsync(ct) is { } bagian)
        {
            if (!ContentDispositionHeaderValue.TryParse(bagian.ContentDisposition, out var letak)) continue;
            if (!letak.IsFileDisposition())
            {
                var (nama, nilai) = (HeaderUtilities.RemoveQuotes(letak.Name).Value ?? "", await TeksAsync(bagian, ct));
                if (isian.Count < IsianTerbanyak) isian[nama] = nilai;
                if (nama != "__RequestVerificationToken" || sah) continue;
                // The token is the first field; the guard would otherwise read the whole body to find it.
                http.Request.Headers["RequestVerificationToken"] = nilai;
                sah = await penjaga.IsRequestValidAsync(http);
                continue;
            }
            var isi = await BerkasAsync(bagian, sah && galat is null ? batasBerkas : 0, ct);
            // A file field that nobody filled in comes all the same, without a name and without a byte.
            if (isi is { Length: 0 }) continue;
            if (isi is null) galat ??= sah ? $"Satu foto paling besar {batasBerkas / Sela} MB. Kirim ulang dengan foto yang lebih kecil." : null;
            else if (foto.Count >= FotoTerbanyak) galat ??= $"Paling banyak {FotoTerbanyak} foto sekali kirim.";
            else foto.Add(new(NamaBerkas(letak), isi));
        }
        return new(isian, foto, sah, galat);
    }

    static FormDinas Tolak(string galat) => new(new Dictionary<string, string>(), [], false, galat);

    /// <summary>Null when there are more bytes than may be; the rest is read away, so that the answer can be heard.</summary>
    static async Task<byte[]?> BerkasAsync(MultipartSection bagian, long batas, CancellationToken ct)
    {
        using var isi = new MemoryStream();
        var potong = new byte[64 * 1024];
        var terlalu = false;
        while (await bagian.Body.ReadAsync(potong, ct) is > 0 and var n)
        {
            terlalu = terlalu || isi.Length + n > batas;
            if (!terlalu) isi.Write(potong, 0, n);
        }
        return terlalu ? null : isi.ToArray();
    }

    static async Task<string> TeksAsync(MultipartSection bagian, CancellationToken ct)
    {
        var muat = new byte[IsianTerpanjang];
        var panjang = 0;
        while (panjang < muat.Length && await bagian.Body.ReadAsync(muat.AsMemory(panjang), ct) is > 0 and var n) panjang += n;
        return Encoding.UTF8.GetString(muat, 0, panjang);
    }

    static string NamaBerkas(ContentDispositionHeaderValue letak) =>
        Path.GetFileName((letak.FileNameStar.HasValue ? letak.FileNameStar : HeaderUtilities.RemoveQuotes(letak.FileName)).Value ?? "") is { Length: > 0 and <= 200 } nama ? nama : "foto";
}
