using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Halaman;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.Persuratan;

/// <summary>The page behind a letter's link. Looking at it changes nothing, so that a preview cannot use it up; pressing "Ambil" downloads and counts.</summary>
static class AmbilEndpoint
{
    const int JawabanTerpanjang = 60;

    static readonly IsiKabar Habis = new("Tautan ini tidak berlaku lagi", "Tautan surat berakhir setelah lewat waktunya, setelah cukup diunduh, atau karena kantor membuat yang baru. Untuk memintanya lagi, tulis di percakapan WhatsApp dengan kantor atau datang ke loket.");

    public static void MapAmbil(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("/ambil").AllowAnonymous().RequireRateLimiting(BatasWarga.Nama).AddEndpointFilter(PerTautanAsync);
        g.MapGet("", (HttpContext http) => TakBerlaku(http));
        g.MapGet("/{kunci}", LihatAsync);
        g.MapPost("/{kunci}", AmbilAsync);
    }

    static async ValueTask<object?> PerTautanAsync(EndpointFilterInvocationContext k, EndpointFilterDelegate lanjut)
    {
        var http = k.HttpContext;
        if (http.Request.RouteValues["kunci"] is not string kunci || http.RequestServices.GetRequiredService<BatasTautan>().Boleh("ambil:" + kunci)) return await lanjut(k);
        http.Response.Headers.RetryAfter = "60";
        return HalamanWarga.Kabar(http, HalamanWarga.Padat, StatusCodes.Status429TooManyRequests);
    }

    static async Task<IResult> LihatAsync(string kunci, HttpContext http, MejaAmbil meja, TimeProvider jam, CancellationToken ct) =>
        await meja.LihatAsync(kunci, ct) is { } t ? Halaman(http, Isi(t, kunci, jam)) : TakBerlaku(http);

    static async Task<IResult> AmbilAsync(string kunci, HttpContext http, MejaAmbil meja, Lemari lemari, TimeProvider jam, CancellationToken ct)
    {
        var jawaban = (await IsianForm.BacaAsync(http, ct))?["jawaban"].ToString();
        var hasil = await meja.LewatTautanAsync(kunci, jawaban?.Length > JawabanTerpanjang ? jawaban[..JawabanTerpanjang] : jawaban, ct);
        if (hasil.Sari is { } sari) return await SajikanAsync(http, lemari, sari, hasil, ct);
        if (hasil.Galat is not { } galat || await meja.LihatAsync(kunci, ct) is not { } t) return TakBerlaku(http);
        return Halaman(http, Isi(t, kunci, jam) with { Galat = galat }, hasil.Terkunci ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The file to somebody outside the office: saved, never shown inside a page, kept by nobody on the way.</summary>
    internal static async Task<IResult> SajikanAsync(HttpContext http, Lemari lemari, string sari, HasilAmbil berkas, CancellationToken ct)
    {
        var isi = await lemari.AmbilAsync(sari, ct);
        HalamanWarga.Kepala(http, naskah: false);
        var disposisi = new ContentDispositionHeaderValue("attachment");
        disposisi.SetHttpFileName(berkas.NamaBerkas);
        http.Response.Headers.ContentDisposition = disposisi.ToString();
        return Results.Bytes(isi, berkas.Mime);
    }

    static IsiAmbil Isi(TautanSurat t, string kunci, TimeProvider waktu)
    {
        var jam = new JamKantor(waktu, t.Surat.UnitKerja.ZonaWaktu);
        return new()
        {
            Alamat = "/ambil/" + Uri.EscapeDataString(kunci), Layanan = t.Surat.Butir.Layanan.Nama, Unit = t.Surat.UnitKerja.Nama, Penjaga = t.Penjaga,
            NamaTersamar = t.Surat.NamaTersamar ?? Surat.Samarkan(t.Surat.Butir.Permohonan.NamaPemohon),
            Sampai = t.Sampai is { } sampai ? jam.Dekat(sampai) : null, Sisa = t.BatasUnduh - t.Unduhan
        };
    }

    static IResult Halaman(HttpContext http, IsiAmbil isi, int status = StatusCodes.Status200OK) => HalamanWarga.Sajikan<AmbilPage>(http, new { Isi = isi }, status);

    static IResult TakBerlaku(HttpContext http) => HalamanWarga.Kabar(http, Habis, StatusCodes.Status404NotFound);
}

/// <summary>What the page behind a letter's link shows.</summary>
public sealed record IsiAmbil
{
    public required string Alamat { get; init; }
    public required string Layanan { get; init; }
    public required string Unit { get; init; }
    public required string NamaTersamar { get; init; }
    public required PenjagaTautan Penjaga { get; init; }
    public string? Sampai { get; init; }
    public int Sisa { get; init; }
    public string? Galat { get; init; }
}
