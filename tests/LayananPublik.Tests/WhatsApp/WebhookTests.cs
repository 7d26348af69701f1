using System.Text;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

public sealed class WebhookTests
{
    [Fact]
    public void Messages_statuses_and_errors_of_one_change_are_all_read()
    {
        var delivery = Samples.Read(Samples.Rich);

        Assert.Null(delivery.ReadError);
        Assert.Collection(delivery.Updates,
            u => Assert.IsType<InboundMessage>(u),
            u => Assert.IsType<InboundMessage>(u),
            u => Assert.IsType<MessageStatus>(u),
            u => Assert.Equal(131000, Assert.Single(Assert.IsType<OtherUpdate>(u).Errors).Code));
    }

    [Fact]
    public void Failed_status_tells_why_and_whose_row_it_is()
    {
        var status = Assert.IsType<MessageStatus>(Samples.Read(Samples.Rich).Updates[2]);

        Assert.Equal(("wamid.S", "failed", "6281200000001", "ID.7Qk2", "42"),
            (status.Id, status.Status, status.RecipientId, status.RecipientUserId, status.CallbackData));
        Assert.Equal("s:wamid.S:failed:6281200000001", status.Key);
        Assert.Equal([new WebhookError(131047, "Re-engagement message", null, "24 hours", null)], status.Errors);
        Assert.Equal(new MessagePricing("service", "free_customer_service", false, "PMP"), status.Pricing);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1790000002), status.Timestamp);
    }

    [Fact]
    public void Each_reader_in_a_group_is_a_status_of_its_own()
    {
        var keys = new[] { "1", "2" }.Select(who => Assert.Single(Samples.Read(Samples.Status(
            $$"""{"id":"w","status":"read","recipient_id":"g@g.us","recipient_type":"group","recipient_participant_id":"{{who}}"}""")).Updates).Key);
        Assert.Equal(["s:w:read:1", "s:w:read:2"], keys);
    }

    [Fact]
    public void A_repeated_delivery_gives_the_same_keys() =>
        Assert.Equal(Samples.Read(Samples.Rich).Updates.Select(u => u.Key), Samples.Read(Samples.Rich).Updates.Select(u => u.Key));

    [Fact]
    public void The_same_words_at_another_time_are_another_event()
    {
        static string Key(int time) => Assert.Single(Samples.Read(
            $$"""{"entry":[{"id":"102","time":{{time}},"changes":[{"field":"message_template_status_update","value":{"event":"APPROVED"} }]}]}""").Updates).Key;

        Assert.Equal(Key(1), Key(1));
        Assert.NotEqual(Key(1), Key(2));
    }

    [Fact]
    public void Keys_stay_short_and_distinct_for_any_id()
    {
        static string Key(char last) => Assert.Single(Samples.Read(Samples.Message($$"""{"id":"{{new string('x', 5000)}}{{last}}"}""")).Updates).Key;

        Assert.InRange(Key('a').Length, 1, 300);
        Assert.NotEqual(Key('a'), Key('b'));
    }

    [Theory]
    [InlineData("""{"object":"whatsapp_business_account","entry":[]}""")]
    [InlineData("""{"entry":[{"id":"1"}]}""")]
    [InlineData("""{"entry":[{"id":"1","changes":[]}]}""")]
    [InlineData("""{"entry":[null,5,"x",[]]}""")]
    public void An_empty_delivery_is_no_error(string json)
    {
        var delivery = Samples.Read(json);
        Assert.Null(delivery.ReadError);
        Assert.Empty(delivery.Updates);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"entry\":[")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"entry":{}}""")]
    public void What_is_no_delivery_says_so(string json)
    {
        var delivery = Samples.Read(json);
        Assert.NotNull(delivery.ReadError);
        Assert.Empty(delivery.Updates);
    }

    [Theory]
    [InlineData("account_update", """{"event":"ACCOUNT_RESTRICTION"}""", """{"event":"ACCOUNT_RESTRICTION"}""")]
    [InlineData("tomorrow", """[1]""", """[1]""")]
    [InlineData("messages", """{"messages":[{"type":"text"}]}""", """{"type":"text"}""")]
    [InlineData("messages", """{"messages":[7]}""", "7")]
    [InlineData("messages", """{"statuses":[{"id":"w"}]}""", """{"id":"w"}""")]
    public void What_is_not_known_is_kept_raw(string field, string value, string raw)
    {
        var other = Assert.IsType<OtherUpdate>(Assert.Single(Samples.Read(Samples.Delivery(value, field)).Updates));
        Assert.Equal((field, raw), (other.Field, other.Raw));
        Assert.StartsWith("o:", other.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partner_may_send_the_value_alone() =>
        Assert.Equal("x", Assert.IsType<InboundMessage>(Assert.Single(Samples.Read("""{"messages":[{"id":"a","text":{"body":"x"}}]}""").Updates)).Text);

    [Theory]
    [InlineData(@"a\ud83d", "a\ufffd")]
    [InlineData(@"\uDE4Fb", "\ufffdb")]
    [InlineData(@"\ud83d\ud83d\ude4f", "\ufffd🙏")]
    [InlineData(@"\ud83d\n", "\ufffd\n")]
    [InlineData(@"\\ud83d", @"\ud83d")]
    [InlineData(@"\ud83d\ude4f", "🙏")]
    [InlineData(@"x\u0000y", "xy")]
    public void A_cut_emoji_does_not_poison_the_delivery(string escaped, string read) =>
        Assert.Equal(read, Assert.IsType<InboundMessage>(Assert.Single(
            Samples.Read(Samples.Message($$"""{"id":"a","text":{"body":"{{escaped}}"} }""")).Updates)).Text);

    [Fact]
    public void Bytes_that_are_no_utf8_do_not_poison_the_delivery()
    {
        var body = Encoding.Latin1.GetBytes(Samples.Message("""{"id":"a","text":{"body":"caf""" + "\u00e9" + "\"}}"));
        Assert.Equal("caf\ufffd", Assert.IsType<InboundMessage>(Assert.Single(Webhook.Read(body).Updates)).Text);
    }

    [Fact]
    public void No_mutation_of_a_delivery_throws_or_yields_an_unusable_update()
    {
        var random = new Random(20261121);
        var body = Encoding.UTF8.GetBytes(Samples.Rich);
        var read = 0;
        for (var round = 0; round < 5000; round++)
        {
            var delivery = Webhook.Read(Mutate(body, random));
            Assert.All(delivery.Updates, Usable);
            _ = WebhookSummary.Of(delivery.Updates).ToJsonString();
            read += delivery.Updates.Count > 0 ? 1 : 0;
        }

        // Otherwise the loop only proves that broken JSON is refused.
        Assert.InRange(read, 500, 5000);
    }

    [Fact]
    public void Summary_bears_doubled_members_and_edited_places()
    {
        var delivery = Samples.Read(Samples.Message(
            """{"id":"x","id":"a","type":"edit","edit":{"original_message_id":"o","message":{"type":"location","location":{"latitude":1,"longitude":2}}}}"""));
        Assert.Equal(new InboundLocation(1, 2, null, null, null), Assert.IsType<InboundMessage>(Assert.Single(delivery.Updates)).Location);
        Assert.Equal("a", WebhookSummary.Of(delivery.Updates)[0]!["messages"]![0]!["id"]!.GetValue<string>());
    }

    static void Usable(WebhookUpdate update)
    {
        Assert.InRange(update.Key.Length, 3, 300);
        Assert.NotEmpty(update.Raw);
        Assert.False(update is InboundMessage { Id: "" } or InboundMessage { Type: "" } or MessageStatus { Id: "" });
    }

    static byte[] Mutate(byte[] body, Random random)
    {
        if (random.Next(10) == 0)
        {
            return body[..random.Next(body.Length)];
        }

        byte[][] pieces = ["null"u8.ToArray(), "[]"u8.ToArray(), "{}"u8.ToArray(), "\"\""u8.ToArray(), "1e999"u8.ToArray(), "\\ud8"u8.ToArray(), [0xff]];
        var mutated = body.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(5))
            {
                case 0: mutated[at] = (byte)random.Next(256); break;
                case 1: mutated[at] = (byte)"0123456789abcdefghijklmnopqrstuvwxyz_"[random.Next(37)]; break;
                case 2: mutated.RemoveRange(at, Math.Min(random.Next(1, 20), mutated.Count - at)); break;
                case 3: mutated.InsertRange(at, pieces[random.Next(pieces.Length)]); break;
                default: ReplaceValue(mutated, at, pieces[random.Next(pieces.Length)]); break;
            }

            if (mutated.Count == 0)
            {
                break;
            }
        }

        return [.. mutated];
    }

    /// <summary>Puts another kind of value after the next colon, so that the JSON often stays valid.</summary>
    static void ReplaceValue(List<byte> body, int from, byte[] piece)
    {
        var start = body.IndexOf((byte)':', from) + 1;
        var end = start > 0 ? body.FindIndex(start, b => b is (byte)',' or (byte)'}') : -1;
        if (end > start)
        {
            body.RemoveRange(start, end - start);
            body.InsertRange(start, piece);
        }
    }
}
