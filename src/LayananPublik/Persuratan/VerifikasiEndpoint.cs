using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Halaman;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LayananPublik.Persuratan;

/// <summary>The public page behind the QR code: plain HTML without circuit or cookie. Its one script only compares a file on the visitor's own device; everything works without it.</summary>
static class VerifikasiEndpoint
{
    // Longer than any way of writing a code; the rest of what somebody typed is not repeated to them.
    const int PanjangKetikan = 60;

    public static void MapVerifikasi(this IEndpointRouteBuilder e)
    {
        var umum = e.MapGroup("/verifikasi").AllowAnonymous().RequireRateLimiting(BatasVerifikasi.Nama).AddEndpointFilter(TakaranBersama.SaringAsync);
        umum.MapGet("", (string? kode, HttpContext http) => kode is null ? Halaman(http, new() { Formulir = true })
            : KodeVerifikasi.TryParse(kode, out var k) ? Results.LocalRedirect("/verifikasi/" + k.Nilai) : TidakAda(http, kode));
        umum.MapLuring();
        umum.MapGet("/{kode}", PeriksaAsync);
        // Somebody who reloads after an answer to a post.
        umum.MapGet("/{kode}/{apa}", (string kode, HttpContext http) => KodeVerifikasi.TryParse(kode, out var k) ? Results.LocalRedirect("/verifikasi/" + k.Nilai) : TidakAda(http, kode));
        umum.MapPost("/{kode}/banding", BandingAsync);
        umum.MapPost("/{kode}/buka", BukaAsync);
    }

    static async Task<IResult> PeriksaAsync(string kode, LayananDb db, TimeProvider jam, HttpContext http, CancellationToken ct) =>
        await IsiAsync(kode, db, jam, ct) is { } isi ? Halaman(http, isi) : TidakAda(http, kode);

    // Before the body: who names no letter gets no byte in.
    static async Task<IResult> BandingAsync(string kode, LayananDb db, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        if (await IsiAsync(kode, db, jam, ct) is not { } isi) return TidakAda(http, kode);
        var hasil = await PembandingBerkas.BandingkanAsync(http, isi.Hasil!, ct);
        return Halaman(http, isi with { Banding = hasil }, hasil switch
        {
            Kecocokan.TerlaluBesar => StatusCodes.Status413PayloadTooLarge, Kecocokan.Kosong or Kecocokan.Terputus => StatusCodes.Status422UnprocessableEntity, _ => StatusCodes.Status200OK
        });
    }

    static async Task<IResult> BukaAsync(string kode, LayananDb db, MejaAmbil meja, Lemari lemari, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        if (await IsiAsync(kode, db, jam, ct) is not { } isi || !KodeVerifikasi.TryParse(kode, out var k)) return TidakAda(http, kode);
        var hasil = await meja.LewatPinAsync(k, (await IsianForm.BacaAsync(http, ct))?["pin"].ToString(), ct);
        if (hasil.Sari is { } sari) return await AmbilEndpoint.SajikanAsync(http, lemari, sari, hasil, ct);
        return Halaman(http, isi with { GalatPin = hasil.Galat ?? "Berkas surat ini tidak dibuka di sini." }, hasil.Terkunci ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IsiVerifikasi?> IsiAsync(string kode, LayananDb db, TimeProvider jam, CancellationToken ct)
    {
        if (!KodeVerifikasi.TryParse(kode, out var k) || await db.VerifikasiAsync(k.Nilai, ct) is not { } baris) return null;
        var hasil = Verifikasi.Dari(baris, jam.GetUtcNow());
        if (hasil.DapatDibuka && !(await db.AturanPenyerahanAsync(baris.Jalur, ct)).BukaDenganPin) hasil = hasil with { DapatDibuka = false };
        return new() { Kode = k.ToString(), Alamat = "/verifikasi/" + k.Nilai, Hasil = hasil };
    }

    static IResult TidakAda(HttpContext http, string kode) =>
        Halaman(http, new() { Kode = kode.Length > PanjangKetikan ? kode[..PanjangKetikan] : kode }, StatusCodes.Status404NotFound);

    internal static IResult Halaman(HttpContext http, IsiVerifikasi isi, int status = StatusCodes.Status200OK)
    {
        Kepala(http, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        return new RazorComponentResult<VerifikasiPage>(new { Isi = isi }) { StatusCode = status };
    }

    internal static void Kepala(HttpContext http, string kebijakan)
    {
        var h = http.Response.Headers;
        (h.CacheControl, h["X-Robots-Tag"], h["Referrer-Policy"], h.XContentTypeOptions) = ("no-store", "noindex, nofollow", "no-referrer", "nosniff");
        h.ContentSecurityPolicy = kebijakan;
    }
}

/// <summary>What the page shows: the form alone, a letter, "not found" (a code without a letter), or "too many".</summary>
public sealed record IsiVerifikasi
{
    public bool Formulir { get; init; }
    public bool Padat { get; init; }
    public string Kode { get; init; } = "";
    public string Alamat { get; init; } = "";
    public Verifikasi? Hasil { get; init; }
    internal Kecocokan? Banding { get; init; }
    public string? GalatPin { get; init; }
}
