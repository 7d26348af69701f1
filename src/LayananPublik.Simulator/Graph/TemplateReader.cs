using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>Fills an approved template with the parameters of a send call.</summary>
public sealed partial class TemplateReader(Jaringan network, MediaReader media)
{
    internal PesanPonsel Read(PesanPonsel draft, Param part)
    {
        var name = part["name"].Raw();
        var language = part["language"].Required()["code"].Raw();
        var template = network.Baca(i => i.Templat.Values.FirstOrDefault(t => t.Nama == name && t.Bahasa == language));
        if (template is null || template.Status is not ("APPROVED" or "PAUSED" or "DISABLED"))
            throw new GraphException(132001, $"template name ({name}) does not exist in {language}");
        if (template.Status != "APPROVED") throw new GraphException(template.Status == "PAUSED" ? 132015 : 132016, $"Template {name} is {template.Status}.");
        var given = part["components"].Given ? part["components"].Items(0, 12) : [];
        draft = draft with { Jenis = "templat", Templat = true, Kategori = template.Kategori };
        foreach (var component in (JsonArray)JsonNode.Parse(template.Komponen)!)
            draft = Fill(draft, component!.AsObject(), given, template.Format == "NAMED");
        return draft;
    }

    PesanPonsel Fill(PesanPonsel draft, JsonObject component, IReadOnlyList<Param> given, bool named)
    {
        var type = (string)component["type"]!;
        switch (type.ToUpperInvariant())
        {
            case "HEADER" when (string?)component["format"] is "DOCUMENT" or "IMAGE" or "VIDEO":
                return draft with { Berkas = HeaderMedia(((string)component["format"]!).ToLowerInvariant(), Parameters(given, "header")) };
            case "HEADER":
                return draft with { Judul = Substitute((string)component["text"]!, Parameters(given, "header"), named, "header") };
            case "BODY":
                var text = Substitute((string)component["text"]!, Parameters(given, "body"), named, "body");
                return text.Length <= 1024 ? draft with { Teks = text } : throw new GraphException(132005, $"body: translated text is too long ({text.Length}).");
            case "FOOTER":
                return draft with { Kaki = (string?)component["text"] };
            case "BUTTONS":
                return Buttons(draft, component["buttons"]!.AsArray(), given);
            default:
                return draft;
        }
    }

    BerkasPonsel HeaderMedia(string kind, IReadOnlyList<Param> parameters) =>
        parameters is [var only] && only["type"].Raw() == kind ? media.Read(only[kind].Required(), kind)
            : throw new GraphException(132012, $"header: Format mismatch, expected {kind.ToUpperInvariant()}, received {(parameters.Count == 0 ? "UNKNOWN" : parameters[0]["type"].Raw().ToUpperInvariant())}");

    static PesanPonsel Buttons(PesanPonsel draft, JsonArray buttons, IReadOnlyList<Param> given)
    {
        for (var i = 0; i < buttons.Count; i++)
        {
            var text = (string)buttons[i]!["text"]!;
            var index = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var type = ((string)buttons[i]!["type"]!).ToUpperInvariant();
            var filled = given.Where(g => g["type"].Raw() == "button" && g["index"].Required().Node!.ToString() == index).ToList();
            if (filled.Exists(g => !string.Equals(g["sub_type"].OptionalRaw(), type, StringComparison.OrdinalIgnoreCase)))
                throw new GraphException(132012, $"button at index {index}: Format mismatch, expected {type}.");
            var values = filled.SelectMany(g => g["parameters"].Items(1, 1)).ToList();
            draft = type switch
            {
                "QUICK_REPLY" => draft with { Pilihan = [.. draft.Pilihan, new Pilihan(values is [var p] ? p["payload"].Text(128) : text, text)] },
                "URL" => draft with { Tautan = new Tautan(text, Substitute((string)buttons[i]!["url"]!, values, false, "button")) },
                _ => draft,
            };
        }
        return draft;
    }

    static IReadOnlyList<Param> Parameters(IReadOnlyList<Param> given, string type) =>
        given.Where(g => string.Equals(g["type"].Raw(), type, StringComparison.OrdinalIgnoreCase))
            .SelectMany(g => g["parameters"].Items(0, 100)).ToList();

    static string Substitute(string text, IReadOnlyList<Param> parameters, bool named, string where)
    {
        var variables = Variable().Matches(text).Select(m => m.Groups[1].Value).Distinct().ToList();
        if (variables.Count != parameters.Count)
            throw new GraphException(132000, $"{where}: number of localizable_params ({parameters.Count}) does not match the expected number of params ({variables.Count})");
        var values = variables.Zip(parameters).ToDictionary(v => v.First, v => Value(named ? Named(parameters, v.First) : v.Second));
        return Variable().Replace(text, m => values[m.Groups[1].Value]);
    }

    static Param Named(IReadOnlyList<Param> parameters, string name) =>
        parameters.Where(p => p["parameter_name"].OptionalRaw() == name).Cast<Param?>().FirstOrDefault()
            ?? throw new GraphException(132012, $"Parameter {name} is missing.");

    static string Value(Param parameter)
    {
        if (parameter["type"].Raw() != "text") throw new GraphException(132012, $"{parameter.Path} must be of type text.");
        var value = parameter["text"].Text(1024);
        return value.AsSpan().IndexOfAny("\n\r\t") < 0 && !value.Contains("     ", StringComparison.Ordinal) ? value
            : throw new GraphException(132018, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
    }

    [GeneratedRegex(@"\{\{\s*([a-z0-9_]+)\s*\}\}")]
    internal static partial Regex Variable();
}
