using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Api;

/// <summary>Control of the office's account at the fake Meta: events, templates, how strictly it judges.</summary>
static class AkunApi
{
    public static void MapAkun(this IEndpointRouteBuilder api)
    {
        api.MapGet("/akun", (AkunWhatsApp akun) => Tampil(akun));
        api.MapPost("/akun", async (HttpContext http, AkunWhatsApp akun) =>
        {
            var badan = await ApiHttp.BadanAsync(http);
            akun.Alami(ApiHttp.Pilihan<PeristiwaAkun>(ApiHttp.Ambil<string>(badan, "peristiwa"), "peristiwa"), badan);
            return Tampil(akun);
        });
        api.MapPost("/setelan", async (HttpContext http, AkunWhatsApp akun) =>
        {
            var badan = await ApiHttp.BadanAsync(http);
            akun.Setel(s => Baca(badan, s));
            return Tampil(akun);
        });
        api.MapGet("/templat", (Jaringan jaringan) => Results.Json(jaringan.Baca(i => i.Templat.Values.OrderBy(t => t.Id).Select(Rupa).ToList()), ApiHttp.Bentuk));
        api.MapPost("/templat", async (HttpContext http, AkunWhatsApp akun) => Results.Json(Rupa(UbahTemplat(akun, await ApiHttp.BadanAsync(http))), ApiHttp.Bentuk));
    }

    static SetelanMeta Baca(JsonObject badan, SetelanMeta s) => s with
    {
        JendelaSeketika = ApiHttp.AmbilAtau(badan, "jendelaSeketika", s.JendelaSeketika),
        PasanganKetat = ApiHttp.AmbilAtau(badan, "pasanganKetat", s.PasanganKetat),
        CekKunci = ApiHttp.AmbilAtau(badan, "cekKunci", s.CekKunci),
        HanyaKe = badan.ContainsKey("hanyaKe") ? HanyaKe(badan["hanyaKe"]) : s.HanyaKe,
    };

    static string[]? HanyaKe(JsonNode? isi)
    {
        if (isi is null) return null;
        string[] nomor = isi is JsonArray daftar ? [.. daftar.Select(n => n is JsonValue v && v.TryGetValue<string>(out var t) ? t : "")] : [""];
        return nomor.Length <= 5 && nomor.All(DaftarWarga.Sah) ? nomor : throw new PermintaanException("Isian \"hanyaKe\" memuat paling banyak lima nomor, misalnya [\"6281200000001\"].");
    }

    static Templat UbahTemplat(AkunWhatsApp akun, JsonObject badan)
    {
        string? Kata(string nama) => ApiHttp.AmbilAtau<string?>(badan, nama, null)?.ToUpperInvariant();
        var (status, mutu, kategori) = (Kata("status"), Kata("mutu"), Kata("kategori"));
        if (status is not null && !WebhookWords.TemplateEvents.Contains(status)) throw new PermintaanException($"Isian \"status\" salah satu dari: {string.Join(", ", WebhookWords.TemplateEvents)}.");
        if (mutu is not (null or "GREEN" or "YELLOW" or "RED" or "UNKNOWN")) throw new PermintaanException("Isian \"mutu\": GREEN, YELLOW, RED, atau UNKNOWN.");
        if (kategori is not (null or "UTILITY" or "MARKETING" or "AUTHENTICATION")) throw new PermintaanException("Isian \"kategori\": UTILITY, MARKETING, atau AUTHENTICATION.");
        return akun.UbahTemplat(ApiHttp.Ambil<string>(badan, "nama"), ApiHttp.AmbilAtau<string?>(badan, "bahasa", null), status, Kata("alasan"), mutu, kategori);
    }

    static object Rupa(Templat t) => new { id = t.Id, nama = t.Nama, bahasa = t.Bahasa, kategori = t.Kategori, status = t.Status, mutu = t.Mutu, alasan = t.Alasan };

    static IResult Tampil(AkunWhatsApp akun)
    {
        var s = akun.Baca();
        return Results.Json(new
        {
            jendelaSeketika = s.JendelaSeketika,
            hanyaKe = s.HanyaKe,
            pasanganKetat = s.PasanganKetat,
            cekKunci = s.CekKunci,
            mutu = s.Mutu,
            batas = s.BatasHarian,
            terdaftar = s.Terdaftar,
            nonaktif = s.Nonaktif,
            dibatasiSampai = s.DibatasiSampai,
        }, ApiHttp.Bentuk);
    }
}
