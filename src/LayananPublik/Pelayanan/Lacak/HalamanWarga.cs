using LayananPublik.Pelayanan.Halaman;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LayananPublik.Pelayanan;

/// <summary>How pages for citizens leave the house: nothing is kept, indexed, framed or passed on; scripts and pictures are our own.</summary>
static class HalamanWarga
{
    public static readonly IsiKabar Padat = new("Terlalu banyak permintaan", "Tunggu satu menit, lalu buka lagi halaman ini.");

    public static IResult Sajikan<T>(HttpContext http, object parameter, int status = StatusCodes.Status200OK, bool naskah = false) where T : IComponent
    {
        Kepala(http, naskah);
        return new RazorComponentResult<T>(parameter) { StatusCode = status };
    }

    public static IResult Kabar(HttpContext http, IsiKabar isi, int status = StatusCodes.Status200OK) => Sajikan<KabarWargaPage>(http, new { Isi = isi }, status);

    public static void Kepala(HttpContext http, bool naskah)
    {
        var h = http.Response.Headers;
        (h.CacheControl, h["X-Robots-Tag"], h["Referrer-Policy"], h.XContentTypeOptions) = ("no-store", "noindex, nofollow, noarchive", "no-referrer", "nosniff");
        h.ContentSecurityPolicy = $"default-src 'none'; style-src 'self'; img-src 'self'{(naskah ? " blob:" : "")}; font-src 'self'; {(naskah ? "script-src 'self'; connect-src 'self'; " : "")}form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        h["Permissions-Policy"] = "geolocation=(), microphone=(), camera=(self)";
    }
}

/// <summary>A page that only says something; <paramref name="Baik"/>: good news.</summary>
public sealed record IsiKabar(string Judul, string Kalimat, bool Baik = false, string? NomorWa = null);
