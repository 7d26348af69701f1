using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Graph;

/// <summary>People the office has blocked: only who wrote in the last 24 hours can be; a partial failure fails the call and still blocks the others.</summary>
static class BlockEndpoints
{
    public static void MapBlocks(this RouteGroupBuilder graph)
    {
        graph.MapGet("/{id}/block_users", (string id, SimulatorOptions office, Jaringan network) => List(id, office, network));
        graph.MapPost("/{id}/block_users", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => ChangeAsync(id, http, office, network, block: true));
        graph.MapDelete("/{id}/block_users", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => ChangeAsync(id, http, office, network, block: false));
    }

    static IResult List(string id, SimulatorOptions office, Jaringan network)
    {
        AccountEndpoints.CheckNumber(id, office);
        var blocked = network.Baca(i => i.Ponsel.Values.Where(p => p.Saklar.DiblokirKantor).OrderBy(p => p.Nomor).Select(p => (p.WaId, p.UserId)).ToList());
        return GraphHttp.Json(new JsonObject { ["data"] = new JsonArray([.. blocked.Select(b => (JsonNode)Named(new JsonObject { ["messaging_product"] = "whatsapp" }, b.WaId, b.UserId))]) });
    }

    static async Task<IResult> ChangeAsync(string id, HttpContext http, SimulatorOptions office, Jaringan network, bool block)
    {
        AccountEndpoints.CheckNumber(id, office);
        var body = await GraphHttp.BodyAsync(http);
        GraphHttp.CheckProduct(body);
        var users = body["block_users"].Items(1, 1000).Select(u => u["user"].Raw()).ToList();
        JsonArray done = [], failed = [];
        network.Ubah("", write =>
        {
            foreach (var user in users)
                (Change(write, user, block, out var entry) ? done : failed).Add(entry);
            return true;
        });
        var answer = new JsonObject { [block ? "added_users" : "removed_users"] = done };
        if (failed.Count > 0) answer["failed_users"] = failed;
        var json = new JsonObject { ["messaging_product"] = "whatsapp", ["block_users"] = answer };
        if (failed.Count > 0) json["error"] = new GraphException(139100, "Some users could not be blocked or unblocked.").ToJson()["error"]!.DeepClone();
        return GraphHttp.Json(json, failed.Count > 0 ? 400 : 200);
    }

    static bool Change(Jaringan.Penulis write, string user, bool block, out JsonObject entry)
    {
        entry = new JsonObject { ["input"] = user };
        var number = string.Concat(user.Where(char.IsAsciiDigit));
        var phone = write.Isi.PonselDenganUserId(user) ?? (DaftarWarga.Sah(number) ? write.Isi.PonselDari(number) : null);
        var wrong = phone is null ? 131026 : block && !(phone.TerakhirMasuk > write.Sekarang.AddHours(-24)) ? 131047 : 0;
        if (phone is not null) Named(entry, phone.WaId, phone.UserId);
        if (wrong > 0)
        {
            entry["errors"] = new JsonArray(GraphErrors.InStatus(wrong, GraphErrors.Details(wrong)));
            return false;
        }
        write.Catat(new SaklarBaru(phone!.Nomor, phone.Saklar with { DiblokirKantor = block }));
        return true;
    }

    static JsonObject Named(JsonObject json, string? number, string userId)
    {
        if (number is not null) json["wa_id"] = number;
        json["user_id"] = userId;
        return json;
    }
}
