using System.Text.Json.Nodes;

namespace LayananPublik.WhatsApp;

/// <summary>Writes messages the way POST …/messages wants them.</summary>
static class MessagePayload
{
    public static JsonObject Of(Recipient to, OutgoingMessage message, string? callbackData, string? replyTo)
    {
        var payload = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["recipient_type"] = "individual",
            [to.IsPhone ? "to" : "recipient"] = to.Value,
        };
        if (replyTo is not null)
        {
            payload["context"] = new JsonObject { ["message_id"] = replyTo };
        }

        if (callbackData is not null)
        {
            payload["biz_opaque_callback_data"] = callbackData;
        }

        var (type, content) = Content(message);
        payload["type"] = type;
        payload[type] = content;
        return payload;
    }

    static (string Type, JsonObject Content) Content(OutgoingMessage message) => message switch
    {
        TextMessage m => ("text", new() { ["body"] = m.Body, ["preview_url"] = m.PreviewUrl }),
        DocumentMessage m => ("document", Captioned(new() { ["id"] = m.MediaId, ["filename"] = m.FileName }, m.Caption)),
        ImageMessage m => ("image", Captioned(new() { ["id"] = m.MediaId }, m.Caption)),
        ListMessage m => ("interactive", Interactive("list", m.Body, m.Header, m.Footer, List(m))),
        ButtonsMessage m => ("interactive", Interactive("button", m.Body, m.Header, m.Footer, Buttons(m))),
        CtaUrlMessage m => ("interactive", Interactive("cta_url", m.Body, m.Header, m.Footer, CtaUrl(m))),
        LocationRequestMessage m => ("interactive", Interactive("location_request_message", m.Body, null, null, new() { ["name"] = "send_location" })),
        TemplateMessage m => ("template", Template(m)),
        ReactionMessage m => ("reaction", new() { ["message_id"] = m.MessageId, ["emoji"] = m.Emoji }),
        _ => throw new ArgumentException($"{message.GetType().Name} cannot be sent", nameof(message)),
    };

    static JsonObject Captioned(JsonObject media, string? caption)
    {
        if (caption is not null)
        {
            media["caption"] = caption;
        }

        return media;
    }

    static JsonObject Interactive(string type, string body, string? header, string? footer, JsonObject action)
    {
        var interactive = new JsonObject { ["type"] = type };
        if (header is not null)
        {
            interactive["header"] = new JsonObject { ["type"] = "text", ["text"] = header };
        }

        interactive["body"] = new JsonObject { ["text"] = body };
        if (footer is not null)
        {
            interactive["footer"] = new JsonObject { ["text"] = footer };
        }

        interactive["action"] = action;
        return interactive;
    }

    static JsonObject List(ListMessage m) => new()
    {
        ["button"] = m.Button,
        ["sections"] = new JsonArray([.. m.Sections.Select(Section)]),
    };

    static JsonObject Section(ListSection section)
    {
        var json = new JsonObject();
        if (section.Title is not null)
        {
            json["title"] = section.Title;
        }

        json["rows"] = new JsonArray([.. section.Rows.Select(Row)]);
        return json;
    }

    static JsonObject Row(ListRow row)
    {
        var json = new JsonObject { ["id"] = row.Id, ["title"] = row.Title };
        if (row.Description is not null)
        {
            json["description"] = row.Description;
        }

        return json;
    }

    static JsonObject Buttons(ButtonsMessage m) => new()
    {
        ["buttons"] = new JsonArray([.. m.Buttons.Select(b => new JsonObject
        {
            ["type"] = "reply",
            ["reply"] = new JsonObject { ["id"] = b.Id, ["title"] = b.Title },
        })]),
    };

    static JsonObject CtaUrl(CtaUrlMessage m) => new()
    {
        ["name"] = "cta_url",
        ["parameters"] = new JsonObject { ["display_text"] = m.DisplayText, ["url"] = m.Url.AbsoluteUri },
    };

    static JsonObject Template(TemplateMessage m)
    {
        var template = new JsonObject
        {
            ["name"] = m.Name,
            ["language"] = new JsonObject { ["code"] = m.Language },
        };
        if (m.Components.Count > 0)
        {
            template["components"] = new JsonArray([.. m.Components.Select(Component)]);
        }

        return template;
    }

    static JsonObject Component(TemplateComponent component)
    {
        var json = new JsonObject { ["type"] = component.Type };
        if (component.SubType is not null)
        {
            json["sub_type"] = component.SubType;
            // Meta wants text here, not a number.
            json["index"] = component.Index?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        json["parameters"] = new JsonArray([.. component.Parameters.Select(Parameter)]);
        return json;
    }

    static JsonObject Parameter(TemplateParameter parameter)
    {
        var json = new JsonObject { ["type"] = parameter.Type };
        if (parameter.Name is not null)
        {
            json["parameter_name"] = parameter.Name;
        }

        json[parameter.Type] = parameter.Type switch
        {
            "text" => parameter.Text,
            "payload" => parameter.Payload,
            "document" => new JsonObject { ["id"] = parameter.MediaId, ["filename"] = parameter.FileName },
            _ => new JsonObject { ["id"] = parameter.MediaId },
        };
        return json;
    }
}
