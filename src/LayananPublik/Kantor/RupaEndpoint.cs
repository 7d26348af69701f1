using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.Kantor;

/// <summary>The office's own colour and logo for every page, those of citizens among them: from our own address, so that no page needs a style of its own inside it. Asked for anew each time and answered with "unchanged".</summary>
static class RupaEndpoint
{
    const string Segar = "public, no-cache";

    public static void MapRupa(this IEndpointRouteBuilder e)
    {
        e.MapGet("/rupa/warna.css", WarnaAsync).AllowAnonymous();
        e.MapGet("/rupa/logo", LogoAsync).AllowAnonymous();
    }

    static async Task<IResult> WarnaAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var warna = await db.UnitKerja.Where(u => u.IndukId == null).OrderBy(u => u.Id).Select(u => u.Warna).FirstOrDefaultAsync(ct);
        Kepala(http);
        return Results.Bytes(Encoding.UTF8.GetBytes(warna is { } w ? RupaKantor.Css(w) : ""), "text/css; charset=utf-8", entityTag: Tanda(warna?.ToString().TrimStart('#') ?? "bawaan"));
    }

    static async Task<IResult> LogoAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var sari = await db.UnitKerja.Where(u => u.IndukId == null).OrderBy(u => u.Id).Select(u => u.LogoSari).FirstOrDefaultAsync(ct);
        Kepala(http);
        if (sari is null || await db.IsiLemari.Where(i => i.Sari == sari).Select(i => i.Mime).SingleOrDefaultAsync(ct) is not { } mime) return Results.LocalRedirect("/lambang.svg");
        // Opening the sealed file costs more than saying that it is the same.
        var tanda = Tanda(sari);
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tanda, useStrongComparison: false)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(await lemari.AmbilAsync(sari, ct), mime, entityTag: tanda);
    }

    static void Kepala(HttpContext http) => (http.Response.Headers.CacheControl, http.Response.Headers.XContentTypeOptions) = (Segar, "nosniff");

    static EntityTagHeaderValue Tanda(string isi) => new($"\"{isi}\"");
}
