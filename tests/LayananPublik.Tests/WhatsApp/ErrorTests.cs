using System.Net;
using System.Net.Sockets;
using LayananPublik.WhatsApp;
using Xunit;
using static LayananPublik.WhatsApp.Reaction;

namespace LayananPublik.Tests.WhatsApp;

public sealed class ErrorTests
{
    static readonly Dictionary<Reaction, int[]> Expected = new()
    {
        [Retry] = [4, 80007, 130429, 131056, 139103],
        [Unknown] = [1, 2, 131000, 131016, 131057, 133004, 2494100],
        [Token] = [0, 3, 10, 190, 200, 250, 299, 131005],
        [Account] = [368, 131031, 131037, 131042, 131045, 131048, 131063, 131064, 133006, 133010],
        [Template] = [131047],
        [Final] = [130403, 130472, 130497, 131014, 131026, 131049, 131050, 132016, 137000],
        [Media] = [131052, 131053],
        [Fix] =
        [
            33, 100, 131008, 131009, 131021, 131030, 131051, 131055, 131059, 131062, 132000, 132001, 132005, 132007, 132008, 132012, 132015,
            132018, 132068, 132069, 133000, 133005, 133008, 133009, 133015, 133016, 134011, 134100, 134101, 134102, 135000, 139000, 139001,
            139002, 139003, 139100, 139101, 139102, 2388000, 2388040, 2388999,
        ],
    };

    public static TheoryData<int, Reaction> Codes => [.. Expected.SelectMany(e => e.Value.Select(code => (code, e.Key)))];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static Task<WhatsAppException> Failing(FakeMeta meta) => Assert.ThrowsAsync<WhatsAppException>(() =>
        meta.Api().SendAsync("555", Recipient.Phone("6281200000001"), new TextMessage("halo"), null, null, Ct));

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Each_code_has_its_reaction_and_is_never_sent_again(int code, Reaction reaction)
    {
        var meta = new FakeMeta().Answer($$$"""{"error":{"code":{{{code}}},"message":"m"}}""", HttpStatusCode.BadRequest);

        var failed = await Failing(meta);

        Assert.Equal((code, reaction), (failed.Code, failed.Reaction));
        Assert.Equal(reaction is Unknown ? SendOutcome.Unknown : SendOutcome.NotSent, failed.Outcome);
        Assert.Equal(reaction is Retry, failed.Wait > TimeSpan.Zero);
        Assert.Single(meta.Calls);
    }

    [Fact]
    public void Every_row_of_the_table_is_expected_here_once()
    {
        var codes = Expected.Values.SelectMany(c => c).ToList();
        Assert.All(ErrorTable.Rows, row => Assert.Contains(codes, c => row.From <= c && c <= row.To));
        Assert.All(codes, c => Assert.Single(ErrorTable.Rows, row => row.From <= c && c <= row.To));
        Assert.All(ErrorTable.Rows, row => Assert.NotEmpty(row.Meaning));
    }

    [Fact]
    public async Task Everything_Meta_says_is_kept_but_not_shown_in_the_message()
    {
        var failed = await Failing(new FakeMeta().Answer(
            """{"error":{"message":"(#100) Param for 62812","type":"OAuthException","code":100,"error_data":{"details":"to 6281200000001 is odd"},"error_subcode":2388040,"error_user_msg":"Terlalu panjang","fbtrace_id":"AbC"}}""",
            HttpStatusCode.BadRequest));

        Assert.Equal((100, 2388040, "to 6281200000001 is odd", "Terlalu panjang", "AbC", 400),
            (failed.Code, failed.Subcode, failed.Details, failed.UserMessage, failed.FbTraceId, failed.HttpStatus));
        Assert.DoesNotContain("62812", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "", Fix, SendOutcome.NotSent)]
    [InlineData(401, "<html>", Token, SendOutcome.NotSent)]
    [InlineData(413, "<html>", Fix, SendOutcome.NotSent)]
    [InlineData(302, "", Fix, SendOutcome.NotSent)]
    [InlineData(408, "", Unknown, SendOutcome.Unknown)]
    [InlineData(429, "", Unknown, SendOutcome.Unknown)]
    [InlineData(500, "<html>", Unknown, SendOutcome.Unknown)]
    [InlineData(502, "", Unknown, SendOutcome.Unknown)]
    [InlineData(503, """{"error":"busy"}""", Unknown, SendOutcome.Unknown)]
    [InlineData(500, """{"error":{"code":999999}}""", Unknown, SendOutcome.Unknown)]
    [InlineData(400, """{"error":{"code":999999}}""", Fix, SendOutcome.NotSent)]
    [InlineData(400, """{"error":{"code":999999,"is_transient":true}}""", Unknown, SendOutcome.Unknown)]
    [InlineData(400, """{"error":{"code":100,"error_subcode":33}}""", Fix, SendOutcome.NotSent)]
    [InlineData(400, """{"error":{"code":131030,"error_subcode":2494100}}""", Unknown, SendOutcome.Unknown)]
    [InlineData(500, """{"error":{"code":131045}}""", Account, SendOutcome.NotSent)]
    [InlineData(200, "", Unknown, SendOutcome.Unknown)]
    [InlineData(200, "<html>", Unknown, SendOutcome.Unknown)]
    [InlineData(200, """{"messages":[]}""", Unknown, SendOutcome.Unknown)]
    [InlineData(200, "[1]", Unknown, SendOutcome.Unknown)]
    public async Task An_odd_answer_is_judged_by_what_may_have_gone_out(int status, string body, Reaction reaction, SendOutcome outcome)
    {
        var failed = await Failing(new FakeMeta().Answer(body, (HttpStatusCode)status));
        Assert.Equal((reaction, outcome, status), (failed.Reaction, failed.Outcome, failed.HttpStatus));
    }

    [Fact]
    public async Task Retry_after_is_heeded()
    {
        var meta = new FakeMeta().Answer(() =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("""{"error":{"code":130429}}""") };
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(42));
            return answer;
        });
        Assert.Equal(TimeSpan.FromSeconds(42), (await Failing(meta)).Wait);
    }

    [Fact]
    public async Task A_timeout_while_connecting_means_not_sent()
    {
        var failed = await Failing(new FakeMeta { BeforeBody = new TaskCanceledException("", new TimeoutException()) });
        Assert.Equal((SendOutcome.NotSent, Retry), (failed.Outcome, failed.Reaction));
    }

    [Fact]
    public async Task A_timeout_after_the_body_left_is_unknown_and_not_repeated()
    {
        var meta = new FakeMeta().Answer(() => throw new TaskCanceledException("", new TimeoutException()));
        var failed = await Failing(meta);
        Assert.Equal((SendOutcome.Unknown, Unknown, 1), (failed.Outcome, failed.Reaction, meta.Calls.Count));
    }

    [Fact]
    public async Task An_answer_that_stops_within_its_body_is_unknown_after_the_clients_patience()
    {
        var meta = new FakeMeta().Answer(() => new(HttpStatusCode.OK) { Content = new Silent() });
        using var http = new HttpClient(meta) { Timeout = TimeSpan.FromMilliseconds(300) };
        var api = new CloudApi(http, () => meta.Options, TimeProvider.System);
        var failed = await Assert.ThrowsAsync<WhatsAppException>(() => api.SendAsync("555", Recipient.Phone("6281200000001"), new TextMessage("halo"), null, null, Ct)).WaitAsync(TimeSpan.FromMinutes(1), Ct);
        Assert.Equal((SendOutcome.Unknown, Unknown, 1), (failed.Outcome, failed.Reaction, meta.Calls.Count));
    }

    /// <summary>A body of which not a byte comes.</summary>
    sealed class Silent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => Task.Delay(Timeout.Infinite, Ct);

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        using var stop = new CancellationTokenSource();
        var meta = new FakeMeta().Answer(() =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            meta.Api().SendAsync("555", Recipient.Phone("6281200000001"), new TextMessage("halo"), null, null, stop.Token));
    }

    [Fact]
    public async Task Reads_are_repeated_twice_and_then_fail()
    {
        var meta = new FakeMeta().Answer("", HttpStatusCode.BadGateway).Answer("", HttpStatusCode.BadGateway).Answer("""{"url":"https://a.example/"}""");
        await meta.Api().GetMediaAsync("555", "12", Ct);
        Assert.Equal(3, meta.Calls.Count);

        meta.Answer("", HttpStatusCode.BadGateway).Answer("", HttpStatusCode.BadGateway).Answer("", HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<WhatsAppException>(() => meta.Api().GetMediaAsync("555", "12", Ct));
        Assert.Equal(6, meta.Calls.Count);
    }

    [Fact]
    public async Task Reads_that_can_never_succeed_are_not_repeated()
    {
        var meta = new FakeMeta().Answer("""{"error":{"code":190}}""", HttpStatusCode.Unauthorized);
        await Assert.ThrowsAsync<WhatsAppException>(() => meta.Api().GetMediaAsync("555", "12", Ct));
        Assert.Single(meta.Calls);
    }

    [Fact]
    public async Task A_closed_port_means_not_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal((SendOutcome.NotSent, Retry), await OverARealSocket(port));
    }

    [Fact]
    public async Task A_connection_cut_after_the_request_is_unknown()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var cut = CutAfterRequest(listener);

        Assert.Equal((SendOutcome.Unknown, Unknown), await OverARealSocket(((IPEndPoint)listener.LocalEndpoint).Port));
        await cut;
    }

    static async Task<(SendOutcome, Reaction)> OverARealSocket(int port)
    {
        using var http = new HttpClient(CloudApi.CreateHandler());
        var api = new CloudApi(http, () => new() { BaseUrl = new($"http://127.0.0.1:{port}"), AccessToken = "x" });
        var failed = await Assert.ThrowsAsync<WhatsAppException>(() => api.MarkAsReadAsync("555", "wamid.A", false, Ct));
        return (failed.Outcome, failed.Reaction);
    }

    static async Task CutAfterRequest(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(Ct);
        var received = "";
        var buffer = new byte[4096];
        while (!received.Contains("wamid.A", StringComparison.Ordinal))
        {
            received += System.Text.Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer, Ct));
        }
    }
}
