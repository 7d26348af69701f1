using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.Persuratan;

/// <summary>What a file that somebody holds is to the issued one.</summary>
enum Kecocokan { Kosong, TerlaluBesar, Terputus, Sama, SamaDenganPindai, DitambahSesudah, Beda }

/// <summary>Compares a file with the issued one by its hash alone, as it comes off the line: not a byte of it is kept.</summary>
static class PembandingBerkas
{
    public const long Batas = 20 * 1024 * 1024;
    const long Sela = 64 * 1024;
    static readonly TimeSpan Sabar = TimeSpan.FromMinutes(2);

    public static async Task<Kecocokan> BandingkanAsync(HttpContext http, Verifikasi surat, CancellationToken ct)
    {
        if (http.Request.ContentLength > Batas + Sela) return Kecocokan.TerlaluBesar;
        if (Pemisah(http) is not { } pemisah) return Kecocokan.Kosong;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } batas) batas.MaxRequestBodySize = Batas + Sela;
        using var sabar = CancellationTokenSource.CreateLinkedTokenSource(ct);
        sabar.CancelAfter(Sabar);
        try
        {
            var pembaca = new MultipartReader(pemisah, http.Request.Body);
            while (await pembaca.ReadNextSectionAsync(sabar.Token) is { } bagian)
                if (ContentDispositionHeaderValue.TryParse(bagian.ContentDisposition, out var letak) && letak.IsFileDisposition()) return await BacaAsync(bagian.Body, surat, sabar.Token);
            return Kecocokan.Kosong;
        }
        catch (BadHttpRequestException galat) when (galat.StatusCode == StatusCodes.Status413PayloadTooLarge) { return Kecocokan.TerlaluBesar; }
        catch (Exception galat) when (galat is IOException or InvalidDataException or BadHttpRequestException || galat is OperationCanceledException && !ct.IsCancellationRequested) { return Kecocokan.Terputus; }
    }

    static async Task<Kecocokan> BacaAsync(Stream berkas, Verifikasi surat, CancellationToken ct)
    {
        using var hitung = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var muat = new byte[64 * 1024];
        var (panjang, awal) = (0L, (string?)null);
        while (await berkas.ReadAsync(muat, ct) is > 0 and var n)
        {
            if (panjang + n > Batas) return Kecocokan.TerlaluBesar;
            // A signature is only ever added behind the file: where the issued one ends, its own hash must stand.
            if (awal is null && surat.Ukuran > 0 && panjang + n > surat.Ukuran)
            {
                var sampai = (int)(surat.Ukuran - panjang);
                hitung.AppendData(muat, 0, sampai);
                awal = Convert.ToHexStringLower(hitung.GetCurrentHash());
                hitung.AppendData(muat, sampai, n - sampai);
            }
            else hitung.AppendData(muat, 0, n);
            panjang += n;
        }
        if (panjang == 0) return Kecocokan.Kosong;
        var sari = Convert.ToHexStringLower(hitung.GetHashAndReset());
        return sari == surat.Sari ? Kecocokan.Sama : sari == surat.SariPindai ? Kecocokan.SamaDenganPindai : awal is not null && awal == surat.Sari ? Kecocokan.DitambahSesudah : Kecocokan.Beda;
    }

    static string? Pemisah(HttpContext http) =>
        MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var jenis) && jenis.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(jenis.Boundary).Value is { Length: > 0 and <= 200 } pemisah ? pemisah : null;
}
