using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A sample letter under the unit's letterhead, set as the admin is just typing it.</summary>
static class ContohSuratEndpoint
{
    public static async Task<IResult> SajikanAsync(int unitId, CaraTanda? cara, string? tata, HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, CancellationToken ct)
    {
        if (Baca(tata) is not { Salah: null } susunan || cara is { } c && !Enum.IsDefined(c)) return Results.BadRequest();
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.UnitKerja.DalamLingkup(PetugasAktif.Dari(http.User)!).AnyAsync(u => u.Id == unitId, ct)) return Results.NotFound();
        var rantai = await db.UnitKerja.AsNoTracking().Where(u => db.UnitKerja.Any(x => x.Id == unitId && x.Jalur.StartsWith(u.Jalur))).OrderByDescending(u => u.Jalur.Length).Take(20).ToListAsync(ct);
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h.ContentSecurityPolicy) = ("no-store", "nosniff", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'");
        return Results.Bytes(CetakPdf.Pratinjau(ContohSurat.Untuk(await Persuratan.KopUnit.DariAsync(rantai, lemari, ct), rantai[0].Nama, susunan, cara ?? CaraTanda.DisahkanSistem), jam.GetUtcNow()), "application/pdf");
    }

    static TataSurat? Baca(string? tata)
    {
        try { return tata is null ? TataSurat.Bawaan : JsonSerializer.Deserialize<TataSurat>(tata, JsonSerializerOptions.Web); }
        catch (JsonException) { return null; }
    }
}
