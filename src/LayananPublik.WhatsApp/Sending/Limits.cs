using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LayananPublik.WhatsApp;

/// <summary>Meta's limits on what can be sent, in characters, and the one place that checks them.</summary>
public static partial class Limits
{
    public const int TextBody = 4096;
    public const int Caption = 1024;
    public const int InteractiveBody = 1024;
    public const int ListBody = 4096;
    public const int Header = 60;
    public const int Footer = 60;
    public const int Buttons = 3;
    public const int ButtonTitle = 20;
    public const int ButtonId = 256;
    public const int ListButton = 20;
    public const int Sections = 10;
    public const int Rows = 10;
    public const int SectionTitle = 24;
    public const int RowId = 200;
    public const int RowTitle = 24;
    public const int RowDescription = 72;
    public const int DisplayText = 20;
    public const int TemplateName = 512;
    public const int TemplateText = 1024;
    public const int CallbackData = 512;
    public const int Emoji = 32;

    /// <summary>Throws an ArgumentException that names the limit; nothing is ever cut silently.</summary>
    public static void Check(OutgoingMessage message)
    {
        switch (message)
        {
            case TextMessage m: Filled(m.Body, TextBody); break;
            case DocumentMessage m: Filled(m.MediaId); Filled(m.FileName); AtMost(m.Caption, Caption); break;
            case ImageMessage m: Filled(m.MediaId); AtMost(m.Caption, Caption); break;
            case ListMessage m: List(m); break;
            case ButtonsMessage m: ButtonsOf(m); break;
            case CtaUrlMessage m: CtaUrl(m); break;
            case LocationRequestMessage m: Filled(m.Body, InteractiveBody); break;
            case TemplateMessage m: Template(m); break;
            case ReactionMessage m: Filled(m.MessageId); AtMost(m.Emoji, Emoji); break;
            default: throw new ArgumentException($"{message.GetType().Name} has no limits written down", nameof(message));
        }
    }

    public static void CheckCallbackData(string? callbackData) => AtMost(callbackData, CallbackData);

    static void List(ListMessage m)
    {
        Filled(m.Body, ListBody);
        Filled(m.Button, ListButton);
        AtMost(m.Header, Header);
        AtMost(m.Footer, Footer);
        Count(m.Sections, Sections);
        var rows = m.Sections.SelectMany(s => s.Rows).ToList();
        Count(rows, Rows);
        Distinct(rows.Select(r => r.Id), "Rows.Id");
        foreach (var section in m.Sections)
        {
            Section(section, titled: m.Sections.Count > 1);
        }
    }

    static void Section(ListSection section, bool titled)
    {
        var title = section.Title;
        Demand(!titled || !string.IsNullOrWhiteSpace(title), "Section.Title is required when there are several sections");
        AtMost(title, SectionTitle);
        Demand(section.Rows.Count > 0, "Section.Rows is empty");
        foreach (var row in section.Rows)
        {
            Filled(row.Id, RowId);
            Filled(row.Title, RowTitle);
            AtMost(row.Description, RowDescription);
        }
    }

    static void ButtonsOf(ButtonsMessage m)
    {
        Filled(m.Body, InteractiveBody);
        AtMost(m.Header, Header);
        AtMost(m.Footer, Footer);
        Count(m.Buttons, Buttons);
        Distinct(m.Buttons.Select(b => b.Id), "Buttons.Id");
        Distinct(m.Buttons.Select(b => b.Title), "Buttons.Title");
        foreach (var button in m.Buttons)
        {
            Filled(button.Id, ButtonId);
            Filled(button.Title, ButtonTitle);
        }
    }

    static void CtaUrl(CtaUrlMessage m)
    {
        Filled(m.Body, InteractiveBody);
        Filled(m.DisplayText, DisplayText);
        AtMost(m.Header, Header);
        AtMost(m.Footer, Footer);
        Demand(m.Url is { IsAbsoluteUri: true, Scheme: "https" or "http" }, "Url must be an absolute http(s) address");
    }

    static void Template(TemplateMessage m)
    {
        Filled(m.Name, TemplateName);
        Demand(TemplateNamePattern().IsMatch(m.Name), "Name of a template holds only a-z, 0-9 and _");
        Filled(m.Language);
        foreach (var component in m.Components)
        {
            Demand(component.Type is not "button" || (component.SubType is not null && component.Index is not null), "A button component needs SubType and Index");
            foreach (var parameter in component.Parameters)
            {
                Parameter(parameter);
            }
        }
    }

    static void Parameter(TemplateParameter parameter)
    {
        switch (parameter.Type)
        {
            case "text":
                Filled(parameter.Text, TemplateText);
                Demand(!Forbidden().IsMatch(parameter.Text!), "parameter.Text holds a line break, a tab or more than four spaces in a row");
                break;
            case "payload": Filled(parameter.Payload); break;
            case "document": Filled(parameter.MediaId); Filled(parameter.FileName); break;
            case "image" or "video": Filled(parameter.MediaId); break;
            default: Demand(false, $"parameter.Type {parameter.Type} is not known"); break;
        }
    }

    static void Filled(string? text, int limit = int.MaxValue, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        Demand(!string.IsNullOrWhiteSpace(text), $"{Plain(name)} is empty");
        AtMost(text, limit, name);
    }

    // UTF-16 units: never fewer than what Meta counts.
    static void AtMost(string? text, int limit, [CallerArgumentExpression(nameof(text))] string name = "") =>
        Demand(text is null || text.Length <= limit, $"{Plain(name)} has {text?.Length} characters, Meta's limit is {limit}");

    static void Count<T>(IReadOnlyCollection<T> list, int limit, [CallerArgumentExpression(nameof(list))] string name = "") =>
        Demand(list.Count > 0 && list.Count <= limit, $"{Plain(name)} has {list.Count} entries, Meta takes 1 to {limit}");

    static void Distinct(IEnumerable<string> values, string name)
    {
        var list = values.ToList();
        Demand(list.Distinct().Count() == list.Count, $"{name} must be unique");
    }

    static void Demand(bool kept, string otherwise)
    {
        if (!kept)
        {
            throw new ArgumentException(otherwise);
        }
    }

    static string Plain(string expression) => expression.StartsWith("m.", StringComparison.Ordinal) ? expression[2..] : expression;

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex TemplateNamePattern();

    [GeneratedRegex(@"[\r\n\t]| {5}")]
    private static partial Regex Forbidden();
}
