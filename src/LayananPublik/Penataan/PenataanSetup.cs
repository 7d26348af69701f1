using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>What the admin arranges: the start of an office, and the pages under Pengaturan. It stands above every feature it arranges.</summary>
public static class PenataanSetup
{
    public static IServiceCollection AddPenataan(this IServiceCollection s)
    {
        s.AddSingleton<MejaPendirian>().AddSingleton<MejaUnit>().AddSingleton<MejaPejabat>().AddSingleton<MejaPengurus>().AddSingleton<MejaKop>().AddSingleton<MejaTitik>().AddSingleton<MejaLoketAntrean>().AddSingleton<MejaPenomoran>().AddSingleton<MejaRupa>();
        s.AddSingleton<MejaTandaTangan>();
        s.AddSingleton<MejaJam>().AddSingleton<MejaAturan>().AddSingleton<MejaPenyerahan>().AddSingleton<MejaAduanKantor>().AddSingleton<MejaBatas>().AddSingleton<MejaTanyaJawab>().AddSingleton<MejaNomor>().AddSingleton<MejaKatalog>().AddSingleton<MejaPaket>().AddSingleton<MejaMenu>().AddSingleton<MejaBerkas>().AddSingleton<MejaMasuk>().AddSingleton<MejaKeluar>().AddSingleton<MejaTemplat>().AddSingleton<MejaPemakaian>();
        s.AddSingleton<MejaTemplatSurat>();
        s.AddHostedService<Penyambut>();
        s.AddPeringatan<PeringatanMasuk>();
        return s.AddMenu(new(90, "Pengaturan", "settings", "/pengaturan") { Izin = Izin.KelolaKantor, DiKaki = true, AwalBagi = [Peran.Admin] });
    }

    public static void MapPenataan(this IEndpointRouteBuilder e)
    {
        e.MapGet("/pengaturan/kop/{unitId:int}/contoh", ContohSuratEndpoint.SajikanAsync).RequireAuthorization(nameof(Izin.KelolaKantor));
        e.MapGet("/pengaturan/lambang/{unitId:int}", LambangAsync).RequireAuthorization(nameof(Izin.KelolaKantor));
        e.MapPengurusCsv();
        e.MapGet("/pengaturan/jam/templat-libur.csv", () => Results.File(System.Text.Encoding.UTF8.GetBytes(BacaLibur.Templat), "text/csv; charset=utf-8", "templat-hari-libur.csv")).RequireAuthorization(nameof(Izin.KelolaKantor));
        e.MapGet("/pengaturan/layanan/katalog.json", EksporAsync).RequireAuthorization(nameof(Izin.KelolaKatalog));
        e.MapGet("/pengaturan/pemakaian.csv", PemakaianCsv.UnduhAsync).RequireAuthorization(nameof(Izin.KelolaKantor));
    }

    static async Task<IResult> EksporAsync(int unit, HttpContext http, IDbContextFactory<LayananDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.UnitKerja.DalamLingkup(PetugasAktif.Dari(http.User)!).Where(u => u.Id == unit).Select(u => u.Jalur).SingleOrDefaultAsync(ct) is { } jalur
            ? Results.File(ImporKatalog.Tulis((await db.KatalogKantorAsync(jalur, ct)).Katalog), "application/json", "katalog.json") : Results.NotFound();
    }

    static async Task<IResult> LambangAsync(int unitId, bool? kanan, HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var isi = await db.UnitKerja.DalamLingkup(PetugasAktif.Dari(http.User)!).Where(u => u.Id == unitId)
            .Join(db.IsiLemari, u => kanan == true ? u.LambangKananSari : u.LambangSari, i => i.Sari, (_, i) => new { i.Sari, i.Mime }).SingleOrDefaultAsync(ct);
        if (isi is null) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=86400";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(await lemari.AmbilAsync(isi.Sari, ct), isi.Mime);
    }
}
