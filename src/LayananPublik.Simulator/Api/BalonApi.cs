using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Api;

/// <summary>What else a citizen's hand can do: with a bubble, with a contact card, with the number itself.</summary>
static class BalonApi
{
    public static void MapBalon(this IEndpointRouteBuilder api)
    {
        var ponsel = api.MapGroup("/{nomor}");
        ponsel.MapPost("/reaksi", (string nomor, HttpContext http, PonselWarga warga) =>
            JawabAsync(http, b => warga.Reaksi(nomor, Balon(b), ApiHttp.AmbilAtau(b, "emoji", ""))));
        ponsel.MapPost("/ubah", (string nomor, HttpContext http, PonselWarga warga) =>
            JawabAsync(http, b => warga.Ubah(nomor, Balon(b), ApiHttp.Ambil<string>(b, "teks"))));
        ponsel.MapPost("/hapus", (string nomor, HttpContext http, PonselWarga warga) => JawabAsync(http, b => warga.Hapus(nomor, Balon(b))));
        ponsel.MapPost("/teruskan", async (string nomor, HttpContext http, PonselWarga warga) =>
        {
            var badan = await ApiHttp.BadanAsync(http);
            return Tampil(await warga.TeruskanAsync(nomor, Balon(badan), ApiHttp.AmbilAtau(badan, "sering", false), http.RequestAborted));
        });
        ponsel.MapPost("/kontak", (string nomor, HttpContext http, PonselWarga warga) => JawabAsync(http, b =>
            warga.BagikanKontak(nomor, ApiHttp.Ambil<string>(b, "nama"), ApiHttp.AmbilAtau(b, "telepon", nomor), ApiHttp.AmbilAtau(b, "sendiri", false))));
        ponsel.MapPost("/ragam", (string nomor, HttpContext http, PonselWarga warga) => JawabAsync(http, b => warga.KirimRagam(nomor, ApiHttp.Ambil<string>(b, "jenis"), b)));
        ponsel.MapPost("/putar", (string nomor, HttpContext http, PonselWarga warga) => JawabAsync(http, b => warga.Putar(nomor, Balon(b))));
        ponsel.MapPost("/ganti-nomor", async (string nomor, HttpContext http, SaklarWarga saklar, Jaringan jaringan) =>
        {
            var baru = DaftarWarga.Baca(ApiHttp.Ambil<string>(await ApiHttp.BadanAsync(http), "baru"));
            saklar.GantiNomor(nomor, baru ?? throw new PermintaanException("Isian \"baru\" adalah nomor ponsel Indonesia, misalnya 081200000009."));
            return SaklarApi.Tampil(baru, jaringan);
        });
        ponsel.MapPost("/ganti-id", (string nomor, SaklarWarga saklar, Jaringan jaringan) =>
        {
            saklar.GantiUserId(nomor);
            return SaklarApi.Tampil(nomor, jaringan);
        });
        ponsel.MapPost("/kunci", (string nomor, SaklarWarga saklar, Jaringan jaringan) =>
        {
            saklar.GantiKunci(nomor);
            return SaklarApi.Tampil(nomor, jaringan);
        });
        ponsel.MapPost("/promosi", async (string nomor, HttpContext http, SaklarWarga saklar, Jaringan jaringan) =>
        {
            saklar.Promosi(nomor, ApiHttp.Ambil<bool?>(await ApiHttp.BadanAsync(http), "mau")!.Value);
            return SaklarApi.Tampil(nomor, jaringan);
        });
    }

    static async Task<IResult> JawabAsync(HttpContext http, Func<JsonObject, PesanPonsel> kerja) => Tampil(kerja(await ApiHttp.BadanAsync(http)));

    static IResult Tampil(PesanPonsel pesan) => Results.Json(PesanTampil.Dari(pesan), ApiHttp.Bentuk);

    static int Balon(JsonObject badan) => ApiHttp.Ambil<int?>(badan, "pesan")!.Value;
}
