using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>What Meta checks when a template is created.</summary>
static partial class TemplateRules
{
    public static Templat Read(Param body, long id)
    {
        var name = body["name"].Raw();
        if (name.Length > 512 || !NameForm().IsMatch(name)) throw Refuse(2388072, "The name may hold only a-z, 0-9 and _.");
        var category = body["category"].Raw();
        if (category is not ("UTILITY" or "MARKETING" or "AUTHENTICATION")) throw new GraphException(100, $"category {category} is unknown.");
        var format = body["parameter_format"].OptionalRaw()?.ToUpperInvariant() ?? "POSITIONAL";
        return Components(body, new Templat(id, name, body["language"].Raw(), category, "PENDING", format, ""));
    }

    public static Templat Components(Param body, Templat template)
    {
        var components = body["components"].Items(1, 5);
        foreach (var component in components) CheckComponent(component);
        return components.Any(c => Kind(c) == "BODY") ? template with { Komponen = body["components"].Node!.ToJsonString() }
            : throw Refuse(2388043, "A BODY component is required.");
    }

    static void CheckComponent(Param component)
    {
        switch (Kind(component))
        {
            case "HEADER" when component["format"].Raw() == "TEXT": CheckText(component, 60, maxVariables: 1); break;
            case "BODY": CheckText(component, 1024, maxVariables: 100); CheckBody(component["text"].Raw()); break;
            case "FOOTER": CheckText(component, 60, maxVariables: 0); break;
            case "BUTTONS": foreach (var b in component["buttons"].Items(1, 10)) CheckButton(b); break;
            case "HEADER": break;
            case var kind: throw new GraphException(100, $"Component type {kind} is unknown.");
        }
    }

    static void CheckText(Param component, int max, int maxVariables)
    {
        var text = component["text"].Raw();
        if (text.Length == 0 || text.Length > max) throw Refuse(2388040, $"The {Kind(component)} text must have 1 to {max} characters.");
        var variables = TemplateReader.Variable().Count(text);
        if (variables > maxVariables) throw Refuse(2388019, $"The {Kind(component)} may have at most {maxVariables} variables.");
        if (variables > 0 && !component["example"].Given) throw Refuse(2388043, $"The {Kind(component)} has variables and needs an example.");
    }

    static void CheckBody(string text)
    {
        if (OpenOrClosed().IsMatch(text)) throw Refuse(2388299, "Variables can't be at the start or end of the template.");
        if (SideBySide().IsMatch(text)) throw Refuse(2388299, "Variables can't stand next to each other.");
    }

    static void CheckButton(Param button)
    {
        if (button["text"].Raw() is not { Length: > 0 and <= 25 }) throw Refuse(2388040, "A button text must have 1 to 25 characters.");
    }

    static string Kind(Param component) => component["type"].Raw().ToUpperInvariant();

    static GraphException Refuse(int subcode, string why) => new(100, subcode: subcode, message: "Invalid parameter", userMessage: why);

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^\s*\{\{|\}\}\s*$")]
    private static partial Regex OpenOrClosed();

    [GeneratedRegex(@"\}\}\s*\{\{")]
    private static partial Regex SideBySide();
}
