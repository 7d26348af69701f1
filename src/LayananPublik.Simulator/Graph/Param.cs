using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayananPublik.Simulator.Graph;

/// <summary>One part of a request body that knows its own path, so that a refusal can name it as Meta does.</summary>
readonly struct Param(JsonNode? node, string path = "")
{
    public string Path => path;
    public bool Given => node is not null;
    public JsonNode? Node => node;

    public Param this[string name] => node switch
    {
        null => new(null, Name(name)),
        JsonObject o => new(o[name], Name(name)),
        _ => throw GraphException.Invalid($"Param {path} must be a JSON object."),
    };

    public Param Required() => Given ? this : throw GraphException.Missing(path);

    /// <summary>A text of an interactive or template part; Meta refuses a wrong length there with 131009.</summary>
    public string Text(int max, int min = 1)
    {
        var text = Raw();
        return text.Length >= min && text.Length <= max ? text
            : throw GraphException.Invalid($"{path} length invalid. Min length: {min}, Max length: {max}");
    }

    public string? OptionalText(int max) => Given ? Text(max) : null;

    /// <summary>A text of a plain message; Meta refuses a wrong length there with 100.</summary>
    public string Long(int max) =>
        Raw() is { Length: var n } text && n <= max ? text : throw GraphException.TooLong(path, max);

    public string Raw() => Required().As<string>("a string");

    public string? OptionalRaw() => Given ? Raw() : null;

    public double Number() => Required().As<double>("a number");

    public IReadOnlyList<Param> Items(int min, int max)
    {
        if (Required().Node is not JsonArray array) throw GraphException.Invalid($"Param {path} must be an array.");
        if (array.Count < min || array.Count > max) throw GraphException.Invalid($"Invalid {path} count. Min allowed: {min}, Max allowed: {max}");
        var self = path;
        return [.. array.Select((n, i) => new Param(n, $"{self}[{i}]"))];
    }

    T As<T>(string what) =>
        node is JsonValue v && v.GetValueKind() is not JsonValueKind.Object && v.TryGetValue<T>(out var value) ? value
            : throw GraphException.Invalid($"Param {path} must be {what}.");

    string Name(string name) => path.Length == 0 ? name : $"{path}['{name}']";
}
