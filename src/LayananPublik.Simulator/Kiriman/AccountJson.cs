using System.Globalization;
using System.Text.Json.Nodes;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>What Meta tells of the account and the number rather than of a message.</summary>
static class AccountJson
{
    public static JsonObject Change(string field, JsonNode value) => new() { ["value"] = value, ["field"] = field };

    public static JsonObject Violation(string type) =>
        Update("ACCOUNT_VIOLATION", "violation_info", new JsonObject { ["violation_type"] = type });

    public static JsonObject Restriction(string type, DateTimeOffset until) =>
        Update("ACCOUNT_RESTRICTION", "restriction_info", new JsonArray(new JsonObject { ["restriction_type"] = type, ["expiration"] = until.ToUnixTimeSeconds() }));

    /// <param name="state">SCHEDULE_FOR_DISABLE, DISABLE or REINSTATE.</param>
    public static JsonObject Ban(string state, DateTimeOffset at) =>
        Update("DISABLED_UPDATE", "ban_info", new JsonObject { ["waba_ban_state"] = state, ["waba_ban_date"] = at.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) });

    public static JsonObject Deleted() => Change("account_update", new JsonObject { ["event"] = "ACCOUNT_DELETED" });

    public static JsonObject Alert(string severity, string type, string description, string number) => Change("account_alerts", new JsonObject
    {
        ["entity_type"] = "PHONE_NUMBER",
        ["entity_id"] = number,
        ["alert_info"] = new JsonObject { ["alert_severity"] = severity, ["alert_status"] = "ACTIVE", ["alert_type"] = type, ["alert_description"] = description },
    });

    public static JsonObject Quality(string number, string @event, string limit) => Change("phone_number_quality_update", new JsonObject
    {
        ["display_phone_number"] = number,
        ["event"] = @event,
        ["max_daily_conversations_per_business"] = limit,
    });

    public static JsonObject Capability(string limit, int numbers) => Change("business_capability_update", new JsonObject
    {
        ["max_daily_conversations_per_business"] = limit,
        ["max_phone_numbers_per_business"] = numbers,
    });

    public static JsonObject Security(string number, string @event) => Change("security", new JsonObject
    {
        ["display_phone_number"] = number,
        ["event"] = @event,
        ["requester"] = "61555822107539",
    });

    public static JsonObject Name(string number, string decision, string name) => Change("phone_number_name_update", new JsonObject
    {
        ["display_phone_number"] = number,
        ["decision"] = decision,
        ["requested_verified_name"] = name,
        ["rejection_reason"] = decision == "APPROVED" ? null : "NAME_NOT_RELATED_TO_BUSINESS",
    });

    public static JsonObject Review(string decision) => Change("account_review_update", new JsonObject { ["decision"] = decision });

    static JsonObject Update(string @event, string name, JsonNode info) =>
        Change("account_update", new JsonObject { ["event"] = @event, [name] = info });
}
