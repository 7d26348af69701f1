using System.Text.Json.Nodes;

namespace LayananPublik.Simulator.Graph;

/// <summary>A call that the Graph API refuses, with the error body Meta gives.</summary>
public sealed class GraphException(int code, string? details = null, int? subcode = null, string? message = null, string? userMessage = null) : Exception(message ?? details)
{
    public int Code => code;
    public int Http => GraphErrors.Find(code).Http;

    public static GraphException Missing(string path) => new(131008, $"The parameter {path} is required.");

    public static GraphException Invalid(string details) => new(131009, details);

    public static GraphException TooLong(string path, int max) =>
        new(100, $"Param {path} must be at most {max} characters long.", message: $"(#100) Param {path} must be at most {max} characters long.");

    public static GraphException UnknownObject(string id) => new(100, subcode: 33, message:
        $"Unsupported request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation");

    public JsonObject ToJson()
    {
        var error = new JsonObject
        {
            ["message"] = message ?? $"(#{code}) {GraphErrors.Find(code).Title}",
            ["type"] = subcode == 33 ? "GraphMethodException" : "OAuthException",
            ["code"] = code,
        };
        if (subcode is not null) error["error_subcode"] = subcode;
        if (details is not null) error["error_data"] = new JsonObject { ["messaging_product"] = "whatsapp", ["details"] = details };
        if (userMessage is not null) (error["error_user_title"], error["error_user_msg"]) = ("Invalid template", userMessage);
        error["fbtrace_id"] = "A" + Convert.ToHexString(Guid.NewGuid().ToByteArray()[..10]);
        return new JsonObject { ["error"] = error };
    }
}
