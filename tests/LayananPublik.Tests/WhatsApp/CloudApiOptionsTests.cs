using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

public sealed class CloudApiOptionsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static FakeMeta Partner()
    {
        var meta = new FakeMeta();
        meta.Options.BaseUrl = new("https://waba-v2.360dialog.io/");
        meta.Options.PathTemplate = "{resource}";
        meta.Options.AuthHeader = "D360-API-KEY: {token}";
        meta.Options.MediaBaseUrl = new("https://waba-v2.360dialog.io");
        return meta;
    }

    [Fact]
    public async Task A_partner_without_number_and_version_in_the_path_is_spoken_to()
    {
        var meta = Partner()
            .Answer("""{"messages":[{"id":"wamid.X"}]}""")
            .Answer("""{"id":"12"}""")
            .Answer("""{"url":"https://lookaside.fbsbx.com/whatsapp_business/m?id=1"}""")
            .Answer("x");
        var api = meta.Api();

        await api.SendAsync("555", Recipient.Phone("6281200000001"), new TextMessage("halo"), null, null, Ct);
        await api.UploadMediaAsync("555", Stream.Null, "a.pdf", "application/pdf", Ct);
        var media = await api.GetMediaAsync("555", "12", Ct);
        await api.DownloadAsync(media.Url, Stream.Null, 10, Ct);

        Assert.Equal(
            [
                "https://waba-v2.360dialog.io/messages",
                "https://waba-v2.360dialog.io/media",
                "https://waba-v2.360dialog.io/12",
                "https://waba-v2.360dialog.io/whatsapp_business/m?id=1",
            ],
            meta.Calls.Select(c => c.Url));
        Assert.All(meta.Calls, c => Assert.Equal((null, "rahasia"), (c.Authorization, c.PartnerKey)));
    }

    [Fact]
    public async Task Settings_are_asked_for_at_every_call()
    {
        var meta = new FakeMeta().Answer("""{"success":true}""").Answer("""{"success":true}""");
        var api = meta.Api();

        await api.MarkAsReadAsync("555", "wamid.A", false, Ct);
        meta.Options.BaseUrl = new("http://localhost:5201/simulator/graph");
        meta.Options.AccessToken = "baru";
        await api.MarkAsReadAsync("555", "wamid.A", false, Ct);

        Assert.Equal(("http://localhost:5201/simulator/graph/v25.0/555/messages", "Bearer baru"), (meta.Calls[1].Url, meta.Calls[1].Authorization));
    }

    [Fact]
    public async Task Ids_cannot_leave_their_place_in_the_path()
    {
        var meta = new FakeMeta().Answer("""{"url":"https://lookaside.fbsbx.com/"}""");
        await meta.Api().GetMediaAsync("5&5", "../me?x=1", Ct);
        Assert.Equal("https://graph.facebook.com/v25.0/..%2Fme%3Fx%3D1?phone_number_id=5%265", meta.Calls[0].Url);
    }

    [Fact]
    public void Settings_as_shipped_are_sound() => Assert.Empty(new CloudApiOptions().Errors());

    [Theory]
    [InlineData("v25.0", true)]
    [InlineData("v9.1", true)]
    [InlineData("25.0", false)]
    [InlineData("v25", false)]
    [InlineData("v25.0\n", false)]
    [InlineData("v25.0/../v1.0", false)]
    public void Version_looks_like_Metas(string version, bool sound) =>
        Assert.Equal(sound, !new CloudApiOptions { ApiVersion = version }.Errors().Any());

    [Fact]
    public void Every_wrong_setting_is_named_at_once() =>
        Assert.Equal(6, new CloudApiOptions
        {
            BaseUrl = new("relative", UriKind.Relative),
            ApiVersion = "x",
            AuthHeader = "Bearer {token}",
            AccessToken = "a\r\nX: y",
            PathTemplate = "messages",
            MediaBaseUrl = new("ftp://a.example"),
        }.Errors().Count());
}
