using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayananPublik.WhatsApp;

/// <summary>A delivery told shortly, one object per change: what a receiver took from it, for comparison with what was sent.</summary>
public static class WebhookSummary
{
    public static JsonArray Of(IEnumerable<WebhookUpdate> updates) => new([.. updates.GroupBy(u => u.Origin.Change).Select(Change)]);

    static JsonObject Change(IEnumerable<WebhookUpdate> updates)
    {
        var origin = updates.First().Origin;
        var change = new JsonObject { ["field"] = origin.Field }
            .With("waba", origin.WabaId)
            .With("phone_number_id", origin.PhoneNumberId)
            .With("messages", List(updates.OfType<InboundMessage>().Select(Message)))
            .With("statuses", List(updates.OfType<MessageStatus>().Select(Status)));
        change.With("message_echoes", updates.OfType<MessageEcho>().Count() is > 0 and var echoes ? echoes : null);
        foreach (var other in updates.OfType<OtherUpdate>())
        {
            Other(change, other);
        }

        return change;
    }

    static JsonObject Message(InboundMessage m)
    {
        var raw = Parse(m.Raw);
        return new JsonObject { ["type"] = m.Type, ["id"] = m.Id, ["ts"] = AsGiven(raw, "timestamp") }
            .With("from", m.From)
            .With("from_user_id", raw.String("from_user_id"))
            .With("group_id", m.GroupId)
            .With("wa_id", m.Contact?.WaId)
            .With("user_id", m.Contact?.UserId)
            .With("name", m.ProfileName)
            .With("username", m.Username)
            .With("text", m.Text)
            .With("media", m.Media is { } media ? Media(m, media) : null)
            .With("location", raw.Object("location") is { } place ? new JsonArray(AsGiven(place, "latitude"), AsGiven(place, "longitude")) : null)
            .With("shared_contacts", m.Contacts.Count > 0 ? m.Contacts.Count : null)
            .With("order_items", raw.Object("order") is { } order ? Count(order, "product_items") : null)
            .WithReply(m.Reply)
            .With("reaction", m.Reaction is { } r ? new JsonObject { ["to"] = r.MessageId, ["emoji"] = r.Emoji } : null)
            .With("reply_to", m.Context?.QuotedId)
            .With("forwarded", m.Context is { Forwarded: true } ? true : null)
            .With("frequently_forwarded", m.Context is { FrequentlyForwarded: true } ? true : null)
            .With("referred_product", m.Context?.ReferredProduct)
            .With("referral_source_id", raw.Object("referral")?.String("source_id"))
            .With("system", raw.Object("system") is { } system ? Plain(system) : null)
            .With("errors", Codes(m.Errors));
    }

    static JsonObject WithReply(this JsonObject message, InboundReply? reply)
    {
        if (reply is null)
        {
            return message;
        }

        if (reply.Kind is "button")
        {
            return message.With("button", new JsonObject { ["text"] = reply.ReplyTitle, ["payload"] = reply.ReplyId });
        }

        message["interactive"] = reply.Kind;
        if (reply.Kind is "nfm_reply")
        {
            message["flow_response_json"] = reply.ResponseJson;
        }

        return message.With("choice_id", reply.ReplyId).With("choice_title", reply.ReplyTitle);
    }

    static JsonObject Media(InboundMessage message, InboundMedia media) => new JsonObject()
        .With("id", media.MediaId)
        .With("mime_type", media.DeclaredMimeType)
        .With("filename", media.FileName)
        .With("caption", message.Caption)
        .With("voice", media.Voice ? true : null)
        .With("animated", message.Type is "sticker" ? media.Animated : null);

    static JsonObject Status(MessageStatus s) => new JsonObject
    {
        ["id"] = s.Id,
        ["status"] = s.Status,
        ["timestamp"] = AsGiven(Parse(s.Raw), "timestamp"),
    }
        .With("recipient_id", s.RecipientId)
        .With("recipient_type", s.RecipientType)
        .With("biz_opaque_callback_data", s.CallbackData)
        .With("pricing", s.Pricing is { } p
            ? new JsonObject().With("pricing_model", p.Model).With("category", p.Category).With("type", p.Type).With("billable", p.Billable)
            : null)
        .With("errors", Codes(s.Errors));

    static void Other(JsonObject change, OtherUpdate other)
    {
        change.With("errors", Codes(other.Errors));
        var value = Parse(other.Raw);
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        if (value.Object("metadata") is null)
        {
            change["value"] = Plain(value);
            return;
        }

        foreach (var name in value.EnumerateObject().Select(p => p.Name).Where(n => n is not ("contacts" or "errors" or "messages" or "statuses")))
        {
            change.With(name, Count(value, name));
        }
    }

    static JsonObject Plain(JsonElement source)
    {
        var plain = new JsonObject();
        foreach (var member in source.EnumerateObject().Where(p => p.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)))
        {
            plain[member.Name] = AsGiven(source, member.Name);
        }

        return plain;
    }

    static JsonElement Parse(string raw)
    {
        using var document = JsonDocument.Parse(raw, Webhook.Deep);
        return document.RootElement.Clone();
    }

    static JsonNode? AsGiven(JsonElement source, string name) =>
        source.Member(name) is { } value ? JsonSerializer.SerializeToNode(value) : null;

    static int? Count(JsonElement source, string name) =>
        source.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : null;

    static JsonArray? Codes(IReadOnlyList<WebhookError> errors) => List(errors.Select(e => (JsonNode?)e.Code));

    static JsonArray? List(IEnumerable<JsonNode?> items) => items.ToArray() is { Length: > 0 } array ? new(array) : null;

    static JsonObject With(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }

        return target;
    }
}
