using LayananPublik.Data;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What a load balancer, a watchdog and a test ask: does the process live, can it work, is there work left.</summary>
static class Kesehatan
{
    static readonly TimeSpan Tersendat = TimeSpan.FromMinutes(10);

    public static void MapKesehatan(this IEndpointRouteBuilder akar, bool simulator)
    {
        var e = akar.MapGroup("/health").WithMetadata(new SkipStatusCodePagesAttribute());
        e.MapGet("/live", () => Results.Json(new { status = "hidup" })).AllowAnonymous();
        e.MapGet("/ready", SiapAsync).AllowAnonymous();
        var antrean = e.MapGet("/antrean", AntreanAsync).DisableCookieRedirect();
        if (simulator) antrean.AllowAnonymous();
        else antrean.RequireAuthorization();
    }

    static async Task<IResult> AntreanAsync(IDbContextFactory<LayananDb> dbs, TimeProvider jam, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return Results.Json(await db.AntreanAsync(jam.GetUtcNow(), ct));
    }

    static async Task<IResult> SiapAsync(IDbContextFactory<LayananDb> dbs, PengaturanKantor pengaturan, TimeProvider jam, CancellationToken ct)
    {
        var (basisdata, antrean) = await BasisdataAsync(dbs, jam.GetUtcNow(), ct);
        var penyimpanan = DapatMenulis(pengaturan.Folder);
        var siap = basisdata && penyimpanan && antrean;
        return Results.Json(new { status = siap ? "siap" : "belum siap", basisdata, penyimpanan, antrean }, statusCode: siap ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    static async Task<(bool Basisdata, bool Antrean)> BasisdataAsync(IDbContextFactory<LayananDb> dbs, DateTimeOffset kini, CancellationToken ct)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var tertua = await db.KirimanTertuaAsync(kini, ct);
            return (true, tertua is null || kini - tertua < Tersendat);
        }
        catch (Exception galat) when (galat is System.Data.Common.DbException or InvalidOperationException) { return (false, false); }
    }

    static bool DapatMenulis(string folder)
    {
        try
        {
            using var berkas = new FileStream(Path.Combine(folder, $".siap-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            berkas.WriteByte(1);
            berkas.Flush();
            return true;
        }
        catch (Exception galat) when (galat is IOException or UnauthorizedAccessException) { return false; }
    }
}
