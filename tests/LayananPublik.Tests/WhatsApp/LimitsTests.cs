using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

public sealed class LimitsTests
{
    static string X(int length) => new('x', length);

    static ListMessage List(int sections = 1, int rows = 1, string? title = "t", string id = "", string rowTitle = "a", string? description = null) => new(
        "isi",
        "Pilih",
        [.. Enumerable.Range(0, sections).Select(s => new ListSection(title, [.. Enumerable.Range(0, rows).Select(r => new ListRow($"{id}{s}{r}", rowTitle, description))]))]);

    static TemplateMessage Template(string text) => new("a", "id", new TemplateComponent("body", [new("text") { Text = text }]));

    public static TheoryData<OutgoingMessage> Largest =>
    [
        new TextMessage(X(4096)),
        new DocumentMessage("1", "a.pdf", X(1024)),
        new ImageMessage("1", X(1024)),
        List(sections: 5, rows: 2, title: X(24), id: X(198), rowTitle: X(24), description: X(72)),
        List(title: null) with { Body = X(4096), Button = X(20), Header = X(60), Footer = X(60) },
        new ButtonsMessage(X(1024), [new(X(256), X(20)), new("b", "b"), new("c", "c")], X(60), X(60)),
        new CtaUrlMessage(X(1024), X(20), new("https://a.example"), X(60), X(60)),
        new LocationRequestMessage(X(1024)),
        new TemplateMessage(X(512), "id", TemplateComponent.Body(X(1024))),
    ];

    public static TheoryData<OutgoingMessage, string> Refused => new()
    {
        { new TextMessage(X(4097)), "4096" },
        { new TextMessage(" "), "Body is empty" },
        { new DocumentMessage("1", "a.pdf", X(1025)), "1024" },
        { new DocumentMessage("1", ""), "FileName" },
        { new DocumentMessage("", "a.pdf"), "MediaId" },
        { new ImageMessage("1", X(1025)), "1024" },
        { List(rows: 11), "10" },
        { List(sections: 11), "10" },
        { List(sections: 6, rows: 2), "10" },
        { List(sections: 0), "Sections" },
        { List(rows: 0), "rows" },
        { List(sections: 2, title: null), "Section.Title" },
        { List(title: X(25)), "24" },
        { List(id: X(199)), "200" },
        { List(rowTitle: X(25)), "24" },
        { List(description: X(73)), "72" },
        { List() with { Body = X(4097) }, "4096" },
        { List() with { Button = X(21) }, "20" },
        { List() with { Header = X(61) }, "60" },
        { List() with { Footer = X(61) }, "60" },
        { new ListMessage("a", "b", [new("t", [new("same", "a"), new("same", "b")])]), "unique" },
        { new ButtonsMessage("a", [new("1", "1"), new("2", "2"), new("3", "3"), new("4", "4")]), "3" },
        { new ButtonsMessage("a", []), "Buttons" },
        { new ButtonsMessage("a", [new("1", X(21))]), "20" },
        { new ButtonsMessage("a", [new(X(257), "1")]), "256" },
        { new ButtonsMessage("a", [new("1", "same"), new("2", "same")]), "unique" },
        { new ButtonsMessage(X(1025), [new("1", "1")]), "1024" },
        { new CtaUrlMessage("a", X(21), new("https://a.example")), "20" },
        { new CtaUrlMessage("a", "b", new("/relative", UriKind.Relative)), "absolute" },
        { new CtaUrlMessage("a", "b", new("ftp://a.example")), "http" },
        { new LocationRequestMessage(X(1025)), "1024" },
        { new TemplateMessage("Surat Siap", "id"), "a-z" },
        { new TemplateMessage(X(513), "id"), "512" },
        { new TemplateMessage("a", ""), "Language" },
        { Template(""), "empty" },
        { Template("a\nb"), "line break" },
        { Template("a     b"), "four spaces" },
        { Template(X(1025)), "1024" },
        { new TemplateMessage("a", "id", new TemplateComponent("button", [])), "SubType" },
        { new TemplateMessage("a", "id", new TemplateComponent("body", [new("hologram")])), "hologram" },
    };

    [Theory]
    [MemberData(nameof(Largest))]
    public void What_reaches_the_limit_is_accepted(OutgoingMessage message) => Limits.Check(message);

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_passes_a_limit_is_refused_by_name_before_sending(OutgoingMessage message, string named)
    {
        var meta = new FakeMeta();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            meta.Api().SendAsync("555", Recipient.Phone("6281200000001"), message, null, null, TestContext.Current.CancellationToken));

        Assert.Contains(named, refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(meta.Calls);
    }

    [Fact]
    public void Template_texts_are_folded_to_one_line() =>
        Assert.Equal("Jl. Melati RT 1 RW 2", TemplateParameter.OfText(" Jl. Melati\r\nRT 1\t     RW 2 ").Text);
}
