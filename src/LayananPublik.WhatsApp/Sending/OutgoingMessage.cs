using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LayananPublik.WhatsApp;

/// <summary>Something to send. Stored as JSON until its turn comes; Limits.Check says whether Meta would take it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextMessage), "text")]
[JsonDerivedType(typeof(DocumentMessage), "document")]
[JsonDerivedType(typeof(ImageMessage), "image")]
[JsonDerivedType(typeof(ListMessage), "list")]
[JsonDerivedType(typeof(ButtonsMessage), "buttons")]
[JsonDerivedType(typeof(CtaUrlMessage), "cta_url")]
[JsonDerivedType(typeof(LocationRequestMessage), "location_request")]
[JsonDerivedType(typeof(TemplateMessage), "template")]
[JsonDerivedType(typeof(ReactionMessage), "reaction")]
public abstract record OutgoingMessage
{
    static readonly JsonSerializerOptions Stored = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A database's JSON type may put the kind behind other members.
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Stored);

    public static OutgoingMessage FromJson(string json) =>
        JsonSerializer.Deserialize<OutgoingMessage>(json, Stored) ?? throw new JsonException("No message: null");
}

public sealed record TextMessage(string Body, bool PreviewUrl = false) : OutgoingMessage;

/// <summary>An uploaded file. The name is what the person sees: give it its extension.</summary>
public sealed record DocumentMessage(string MediaId, string FileName, string? Caption = null) : OutgoingMessage;

public sealed record ImageMessage(string MediaId, string? Caption = null) : OutgoingMessage;

/// <summary>A menu behind one button; at most ten rows in all sections together.</summary>
public sealed record ListMessage(string Body, string Button, IReadOnlyList<ListSection> Sections, string? Header = null, string? Footer = null) : OutgoingMessage;

/// <summary>The title is required as soon as there are two sections.</summary>
public sealed record ListSection(string? Title, IReadOnlyList<ListRow> Rows);

public sealed record ListRow(string Id, string Title, string? Description = null);

/// <summary>At most three choices under a text.</summary>
public sealed record ButtonsMessage(string Body, IReadOnlyList<ReplyButton> Buttons, string? Header = null, string? Footer = null) : OutgoingMessage;

public sealed record ReplyButton(string Id, string Title);

/// <summary>A button that opens a web page.</summary>
public sealed record CtaUrlMessage(string Body, string DisplayText, Uri Url, string? Header = null, string? Footer = null) : OutgoingMessage;

/// <summary>Asks for the person's place; the answer is a location message.</summary>
public sealed record LocationRequestMessage(string Body) : OutgoingMessage;

/// <summary>An approved template: the only thing that may be sent when the person has been silent for 24 hours.</summary>
public sealed record TemplateMessage(string Name, string Language, params IReadOnlyList<TemplateComponent> Components) : OutgoingMessage;

/// <summary>An emoji on one of the person's messages; "" takes it back. Only "sent" is ever told of it.</summary>
public sealed record ReactionMessage(string MessageId, string Emoji) : OutgoingMessage;
