using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Graph;

/// <summary>Message templates: list, create (reviewed at once, told by webhook), delete.</summary>
static class TemplateEndpoints
{
    const int PageSize = 25;

    /// <param name="path">With {id} of the account, or without where the key tells it.</param>
    public static void MapTemplates(this RouteGroupBuilder graph, string path)
    {
        graph.MapGet(path, (string? id, HttpContext http, SimulatorOptions office, Jaringan network) => List(id, http, office, network));
        graph.MapPost(path, (string? id, HttpContext http, SimulatorOptions office, Jaringan network, Gangguan faults) => CreateAsync(id, http, office, network, faults));
        graph.MapDelete(path, (string? id, HttpContext http, SimulatorOptions office, Jaringan network) => Delete(id, http, office, network));
    }

    static IResult List(string? id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        GraphEndpoints.CheckAccount(id ?? office.WabaId, office);
        var query = http.Request.Query;
        string name = query["name"].ToString(), status = query["status"].ToString(), language = query["language"].ToString();
        var size = int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= 1000 ? limit : PageSize;
        var skip = Cursor(query["after"].ToString());
        var found = network.Baca(i => i.Templat.Values.Where(t => (name.Length == 0 || t.Nama.Contains(name, StringComparison.Ordinal))
            && (status.Length == 0 || t.Status == status) && (language.Length == 0 || t.Bahasa == language)).OrderBy(t => t.Id).ToList());
        var page = found.Skip(skip).Take(size).ToList();
        var paging = new JsonObject();
        if (page.Count > 0) paging["cursors"] = new JsonObject { ["before"] = Cursor(skip), ["after"] = Cursor(skip + page.Count) };
        if (skip + page.Count < found.Count) paging["next"] = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}?limit={size}&after={Cursor(skip + page.Count)}";
        return GraphHttp.Json(new JsonObject { ["data"] = new JsonArray([.. page.Select(Describe)]), ["paging"] = paging });
    }

    static string Cursor(int offset) => Convert.ToBase64String(Encoding.ASCII.GetBytes(offset.ToString(CultureInfo.InvariantCulture)));

    static int Cursor(string written)
    {
        var bytes = new byte[24];
        if (written.Length == 0) return 0;
        return Convert.TryFromBase64String(written, bytes, out var length) && int.TryParse(bytes.AsSpan(0, length), CultureInfo.InvariantCulture, out var offset) && offset >= 0
            ? offset : throw new GraphException(131059, "The cursor is not valid.");
    }

    public static Templat? Find(string id, Jaringan network) =>
        long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? network.Baca(i => i.Templat.GetValueOrDefault(number)) : null;

    /// <summary>POST {template-id}: new components go to review again; only a template that has been judged can be changed.</summary>
    public static IResult Edit(string id, Param body, Jaringan network)
    {
        var template = Find(id, network) ?? throw GraphException.UnknownObject(id);
        if (template.Status is not ("APPROVED" or "REJECTED" or "PAUSED"))
            throw new GraphException(100, subcode: 2388025, message: "Invalid parameter", userMessage: "Only approved, rejected or paused templates can be edited.");
        var changed = TemplateRules.Components(body, template);
        network.Ubah("", write =>
        {
            write.Catat(new TemplatBaru(changed with { Status = "PENDING" }));
            return AkunWhatsApp.UbahStatus(write, changed, "APPROVED", null);
        });
        return GraphHttp.Json(new JsonObject { ["success"] = true });
    }

    static async Task<IResult> CreateAsync(string? id, HttpContext http, SimulatorOptions office, Jaringan network, Gangguan faults)
    {
        GraphEndpoints.CheckAccount(id ?? office.WabaId, office);
        var body = await GraphHttp.BodyAsync(http);
        var created = network.Ubah("", write =>
        {
            var template = TemplateRules.Read(body, write.Isi.Templat.Keys.DefaultIfEmpty().Max() + 1);
            if (write.Isi.Templat.Values.Any(t => t.Nama == template.Nama && t.Bahasa == template.Bahasa))
                throw new GraphException(100, subcode: 2388024, message: "Invalid parameter", userMessage: "There is already content in this language for this template.");
            write.Catat(new TemplatBaru(template));
            if (!faults.Ambil(JenisGangguan.TahanTemplat)) AkunWhatsApp.UbahStatus(write, template, faults.Ambil(JenisGangguan.TolakTemplat) ? "REJECTED" : "APPROVED", null);
            return template;
        });
        return GraphHttp.Json(new JsonObject { ["id"] = created.Id.ToString(CultureInfo.InvariantCulture), ["status"] = created.Status, ["category"] = created.Kategori });
    }

    static IResult Delete(string? id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        GraphEndpoints.CheckAccount(id ?? office.WabaId, office);
        string name = http.Request.Query["name"].ToString(), one = http.Request.Query["hsm_id"].ToString();
        network.Ubah("", write =>
        {
            var doomed = write.Isi.Templat.Values.Where(t => t.Nama == name && (one.Length == 0 || one == t.Id.ToString(CultureInfo.InvariantCulture))).ToList();
            if (doomed.Count == 0) throw new GraphException(100, subcode: 2593002, message: "Invalid parameter", userMessage: "The template was not found.");
            foreach (var template in doomed) write.Catat(new TemplatHapus(template.Id));
            return doomed.Count;
        });
        return GraphHttp.Json(new JsonObject { ["success"] = true });
    }

    public static JsonNode Describe(Templat template)
    {
        var json = new JsonObject
        {
            ["id"] = template.Id.ToString(CultureInfo.InvariantCulture),
            ["name"] = template.Nama,
            ["language"] = template.Bahasa,
            ["status"] = template.Status,
            ["category"] = template.Kategori,
            ["parameter_format"] = template.Format,
            ["quality_score"] = new JsonObject { ["score"] = template.Mutu },
            ["rejected_reason"] = template.Alasan ?? "NONE",
            ["components"] = JsonNode.Parse(template.Komponen),
        };
        if (template.KategoriLama is not null) json["previous_category"] = template.KategoriLama;
        return json;
    }
}
