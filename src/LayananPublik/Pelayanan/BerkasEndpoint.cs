using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>A document of an application, for officers in whose scope it lies; each opening stands in the reader log.</summary>
static class BerkasEndpoint
{
    public static void MapBerkas(this IEndpointRouteBuilder e) =>
        e.MapGet("/berkas/{berkasId:int}", BukaAsync).RequireAuthorization(nameof(Izin.LihatBerkas)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> BukaAsync(int berkasId, HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(http.User)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BerkasPermohonanAsync(berkasId, petugas, ct) is not { } b) return Results.NotFound();
        return await SajiBerkas.SajikanAsync(http, db, lemari, b.Berkas, CatatanBaca.Tulis(petugas.Pelaku, b.Berkas.IsiLemariId, b.PermohonanId, null, jam.GetUtcNow()), ct);
    }
}

public static class BerkasPermohonanQuery
{
    /// <summary>Null when there is no such document, its bytes have not come, or it lies outside the officer's scope.</summary>
    public static async Task<(BerkasDibuka Berkas, int PermohonanId)?> BerkasPermohonanAsync(this LayananDb db, int berkasId, PetugasAktif petugas, CancellationToken ct)
    {
        var terjangkau = db.Permohonan.DalamLingkup(petugas).Select(p => p.Id);
        var b = await db.Berkas.Where(x => x.Id == berkasId && x.IsiLemariId != null && terjangkau.Contains(x.PermohonanId))
            .Select(x => new { x.PermohonanId, x.Permohonan.Nomor, x.Dok, Id = x.IsiLemariId!.Value, x.IsiLemari!.Sari, x.IsiLemari.Mime }).FirstOrDefaultAsync(ct);
        return b is null ? null : (new(b.Id, b.Sari, b.Mime, $"{b.Dok}-{b.Nomor}"), b.PermohonanId);
    }
}
