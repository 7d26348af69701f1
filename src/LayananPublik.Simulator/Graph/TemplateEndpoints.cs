using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Graph;

/// <summary>Message templates: list, create (reviewed at once, told by webhook), delete.</summary>
static class TemplateEndpoints
{
    public static void MapTemplates(this RouteGroupBuilder graph)
    {
        graph.MapGet("/{id}/message_templates", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => List(id, http, office, network));
        graph.MapPost("/{id}/message_templates", (string id, HttpContext http, SimulatorOptions office, Jaringan network, Gangguan faults) => CreateAsync(id, http, office, network, faults));
        graph.MapDelete("/{id}/message_templates", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => Delete(id, http, office, network));
    }

    static IResult List(string id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        GraphEndpoints.CheckAccount(id, office);
        string name = http.Request.Query["name"].ToString(), status = http.Request.Query["status"].ToString();
        var found = network.Baca(i => i.Templat.Values.Where(t =>
            (name.Length == 0 || t.Nama.Contains(name, StringComparison.Ordinal)) && (status.Length == 0 || t.Status == status)).OrderBy(t => t.Id).ToList());
        var data = new JsonArray([.. found.Select(Describe)]);
        return GraphHttp.Json(new JsonObject { ["data"] = data, ["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["before"] = "MAZDZD", ["after"] = "MAZDZD" } } });
    }

    static async Task<IResult> CreateAsync(string id, HttpContext http, SimulatorOptions office, Jaringan network, Gangguan faults)
    {
        GraphEndpoints.CheckAccount(id, office);
        var body = await GraphHttp.BodyAsync(http);
        var created = network.Ubah("", write =>
        {
            var template = TemplateRules.Read(body, write.Isi.Templat.Keys.DefaultIfEmpty().Max() + 1);
            if (write.Isi.Templat.Values.Any(t => t.Nama == template.Nama && t.Bahasa == template.Bahasa))
                throw new GraphException(100, subcode: 2388024, message: "Invalid parameter", userMessage: "There is already content in this language for this template.");
            write.Catat(new TemplatBaru(template));
            if (!faults.Ambil(JenisGangguan.TahanTemplat)) Review(write, template, faults.Ambil(JenisGangguan.TolakTemplat) ? "REJECTED" : "APPROVED");
            return template;
        });
        return GraphHttp.Json(new JsonObject { ["id"] = created.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), ["status"] = created.Status, ["category"] = created.Kategori });
    }

    static void Review(Jaringan.Penulis write, Templat template, string verdict)
    {
        write.Catat(new TemplatBaru(template with { Status = verdict }));
        write.Kirim("templat", WebhookJson.TemplateStatus(template, verdict));
    }

    static IResult Delete(string id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        GraphEndpoints.CheckAccount(id, office);
        var name = http.Request.Query["name"].ToString();
        network.Ubah("", write =>
        {
            var doomed = write.Isi.Templat.Values.Where(t => t.Nama == name).ToList();
            if (doomed.Count == 0) throw new GraphException(100, subcode: 2593002, message: "Invalid parameter", userMessage: "The template was not found.");
            foreach (var template in doomed) write.Catat(new TemplatHapus(template.Id));
            return doomed.Count;
        });
        return GraphHttp.Json(new JsonObject { ["success"] = true });
    }

    static JsonNode Describe(Templat template) => new JsonObject
    {
        ["id"] = template.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["name"] = template.Nama,
        ["language"] = template.Bahasa,
        ["status"] = template.Status,
        ["category"] = template.Kategori,
        ["parameter_format"] = template.Format,
        ["components"] = JsonNode.Parse(template.Komponen),
    };
}
