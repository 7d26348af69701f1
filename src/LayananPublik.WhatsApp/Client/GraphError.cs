using System.Text.Json;

namespace LayananPublik.WhatsApp;

/// <summary>The error object of a refused call.</summary>
sealed record GraphError(int Code, int? Subcode, string? Details, string? UserMessage, string? FbTraceId, bool IsTransient)
{
    /// <summary>Null when the body is not Meta's: empty, HTML, or JSON of somebody in between.</summary>
    public static GraphError? Parse(JsonElement? body) =>
        body?.Object("error") is { } error && error.Integer("code") is { } code
            ? new(
                code,
                error.Integer("error_subcode"),
                error.Object("error_data")?.String("details") ?? error.String("message"),
                error.String("error_user_msg"),
                error.String("fbtrace_id"),
                error.Flag("is_transient"))
            : null;
}
