using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Graph;

/// <summary>The Graph API's addresses under /simulator/graph, and the media host under /simulator/lookaside.</summary>
static class GraphEndpoints
{
    const string Attachments = "/whatsapp_business/attachments";

    public static void MapGraph(this IEndpointRouteBuilder root)
    {
        var graph = root.MapGroup("/simulator/graph/{version}").AddEndpointFilter(GraphHttp.Guard);
        graph.MapPost("/{id}/messages", (string id, HttpContext http, SendEndpoint send) => send.HandleAsync(id, http));
        graph.MapPost("/{id}/media", (string id, HttpContext http, MediaEndpoints media) => media.UploadAsync(id, http)).WithMetadata(UploadLimit);
        graph.MapGet("/{id}", (string id, HttpContext http, SimulatorOptions office, Jaringan network, MediaEndpoints media) =>
            id == office.PhoneNumberId ? GraphHttp.Json(PhoneNumber.Describe(office, network, http.Request.Query["fields"].ToString()))
                : TemplateEndpoints.Find(id, network) is { } template ? GraphHttp.Json(TemplateEndpoints.Describe(template))
                : media.Describe(id, http));
        graph.MapDelete("/{id}", (string id, MediaEndpoints media) => media.Delete(id));
        graph.MapTemplates("/{id}/message_templates");
        graph.MapSubscriptions();
        graph.MapAccount();
        graph.MapBlocks();
        root.MapGet("/simulator/lookaside" + Attachments, (HttpContext http, MediaEndpoints media) => media.DownloadAsync(http));
    }

    /// <summary>The same handlers under a partner's path, where the office's number is known by the key.</summary>
    public static void MapPartner(this IEndpointRouteBuilder root)
    {
        var partner = root.MapGroup(Partner.Prefix).AddEndpointFilter(GraphHttp.Guard);
        partner.MapPost("/messages", (HttpContext http, SimulatorOptions office, SendEndpoint send) => send.HandleAsync(office.PhoneNumberId, http));
        partner.MapPost("/media", (HttpContext http, SimulatorOptions office, MediaEndpoints media) => media.UploadAsync(office.PhoneNumberId, http)).WithMetadata(UploadLimit);
        partner.MapGet("/{id}", (string id, HttpContext http, MediaEndpoints media) => media.Describe(id, http));
        partner.MapDelete("/{id}", (string id, MediaEndpoints media) => media.Delete(id));
        partner.MapTemplates("/message_templates");
        partner.MapGet(Attachments, (HttpContext http, MediaEndpoints media) => media.DownloadAsync(http));
    }

    static RequestSizeLimitAttribute UploadLimit => new(101 * 1024 * 1024);

    static void MapSubscriptions(this RouteGroupBuilder graph)
    {
        graph.MapGet("/{id}/subscribed_apps", (string id, SimulatorOptions office, Jaringan network) =>
        {
            CheckAccount(id, office);
            var apps = new JsonArray();
            if (network.Baca(i => i.Langganan))
                apps.Add(new JsonObject { ["whatsapp_business_api_data"] = new JsonObject { ["id"] = "400000000000001", ["name"] = office.NamaKantor, ["link"] = "https://www.facebook.com/games/?app_id=400000000000001" } });
            return GraphHttp.Json(new JsonObject { ["data"] = apps });
        });
        graph.MapPost("/{id}/subscribed_apps", (string id, SimulatorOptions office, Jaringan network) => Subscribe(id, true, office, network));
        graph.MapDelete("/{id}/subscribed_apps", (string id, SimulatorOptions office, Jaringan network) => Subscribe(id, false, office, network));
    }

    static IResult Subscribe(string id, bool on, SimulatorOptions office, Jaringan network)
    {
        CheckAccount(id, office);
        network.Catat(new Langganan(on));
        return GraphHttp.Json(new JsonObject { ["success"] = true });
    }

    public static void CheckAccount(string id, SimulatorOptions office)
    {
        if (id != office.WabaId) throw GraphException.UnknownObject(id);
    }
}
