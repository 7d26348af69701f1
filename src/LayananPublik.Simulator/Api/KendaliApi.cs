using System.Globalization;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Api;

/// <summary>The switches behind the scenes: misbehaviour and the clock.</summary>
static class KendaliApi
{
    public static void MapKendali(this IEndpointRouteBuilder api)
    {
        api.MapGet("/gangguan", (Gangguan gangguan) => Daftar(gangguan));
        api.MapPost("/gangguan", PasangAsync);
        api.MapDelete("/gangguan", (HttpContext http, Gangguan gangguan) =>
        {
            gangguan.Hapus(http.Request.Query["jenis"].ToString() is { Length: > 0 } jenis ? Jenis(jenis) : null);
            return Daftar(gangguan);
        });
        api.MapGet("/jam", (JamSimulator jam) => Jam(jam));
        api.MapPost("/jam", MajuAsync);
    }

    static async Task<IResult> PasangAsync(HttpContext http, Gangguan gangguan)
    {
        gangguan.Pasang(Diminta(await ApiHttp.BadanAsync(http)));
        return Daftar(gangguan);
    }

    static GangguanDiminta Diminta(JsonObject badan)
    {
        var jenis = Jenis(ApiHttp.Ambil<string>(badan, "jenis"));
        var jumlah = ApiHttp.AmbilAtau(badan, "jumlah", 1);
        if (jumlah is < 1 or > 100_000) throw new PermintaanException("Jumlah gangguan harus 1 sampai 100000; pakai \"terus\":true untuk tanpa akhir.");
        var kode = ApiHttp.AmbilAtau(badan, "kode", 0);
        if (jenis == JenisGangguan.Kode && kode <= 0) throw new PermintaanException("Gangguan \"kode\" memerlukan isian \"kode\", misalnya 131047.");
        var besar = ApiHttp.AmbilAtau(badan, "besar", 100);
        if (besar is < 1 or > 1000) throw new PermintaanException("Isian \"besar\" adalah banyaknya pembaruan dalam satu kiriman, 1 sampai 1000.");
        var detik = ApiHttp.AmbilAtau(badan, "detik", 0.0);
        if (detik is not (>= 0 and <= 86400 * 7)) throw new PermintaanException("Isian \"detik\" 0 sampai 604800.");
        var nomor = ApiHttp.AmbilAtau<string?>(badan, "nomor", null);
        if (nomor is not null && !DaftarWarga.Sah(nomor)) throw new PermintaanException("Isian \"nomor\" ditulis dengan kode negara dan angka saja, misalnya 6281200000001.");
        return new(jenis, jumlah, kode, ApiHttp.AmbilAtau(badan, "asinkron", GraphErrors.Find(kode).Async))
        {
            Terus = ApiHttp.AmbilAtau(badan, "terus", false),
            Nomor = nomor,
            Besar = besar,
            Detik = detik,
            Bentuk = ApiHttp.Pilihan<BentukKelompok>(ApiHttp.AmbilAtau(badan, "bentuk", "perubahan"), "bentuk"),
        };
    }

    static JenisGangguan Jenis(string tulisan) => ApiHttp.Pilihan<JenisGangguan>(tulisan, "jenis");

    static async Task<IResult> MajuAsync(HttpContext http, JamSimulator jam)
    {
        var tulisan = ApiHttp.Ambil<string>(await ApiHttp.BadanAsync(http), "maju");
        if (!TimeSpan.TryParse(tulisan, CultureInfo.InvariantCulture, out var lama) || lama <= TimeSpan.Zero || jam.Geser + lama > TimeSpan.FromDays(3660))
            throw new PermintaanException("Isian \"maju\" ditulis hari.jam:menit:detik, misalnya 1.01:00:00, dan jam hanya dapat maju (paling jauh sepuluh tahun).");
        jam.Maju(lama);
        return Jam(jam);
    }

    static IResult Jam(JamSimulator jam) => Results.Json(new { sekarang = jam.GetUtcNow(), geser = jam.Geser.ToString("c", CultureInfo.InvariantCulture) }, ApiHttp.Bentuk);

    static IResult Daftar(Gangguan gangguan) => Results.Json(
        gangguan.Aktif.Select(g => new { jenis = g.Jenis.ToString().ToLowerInvariant(), sisa = g.Terus ? 0 : g.Sisa, g.Kode, g.Asinkron, g.Terus, g.Nomor }), ApiHttp.Bentuk);
}
