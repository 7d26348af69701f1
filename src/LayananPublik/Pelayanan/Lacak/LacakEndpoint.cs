using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan.Halaman;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The public page by number and code: plain HTML without script, circuit or cookie. The code travels in the body only, never in an address.</summary>
static class LacakEndpoint
{
    const int PanjangKetikan = 40;

    public static void MapLacak(this IEndpointRouteBuilder e)
    {
        var umum = e.MapGroup("/lacak").AllowAnonymous().RequireRateLimiting(BatasWarga.Nama);
        umum.MapGet("", (string? nomor, HttpContext http) => Halaman(http, new() { Nomor = Pendek(nomor) }));
        umum.MapPost("", LacakAsync);
    }

    static async Task<IResult> LacakAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, PembatasLacak pembatas, [FromServices] IEnumerable<SumberLacak> sumber, TimeProvider jam, CancellationToken ct)
    {
        if (await IsianForm.BacaAsync(http, ct) is not { } isi) return Halaman(http, new(), StatusCodes.Status400BadRequest);
        var ketikan = new IsiLacak { Nomor = Pendek(isi["nomor"].ToString()) };
        if (Pemahaman.NomorPermohonan(ketikan.Nomor) is not { } nomor) return Salah(http, ketikan with { GalatNomor = "Tulis nomor seperti di pesan kami, contoh PMH-2026-000123 atau ADU-2026-000045." });
        if (!KodeLacak.TryBaca(isi["kode"].ToString(), out var kode)) return Salah(http, ketikan with { GalatKode = $"Kodenya {KodeLacak.Panjang} huruf dan angka, contoh 7K3M-Q2ZX." });
        var alamat = http.Connection.RemoteIpAddress;
        if (pembatas.Coba(nomor, alamat) is { } sampai) return Tunggu(http, ketikan, sampai - jam.GetUtcNow());
        await using var db = await dbs.CreateDbContextAsync(ct);
        var lain = sumber.FirstOrDefault(s => s.Mengenal(nomor));
        var (id, benar) = lain is null ? await db.KodeLacakAsync(nomor, ct) : await lain.KodeAsync(db, nomor, ct);
        if (!KodeLacak.Cocok(benar, kode)) return Salah(http, ketikan with { Galat = "Nomor dan kode itu tidak cocok. Periksa lagi keduanya; kodenya ada di pesan yang menyebut nomor permohonan atau aduan." });
        pembatas.Benar(nomor, alamat);
        if (lain is not null) return Halaman(http, ketikan with { Kasus = await lain.IsiAsync(db, id, jam.GetUtcNow(), ct) });
        var p = await db.PermohonanDilacakAsync(id, ct);
        return Halaman(http, ketikan with { Hasil = HasilLacak.Dari(p, await db.KalenderAsync(p.UnitKerjaId, ct), jam.GetUtcNow()) });
    }

    static IResult Salah(HttpContext http, IsiLacak isi) => Halaman(http, isi, StatusCodes.Status422UnprocessableEntity);

    static IResult Tunggu(HttpContext http, IsiLacak isi, TimeSpan lama)
    {
        http.Response.Headers.RetryAfter = $"{Math.Max(1, (int)lama.TotalSeconds)}";
        return Halaman(http, isi with { Galat = $"Terlalu banyak percobaan. Coba lagi {Math.Max(1, Math.Ceiling(lama.TotalMinutes)):0} menit lagi, atau tulis status di WhatsApp." }, StatusCodes.Status429TooManyRequests);
    }

    static IResult Halaman(HttpContext http, IsiLacak isi, int status = StatusCodes.Status200OK) => HalamanWarga.Sajikan<LacakPage>(http, new { Isi = isi }, status);

    static string Pendek(string? teks) => teks is null ? "" : teks.Length > PanjangKetikan ? teks[..PanjangKetikan] : teks;
}

/// <summary>What the page shows: the form with what was typed (never the code), what is wrong with it, or the application or case.</summary>
public sealed record IsiLacak
{
    public string Nomor { get; init; } = "";
    public string? GalatNomor { get; init; }
    public string? GalatKode { get; init; }
    public string? Galat { get; init; }
    public HasilLacak? Hasil { get; init; }
    public KasusLacak? Kasus { get; init; }
}
