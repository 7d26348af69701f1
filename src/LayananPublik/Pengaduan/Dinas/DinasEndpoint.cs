using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Photos of a case for the signed-in dinas that has it; each opening stands in the reader log.</summary>
static class DinasEndpoint
{
    public static void MapFotoDinas(this IEndpointRouteBuilder e) =>
        e.MapGet("/dinas/{disposisiId:int}/foto/{id:int}", FotoAsync).RequireAuthorization(nameof(Izin.TindakAduan)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> FotoAsync(int disposisiId, int id, HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(http.User)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.FotoDinasAsync(disposisiId, petugas.UnitKerjaId, id, ct) is not { } foto) return Results.NotFound();
        db.CatatanBaca.Add(CatatanBaca.Tulis(petugas.Pelaku, foto.IsiLemariId, null, null, jam.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return await SajiFotoDinas.SajikanAsync(http, lemari, foto, ct);
    }
}
