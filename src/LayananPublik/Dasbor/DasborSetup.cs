using System.Globalization;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LayananPublik.Dasbor;

/// <summary>What the one who leads looks at: how much came, how much was finished and how fast, and the list behind every figure.</summary>
public static class DasborSetup
{
    public static IServiceCollection AddDasbor(this IServiceCollection s)
    {
        s.AddSingleton<IInterceptor, PencatatWaktuJawab>();
        s.AddSingleton<Pengukur>().AddHostedService<PekerjaDasbor>();
        s.AddSingleton<LaporanBulanan>();
        return s.AddMenu(new(30, "Dasbor", "insights", "/dasbor") { Izin = Izin.LihatDasbor, AwalBagi = [Peran.Camat, Peran.Lurah] });
    }

    public static void MapDasbor(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("/dasbor").RequireAuthorization(nameof(Izin.LihatDasbor)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
        g.MapGet("/unduh.xlsx", UnduhXlsx.UnduhAsync);
        g.MapGet("/laporan/{bulan}.pdf", LaporanAsync);
        e.MapDaftarHari();
    }

    static async Task<IResult> LaporanAsync(string bulan, int? unit, HttpContext http, LaporanBulanan laporan, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(bulan, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) || t.Year < 2000
            || await laporan.BuatAsync(PetugasAktif.Dari(http.User)!, t.Year, t.Month, unit, ct) is not { } isi) return Results.NotFound();
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h.ContentDisposition) = ("no-store", "nosniff", $"inline; filename=\"laporan-pelayanan-{bulan}.pdf\"");
        return Results.Bytes(isi, "application/pdf");
    }
}
