using System.Globalization;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Graph;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>Builds webhook changes as Meta words them.</summary>
public sealed class WebhookJson(SimulatorOptions office)
{
    public JsonObject Message(PesanPonsel message, string type, JsonNode content, string? quoted)
    {
        var json = new JsonObject { ["from"] = message.Nomor, ["from_user_id"] = DaftarWarga.UserId(message.Nomor), ["id"] = message.Wamid, ["timestamp"] = Seconds(message.Waktu), ["type"] = type };
        if (quoted is not null) json["context"] = new JsonObject { ["from"] = office.NomorTampilan, ["id"] = quoted };
        json[type] = content;
        return Messages(new JsonObject { ["contacts"] = Contacts(message.Nomor, named: true), ["messages"] = new JsonArray(json) });
    }

    /// <summary>A file over 100 MB: Meta tells that there was one, and gives no id.</summary>
    public JsonObject TooLarge(PesanPonsel message, string type)
    {
        var error = GraphErrors.InStatus(131052, "Failed to download media: the file is larger than 100 MB.");
        var json = new JsonObject { ["from"] = message.Nomor, ["from_user_id"] = DaftarWarga.UserId(message.Nomor), ["id"] = message.Wamid, ["timestamp"] = Seconds(message.Waktu), ["type"] = type, ["errors"] = new JsonArray(error) };
        return Messages(new JsonObject { ["contacts"] = Contacts(message.Nomor, named: true), ["messages"] = new JsonArray(json) });
    }

    public JsonObject Status(PesanPonsel message, string status, DateTimeOffset at)
    {
        var json = StatusOf(message, status, at);
        json["recipient_user_id"] = DaftarWarga.UserId(message.Nomor);
        if (status is "sent" or "delivered")
            json["pricing"] = new JsonObject { ["billable"] = true, ["pricing_model"] = "PMP", ["type"] = "regular", ["category"] = message.Templat ? "utility" : "service" };
        return Messages(new JsonObject { ["contacts"] = Contacts(message.Nomor, named: false), ["statuses"] = new JsonArray(json) });
    }

    public JsonObject Failed(PesanPonsel message, int code, string details, DateTimeOffset at)
    {
        var json = StatusOf(message, "failed", at);
        json["errors"] = new JsonArray(GraphErrors.InStatus(code, details));
        return Messages(new JsonObject { ["statuses"] = new JsonArray(json) });
    }

    public static JsonObject TemplateStatus(Templat template, string @event) => new()
    {
        ["field"] = "message_template_status_update",
        ["value"] = new JsonObject
        {
            ["event"] = @event,
            ["message_template_id"] = template.Id,
            ["message_template_name"] = template.Nama,
            ["message_template_language"] = template.Bahasa,
            ["message_template_category"] = template.Kategori,
            ["reason"] = "NONE",
        },
    };

    static JsonObject StatusOf(PesanPonsel message, string status, DateTimeOffset at)
    {
        var json = new JsonObject { ["id"] = message.Wamid, ["status"] = status, ["timestamp"] = Seconds(at), ["recipient_id"] = message.Nomor };
        if (message.BizData is not null) json["biz_opaque_callback_data"] = message.BizData;
        return json;
    }

    JsonObject Messages(JsonObject content)
    {
        var value = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject { ["display_phone_number"] = office.NomorTampilan, ["phone_number_id"] = office.PhoneNumberId },
        };
        foreach (var (name, node) in content.ToList())
        {
            content.Remove(name);
            value[name] = node;
        }
        return new JsonObject { ["value"] = value, ["field"] = "messages" };
    }

    static JsonArray Contacts(string number, bool named)
    {
        var contact = new JsonObject { ["wa_id"] = number, ["user_id"] = DaftarWarga.UserId(number) };
        if (named) contact["profile"] = new JsonObject { ["name"] = DaftarWarga.Nama(number) };
        return [contact];
    }

    static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
