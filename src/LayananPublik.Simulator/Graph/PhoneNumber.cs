using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>GET {phone-number-id}: what Meta holds of the office's number, and whether it may send.</summary>
static class PhoneNumber
{
    public static JsonObject Describe(SimulatorOptions office, Jaringan network, string fields)
    {
        var (account, now) = (network.Baca(i => i.Setelan), network.Sekarang);
        var all = new JsonObject
        {
            ["verified_name"] = office.NamaKantor,
            ["display_phone_number"] = "+" + office.NomorTampilan,
            ["code_verification_status"] = "VERIFIED",
            ["quality_rating"] = account.Mutu,
            ["platform_type"] = account.Terdaftar ? "CLOUD_API" : "NOT_APPLICABLE",
            ["throughput"] = new JsonObject { ["level"] = "STANDARD" },
            ["whatsapp_business_manager_messaging_limit"] = account.BatasHarian,
            ["is_pin_enabled"] = account.Pin is not null,
            ["webhook_configuration"] = new JsonObject { ["application"] = office.Webhook?.ToString() ?? "" },
            ["health_status"] = Health(office, account, now),
        };
        var wanted = Fields(fields);
        foreach (var name in all.Select(p => p.Key).ToList())
            if (wanted.Length > 0 && !wanted.Contains(name)) all.Remove(name);
        all["id"] = office.PhoneNumberId;
        return all;
    }

    public static string[] Fields(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static JsonObject Health(SimulatorOptions office, SetelanMeta account, DateTimeOffset now)
    {
        var limited = account.DibatasiSampai > now;
        var waba = account.Nonaktif || limited && account.SemuaDibatasi ? "BLOCKED" : limited ? "LIMITED" : "AVAILABLE";
        var number = account.Terdaftar ? "AVAILABLE" : "BLOCKED";
        return new JsonObject
        {
            ["can_send_message"] = waba == "BLOCKED" || number == "BLOCKED" ? "BLOCKED" : waba,
            ["entities"] = new JsonArray(
                Entity("PHONE_NUMBER", office.PhoneNumberId, number, 133010, "The phone number is not registered.", "Register the phone number."),
                Entity("WABA", office.WabaId, waba, account.Nonaktif ? 131031 : 368, "The WhatsApp Business Account is restricted or disabled.", "Ask for a review in Business Support Home."),
                Entity("BUSINESS", "600000000000001", "AVAILABLE", 0, "", ""),
                Entity("APP", "400000000000001", "AVAILABLE", 0, "", "")),
        };
    }

    static JsonObject Entity(string type, string id, string can, int code, string what, string solution)
    {
        var entity = new JsonObject { ["entity_type"] = type, ["id"] = id, ["can_send_message"] = can };
        if (can != "AVAILABLE")
            entity["errors"] = new JsonArray(new JsonObject { ["error_code"] = code, ["error_description"] = what, ["possible_solution"] = solution });
        return entity;
    }
}
