using System.Globalization;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace LayananPublik.Simulator.Api;

/// <summary>The phones over HTTP: what a citizen can do, and what they see.</summary>
static class PonselApi
{
    const int BatasBerkas = 110 * 1024 * 1024;
    static readonly FormOptions Formulir = new() { MultipartBodyLengthLimit = BatasBerkas };
    static readonly string[] BolehTampil = ["image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf", "audio/mpeg", "audio/ogg", "audio/mp4", "video/mp4"];

    public static void MapPonsel(this IEndpointRouteBuilder api)
    {
        var ponsel = api.MapGroup("/{nomor}");
        ponsel.MapPost("/teks", async (string nomor, HttpContext http, PonselWarga warga) =>
        {
            var badan = await ApiHttp.BadanAsync(http);
            return Jawab(warga.Tulis(nomor, ApiHttp.Ambil<string>(badan, "teks"), new Kaitan
            {
                Balas = ApiHttp.AmbilAtau<int?>(badan, "balas", null),
                Terusan = ApiHttp.AmbilAtau(badan, "terusan", false),
                SeringDiteruskan = ApiHttp.AmbilAtau(badan, "seringDiteruskan", false),
            }));
        });
        ponsel.MapPost("/pilih", async (string nomor, HttpContext http, PonselWarga warga) =>
            Jawab(warga.Pilih(nomor, ApiHttp.Ambil<string>(await ApiHttp.BadanAsync(http), "id"))));
        ponsel.MapPost("/lokasi", async (string nomor, HttpContext http, PonselWarga warga) => Jawab(await LokasiAsync(nomor, http, warga)));
        ponsel.MapPost("/berkas", async (string nomor, HttpContext http, PonselWarga warga) => await BerkasAsync(nomor, http, warga))
            .WithMetadata(new RequestSizeLimitAttribute(BatasBerkas + 64 * 1024));
        ponsel.MapGet("/pesan", (string nomor, HttpContext http, Jaringan jaringan, PonselWarga warga) => Pesan(nomor, http, jaringan, warga));
        ponsel.MapGet("/berkas/{id:int}", (string nomor, int id, HttpContext http, Jaringan jaringan, GudangMedia gudang) => BukaBerkas(nomor, id, http, jaringan, gudang));
    }

    static IResult Jawab(PesanPonsel pesan) => Results.Json(PesanTampil.Dari(pesan), ApiHttp.Bentuk);

    static async Task<PesanPonsel> LokasiAsync(string nomor, HttpContext http, PonselWarga warga)
    {
        var badan = await ApiHttp.BadanAsync(http);
        return warga.BagikanLokasi(nomor,
            ApiHttp.Ambil<double?>(badan, "lat")!.Value,
            ApiHttp.Ambil<double?>(badan, "lon")!.Value,
            ApiHttp.AmbilAtau<string?>(badan, "nama", null),
            ApiHttp.AmbilAtau<string?>(badan, "alamat", null));
    }

    /// <summary>One file answers with its bubble, an album with one for each; its caption stands under the first.</summary>
    static async Task<IResult> BerkasAsync(string nomor, HttpContext http, PonselWarga warga)
    {
        var formulir = await FormulirAsync(http);
        var semua = formulir.Files.GetFiles("file");
        if (semua.Count == 0) throw new PermintaanException("Sertakan berkas pada isian \"file\".");
        if (semua.Any(b => b.Length == 0)) throw new PermintaanException("Berkas kosong tidak dapat dikirim.");
        var kaitan = int.TryParse(formulir["balas"], CultureInfo.InvariantCulture, out var balas) ? new Kaitan { Balas = balas } : null;
        var rupa = formulir["rupa"].ToString() is { Length: > 0 } kata ? ApiHttp.Pilihan<RupaBerkas>(kata, "rupa") : default;
        var terkirim = new List<PesanPonsel>();
        foreach (var berkas in semua)
        {
            var nama = Path.GetFileName(berkas.FileName.Replace('\\', '/'));
            var mime = string.IsNullOrWhiteSpace(berkas.ContentType) ? "application/octet-stream" : berkas.ContentType;
            await using var isi = berkas.OpenReadStream();
            terkirim.Add(await warga.KirimBerkasAsync(nomor, isi, nama.Length > 0 ? nama : "Untitled", mime, terkirim.Count == 0 ? formulir["caption"] : StringValues.Empty, http.RequestAborted, kaitan, rupa));
        }
        return terkirim is [var satu] ? Jawab(satu) : Results.Json(terkirim.Select(PesanTampil.Dari), ApiHttp.Bentuk);
    }

    static async Task<IFormCollection> FormulirAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) throw new PermintaanException("Kirim berkas sebagai multipart/form-data.");
        try
        {
            return await http.Request.ReadFormAsync(Formulir, http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw new PermintaanException("Formulir tidak dapat dibaca, atau berkas lebih besar dari 110 MB.");
        }
        catch (IOException x) when (x is not BadHttpRequestException)
        {
            throw new PermintaanException("Pengiriman berkas terputus.");
        }
    }

    static IResult Pesan(string nomor, HttpContext http, Jaringan jaringan, PonselWarga warga)
    {
        var sejak = 0;
        if (http.Request.Query["sejak"].ToString() is { Length: > 0 } tulisan && (!int.TryParse(tulisan, out sejak) || sejak < 0))
            throw new PermintaanException("Isian \"sejak\" adalah id pesan terakhir yang sudah dibaca, berupa angka.");
        warga.Lihat(nomor);
        var semua = jaringan.Pesan(nomor, 0);
        var dikutip = semua.Where(p => p.Kutipan is not null).Select(p => p.Kutipan!).ToHashSet(StringComparer.Ordinal);
        var id = semua.Where(p => dikutip.Contains(p.Wamid)).ToDictionary(p => p.Wamid, p => p.Id, StringComparer.Ordinal);
        return Results.Json(semua.Where(p => p.Id > sejak).Select(p => PesanTampil.Dari(p) with { Kutipan = p.Kutipan is { } k && id.TryGetValue(k, out var asal) ? asal : null }), ApiHttp.Bentuk);
    }

    static IResult BukaBerkas(string nomor, int id, HttpContext http, Jaringan jaringan, GudangMedia gudang)
    {
        var berkas = jaringan.Pesan(nomor, id - 1).FirstOrDefault(p => p.Id == id)?.Berkas;
        if (berkas?.MediaId is not { } media || !File.Exists(gudang.Letak(media))) throw new PermintaanException("Berkas tidak ada di ponsel ini.", 404);
        // A citizen's HTML or SVG must not run as a page of the office's own site.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var tampil = BolehTampil.Contains(Graph.MediaRules.Bare(berkas.Mime));
        if (tampil) http.Response.Headers.ContentDisposition = $"inline; filename*=UTF-8''{Uri.EscapeDataString(berkas.Nama)}";
        return Results.File(gudang.Letak(media), tampil ? berkas.Mime : "application/octet-stream", tampil ? null : berkas.Nama, enableRangeProcessing: true);
    }
}
