using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Api;

/// <summary>The switches of one phone; what a call does not name stays as it is.</summary>
static class SaklarApi
{
    public static void MapSaklar(this IEndpointRouteBuilder api)
    {
        api.MapGet("/{nomor}/saklar", (string nomor, Jaringan jaringan) => Tampil(nomor, jaringan));
        api.MapPost("/{nomor}/saklar", async (string nomor, HttpContext http, SaklarWarga saklar, Jaringan jaringan) =>
        {
            var badan = await ApiHttp.BadanAsync(http);
            saklar.Setel(nomor, s => Baca(badan, s));
            return Tampil(nomor, jaringan);
        });
    }

    static SaklarPonsel Baca(JsonObject badan, SaklarPonsel s) => s with
    {
        Luring = ApiHttp.AmbilAtau(badan, "luring", s.Luring),
        TanpaCentangBiru = !ApiHttp.AmbilAtau(badan, "centangBiru", !s.TanpaCentangBiru),
        TanpaWhatsApp = !ApiHttp.AmbilAtau(badan, "whatsapp", !s.TanpaWhatsApp),
        Blokir = ApiHttp.Pilihan<Blokir>(ApiHttp.AmbilAtau(badan, "blokir", s.Blokir.ToString()), "blokir"),
        NamaPengguna = NamaPengguna(ApiHttp.AmbilAtau(badan, "namaPengguna", s.NamaPengguna)),
        Nama = ApiHttp.AmbilAtau(badan, "nama", s.Nama),
        TolakPromosi = ApiHttp.AmbilAtau(badan, "tolakPromosi", s.TolakPromosi),
    };

    static string? NamaPengguna(string? tulisan) => string.IsNullOrEmpty(tulisan) ? null
        : SaklarWarga.NamaSah(tulisan) ? tulisan : throw new PermintaanException("Nama pengguna 3 sampai 35 huruf kecil, angka, titik, atau garis bawah.");

    public static IResult Tampil(string nomor, Jaringan jaringan)
    {
        var (p, antrean) = jaringan.Baca(i => (i.PonselDari(nomor), i.PonselDari(nomor).Antrean.Count));
        return Results.Json(new
        {
            nomor,
            luring = p.Saklar.Luring,
            centangBiru = !p.Saklar.TanpaCentangBiru,
            blokir = p.Saklar.Blokir.ToString().ToLowerInvariant(),
            whatsapp = !p.Saklar.TanpaWhatsApp,
            namaPengguna = p.Saklar.NamaPengguna,
            nomorTampak = p.WaId is not null,
            nama = p.Nama,
            userId = p.UserId,
            kunci = p.Kunci,
            tolakPromosi = p.Saklar.TolakPromosi,
            diblokirKantor = p.Saklar.DiblokirKantor,
            antrean,
        }, ApiHttp.Bentuk);
    }
}
