using System.Text.Json;

namespace LayananPublik.WhatsApp;

/// <summary>A message template as Meta lists it; Components is its JSON array as it came.</summary>
public sealed record TemplateInfo(string Id, string Name, string Language, string Status, string Components)
{
    public string? Category { get; init; }

    /// <summary>GREEN, YELLOW, RED or UNKNOWN.</summary>
    public string? Quality { get; init; }

    public string? RejectedReason { get; init; }

    /// <summary>Variables have names instead of numbers.</summary>
    public bool Named { get; init; }

    internal static TemplateInfo? Read(JsonElement item) =>
        item.String("id") is { } id && item.String("name") is { } name && item.String("language") is { } language
            ? new(id, name, language, item.String("status") ?? "UNKNOWN", item.Member("components") is { ValueKind: JsonValueKind.Array } components ? components.GetRawText() : "[]")
            {
                Category = item.String("category"),
                Quality = item.Object("quality_score")?.String("score") ?? item.String("quality_score"),
                RejectedReason = item.String("rejected_reason") is { } reason and not "NONE" ? reason : null,
                Named = string.Equals(item.String("parameter_format"), "NAMED", StringComparison.OrdinalIgnoreCase),
            }
            : null;
}

/// <summary>Some templates, and where the next ones begin; After is null on the last page.</summary>
public sealed record TemplatePage(IReadOnlyList<TemplateInfo> Templates, string? After);

/// <summary>A template to submit for approval; Components is a JSON array.</summary>
public sealed record NewTemplate(string Name, string Language, string Category, bool Named, string Components);

/// <summary>What Meta said to a submitted template.</summary>
public sealed record TemplateCreated(string Id, string Status, string? Category);
