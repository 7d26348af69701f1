using System.Text.Json;

namespace LayananPublik.WhatsApp;

/// <summary>Reads the body of a webhook POST into typed updates.</summary>
public static class Webhook
{
    // BSPs that send only the value, without entry and changes.
    static readonly string[] BareValue = ["messages", "statuses", "errors"];

    /// <summary>Deeper than anything real, so that one strange item does not make its whole delivery unreadable. Whoever parses a part again must allow the same.</summary>
    public static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    /// <summary>Never throws: what is broken ends in ReadError, what is unknown in an OtherUpdate.</summary>
    public static WebhookDelivery Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(WellFormedText.Repair(body), Deep);
            return Envelope(document.RootElement);
        }
        catch (JsonException e)
        {
            return new([], $"Not JSON: line {e.LineNumber}, byte {e.BytePositionInLine}");
        }
    }

    static WebhookDelivery Envelope(JsonElement root)
    {
        if (root.Member("entry") is { ValueKind: JsonValueKind.Array } entries)
        {
            return new([.. Changes(entries).SelectMany((c, i) => Change(c.Change, c.Entry, i))], null);
        }

        return BareValue.Any(name => root.Member(name) is { ValueKind: JsonValueKind.Array })
            ? new([.. Value(root, new Origin(0, null, null, null))], null)
            : new([], "No entry list");
    }

    static IEnumerable<(JsonElement Entry, JsonElement Change)> Changes(JsonElement entries) =>
        from entry in entries.EnumerateArray()
        from change in entry.Items("changes")
        select (entry, change);

    static IEnumerable<WebhookUpdate> Change(JsonElement change, JsonElement entry, int number)
    {
        var origin = new Origin(number, entry.String("id"), change.String("field"), entry.UnixTime("time"));
        return change.Object("value") is { } value
            ? Value(value, origin)
            : [Other(change.Member("value") ?? change, origin)];
    }

    static List<WebhookUpdate> Value(JsonElement value, Origin bare)
    {
        var metadata = value.Object("metadata");
        var origin = bare with
        {
            PhoneNumberId = metadata?.String("phone_number_id"),
            DisplayPhoneNumber = metadata?.String("display_phone_number"),
        };

        // By content, not by field: Meta's own examples carry wrong field names.
        var contacts = new ContactBook(value);
        List<WebhookUpdate> updates =
        [
            .. value.Items("messages").Select((m, i) => (WebhookUpdate?)MessageReader.Read(m, i, origin, contacts) ?? Other(m, origin)),
            .. value.Items("statuses").Select(s => (WebhookUpdate?)StatusReader.Read(s, origin, contacts) ?? Other(s, origin)),
            .. value.Items("message_echoes").Select((m, i) => (WebhookUpdate?)MessageReader.Echo(m, i, origin, contacts) ?? Other(m, origin)),
        ];

        if (updates.Count == 0)
        {
            updates.Add(Other(value, origin));
        }
        else if (value.Errors().Count > 0)
        {
            updates.Add(Other(value.Member("errors")!.Value, origin) with { Errors = value.Errors() });
        }

        return updates;
    }

    static OtherUpdate Other(JsonElement item, Origin origin)
    {
        var raw = item.GetRawText();
        return new(origin, UpdateKey.Other(origin, raw), raw) { Errors = item.Errors() };
    }
}
