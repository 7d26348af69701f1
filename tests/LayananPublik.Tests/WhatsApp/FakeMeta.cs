using System.Net;
using System.Text;
using LayananPublik.WhatsApp;

namespace LayananPublik.Tests.WhatsApp;

/// <summary>Stands in for the network: remembers what was asked and answers what it was told, in order.</summary>
sealed class FakeMeta : HttpMessageHandler
{
    readonly Queue<Func<HttpResponseMessage>> answers = new();

    public List<Call> Calls { get; } = [];

    public CloudApiOptions Options { get; } = new() { AccessToken = "rahasia" };

    /// <summary>Fails before the body is asked for, as while connecting.</summary>
    public Exception? BeforeBody { get; set; }

    public CloudApi Api() => new(new HttpClient(this), () => Options, new Impatient());

    public FakeMeta Answer(string json, HttpStatusCode status = HttpStatusCode.OK) => Answer(() => new(status)
    {
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
    });

    public FakeMeta Answer(Func<HttpResponseMessage> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (BeforeBody is not null)
        {
            throw BeforeBody;
        }

        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Add(new(request.Method.Method, request.RequestUri!.AbsoluteUri, Header(request, "Authorization"), Header(request, "D360-API-KEY"), Header(request, "User-Agent"), body));
        return answers.Dequeue()();
    }

    static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : null;

    public sealed record Call(string Method, string Url, string? Authorization, string? PartnerKey, string? UserAgent, string Body);

    /// <summary>Every pause is over at once.</summary>
    sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
