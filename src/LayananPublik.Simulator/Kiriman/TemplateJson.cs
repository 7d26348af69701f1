using System.Globalization;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>What Meta tells of a template: its status, its quality, its category.</summary>
static class TemplateJson
{
    public static JsonObject Status(Templat template, string @event, string? reason, DateTimeOffset at)
    {
        var value = Named(template);
        value["event"] = @event;
        value["message_template_category"] = template.Kategori;
        value["reason"] = reason ?? "NONE";
        if (@event == "DISABLED") value["disable_info"] = new JsonObject { ["disable_date"] = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) };
        if (@event == "REJECTED") value["rejection_info"] = new JsonObject { ["reason"] = "The template does not follow the guidelines.", ["recommendation"] = "Change the text and submit it again." };
        if (Title(@event) is { } title) value["other_info"] = new JsonObject { ["title"] = title, ["description"] = "The template's quality changed." };
        return AccountJson.Change("message_template_status_update", value);
    }

    public static JsonObject Quality(Templat template, string previous)
    {
        var value = Named(template);
        value["previous_quality_score"] = previous;
        value["new_quality_score"] = template.Mutu;
        return AccountJson.Change("message_template_quality_update", value);
    }

    public static JsonObject Category(Templat template, string previous)
    {
        var value = Named(template);
        value["previous_category"] = previous;
        value["new_category"] = template.Kategori;
        return AccountJson.Change("template_category_update", value);
    }

    static JsonObject Named(Templat template) => new()
    {
        ["message_template_id"] = template.Id,
        ["message_template_name"] = template.Nama,
        ["message_template_language"] = template.Bahasa,
    };

    static string? Title(string @event) => @event switch
    {
        "PAUSED" => "FIRST_PAUSE",
        "UNPAUSED" or "REINSTATED" => "UNPAUSE",
        "DISABLED" => "DISABLED",
        _ => null,
    };
}
