using System.Security.Claims;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Letters as PDF: the issued file, which is logged, and previews.</summary>
static class SuratEndpoint
{
    public static void MapSurat(this IEndpointRouteBuilder e)
    {
        var surat = e.MapGroup("").RequireAuthorization(nameof(Izin.LihatSurat)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
        surat.MapGet("/surat/{id:int}/pdf", (int id, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, JamKantor hari, TimeProvider jam, HttpContext http, CancellationToken ct) => BerkasAsync(id, s => s.IsiLemari ?? (s.Status == StatusSurat.MenungguPindai ? s.Beku : null), siapa, dbs, lemari, hari, jam, http, ct));
        surat.MapGet("/surat/{id:int}/pindai", (int id, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, JamKantor hari, TimeProvider jam, HttpContext http, CancellationToken ct) => BerkasAsync(id, s => s.Pindai, siapa, dbs, lemari, hari, jam, http, ct));
        surat.MapGet("/surat/cetak/{himpunan:guid}", async (Guid himpunan, bool? bolakBalik, ClaimsPrincipal siapa, MejaCetak cetak, HttpContext http, CancellationToken ct) =>
            Sajikan(await cetak.PdfAsync(himpunan, PetugasAktif.Dari(siapa)!, bolakBalik == true, ct) is { } pdf ? Hasil.Dengan(pdf) : Hasil.Ditolak("Cetakan ini tidak ada."), http));
        surat.MapGet("/surat/{id:int}/cetak", CetakSatuAsync);
        surat.MapGet("/surat/{id:int}/pratinjau", async (int id, ClaimsPrincipal siapa, PratinjauSurat pratinjau, HttpContext http, CancellationToken ct) =>
            Sajikan(await pratinjau.UntukSuratAsync(id, PetugasAktif.Dari(siapa)!, ct), http));
        surat.MapGet("/butir/{id:int}/pratinjau", async (int id, ClaimsPrincipal siapa, PratinjauSurat pratinjau, HttpContext http, CancellationToken ct) =>
            Sajikan(await pratinjau.UntukButirAsync(id, PetugasAktif.Dari(siapa)!, ct), http));
    }

    static async Task<IResult> BerkasAsync(int id, Func<Surat, IsiLemari?> pilih, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, JamKantor hari, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(siapa)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var surat = await SuratQuery.Terlihat(db, petugas, HariUnit.Kini(hari)).AsNoTracking().Include(s => s.IsiLemari).Include(s => s.Beku).Include(s => s.Pindai).Include(s => s.Butir.Layanan).FirstOrDefaultAsync(s => s.Id == id, ct);
        if (surat is null || pilih(surat) is not { } isi) return Results.NotFound();
        return await SajiBerkas.SajikanAsync(http, db, lemari, new(isi.Id, isi.Sari, isi.Mime, KabarSurat.NamaBerkas(surat, isi.Mime)),
            CatatanBaca.Tulis(petugas.Pelaku, isi.Id, surat.Butir.PermohonanId, null, jam.GetUtcNow()), ct);
    }

    /// <summary>Each call is a print that is counted; reloading the page it leads to is not. A foreign page that links here counts nothing.</summary>
    static async Task<IResult> CetakSatuAsync(int id, ClaimsPrincipal siapa, MejaCetak cetak, HttpContext http, CancellationToken ct)
    {
        if (http.Request.Headers["Sec-Fetch-Site"] == "cross-site") return Results.NotFound();
        return (await cetak.CatatAsync([id], PetugasAktif.Dari(siapa)!, ct)) is { Berhasil: true, Nilai: var himpunan } ? Results.LocalRedirect($"/surat/cetak/{himpunan:N}") : Results.NotFound();
    }

    // Shown inside our own pages only, and never kept by a browser or proxy.
    static IResult Sajikan(Hasil<byte[]> hasil, HttpContext http)
    {
        if (!hasil.Berhasil) return Results.NotFound();
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h.ContentSecurityPolicy) = ("no-store", "nosniff", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'");
        return Results.Bytes(hasil.Nilai!, "application/pdf");
    }
}
