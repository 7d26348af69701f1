using System.Globalization;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Graph;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>Builds webhook changes as Meta words them.</summary>
public sealed class WebhookJson(SimulatorOptions office, Jaringan network)
{
    bool ChecksKeys => network.Baca(i => i.Setelan.CekKunci);

    internal JsonObject Message(Ponsel phone, PesanPonsel message, string type, JsonNode content, JsonObject? more = null)
    {
        var json = Inbound(phone, message, type);
        if (Context(phone, message) is { } context) json["context"] = context;
        // The first opening of a chat is a word without an object.
        if (type != "request_welcome") json[type] = content;
        Move(more, json);
        return Inbound(phone, json);
    }

    /// <summary>A message Meta could not hand over, or does not know how to: errors in place of a content.</summary>
    internal JsonObject Faulty(Ponsel phone, PesanPonsel message, string type, int code, string details, JsonObject? more = null)
    {
        var json = Inbound(phone, message, type);
        json["errors"] = new JsonArray(GraphErrors.InStatus(code, details));
        Move(more, json);
        return Inbound(phone, json);
    }

    /// <param name="berharga">Pricing stands in "sent" and in one of "delivered" and "read".</param>
    internal JsonObject Status(Ponsel phone, PesanPonsel message, string status, DateTimeOffset at, bool berharga)
    {
        var json = StatusOf(phone, message, status, at);
        json["recipient_user_id"] = phone.UserId;
        if (ChecksKeys) json["recipient_identity_key_hash"] = phone.Kunci;
        if (berharga) json["pricing"] = Pricing(message);
        return Messages(new JsonObject { ["contacts"] = Contacts(phone, named: false), ["statuses"] = new JsonArray(json) });
    }

    /// <summary>Carries no contacts, and the user id only if the message was sent to it.</summary>
    internal JsonObject Failed(Ponsel phone, PesanPonsel message, int code, string details, DateTimeOffset at)
    {
        var json = StatusOf(phone, message, "failed", at);
        if (message.LewatUserId) json["recipient_user_id"] = phone.UserId;
        json["errors"] = new JsonArray(GraphErrors.InStatus(code, details));
        return Messages(new JsonObject { ["statuses"] = new JsonArray(json) });
    }

    /// <summary>A change of the person rather than a message: no contacts come along, and what is hidden is left out.</summary>
    internal JsonObject System(string wamid, string? from, DateTimeOffset at, JsonObject change, string? key = null)
    {
        foreach (var hidden in change.Where(c => c.Value is null).Select(c => c.Key).ToList()) change.Remove(hidden);
        var json = new JsonObject { ["id"] = wamid, ["timestamp"] = Seconds(at), ["type"] = "system", ["system"] = change };
        if (from is not null) json["from"] = from;
        if (key is not null) json["identity"] = new JsonObject { ["acknowledged"] = false, ["created_timestamp"] = Seconds(at), ["hash"] = key };
        return Messages(new JsonObject { ["messages"] = new JsonArray(json) });
    }

    internal JsonObject Preference(Ponsel phone, string value, DateTimeOffset at)
    {
        var preference = new JsonObject { ["user_id"] = phone.UserId, ["category"] = "marketing_messages", ["value"] = value, ["timestamp"] = at.ToUnixTimeSeconds() };
        if (phone.WaId is { } number) preference["wa_id"] = number;
        preference["detail"] = value == "stop" ? "User requested to stop marketing messages" : "User requested to resume marketing messages";
        var change = Messages(new JsonObject { ["contacts"] = Contacts(phone, named: true), ["user_preferences"] = new JsonArray(preference) });
        change["field"] = "user_preferences";
        return change;
    }

    /// <summary>As of October 2026: answers at the utility rate after the month's first thousand, templates by their category.</summary>
    static JsonObject Pricing(PesanPonsel message) => new()
    {
        ["billable"] = !message.Gratis,
        ["pricing_model"] = "PMP",
        ["type"] = message.Gratis ? "free_customer_service" : "regular",
        ["category"] = message.Kategori?.ToLowerInvariant() ?? (message.Templat ? "utility" : "service"),
    };

    /// <summary>A quoted message is ours or the citizen's own; a forwarded one has flags and no id.</summary>
    JsonObject? Context(Ponsel phone, PesanPonsel message)
    {
        if (message.Kutipan is { } quoted)
            return new() { ["from"] = network.Baca(i => i.Pesan(quoted)) is { Arah: Arah.Masuk } ? phone.WaId ?? phone.UserId : office.NomorTampilan, ["id"] = quoted };
        if (!message.Diteruskan) return null;
        return new() { [message.SeringDiteruskan ? "frequently_forwarded" : "forwarded"] = true };
    }

    static JsonObject Inbound(Ponsel phone, PesanPonsel message, string type)
    {
        var json = new JsonObject();
        if (phone.WaId is { } number) json["from"] = number;
        json["from_user_id"] = phone.UserId;
        json["id"] = message.Wamid;
        json["timestamp"] = Seconds(message.Waktu);
        json["type"] = type;
        return json;
    }

    JsonObject Inbound(Ponsel phone, JsonObject message) =>
        Messages(new JsonObject { ["contacts"] = Contacts(phone, named: true), ["messages"] = new JsonArray(message) });

    static JsonObject StatusOf(Ponsel phone, PesanPonsel message, string status, DateTimeOffset at)
    {
        var json = new JsonObject { ["id"] = message.Wamid, ["status"] = status, ["timestamp"] = Seconds(at) };
        if (phone.WaId is { } number) json["recipient_id"] = number;
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
        Move(content, value);
        return new JsonObject { ["value"] = value, ["field"] = "messages" };
    }

    JsonArray Contacts(Ponsel phone, bool named)
    {
        var contact = new JsonObject();
        if (phone.WaId is { } number) contact["wa_id"] = number;
        contact["user_id"] = phone.UserId;
        if (named) contact["profile"] = new JsonObject { ["name"] = phone.Nama };
        if (named && phone.Saklar.NamaPengguna is { } username) contact["profile"]!["username"] = username;
        if (ChecksKeys) contact["identity_key_hash"] = phone.Kunci;
        return [contact];
    }

    static void Move(JsonObject? from, JsonObject to)
    {
        foreach (var (name, node) in from?.ToList() ?? [])
        {
            from!.Remove(name);
            to[name] = node;
        }
    }

    static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
