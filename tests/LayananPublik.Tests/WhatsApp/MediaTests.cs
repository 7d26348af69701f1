using System.Net;
using System.Security.Cryptography;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

public sealed class MediaTests
{
    static readonly Uri MetaUrl = new("https://lookaside.fbsbx.com/m?id=1");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static Func<HttpResponseMessage> File(byte[] bytes, bool announced = true) => () => new(HttpStatusCode.OK)
    {
        Content = announced ? new ByteArrayContent(bytes) : new StreamContent(new Unsized(bytes)),
    };

    static Func<HttpResponseMessage> Redirect(string to) => () => new(HttpStatusCode.Found) { Headers = { Location = new Uri(to) } };

    [Fact]
    public async Task Upload_sends_the_file_with_its_type_and_leaves_the_stream_open()
    {
        var meta = new FakeMeta().Answer("""{"id":"120012"}""");
        using var file = new MemoryStream("%PDF"u8.ToArray());

        Assert.Equal("120012", await meta.Api().UploadMediaAsync("555", file, "Surat é\".pdf", "application/pdf", Ct));

        var call = Assert.Single(meta.Calls);
        Assert.Equal("https://graph.facebook.com/v25.0/555/media", call.Url);
        Assert.Contains("name=\"messaging_product\"\r\n\r\nwhatsapp", call.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"type\"\r\n\r\napplication/pdf", call.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file\"; filename=\"Surat___.pdf\"", call.Body, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/pdf", call.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n%PDF\r\n", call.Body, StringComparison.Ordinal);
        Assert.True(file.CanRead);
    }

    [Theory]
    [InlineData("pmWkWSBCL51Bfkhn79xPuKBKHz//H6B+mY6G9/eieuM=")]
    [InlineData("a665a45920422f9d417e4867efdc4fb8a04a1f3fff1fa07e998e86f7f7a27ae3")]
    public async Task Media_is_looked_up_for_its_number(string sha256)
    {
        var meta = new FakeMeta().Answer($$"""{"url":"https:\/\/lookaside.fbsbx.com\/m?id=1","mime_type":"audio\/ogg; codecs=opus","sha256":"{{sha256}}","file_size":"3","id":"120012"}""");

        var media = await meta.Api().GetMediaAsync("555", "120012", Ct);

        Assert.Equal(("120012", MetaUrl, "audio/ogg", 3L), (media.Id, media.Url, media.MimeType, media.FileSize));
        Assert.Equal(SHA256.HashData("123"u8), media.Sha256);
        Assert.Equal("https://graph.facebook.com/v25.0/120012?phone_number_id=555", meta.Calls[0].Url);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_copies_up_to_the_cap(bool announced)
    {
        var meta = new FakeMeta().Answer(File([1, 2, 3], announced));
        using var to = new MemoryStream();

        Assert.Equal(3, await meta.Api().DownloadAsync(MetaUrl, to, 3, Ct));

        Assert.Equal([1, 2, 3], to.ToArray());
        Assert.Equal(("Bearer rahasia", "LayananPublik/1.0"), (meta.Calls[0].Authorization, meta.Calls[0].UserAgent));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_stops_above_the_cap_whether_announced_or_not(bool announced)
    {
        var meta = new FakeMeta().Answer(File(new byte[1_000_000], announced));
        using var to = new MemoryStream();

        var refused = await Assert.ThrowsAsync<MediaTooLargeException>(() => meta.Api().DownloadAsync(MetaUrl, to, 100_000, Ct));

        Assert.Equal(100_000, refused.MaxBytes);
        Assert.InRange(to.Length, 0, 100_000);
    }

    [Theory]
    [InlineData("https://lookaside.fbsbx.com/x", true)]
    [InlineData("https://graph.facebook.com/x", true)]
    [InlineData("http://lookaside.fbsbx.com/x", false)]
    [InlineData("http://graph.facebook.com/x", false)]
    [InlineData("https://lookaside.fbsbx.com:444/x", false)]
    [InlineData("https://lookaside.fbsbx.com.evil.example/x", false)]
    [InlineData("https://evil.example/lookaside.fbsbx.com", false)]
    public async Task Only_known_hosts_are_given_the_token(string url, bool given)
    {
        var meta = new FakeMeta().Answer(File([1]));
        await meta.Api().DownloadAsync(new(url), Stream.Null, 10, Ct);
        Assert.Equal(given ? "Bearer rahasia" : null, meta.Calls[0].Authorization);
    }

    [Fact]
    public async Task A_redirect_to_a_foreign_host_goes_without_the_token()
    {
        var meta = new FakeMeta().Answer(Redirect("https://cdn.example/m")).Answer(File([1]));
        await meta.Api().DownloadAsync(MetaUrl, Stream.Null, 10, Ct);
        Assert.Equal(["Bearer rahasia", null], meta.Calls.Select(c => c.Authorization));
        Assert.Equal("https://cdn.example/m", meta.Calls[1].Url);
    }

    [Theory]
    [InlineData("http://cdn.example/m")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_away_from_https_is_not_followed(string to)
    {
        var meta = new FakeMeta().Answer(Redirect(to));
        var failed = await Assert.ThrowsAsync<WhatsAppException>(() => meta.Api().DownloadAsync(MetaUrl, Stream.Null, 10, Ct));
        Assert.Equal(302, failed.HttpStatus);
        Assert.Single(meta.Calls);
    }

    [Fact]
    public async Task Endless_redirects_end()
    {
        var meta = new FakeMeta();
        for (var i = 0; i < 4; i++)
        {
            meta.Answer(Redirect("https://lookaside.fbsbx.com/again"));
        }

        await Assert.ThrowsAsync<WhatsAppException>(() => meta.Api().DownloadAsync(MetaUrl, Stream.Null, 10, Ct));
        Assert.Equal(4, meta.Calls.Count);
    }

    [Fact]
    public async Task A_download_is_opened_again_after_passing_trouble()
    {
        var meta = new FakeMeta().Answer("", HttpStatusCode.BadGateway).Answer(File([1]));
        Assert.Equal(1, await meta.Api().DownloadAsync(MetaUrl, Stream.Null, 10, Ct));
        Assert.Equal(2, meta.Calls.Count);
    }

    [Fact]
    public async Task A_lost_address_says_404()
    {
        var meta = new FakeMeta().Answer("", HttpStatusCode.NotFound);
        var failed = await Assert.ThrowsAsync<WhatsAppException>(() => meta.Api().DownloadAsync(MetaUrl, Stream.Null, 10, Ct));
        Assert.Equal((404, 1), (failed.HttpStatus, meta.Calls.Count));
    }

    [Fact]
    public async Task A_full_disk_is_not_blamed_on_the_network()
    {
        var meta = new FakeMeta().Answer(File([1]));
        using var full = new FullDisk();
        await Assert.ThrowsAsync<IOException>(() => meta.Api().DownloadAsync(MetaUrl, full, 10, Ct));
    }

    /// <summary>A body without a length.</summary>
    sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("disk full");
    }
}
