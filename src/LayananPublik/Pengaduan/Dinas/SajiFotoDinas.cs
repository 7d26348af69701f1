using LayananPublik.Bersama;

namespace LayananPublik.Pengaduan;

/// <summary>A photo of a case to a dinas: kept by nobody on the way, and nothing in it can run.</summary>
static class SajiFotoDinas
{
    static readonly string[] BolehTampil = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

    public static async Task<IResult> SajikanAsync(HttpContext http, Lemari lemari, IsiFotoDinas foto, CancellationToken ct)
    {
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h["Referrer-Policy"], h["X-Robots-Tag"]) = ("no-store", "nosniff", "no-referrer", "noindex");
        h.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'; sandbox";
        var tampil = BolehTampil.Contains(foto.Mime);
        h.ContentDisposition = tampil ? "inline" : "attachment";
        return Results.Bytes(await lemari.AmbilAsync(foto.Sari, ct), tampil ? foto.Mime : "application/octet-stream");
    }
}
