using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The list of neighbourhood officers for a spreadsheet, and an empty one to fill in.</summary>
static class PengurusCsv
{
    public static void MapPengurusCsv(this IEndpointRouteBuilder e)
    {
        e.MapGet("/pengaturan/rt-rw.csv", UnduhAsync).RequireAuthorization(nameof(Izin.KelolaKantor));
        e.MapGet("/pengaturan/rt-rw-templat.csv", (HttpContext http) => Berkas(http, "templat-rt-rw.csv",
        [
            new(0, 0, "Kelurahan Sukamaju", "001", "002", JabatanRt.KetuaRt, "Nama Ketua RT", "6281200000000", true, default, null, 0, false),
            new(0, 0, "Kelurahan Sukamaju", "000", "002", JabatanRt.KetuaRw, "Nama Ketua RW", null, false, default, null, 0, false),
        ])).RequireAuthorization(nameof(Izin.KelolaKantor));
    }

    static async Task<IResult> UnduhAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, JamKantor jam, int? unit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        List<BarisPengurus> semua = [];
        while (await db.DaftarPengurusAsync(PetugasAktif.Dari(http.User)!, unit, SaringPengurus.Menjabat, null, semua.Count, jam.HariIni, ct) is { Count: > 0 } lagi) semua.AddRange(lagi);
        return Berkas(http, "rt-rw.csv", semua);
    }

    static IResult Berkas(HttpContext http, string nama, IEnumerable<BarisPengurus> semua)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(BacaPengurusCsv.Tulis(semua), "text/csv; charset=utf-8", nama);
    }
}
