using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LayananPublik.Simulator.Graph;

/// <summary>Upload, description, deletion and download of media. A download address lives five minutes and needs the bearer.</summary>
public sealed class MediaEndpoints(SimulatorOptions office, GudangMedia store, Jaringan network, Gangguan faults, JamSimulator clock)
{
    static readonly TimeSpan UrlLife = TimeSpan.FromMinutes(5);
    static readonly FormOptions Form = new() { MultipartBodyLengthLimit = 101 * 1024 * 1024 };

    public async Task<IResult> UploadAsync(string id, HttpContext http)
    {
        if (id != office.PhoneNumberId) throw GraphException.UnknownObject(id);
        if (!http.Request.HasFormContentType) throw new GraphException(100, "multipart/form-data expected.");
        var form = await FormAsync(http);
        if (form["messaging_product"] != "whatsapp") throw new GraphException(100, message: "(#100) The parameter messaging_product is required.");
        var file = form.Files.GetFile("file") ?? throw new GraphException(100, message: "(#100) The parameter file is required.");
        var type = form["type"].ToString() is { Length: > 0 } given ? given : file.ContentType;
        await using var content = file.OpenReadStream();
        var start = new byte[8];
        var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, http.RequestAborted);
        MediaRules.CheckUpload(type, file.Length, start.AsSpan(0, read));
        content.Position = 0;
        var media = await store.SimpanAsync(content, file.FileName, type, dariWarga: false, http.RequestAborted);
        return GraphHttp.Json(new JsonObject { ["id"] = media.Id });
    }

    public IResult Describe(string id, HttpContext http)
    {
        if (store.Cari(id) is not { } media || faults.Ambil(JenisGangguan.MediaHilang)) throw GraphException.UnknownObject(id);
        if (http.Request.Query["phone_number_id"].ToString() is { Length: > 0 } number && number != office.PhoneNumberId) throw GraphException.UnknownObject(id);
        var expiry = (clock.GetUtcNow() + UrlLife).ToUnixTimeSeconds();
        return GraphHttp.Json(new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["url"] = $"{Partner.MediaHost(http)}/whatsapp_business/attachments?mid={id}&ext={expiry}&hash={Seal(id, expiry)}",
            ["mime_type"] = media.Mime,
            ["sha256"] = media.Sha256,
            ["file_size"] = media.Ukuran,
            ["id"] = id,
        });
    }

    public IResult Delete(string id)
    {
        if (store.Cari(id) is null) throw GraphException.UnknownObject(id);
        network.Catat(new MediaHapus(id));
        return GraphHttp.Json(new JsonObject { ["success"] = true });
    }

    public async Task<IResult> DownloadAsync(HttpContext http)
    {
        if (faults.Ambil(JenisGangguan.Mati)) return GraphHttp.Html(503, "Service Unavailable");
        if (!GraphHttp.MayEnter(http, office)) return Results.StatusCode(401);
        var query = http.Request.Query;
        var id = query["mid"].ToString();
        var known = long.TryParse(query["ext"], CultureInfo.InvariantCulture, out var expiry)
            && query["hash"] == Seal(id, expiry) && expiry > clock.GetUtcNow().ToUnixTimeSeconds();
        if (!known || store.Cari(id) is not { } media) return Results.NotFound();
        return MediaFault.Take(faults) is { } fault ? await MediaFault.AnswerAsync(fault, media, store.Letak(id), http)
            : Results.File(store.Letak(id), media.Mime);
    }

    string Seal(string id, long expiry) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(office.AppSecret), Encoding.ASCII.GetBytes($"{id}.{expiry}")))[..32];

    static async Task<IFormCollection> FormAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(Form, http.RequestAborted);
        }
        catch (InvalidDataException x)
        {
            throw new GraphException(131053, x.Message);
        }
    }
}
