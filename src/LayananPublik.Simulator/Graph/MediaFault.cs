using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Http;

namespace LayananPublik.Simulator.Graph;

/// <summary>A download that goes wrong as asked: gone, unavailable, cut half-way, other bytes, or a web page in place of the file.</summary>
static class MediaFault
{
    static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    static readonly JenisGangguan[] Kinds =
        [JenisGangguan.Media404, JenisGangguan.Media503, JenisGangguan.MediaPotong, JenisGangguan.MediaRusak, JenisGangguan.MediaHtml, JenisGangguan.MediaLambat];

    public static GangguanDiminta? Take(Gangguan faults) =>
        faults.Kosong ? null : Kinds.Select(k => faults.Cari(k)).FirstOrDefault(f => f is not null);

    public static async Task<IResult> AnswerAsync(GangguanDiminta fault, Media media, string file, HttpContext http)
    {
        switch (fault.Jenis)
        {
            case JenisGangguan.Media404: return Results.NotFound();
            case JenisGangguan.Media503: return GraphHttp.Html(503, "Service Unavailable");
            case JenisGangguan.MediaHtml: return GraphHttp.Html(200, "Please log in");
            case JenisGangguan.MediaLambat:
                await Task.Delay(fault.Detik > 0 ? TimeSpan.FromSeconds(fault.Detik) : Slow, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return Results.File(file, media.Mime);
            case JenisGangguan.MediaPotong:
                await CutAsync(media, file, http);
                return Results.Empty;
            default: return Results.Bytes(await OtherBytesAsync(file, http.RequestAborted), media.Mime);
        }
    }

    static async Task CutAsync(Media media, string file, HttpContext http)
    {
        http.Response.ContentType = media.Mime;
        http.Response.ContentLength = media.Ukuran;
        var bytes = await File.ReadAllBytesAsync(file, http.RequestAborted);
        await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    }

    static async Task<byte[]> OtherBytesAsync(string file, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(file, ct);
        bytes[^1] ^= 0xff;
        return bytes;
    }
}
