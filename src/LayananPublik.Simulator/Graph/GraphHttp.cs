using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Simulator.Graph;

/// <summary>What every Graph call has in common: version, bearer, JSON in, JSON or Meta's error out.</summary>
static partial class GraphHttp
{
    public static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            if (http.RequestServices.GetRequiredService<Gangguan>().Ambil(JenisGangguan.Mati)) return Html(503, "Service Unavailable");
            if (http.Request.RouteValues.ContainsKey("version")) CheckVersion(http);
            CheckToken(http, http.RequestServices.GetRequiredService<SimulatorOptions>());
            return await next(context);
        }
        catch (GraphException refusal)
        {
            return Json(refusal.ToJson(), refusal.Http);
        }
        catch (BadHttpRequestException x)
        {
            return Json(new GraphException(100, x.Message).ToJson(), x.StatusCode);
        }
    }

    public static async Task<Param> BodyAsync(HttpContext http)
    {
        try
        {
            var body = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (body is not JsonObject) throw new GraphException(100, "The body must be a JSON object.");
            return new Param(body);
        }
        catch (JsonException)
        {
            throw new GraphException(100, "The body is not valid JSON.");
        }
    }

    public static void CheckProduct(Param body)
    {
        if (body["messaging_product"].OptionalRaw() != "whatsapp")
            throw new GraphException(100, "The parameter messaging_product is required.", message: "(#100) The parameter messaging_product is required.");
    }

    public static IResult Json(JsonNode body, int status = 200) => new JsonAnswer(body.ToJsonString(), status);

    public static IResult Html(int status, string title) =>
        Results.Content($"<html><body><h1>{status} {title}</h1></body></html>", "text/html", statusCode: status);

    static void CheckToken(HttpContext http, SimulatorOptions office)
    {
        var given = http.Request.Headers.Authorization.ToString();
        if (given.Length == 0 && !http.Request.Headers.ContainsKey(Partner.Header)) throw new GraphException(190, message: "An access token is required to request this resource.");
        if (!MayEnter(http, office)) throw new GraphException(190, message: "Invalid OAuth access token - Cannot parse access token");
    }

    /// <summary>Under a partner's path its own header counts, elsewhere Meta's.</summary>
    public static bool MayEnter(HttpContext http, SimulatorOptions office) => Partner.Is(http)
        ? http.Request.Headers[Partner.Header] == office.AccessToken
        : http.Request.Headers.Authorization == "Bearer " + office.AccessToken;

    static void CheckVersion(HttpContext http)
    {
        var version = (string?)http.Request.RouteValues["version"] ?? "";
        if (!Version().IsMatch(version)) throw new GraphException(2500, message: $"Unknown path components: /{version}");
    }

    [GeneratedRegex(@"^v\d+\.\d$")]
    private static partial Regex Version();

    sealed class JsonAnswer(string body, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=UTF-8";
            return httpContext.Response.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
