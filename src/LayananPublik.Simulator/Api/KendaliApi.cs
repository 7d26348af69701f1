using System.Globalization;
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
        api.MapDelete("/gangguan", (Gangguan gangguan) =>
        {
            gangguan.Hapus();
            return Daftar(gangguan);
        });
        api.MapGet("/jam", (JamSimulator jam) => Jam(jam));
        api.MapPost("/jam", MajuAsync);
    }

    static async Task<IResult> PasangAsync(HttpContext http, Gangguan gangguan)
    {
        var badan = await ApiHttp.BadanAsync(http);
        var tulisan = ApiHttp.Ambil<string>(badan, "jenis");
        if (!Enum.TryParse<JenisGangguan>(tulisan, ignoreCase: true, out var jenis) || !Enum.IsDefined(jenis) || char.IsDigit(tulisan[0]))
            throw new PermintaanException("Jenis gangguan: http500, timeout, kode, putus, lambat, duplikat, atau acak.");
        var jumlah = ApiHttp.AmbilAtau(badan, "jumlah", 1);
        if (jumlah is < 1 or > 100_000) throw new PermintaanException("Jumlah gangguan harus 1 sampai 100000.");
        var kode = ApiHttp.AmbilAtau(badan, "kode", 0);
        if (jenis == JenisGangguan.Kode && kode <= 0) throw new PermintaanException("Gangguan \"kode\" memerlukan isian \"kode\", misalnya 131047.");
        gangguan.Pasang(new GangguanDiminta(jenis, jumlah, kode, ApiHttp.AmbilAtau(badan, "asinkron", GraphErrors.Find(kode).Async)));
        return Daftar(gangguan);
    }

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
        gangguan.Aktif.Select(g => new { jenis = g.Jenis.ToString().ToLowerInvariant(), g.Sisa, g.Kode, g.Asinkron }), ApiHttp.Bentuk);
}
