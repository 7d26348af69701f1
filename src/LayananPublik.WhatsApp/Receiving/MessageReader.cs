using System.Text.Json;

namespace LayananPublik.WhatsApp;

/// <summary>Turns an element of value.messages[] into an InboundMessage.</summary>
static class MessageReader
{
    static readonly string[] MediaTypes = ["image", "video", "document", "audio", "voice", "sticker"];

    static readonly string[] ContentTypes =
        ["text", .. MediaTypes, "location", "contacts", "interactive", "button", "reaction", "order", "system", "edit", "revoke", "unsupported"];

    public static InboundMessage? Read(JsonElement message, int index, Origin origin, ContactBook contacts)
    {
        if (message.String("id") is not { } id)
        {
            return null;
        }

        var from = message.String("from");
        var userId = message.String("from_user_id");
        var system = message.Object("system");
        var known = contacts.Find(userId ?? system?.String("user_id"), from);

        return Content(message, new InboundMessage(origin, UpdateKey.Message(id), message.GetRawText())
        {
            Id = id,
            From = from,
            UserId = userId ?? (from is null ? null : known?.UserId),
            ParentUserId = message.String("from_parent_user_id") ?? (from is null && userId is null ? null : known?.ParentUserId),
            Contact = known ?? contacts.At(index),
            Timestamp = message.UnixTime("timestamp"),
            Type = message.String("type") ?? Infer(message),
            Context = Context(message),
            GroupId = message.String("group_id"),
            System = system is { } change ? Change(change, message) : null,
            EditedMessageId = message.Object("edit")?.String("original_message_id"),
            RevokedMessageId = message.Object("revoke")?.String("original_message_id"),
            Errors = message.Errors(),
            UnsupportedType = message.Object("unsupported")?.String("type"),
            UnsupportedAbout = message.Object("unsupported") is { } about ? about.String("original_message_id") ?? about.String("message_id") : null,
            Referral = message.Object("referral")?.GetRawText(),
            ReferredBy = message.Object("referral") is { } referral ? Referral(referral) : null,
        });
    }

    public static MessageEcho? Echo(JsonElement message, int index, Origin origin, ContactBook contacts)
    {
        if (Read(message, index, origin, contacts) is not { } read)
        {
            return null;
        }

        var (to, userId) = (message.String("to"), message.String("to_user_id"));
        var known = contacts.Find(userId, to);
        return new(origin, UpdateKey.Echo(read.Id), read.Raw, read with { Contact = known }, to, userId ?? known?.UserId);
    }

    static InboundMessage Content(JsonElement message, InboundMessage read)
    {
        // An edit carries the new content one level down.
        var content = message.Object("edit")?.Object("message") ?? message;
        var media = MediaOf(content, content.String("type") ?? read.Type);
        return read with
        {
            Text = content.Object("text")?.String("body"),
            Caption = media?.String("caption"),
            Media = media is { } file ? Media(file) : null,
            Location = content.Object("location") is { } place ? Location(place) : null,
            Contacts = [.. content.Items("contacts").Where(c => c.ValueKind is JsonValueKind.Object).Select(Shared)],
            Reply = Reply(content),
            Order = content.Object("order") is { } order ? Order(order) : null,
            Reaction = content.Object("reaction") is { } reaction
                ? new(reaction.String("message_id"), reaction.Text("emoji") ?? "")
                : null,
        };
    }

    static string Infer(JsonElement message) => ContentTypes.FirstOrDefault(t => message.Member(t) is not null) ?? "unknown";

    static JsonElement? MediaOf(JsonElement content, string type) =>
        MediaTypes.Contains(type) && content.Object(type) is { } named
            ? named
            : MediaTypes.Select(t => content.Object(t)).FirstOrDefault(m => m is not null);

    static InboundMedia Media(JsonElement file) => new(
        file.String("id"),
        file.String("mime_type")?.Split(';')[0].Trim(),
        file.String("mime_type"),
        file.String("filename"),
        MediaHash.Parse(file.String("sha256")),
        file.String("url"),
        file.Flag("voice"),
        file.Flag("animated"));

    static InboundLocation Location(JsonElement place) => new(
        place.Coordinate("latitude"),
        place.Coordinate("longitude"),
        place.String("name"),
        place.String("address"),
        place.String("url"));

    static SharedContact Shared(JsonElement contact) => new(
        Name(contact),
        [.. contact.Items("phones").Select(p => new SharedPhone(p.String("phone"), p.String("wa_id"), p.String("user_id")))],
        contact.String("origin") is "contact_request")
    {
        Organization = contact.Object("org")?.String("company"),
        Emails = [.. contact.Items("emails").Select(e => e.String("email")).OfType<string>()],
    };

    static string? Name(JsonElement contact)
    {
        if (contact.Object("name") is not { } name)
        {
            return contact.String("name");
        }

        var parts = new[] { name.String("first_name"), name.String("middle_name"), name.String("last_name") }.OfType<string>();
        return name.String("formatted_name") ?? (string.Join(' ', parts) is { Length: > 0 } joined ? joined : null);
    }

    static InboundReferral Referral(JsonElement referral) => new(
        referral.String("source_type"),
        referral.String("source_url"),
        referral.String("headline"),
        referral.String("body"));

    static InboundOrder Order(JsonElement order) => new(
        order.String("text"),
        [.. order.Items("product_items").Select(i => new OrderItem(i.String("product_retailer_id"), i.String("quantity"), i.String("item_price"), i.String("currency")))]);

    static InboundReply? Reply(JsonElement content)
    {
        if (content.Object("button") is { } button)
        {
            return new("button", button.String("payload"), button.String("text"), null, null);
        }

        if (content.Object("interactive") is not { } interactive)
        {
            return null;
        }

        var kind = interactive.String("type")
            ?? interactive.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => n.EndsWith("_reply", StringComparison.Ordinal))
            ?? "unknown";
        var choice = interactive.Object(kind);
        return new(kind, choice?.String("id"), choice?.String("title"), choice?.String("description"), choice?.String("response_json"))
        {
            Response = choice?.String("response"),
        };
    }

    static MessageContext? Context(JsonElement message) => message.Object("context") is { } context
        ? new(
            context.String("id"),
            context.String("from"),
            context.Flag("forwarded") || context.Flag("frequently_forwarded"),
            context.Flag("frequently_forwarded"),
            context.Object("referred_product")?.String("product_retailer_id"))
        : null;

    static SystemChange Change(JsonElement system, JsonElement message) => new(system.String("type"), system.String("body"))
    {
        WaId = system.String("wa_id") ?? system.String("new_wa_id"),
        PreviousWaId = system.String("previous_wa_id") ?? system.String("customer"),
        UserId = system.String("user_id"),
        PreviousUserId = system.String("previous_user_id"),
        ParentUserId = system.String("parent_user_id"),
        PreviousParentUserId = system.String("previous_parent_user_id"),
        IdentityKeyHash = message.Object("identity")?.String("hash") ?? system.String("identity"),
    };
}
