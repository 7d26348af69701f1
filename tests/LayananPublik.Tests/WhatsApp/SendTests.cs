using System.Text.Json.Nodes;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

public sealed class SendTests
{
    const string Accepted = """{"messaging_product":"whatsapp","contacts":[{"input":"+6281200000001","wa_id":"6281200000001","user_id":"ID.7"}],"messages":[{"id":"wamid.X","message_status":"accepted"}]}""";

    public static TheoryData<OutgoingMessage, string> Kinds => new()
    {
        { new TextMessage("halo"), """{"type":"text","text":{"body":"halo","preview_url":false}}""" },
        { new DocumentMessage("12", "SKTM.pdf", "ini"), """{"type":"document","document":{"id":"12","filename":"SKTM.pdf","caption":"ini"}}""" },
        { new ImageMessage("12"), """{"type":"image","image":{"id":"12"}}""" },
        {
            new ListMessage("isi", "Pilih", [new("Surat", [new("a", "A", "satu"), new("b", "B")])], "kepala", "kaki"),
            """{"type":"interactive","interactive":{"type":"list","header":{"type":"text","text":"kepala"},"body":{"text":"isi"},"footer":{"text":"kaki"},"action":{"button":"Pilih","sections":[{"title":"Surat","rows":[{"id":"a","title":"A","description":"satu"},{"id":"b","title":"B"}]}]}}}"""
        },
        {
            new ButtonsMessage("isi", [new("ya", "Ya"), new("tidak", "Tidak")]),
            """{"type":"interactive","interactive":{"type":"button","body":{"text":"isi"},"action":{"buttons":[{"type":"reply","reply":{"id":"ya","title":"Ya"}},{"type":"reply","reply":{"id":"tidak","title":"Tidak"}}]}}}"""
        },
        {
            new CtaUrlMessage("isi", "Buka", new("https://kecamatan.example/u/1")),
            """{"type":"interactive","interactive":{"type":"cta_url","body":{"text":"isi"},"action":{"name":"cta_url","parameters":{"display_text":"Buka","url":"https://kecamatan.example/u/1"}}}}"""
        },
        {
            new LocationRequestMessage("Di mana?"),
            """{"type":"interactive","interactive":{"type":"location_request_message","body":{"text":"Di mana?"},"action":{"name":"send_location"}}}"""
        },
        {
            new TemplateMessage("surat_siap", "id",
                TemplateComponent.HeaderDocument("12", "SKTM.pdf"),
                TemplateComponent.Body("Siti\nAminah", "PMH-2026-000123"),
                TemplateComponent.QuickReply(0, "status"),
                TemplateComponent.Url(1, "abc")),
            """{"type":"template","template":{"name":"surat_siap","language":{"code":"id"},"components":[{"type":"header","parameters":[{"type":"document","document":{"id":"12","filename":"SKTM.pdf"}}]},{"type":"body","parameters":[{"type":"text","text":"Siti Aminah"},{"type":"text","text":"PMH-2026-000123"}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"status"}]},{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"abc"}]}]}}"""
        },
        {
            new TemplateMessage("surat_siap", "id", TemplateComponent.HeaderText("SKTM"), TemplateComponent.Body(new Dictionary<string, string> { ["nama"] = "Siti" })),
            """{"type":"template","template":{"name":"surat_siap","language":{"code":"id"},"components":[{"type":"header","parameters":[{"type":"text","text":"SKTM"}]},{"type":"body","parameters":[{"type":"text","parameter_name":"nama","text":"Siti"}]}]}}"""
        },
        { new TemplateMessage("halo", "id"), """{"type":"template","template":{"name":"halo","language":{"code":"id"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_is_written_as_Meta_wants_it(OutgoingMessage message, string content)
    {
        var meta = new FakeMeta().Answer(Accepted);

        var sent = await meta.Api().SendAsync("555", Recipient.Phone("6281200000001"), message, null, null, TestContext.Current.CancellationToken);

        Assert.Equal(new SendResult("wamid.X", "6281200000001", "ID.7", "accepted"), sent);
        var call = Assert.Single(meta.Calls);
        Assert.Equal(("POST", "https://graph.facebook.com/v25.0/555/messages", "Bearer rahasia"), (call.Method, call.Url, call.Authorization));
        Same("""{"messaging_product":"whatsapp","recipient_type":"individual","to":"+6281200000001",""" + content[1..], call.Body);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_survives_being_stored(OutgoingMessage message, string content)
    {
        Assert.NotEmpty(content);
        var back = OutgoingMessage.FromJson(message.ToJson());
        Assert.Equal(message.GetType(), back.GetType());
        Assert.Equal(message.ToJson(), back.ToJson());
        Limits.Check(back);
    }

    [Fact]
    public void Stored_form_is_stable() =>
        Assert.Equal("""{"kind":"document","mediaId":"12","fileName":"KK é.pdf"}""", new DocumentMessage("12", "KK é.pdf").ToJson());

    [Fact]
    public void Stored_members_may_change_their_order() =>
        Assert.Equal(new TextMessage("halo", true), OutgoingMessage.FromJson("""{"body":"halo","previewUrl":true,"kind":"text"}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"kind":"hologram"}""")]
    [InlineData("""{"kind":"text"}""")]
    [InlineData("""{"kind":"list","body":"a","button":"b","sections":null}""")]
    public void What_is_no_stored_message_is_refused(string json) =>
        Assert.True(Record.Exception(() => OutgoingMessage.FromJson(json)) is System.Text.Json.JsonException or NotSupportedException);

    [Fact]
    public async Task Callback_data_and_quoted_message_travel_along()
    {
        var meta = new FakeMeta().Answer("""{"contacts":[{"input":"ID.7","user_id":"ID.7"}],"messages":[{"id":"wamid.X"}]}""");

        var sent = await meta.Api().SendAsync("555", Recipient.Bsuid("ID.7"), new TextMessage("halo"), "42", "wamid.Q", TestContext.Current.CancellationToken);

        Assert.Equal(new SendResult("wamid.X", null, "ID.7", null), sent);
        Same(
            """{"messaging_product":"whatsapp","recipient_type":"individual","recipient":"ID.7","context":{"message_id":"wamid.Q"},"biz_opaque_callback_data":"42","type":"text","text":{"body":"halo","preview_url":false}}""",
            meta.Calls[0].Body);
    }

    [Fact]
    public async Task Too_long_callback_data_is_refused_before_sending()
    {
        var meta = new FakeMeta();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            meta.Api().SendAsync("555", Recipient.Bsuid("ID.7"), new TextMessage("halo"), new string('x', 513), null, TestContext.Current.CancellationToken));
        Assert.Contains("callbackData", refused.Message, StringComparison.Ordinal);
        Assert.Empty(meta.Calls);
    }

    [Theory]
    [InlineData(false, """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A"}""")]
    [InlineData(true, """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A","typing_indicator":{"type":"text"}}""")]
    public async Task Reading_is_reported_with_or_without_typing(bool typing, string body)
    {
        var meta = new FakeMeta().Answer("""{"success":true}""");
        await meta.Api().MarkAsReadAsync("555", "wamid.A", typing, TestContext.Current.CancellationToken);
        Same(body, meta.Calls[0].Body);
    }

    [Theory]
    [InlineData("6281200000001", "+6281200000001")]
    [InlineData("+6281200000001", "+6281200000001")]
    public void Phone_numbers_go_out_with_a_plus(string given, string sent) => Assert.Equal(sent, Recipient.Phone(given).Value);

    [Theory]
    [InlineData("081200000001")]
    [InlineData("62 812")]
    [InlineData("")]
    [InlineData("1234567890123456")]
    public void What_is_no_international_number_is_refused(string given) =>
        Assert.Throws<ArgumentException>(() => Recipient.Phone(given));

    [Fact]
    public void A_recipient_does_not_show_itself_in_logs() =>
        Assert.DoesNotContain("812", Recipient.Phone("6281200000001").ToString(), StringComparison.Ordinal);

    static void Same(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
