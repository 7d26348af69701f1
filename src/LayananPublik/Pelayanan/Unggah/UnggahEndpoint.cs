using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan.Halaman;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The upload page behind a one-time link. Looking at it changes nothing, so that a preview cannot use the link up; pressing "Buka" binds it to this browser.</summary>
static class UnggahEndpoint
{
    public const string NamaCookie = "layanan-unggah";

    static readonly IsiKabar Habis = new("Tautan ini tidak berlaku lagi", "Tautan hanya dapat dibuka di satu ponsel, dan berakhir setelah dipakai atau lewat waktunya. Untuk mendapat yang baru, tulis tautan di percakapan WhatsApp dengan kantor.");

    public static void MapUnggah(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("/unggah").AllowAnonymous().RequireRateLimiting(BatasWarga.Nama).AddEndpointFilter(PerTautanAsync);
        g.MapGet("", (HttpContext http) => TakBerlaku(http));
        g.MapGet("/{kunci}", LihatAsync);
        // Somebody who reloads after an answer to a post.
        g.MapGet("/{kunci}/{apa}", (string kunci) => Results.LocalRedirect("/unggah/" + Uri.EscapeDataString(kunci)));
        g.MapPost("/{kunci}/buka", BukaAsync);
        g.MapPost("/{kunci}/berkas", BerkasUnggahEndpoint.TerimaAsync);
        g.MapPost("/{kunci}/hapus", HapusAsync);
        g.MapPost("/{kunci}/isian", (string kunci, HttpContext http, LayananUnggah l, CancellationToken ct) => IsiAsync(kunci, http, l, selesai: false, ct));
        g.MapPost("/{kunci}/selesai", (string kunci, HttpContext http, LayananUnggah l, CancellationToken ct) => IsiAsync(kunci, http, l, selesai: true, ct));
    }

    static async ValueTask<object?> PerTautanAsync(EndpointFilterInvocationContext k, EndpointFilterDelegate lanjut)
    {
        var http = k.HttpContext;
        if (http.Request.RouteValues["kunci"] is not string kunci || http.RequestServices.GetRequiredService<BatasTautan>().Boleh(kunci)) return await lanjut(k);
        http.Response.Headers.RetryAfter = "60";
        return MintaJson(http) ? Jawab(http, "Terlalu cepat. Tunggu satu menit, lalu coba lagi.", StatusCodes.Status429TooManyRequests)
            : HalamanWarga.Kabar(http, HalamanWarga.Padat, StatusCodes.Status429TooManyRequests);
    }

    static async Task<IResult> LihatAsync(string kunci, HttpContext http, LayananUnggah l, CancellationToken ct)
    {
        if (await l.Meja.LihatAsync(kunci, ct) is not { } t) return TakBerlaku(http);
        return l.Meja.Milik(t, Cookie(http)) ? await HalamanAsync(t, kunci, http, l, new(), ct)
            : t.SidikPeramban is null ? HalamanWarga.Sajikan<BukaTautanPage>(http, new { Isi = Dasar(t, kunci, http, l) }) : TakBerlaku(http);
    }

    static async Task<IResult> BukaAsync(string kunci, HttpContext http, LayananUnggah l, CancellationToken ct)
    {
        // A page left open too long, or a form of somebody else's: shown once more, with a fresh token.
        if (await IsianForm.BacaAsync(http, ct) is null || !await l.Penjaga.IsRequestValidAsync(http)) return await LihatAsync(kunci, http, l, ct);
        var hasil = await l.Meja.IkatAsync(kunci, Cookie(http), ct);
        if (!hasil.Berhasil) return TakBerlaku(http);
        http.Response.Cookies.Append(NamaCookie, hasil.Nilai!, new()
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Path = "/unggah/" + kunci, MaxAge = TimeSpan.FromDays(7),
            Secure = http.Request.IsHttps || l.Pengaturan.Kantor.AlamatPublik.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        });
        return Kembali(kunci);
    }

    static async Task<IResult> HapusAsync(string kunci, HttpContext http, LayananUnggah l, CancellationToken ct)
    {
        if (await IsianForm.BacaAsync(http, ct) is not { } isi || !await l.Penjaga.IsRequestValidAsync(http)) return await UlangiAsync(kunci, http, l, LayananUnggah.Usang, ct);
        var hasil = await l.Meja.HapusAsync(kunci, Cookie(http), int.TryParse(isi["id"], out var id) ? id : 0, ct);
        if (!hasil.Berhasil) return await UlangiAsync(kunci, http, l, hasil.Penolakan!, ct);
        return MintaJson(http) ? Results.Json(new { baik = true }) : Kembali(kunci);
    }

    static async Task<IResult> IsiAsync(string kunci, HttpContext http, LayananUnggah l, bool selesai, CancellationToken ct)
    {
        if (await IsianForm.BacaAsync(http, ct) is not { } isi || !await l.Penjaga.IsRequestValidAsync(http)) return await UlangiAsync(kunci, http, l, LayananUnggah.Usang, ct);
        var jawaban = isi.Where(x => x.Key.StartsWith("isian-", StringComparison.Ordinal)).ToDictionary(x => x.Key["isian-".Length..], x => string.Join(FieldLayanan.PemisahPilihan, x.Value.Where(v => v?.Length > 0)));
        var hasil = await l.Meja.IsiAsync(kunci, Cookie(http), jawaban, ct);
        if (!hasil.Berhasil) return await UlangiAsync(kunci, http, l, hasil.Penolakan!, ct);
        if (hasil.Nilai!.Count > 0) return await UlangiAsync(kunci, http, l, "Ada isian yang perlu diperbaiki.", ct, new(jawaban, hasil.Nilai!), "data");
        if (!selesai) return Kembali(kunci, "#data");
        if (await l.Meja.LihatAsync(kunci, ct) is not { } t) return TakBerlaku(http);
        var tutup = await l.Meja.SelesaiAsync(kunci, Cookie(http), ct);
        if (!tutup.Berhasil) return await UlangiAsync(kunci, http, l, tutup.Penolakan!, ct);
        http.Response.Cookies.Delete(NamaCookie, new() { Path = "/unggah/" + kunci });
        return HalamanWarga.Kabar(http, new("Terima kasih", "Semua yang Anda kirim sudah kami terima. Lanjutkan di WhatsApp; balasan kami sudah menunggu di sana.", Baik: true, t.Permohonan.Percakapan?.NomorKantor.Tampilan));
    }

    /// <summary>The page again with a sentence on it; for the script only the sentence.</summary>
    internal static async Task<IResult> UlangiAsync(string kunci, HttpContext http, LayananUnggah l, string kalimat, CancellationToken ct, SalahIsi? salah = null, string dok = "")
    {
        var t = kalimat == MejaUnggah.TakBerlaku ? null : await l.Meja.LihatAsync(kunci, ct);
        var berlaku = t is not null && l.Meja.Milik(t, Cookie(http));
        if (MintaJson(http)) return berlaku ? Jawab(http, kalimat, StatusCodes.Status422UnprocessableEntity) : Jawab(http, MejaUnggah.TakBerlaku, StatusCodes.Status404NotFound);
        return berlaku ? await HalamanAsync(t!, kunci, http, l, salah ?? new(), ct, (dok, kalimat)) : TakBerlaku(http);
    }

    static async Task<IResult> HalamanAsync(TautanUnggah t, string kunci, HttpContext http, LayananUnggah l, SalahIsi salah, CancellationToken ct, (string, string)? galat = null)
    {
        await using var db = await l.Dbs.CreateDbContextAsync(ct);
        var p = t.Permohonan;
        var kelurahan = FieldUnggah.Untuk(p).Any(f => f.Field.Name == Isian.KodeWilayah) ? await db.KelurahanUnggahAsync(p.UnitKerja.Jalur, ct) : [];
        return HalamanWarga.Sajikan<UnggahPage>(http, new
        {
            Isi = Dasar(t, kunci, http, l) with
            {
                Terbuka = true, Perbaikan = Perbaikan.Menunggu(p), BatasBait = l.Pengaturan.BatasBerkas, Galat = galat,
                Dokumen = DokumenUnggah.Dari(t), Field = FieldUnggah.Dari(p, kelurahan, salah.Ketikan, salah.Galat)
            }
        }, galat is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, naskah: true);
    }

    static IsiUnggah Dasar(TautanUnggah t, string kunci, HttpContext http, LayananUnggah l) => new()
    {
        Kunci = kunci, Tanda = l.Penjaga.GetAndStoreTokens(http).RequestToken ?? "", Layanan = string.Join(", ", t.Permohonan.Butir.Select(b => b.Layanan.Nama)), NamaTersamar = IsiUnggah.Samarkan(t.Permohonan),
        Sampai = new JamKantor(l.Jam, t.Permohonan.UnitKerja.ZonaWaktu).Dekat(t.Sampai)
    };

    internal static string? Cookie(HttpContext http) => http.Request.Cookies[NamaCookie];

    internal static bool MintaJson(HttpContext http) => http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    internal static IResult Jawab(HttpContext http, string galat, int status)
    {
        HalamanWarga.Kepala(http, naskah: false);
        return Results.Json(new { galat }, statusCode: status);
    }

    internal static IResult TakBerlaku(HttpContext http) => HalamanWarga.Kabar(http, Habis, StatusCodes.Status404NotFound);

    // See other: a post is answered by a page that may be reloaded.
    internal static IResult Kembali(string kunci, string jangkar = "") => new LihatLain("/unggah/" + Uri.EscapeDataString(kunci) + jangkar);

    sealed class LihatLain(string alamat) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            HalamanWarga.Kepala(httpContext, naskah: false);
            (httpContext.Response.StatusCode, httpContext.Response.Headers.Location) = (StatusCodes.Status303SeeOther, alamat);
            return Task.CompletedTask;
        }
    }
}

/// <summary>What the pages behind a link need.</summary>
sealed class LayananUnggah(MejaUnggah meja, IAntiforgery penjaga, IDbContextFactory<LayananDb> dbs, PengaturanKantor pengaturan, BatasTautan batas, TimeProvider jam)
{
    public const string Usang = "Halaman ini terlalu lama terbuka. Coba sekali lagi.";

    public MejaUnggah Meja => meja;
    public IAntiforgery Penjaga => penjaga;
    public IDbContextFactory<LayananDb> Dbs => dbs;
    public PengaturanKantor Pengaturan => pengaturan;
    public BatasTautan Batas => batas;
    public TimeProvider Jam => jam;
}

/// <summary>What was typed and could not be taken.</summary>
sealed record SalahIsi(IReadOnlyDictionary<string, string> Ketikan, IReadOnlyDictionary<string, string> Galat)
{
    static readonly Dictionary<string, string> Tiada = [];

    public SalahIsi() : this(Tiada, Tiada) { }
}
