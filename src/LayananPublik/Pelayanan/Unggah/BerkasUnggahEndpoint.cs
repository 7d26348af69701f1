using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.Pelayanan;

/// <summary>Files, one after the other as they come off the line: nothing is written anywhere before it has passed the gate.</summary>
static class BerkasUnggahEndpoint
{
    const int Terbanyak = 20, PanjangIsian = 4096;
    const long Sela = 1024 * 1024;
    static readonly TimeSpan Sabar = TimeSpan.FromMinutes(4);

    public static async Task<IResult> TerimaAsync(string kunci, HttpContext http, LayananUnggah l, CancellationToken ct)
    {
        // Before the body: who holds no link gets no byte in.
        if (await l.Meja.LihatAsync(kunci, ct) is not { } t || !l.Meja.Milik(t, UnggahEndpoint.Cookie(http))) return await UnggahEndpoint.UlangiAsync(kunci, http, l, MejaUnggah.TakBerlaku, ct);
        if (Pemisah(http) is not { } pemisah) return await UnggahEndpoint.UlangiAsync(kunci, http, l, LayananUnggah.Usang, ct);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } batas) batas.MaxRequestBodySize = l.Pengaturan.BatasBerkas * 3 + Sela;
        using var giliran = await l.Batas.GiliranAsync(kunci, ct);
        if (!giliran.IsAcquired) return await UnggahEndpoint.UlangiAsync(kunci, http, l, "Terlalu banyak berkas sekaligus. Coba lagi sebentar lagi.", ct);
        using var sabar = CancellationTokenSource.CreateLinkedTokenSource(ct);
        sabar.CancelAfter(Sabar);
        try { return await BacaAsync(kunci, pemisah, http, l, sabar.Token, ct); }
        catch (Exception galat) when (galat is IOException or InvalidDataException or BadHttpRequestException || galat is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return await UnggahEndpoint.UlangiAsync(kunci, http, l, galat is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? l.Meja.TerlaluBesar : "Unggahan terputus. Berkas belum tersimpan; coba lagi.", ct);
        }
    }

    static async Task<IResult> BacaAsync(string kunci, string pemisah, HttpContext http, LayananUnggah l, CancellationToken sabar, CancellationToken ct)
    {
        var pembaca = new MultipartReader(pemisah, http.Request.Body);
        var (dok, sah) = ("", http.Request.Headers.ContainsKey("RequestVerificationToken") && await l.Penjaga.IsRequestValidAsync(http));
        List<BerkasUnggah> masuk = [];
        while (await pembaca.ReadNextSectionAsync(sabar) is { } bagian)
        {
            if (!ContentDispositionHeaderValue.TryParse(bagian.ContentDisposition, out var letak)) continue;
            if (!letak.IsFileDisposition())
            {
                var (nama, nilai) = (HeaderUtilities.RemoveQuotes(letak.Name).Value, await IsianAsync(bagian, sabar));
                if (nama == "dok") dok = nilai;
                else if (nama == "__RequestVerificationToken" && !sah)
                {
                    // Without the script the token comes as the first field; the guard would otherwise read the whole body to find it.
                    http.Request.Headers["RequestVerificationToken"] = nilai;
                    sah = await l.Penjaga.IsRequestValidAsync(http);
                }
                continue;
            }
            if (!sah) return await UnggahEndpoint.UlangiAsync(kunci, http, l, LayananUnggah.Usang, ct, dok: dok);
            if (masuk.Count >= Terbanyak) return await UnggahEndpoint.UlangiAsync(kunci, http, l, $"Paling banyak {Terbanyak} berkas sekali kirim.", ct, dok: dok);
            var hasil = await l.Meja.TerimaAsync(kunci, UnggahEndpoint.Cookie(http), dok, NamaBerkas(letak), bagian.Body, http.Request.ContentLength ?? l.Pengaturan.BatasBerkas, sabar);
            if (!hasil.Berhasil) return await UnggahEndpoint.UlangiAsync(kunci, http, l, hasil.Penolakan!, ct, dok: dok);
            masuk.Add(hasil.Nilai!);
        }
        if (masuk.Count == 0) return await UnggahEndpoint.UlangiAsync(kunci, http, l, sah ? "Pilih dulu foto atau berkasnya." : LayananUnggah.Usang, ct, dok: dok);
        return UnggahEndpoint.MintaJson(http) ? Results.Json(new { berkas = masuk.Select(b => new { b.Id, b.Nama }) }) : UnggahEndpoint.Kembali(kunci, $"#dok-{Uri.EscapeDataString(dok)}");
    }

    static string? Pemisah(HttpContext http) =>
        MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var jenis) && jenis.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(jenis.Boundary).Value is { Length: > 0 and <= 200 } pemisah ? pemisah : null;

    static string NamaBerkas(ContentDispositionHeaderValue letak) =>
        Path.GetFileName((letak.FileNameStar.HasValue ? letak.FileNameStar : HeaderUtilities.RemoveQuotes(letak.FileName)).Value ?? "") is { Length: > 0 and <= 200 } nama ? nama : "berkas";

    static async Task<string> IsianAsync(MultipartSection bagian, CancellationToken ct)
    {
        var muat = new byte[PanjangIsian];
        var panjang = 0;
        while (panjang < muat.Length && await bagian.Body.ReadAsync(muat.AsMemory(panjang), ct) is > 0 and var n) panjang += n;
        return Encoding.UTF8.GetString(muat, 0, panjang);
    }
}
