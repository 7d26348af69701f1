using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>A photo of a complaint, for officers who may read the case; each opening stands in the reader log. The bytes carry neither place nor device.</summary>
static class BerkasAduanEndpoint
{
    public static void MapBerkasAduan(this IEndpointRouteBuilder e) =>
        e.MapGet("/aduan/berkas/{berkasId:int}", BukaAsync).RequireAuthorization(nameof(Izin.LihatAduan)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> BukaAsync(int berkasId, HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(http.User)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BukaBerkasAduanAsync(berkasId, petugas, ct) is not { } b) return Results.NotFound();
        return await SajiBerkas.SajikanAsync(http, db, lemari, b.Berkas, CatatanBaca.TulisAduan(petugas.Pelaku, b.Berkas.IsiLemariId, b.AduanId, jam.GetUtcNow()), ct);
    }
}

public static class BerkasAduanQuery
{
    /// <summary>Null when there is no such file in a case this officer may read.</summary>
    public static async Task<(BerkasDibuka Berkas, int AduanId)?> BukaBerkasAduanAsync(this LayananDb db, int berkasId, PetugasAktif petugas, CancellationToken ct)
    {
        var terbaca = db.Aduan.Terbaca(petugas).Select(a => a.Id);
        var b = await db.BerkasAduan.Where(x => x.Id == berkasId && terbaca.Contains(x.AduanId)).Select(x => new { x.AduanId, Nomor = x.Aduan.Status == StatusAduan.Duplikat && x.Aduan.Induk != null ? x.Aduan.Induk.Nomor : x.Aduan.Nomor, x.IsiLemariId, x.IsiLemari.Sari, x.IsiLemari.Mime }).FirstOrDefaultAsync(ct);
        return b is null ? null : (new(b.IsiLemariId, b.Sari, b.Mime, $"{b.Nomor}-{berkasId}"), b.AduanId);
    }
}
