using System.Globalization;
using System.Text.Json;

namespace LayananPublik.WhatsApp;

/// <summary>Reads what is there and answers null for what is missing or of another kind; never throws.</summary>
static class TolerantJson
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement? Object(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>Numbers count as text too: senders disagree about timestamps and ids. "" is null.</summary>
    public static string? String(this JsonElement element, string name) =>
        element.Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>Like String, but keeps "".</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) switch
    {
        // Databases refuse or cut at U+0000; a single one would poison the whole delivery.
        { ValueKind: JsonValueKind.String } value => value.GetString()!.Replace("\0", "", StringComparison.Ordinal),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    public static bool Flag(this JsonElement element, string name) => element.OptionalFlag(name) is true;

    public static bool? OptionalFlag(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => bool.TryParse(element.String(name), out var flag) ? flag : null,
    };

    public static int? Integer(this JsonElement element, string name) =>
        int.TryParse(element.String(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static long? Long(this JsonElement element, string name) =>
        long.TryParse(element.String(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? Coordinate(this JsonElement element, string name) =>
        double.TryParse(element.String(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Seconds, as Meta says; some senders write milliseconds, which no real date in seconds reaches.</summary>
    public static DateTimeOffset? UnixTime(this JsonElement element, string name)
    {
        const long year5138 = 99_999_999_999, year9999 = 253402300799_999;
        return element.Long(name) switch
        {
            >= 0 and <= year5138 and var seconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
            > year5138 and <= year9999 and var milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
            _ => null,
        };
    }

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static IReadOnlyList<WebhookError> Errors(this JsonElement element) =>
        [.. element.Items("errors").Where(e => e.ValueKind is JsonValueKind.Object).Select(Error)];

    static WebhookError Error(JsonElement e) => new(
        e.Integer("code"),
        e.String("title"),
        e.String("message"),
        e.Object("error_data")?.String("details") ?? e.String("details"),
        e.String("href"));
}
