using LayananPublik.Pelayanan;
using LayananPublik.Pemanggilan.Halaman;

namespace LayananPublik.Pemanggilan;

/// <summary>The queue's pages for everybody, each behind its key: display, kiosk, the page of one number and its slip. Plain HTML without a circuit; what changes is asked for again and again, so they come back by themselves after any break.</summary>
static class AntreanEndpoint
{
    static readonly IsiKabar Habis = new("Halaman ini tidak berlaku lagi", "Nomor antrean hanya berlaku pada harinya, dan alamat layar atau kios berakhir bila kantor membuat yang baru. Tanyakan kepada petugas loket.");

    public static void MapAntrean(this IEndpointRouteBuilder e)
    {
        var halaman = e.MapGroup("/antrean").AllowAnonymous().RequireRateLimiting(BatasWarga.Nama).AddEndpointFilter(PerKunciAsync);
        halaman.MapGet("/layar/{kunci}", LayarAsync);
        halaman.MapGet("/tiket/{kunci}", TiketAsync);
        halaman.MapGet("/tiket/{kunci}/karcis", KarcisAsync);
        halaman.MapGet("/ambil/{kunci}", LihatKiosAsync);
        halaman.MapPost("/ambil/{kunci}", AmbilAsync);
        halaman.MapPost("/ambil/{kunci}/hadir", HadirAsync);
        halaman.MapGet("/ambil/{kunci}/{tiket}", KarcisKiosAsync);
        var isi = e.MapGroup("/antrean").AllowAnonymous().RequireRateLimiting(BatasLayar.Nama).AddEndpointFilter(PerKunciAsync);
        isi.MapGet("/layar/{kunci}/isi", async (string kunci, HttpContext http, PapanAntrean papan, CancellationToken ct) => Isi(http, await papan.LayarAsync(kunci, ct)));
        isi.MapGet("/tiket/{kunci}/isi", async (string kunci, HttpContext http, PapanAntrean papan, CancellationToken ct) => Isi(http, await papan.TiketAsync(kunci, ct)));
    }

    static async ValueTask<object?> PerKunciAsync(EndpointFilterInvocationContext k, EndpointFilterDelegate lanjut)
    {
        var http = k.HttpContext;
        if (http.Request.RouteValues["kunci"] is not string kunci || http.RequestServices.GetRequiredService<BatasTautan>().Boleh("antrean:" + kunci)) return await lanjut(k);
        http.Response.Headers.RetryAfter = "60";
        return HalamanWarga.Kabar(http, HalamanWarga.Padat, StatusCodes.Status429TooManyRequests);
    }

    static async Task<IResult> LayarAsync(string kunci, HttpContext http, PapanAntrean papan, CancellationToken ct) =>
        await papan.LayarAsync(kunci, ct) is { } isi ? HalamanWarga.Sajikan<LayarPage>(http, new { Isi = isi, Qr = await papan.QrHadirAsync(kunci, ct) }, naskah: true) : TakBerlaku(http);

    static async Task<IResult> TiketAsync(string kunci, HttpContext http, PapanAntrean papan, CancellationToken ct) =>
        await papan.TiketAsync(kunci, ct) is { } isi ? HalamanWarga.Sajikan<TiketPage>(http, new { Isi = isi }, naskah: true) : TakBerlaku(http);

    static async Task<IResult> KarcisAsync(string kunci, string? kertas, HttpContext http, PapanAntrean papan, CancellationToken ct) =>
        await papan.TiketAsync(kunci, ct) is { } isi ? HalamanWarga.Sajikan<KarcisPage>(http, new { Isi = isi, Kertas = kertas == "a6" ? "a6" : "80", Qr = papan.QrTiket(kunci) }, naskah: true) : TakBerlaku(http);

    static async Task<IResult> LihatKiosAsync(string kunci, HttpContext http, PapanAntrean papan, CancellationToken ct) => await KiosAsync(kunci, null, http, papan, ct);

    static async Task<IResult> KiosAsync(string kunci, string? galat, HttpContext http, PapanAntrean papan, CancellationToken ct) =>
        await papan.KiosAsync(kunci, ct) is { } isi
            ? HalamanWarga.Sajikan<KiosPage>(http, new { Isi = isi, Alamat = Alamat(kunci), Galat = galat }, galat is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, naskah: true)
            : TakBerlaku(http);

    static async Task<IResult> AmbilAsync(string kunci, HttpContext http, PapanAntrean papan, MejaKios meja, CancellationToken ct)
    {
        if (await IsianForm.BacaAsync(http, ct) is not { } isi) return await KiosAsync(kunci, "Pilih layanannya.", http, papan, ct);
        var hasil = await meja.AmbilAsync(kunci, isi["huruf"].ToString(), isi["prioritas"] == "ya", ct);
        return hasil.Nilai is { } baru ? KeKarcis(kunci, baru) : await KiosAsync(kunci, hasil.Penolakan, http, papan, ct);
    }

    static async Task<IResult> HadirAsync(string kunci, HttpContext http, PapanAntrean papan, MejaKios meja, CancellationToken ct)
    {
        var kode = (await IsianForm.BacaAsync(http, ct))?["kode"].ToString() ?? "";
        var hasil = await meja.HadirAsync(kunci, kode, ct);
        return hasil.Nilai is { } baru ? KeKarcis(kunci, baru) : await KiosAsync(kunci, hasil.Penolakan, http, papan, ct);
    }

    static async Task<IResult> KarcisKiosAsync(string kunci, string tiket, HttpContext http, PapanAntrean papan, CancellationToken ct)
    {
        if (await papan.KiosAsync(kunci, ct) is null) return TakBerlaku(http);
        return await papan.TiketAsync(tiket, ct) is { } isi
            ? HalamanWarga.Sajikan<KarcisPage>(http, new { Isi = isi, Kertas = "80", Qr = papan.QrTiket(tiket), Kembali = Alamat(kunci) }, naskah: true)
            : Results.LocalRedirect(Alamat(kunci));
    }

    // Read again it shows the slip, and gives no second number.
    static IResult KeKarcis(string kunci, TiketBaru baru) => new KeHalaman($"{Alamat(kunci)}/{baru.Kunci}");

    static string Alamat(string kunci) => "/antrean/ambil/" + Uri.EscapeDataString(kunci);

    static IResult Isi<T>(HttpContext http, T? isi) where T : class
    {
        HalamanWarga.Kepala(http, naskah: true);
        return isi is null ? Results.NotFound() : Results.Json(isi);
    }

    static IResult TakBerlaku(HttpContext http) => HalamanWarga.Kabar(http, Habis, StatusCodes.Status404NotFound);

    sealed class KeHalaman(string alamat) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            HalamanWarga.Kepala(httpContext, naskah: false);
            (httpContext.Response.StatusCode, httpContext.Response.Headers.Location) = (StatusCodes.Status303SeeOther, alamat);
            return Task.CompletedTask;
        }
    }
}
