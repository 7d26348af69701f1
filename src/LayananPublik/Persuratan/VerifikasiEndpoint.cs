using LayananPublik.Data;
using LayananPublik.Persuratan.Halaman;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LayananPublik.Persuratan;

/// <summary>The public page behind the QR code: plain HTML without script, circuit or cookie.</summary>
static class VerifikasiEndpoint
{
    // Longer than any way of writing a code; the rest of what somebody typed is not repeated to them.
    const int PanjangKetikan = 60;

    public static void MapVerifikasi(this IEndpointRouteBuilder e)
    {
        var umum = e.MapGroup("/verifikasi").AllowAnonymous().RequireRateLimiting(BatasVerifikasi.Nama);
        umum.MapGet("", (string? kode, HttpContext http) => kode is null ? Halaman(http, new() { Formulir = true })
            : KodeVerifikasi.TryParse(kode, out var k) ? Results.LocalRedirect("/verifikasi/" + k.Nilai) : TidakAda(http, kode));
        umum.MapGet("/{kode}", PeriksaAsync);
    }

    static async Task<IResult> PeriksaAsync(string kode, LayananDb db, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        if (!KodeVerifikasi.TryParse(kode, out var k) || await db.VerifikasiAsync(k.Nilai, ct) is not { } baris) return TidakAda(http, kode);
        return Halaman(http, new() { Kode = k.ToString(), Hasil = Verifikasi.Dari(baris, jam.GetUtcNow()) });
    }

    static IResult TidakAda(HttpContext http, string kode) =>
        Halaman(http, new() { Kode = kode.Length > PanjangKetikan ? kode[..PanjangKetikan] : kode }, StatusCodes.Status404NotFound);

    internal static IResult Halaman(HttpContext http, IsiVerifikasi isi, int status = StatusCodes.Status200OK)
    {
        var h = http.Response.Headers;
        (h.CacheControl, h["X-Robots-Tag"], h["Referrer-Policy"], h.XContentTypeOptions) = ("no-store", "noindex, nofollow", "no-referrer", "nosniff");
        h.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return new RazorComponentResult<VerifikasiPage>(new { Isi = isi }) { StatusCode = status };
    }
}

/// <summary>What the page shows: the form alone, a letter, "not found" (a code without a letter), or "too many".</summary>
public sealed record IsiVerifikasi
{
    public bool Formulir { get; init; }
    public bool Padat { get; init; }
    public string Kode { get; init; } = "";
    public Verifikasi? Hasil { get; init; }
}
