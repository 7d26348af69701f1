using LayananPublik.Simulator.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Bsre;

/// <summary>Whom the stand-in for BSrE knows: read and changed from outside.</summary>
static class PenandatanganApi
{
    public static void MapPenandatangan(this IEndpointRouteBuilder api)
    {
        api.MapGet("/bsre", (DaftarPenandatangan daftar, EsignTukang tukang) => Daftar(daftar, tukang));
        api.MapPost("/bsre", async (HttpContext http, DaftarPenandatangan daftar, EsignTukang tukang) =>
        {
            var badan = await ApiHttp.BadanAsync(http);
            var nik = ApiHttp.Ambil<string>(badan, "nik");
            var ada = daftar.Cari(nik);
            daftar.Tetapkan(new(nik, ApiHttp.AmbilAtau(badan, "nama", ada?.Nama ?? "Pejabat Contoh"), ApiHttp.AmbilAtau(badan, "sandi", ada?.Sandi ?? DaftarPenandatangan.Sandi), ApiHttp.AmbilAtau(badan, "status", ada?.Status ?? "ISSUE")));
            return Daftar(daftar, tukang);
        });
    }

    static IResult Daftar(DaftarPenandatangan daftar, EsignTukang tukang) =>
        Results.Json(new { tukang.Ditandatangani, Orang = daftar.Semua.Select(p => new { p.Nik, p.Nama, p.Status }) }, ApiHttp.Bentuk);
}
