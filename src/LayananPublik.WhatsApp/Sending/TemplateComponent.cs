namespace LayananPublik.WhatsApp;

/// <summary>What fills one part of a template: its header, its body or one of its buttons.</summary>
public sealed record TemplateComponent(string Type, IReadOnlyList<TemplateParameter> Parameters, string? SubType = null, int? Index = null)
{
    /// <summary>Fills {{1}}, {{2}}, … in order.</summary>
    public static TemplateComponent Body(params IEnumerable<string> texts) =>
        new("body", [.. texts.Select(t => TemplateParameter.OfText(t))]);

    /// <summary>For templates made with named variables.</summary>
    public static TemplateComponent Body(IReadOnlyDictionary<string, string> texts) =>
        new("body", [.. texts.Select(t => TemplateParameter.OfText(t.Value, t.Key))]);

    public static TemplateComponent HeaderText(string text) => new("header", [TemplateParameter.OfText(text)]);

    public static TemplateComponent HeaderDocument(string mediaId, string fileName) =>
        new("header", [new("document") { MediaId = mediaId, FileName = fileName }]);

    public static TemplateComponent HeaderImage(string mediaId) => new("header", [new("image") { MediaId = mediaId }]);

    public static TemplateComponent QuickReply(int index, string payload) =>
        new("button", [new("payload") { Payload = payload }], "quick_reply", index);

    /// <summary>The changing end of the button's address.</summary>
    public static TemplateComponent Url(int index, string suffix) =>
        new("button", [new("text") { Text = suffix }], "url", index);
}

/// <summary>One value of a template.</summary>
public sealed record TemplateParameter(string Type)
{
    public string? Text { get; init; }
    public string? Name { get; init; }
    public string? MediaId { get; init; }
    public string? FileName { get; init; }
    public string? Payload { get; init; }

    /// <summary>Runs of white space become one space: Meta refuses line breaks, tabs and long runs inside a variable.</summary>
    public static TemplateParameter OfText(string text, string? name = null) =>
        new("text") { Text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Name = name };
}
