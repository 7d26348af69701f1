using System.Security.Cryptography;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

public sealed class InboundMessageTests
{
    static InboundMessage Read(string message, string contacts = "[]") =>
        Assert.IsType<InboundMessage>(Assert.Single(Samples.Read(Samples.Message(message, contacts)).Updates));

    [Fact]
    public void Document_carries_file_sender_and_quoted_message()
    {
        var message = Assert.IsType<InboundMessage>(Samples.Read(Samples.Rich).Updates[0]);

        Assert.Equal(("102", "messages", "555000111", "+62 21 150 0000"),
            (message.WabaId, message.Field, message.PhoneNumberId, message.DisplayPhoneNumber));
        Assert.Equal(("m:wamid.A", "wamid.A", "document"), (message.Key, message.Id, message.Type));
        Assert.Equal(("6281200000001", "ID.7Qk2", "Siti 🙏", "@siti"), (message.From, message.UserId, message.ProfileName, message.Username));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1790000000), message.Timestamp);
        Assert.Equal("ini KK saya", message.Caption);
        Assert.Equal(new MessageContext("wamid.Q", "62211500000", true, false, null), message.Context);
        Assert.Equal("""{"source_id":"AD"}""", message.Referral);
        var media = message.Media!;
        Assert.Equal(("120012", "application/pdf", "KK.pdf", "https://lookaside.fbsbx.com/x"), (media.MediaId, media.MimeType, media.FileName, media.Url));
        Assert.Equal(SHA256.HashData("123"u8), media.Sha256);
    }

    [Fact]
    public void Raw_is_the_message_alone()
    {
        const string json = """{"from":"6281200000001","id":"wamid.A","timestamp":"1","type":"text","text":{"body":"a\/b"}}""";
        Assert.Equal(json, Read(json).Raw);
    }

    [Fact]
    public void Type_is_inferred_when_missing_and_kept_when_unknown()
    {
        var location = Assert.IsType<InboundMessage>(Samples.Read(Samples.Rich).Updates[1]);
        Assert.Equal("location", location.Type);
        Assert.Equal(new InboundLocation(-6.9, 107.6, null, null, null), location.Location);
        Assert.Equal("hologram", Read("""{"id":"wamid.A","type":"hologram","hologram":{}}""").Type);
        Assert.Equal("unknown", Read("""{"id":"wamid.A"}""").Type);
    }

    [Fact]
    public void Text_body_of_an_unknown_type_is_not_lost() =>
        Assert.Equal("Test", Read("""{"id":"wamid.A","type":"ephemeral","text":{"body":"Test"}}""").Text);

    [Theory]
    [InlineData("\"1790000000\"", 1790000000L)]
    [InlineData("1790000000", 1790000000L)]
    [InlineData("\"TIMESTAMP\"", null)]
    [InlineData("\"99999999999999999999\"", null)]
    [InlineData("-5", null)]
    [InlineData("1.5", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void Timestamp_is_read_from_text_or_number(string json, long? seconds) =>
        Assert.Equal(seconds, Read($$"""{"id":"wamid.A","timestamp":{{json}}}""").Timestamp?.ToUnixTimeSeconds());

    [Fact]
    public void Contact_is_found_by_user_id_then_by_phone_then_by_place()
    {
        const string contacts = """[{"wa_id":"1","user_id":"ID.1","profile":{"name":"Satu"}},{"wa_id":"2","user_id":"ID.2","profile":{"name":"Dua"}}]""";
        Assert.Equal("Dua", Read("""{"id":"a","from":"1","from_user_id":"ID.2"}""", contacts).ProfileName);
        Assert.Equal(("Dua", "ID.2"), Both(Read("""{"id":"a","from":"2"}""", contacts)));
        Assert.Equal(("Satu", null), Both(Read("""{"id":"a","from":"3"}""", contacts)));

        static (string?, string?) Both(InboundMessage m) => (m.ProfileName, m.UserId);
    }

    [Fact]
    public void A_hidden_number_leaves_only_the_user_id()
    {
        var message = Read("""{"id":"a","from":"","from_user_id":"ID.1"}""");
        Assert.Null(message.From);
        Assert.Equal("ID.1", message.UserId);
    }

    [Fact]
    public void Without_a_sender_the_address_book_does_not_name_one()
    {
        var message = Read("""{"id":"a"}""", """[{"wa_id":"1","user_id":"ID.1","profile":{"name":"Satu"}}]""");
        Assert.Null(message.From);
        Assert.Null(message.UserId);
        Assert.Equal("Satu", message.ProfileName);
    }

    [Theory]
    [InlineData("""{"type":"interactive","id":"a","interactive":{"type":"list_reply","list_reply":{"id":"SKTM","title":"Surat","description":"Gratis"}}}""", "list_reply", "SKTM", "Surat", "Gratis")]
    [InlineData("""{"type":"interactive","id":"a","interactive":{"button_reply":{"id":"ya","title":"Ya"}}}""", "button_reply", "ya", "Ya", null)]
    [InlineData("""{"type":"button","id":"a","button":{"payload":"ya","text":"Ya"}}""", "button", "ya", "Ya", null)]
    [InlineData("""{"type":"interactive","id":"a","interactive":{"type":"hologram_reply"}}""", "hologram_reply", null, null, null)]
    public void A_tapped_choice_gives_its_id(string json, string kind, string? id, string? title, string? description) =>
        Assert.Equal(new InboundReply(kind, id, title, description, null), Read(json).Reply);

    [Fact]
    public void Flow_answers_stay_text_even_when_they_are_no_json() =>
        Assert.Equal("{broken", Read("""{"type":"interactive","id":"a","interactive":{"type":"nfm_reply","nfm_reply":{"response_json":"{broken"}}}""").Reply?.ResponseJson);

    [Theory]
    [InlineData("""{"message_id":"wamid.Q","emoji":"👍"}""", "👍")]
    [InlineData("""{"message_id":"wamid.Q","emoji":""}""", "")]
    [InlineData("""{"message_id":"wamid.Q"}""", "")]
    public void A_reaction_without_emoji_withdraws_it(string json, string emoji) =>
        Assert.Equal(new InboundReaction("wamid.Q", emoji), Read($$"""{"id":"a","type":"reaction","reaction":{{json}}}""").Reaction);

    [Fact]
    public void Shared_contact_tells_whether_we_asked_for_it()
    {
        var contact = Assert.Single(Read("""{"id":"a","type":"contacts","contacts":[{"name":{"formatted_name":"Siti"},"phones":[{"phone":"+62 812","wa_id":"62812"}],"origin":"contact_request"}]}""").Contacts);
        Assert.Equal(("Siti", true), (contact.Name, contact.FromRequest));
        Assert.Equal([new SharedPhone("+62 812", "62812", null)], contact.Phones);
    }

    [Fact]
    public void Changed_number_names_the_old_and_the_new_one()
    {
        var system = Read("""{"id":"a","from":"1","type":"system","system":{"type":"user_changed_number","body":"x","new_wa_id":"2","customer":"1"}}""").System!;
        Assert.Equal(("user_changed_number", "2", "1"), (system.Type, system.WaId, system.PreviousWaId));
    }

    [Fact]
    public void Edit_names_the_original_and_carries_the_new_text()
    {
        var message = Read("""{"id":"a","type":"edit","edit":{"original_message_id":"wamid.O","message":{"type":"text","text":{"body":"baru"}}}}""");
        Assert.Equal(("edit", "wamid.O", "baru"), (message.Type, message.EditedMessageId, message.Text));
        Assert.Equal("wamid.O", Read("""{"id":"a","type":"revoke","revoke":{"original_message_id":"wamid.O"}}""").RevokedMessageId);
    }

    [Fact]
    public void Unsupported_message_tells_what_it_was()
    {
        var message = Read("""{"id":"a","type":"unsupported","unsupported":{"type":"media_placeholder"},"errors":[{"code":131051,"title":"t","error_data":{"details":"d"}}]}""");
        Assert.Equal("media_placeholder", message.UnsupportedType);
        Assert.Equal([new WebhookError(131051, "t", null, "d", null)], message.Errors);
    }

    [Theory]
    [InlineData("voice", true, false)]
    [InlineData("sticker", false, true)]
    public void Voice_and_moving_stickers_are_marked(string type, bool voice, bool animated)
    {
        var media = Read($$"""{"id":"a","type":"{{type}}","{{type}}":{"id":"1","mime_type":"audio/ogg; codecs=opus","voice":{{(voice ? "true" : "false")}},"animated":{{(animated ? "true" : "false")}} } }""").Media!;
        Assert.Equal(("audio/ogg", voice, animated), (media.MimeType, media.Voice, media.Animated));
    }

    [Fact]
    public void Hash_is_read_from_hex_too()
    {
        var hex = Convert.ToHexStringLower(SHA256.HashData("123"u8));
        Assert.Equal(SHA256.HashData("123"u8), Read($$"""{"id":"a","image":{"id":"1","sha256":"{{hex}}"} }""").Media?.Sha256);
        Assert.Null(Read("""{"id":"a","image":{"id":"1","sha256":"abc"}}""").Media?.Sha256);
    }

    [Fact]
    public void Group_messages_are_marked() =>
        Assert.Equal("1@g.us", Read("""{"id":"a","group_id":"1@g.us","text":{"body":"x"}}""").GroupId);
}
