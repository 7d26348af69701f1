using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace LayananPublik.WhatsApp;

/// <summary>A successful answer in JSON.</summary>
sealed record GraphAnswer(int HttpStatus, JsonElement Body);

/// <summary>HTTP towards Meta: token, redirects, repetition of reads, and every failure as a WhatsAppException.</summary>
sealed class GraphCalls(HttpClient http, TimeProvider time)
{
    const int Redirects = 3;

    static readonly ProductInfoHeaderValue UserAgent = new("LayananPublik", "1.0");

    readonly ResiliencePipeline reads = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<WhatsAppException>(e => e.Reaction is Reaction.Unknown or Reaction.Retry && e.Wait < TimeSpan.FromMinutes(1)),
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    public async Task<GraphAnswer> PostAsync(CloudApiOptions options, Func<CloudApiOptions, Uri> address, HttpContent content, CancellationToken ct)
    {
        using var watched = new WatchedContent(content);
        using var request = Request(HttpMethod.Post, address(options), options);
        request.Content = watched;
        using var response = await SendAsync(request, () => watched.Started, ct);
        return await ReadAsync(response, ct);
    }

    public async Task<GraphAnswer> GetAsync(CloudApiOptions options, Func<CloudApiOptions, Uri> address, CancellationToken ct) =>
        await reads.ExecuteAsync(
            async token =>
            {
                using var response = await OpenAsync(options, address(options), token);
                return await ReadAsync(response, token);
            },
            ct);

    /// <summary>Only the opening is repeated: a body cut half-way has already been written in part.</summary>
    public async Task<long> DownloadAsync(CloudApiOptions options, Uri url, Stream to, long maxBytes, CancellationToken ct)
    {
        using var response = await reads.ExecuteAsync(
            async token => await Succeeded(await OpenAsync(options, options.Download(url), token), token),
            ct);
        return await BoundedCopy.CopyAsync(response.Content, to, maxBytes, ct);
    }

    async Task<HttpResponseMessage> OpenAsync(CloudApiOptions options, Uri url, CancellationToken ct)
    {
        for (var hop = 0; ; hop++)
        {
            using var request = Request(HttpMethod.Get, url, options);
            var response = await SendAsync(request, () => true, ct);
            if (hop == Redirects || Target(response, url) is not { } next)
            {
                return response;
            }

            response.Dispose();
            url = next;
        }
    }

    static Uri? Target(HttpResponseMessage response, Uri from)
    {
        var target = (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location ? new Uri(from, location) : null;
        return target?.Scheme == Uri.UriSchemeHttps || target?.Scheme == from.Scheme ? target : null;
    }

    /// <summary>The token goes to Meta and the partner only; anybody else is asked without it.</summary>
    static HttpRequestMessage Request(HttpMethod method, Uri url, CloudApiOptions options)
    {
        var request = new HttpRequestMessage(method, url);
        // Meta's media host and some proxies answer 403 or HTML to nameless clients.
        request.Headers.UserAgent.Add(UserAgent);
        if (options.MayHaveToken(url))
        {
            options.Sign(request);
        }

        return request;
    }

    /// <param name="request">What to ask.</param>
    /// <param name="bodyStarted">Whether bytes of the body left: before that, nothing can have been sent.</param>
    /// <param name="ct">The caller's own wish to stop, passed on as it is.</param>
    async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Func<bool> bodyStarted, CancellationToken ct)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (Exception e) when (WhatsAppException.IsNetwork(e, ct))
        {
            var unreached = e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };
            throw WhatsAppException.Network(e, unreached || !bodyStarted() ? SendOutcome.NotSent : SendOutcome.Unknown);
        }
    }

    async Task<GraphAnswer> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var status = (int)response.StatusCode;
        var body = await JsonAsync(response, ct);
        if (GraphError.Parse(body) is { } error)
        {
            throw WhatsAppException.Of(error, status, RetryAfter(response));
        }

        return response.IsSuccessStatusCode && body is { } answer
            ? new(status, answer)
            : throw WhatsAppException.Unreadable(status, RetryAfter(response));
    }

    async Task<HttpResponseMessage> Succeeded(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.StatusCode is HttpStatusCode.OK)
        {
            return response;
        }

        using (response)
        {
            var status = (int)response.StatusCode;
            throw GraphError.Parse(await JsonAsync(response, ct)) is { } error
                ? WhatsAppException.Of(error, status, RetryAfter(response))
                : WhatsAppException.Unreadable(status, RetryAfter(response));
        }
    }

    async Task<JsonElement?> JsonAsync(HttpResponseMessage response, CancellationToken ct)
    {
        // The client's own timeout ends with the head of the answer; one that stops within its body would hold the call for ever.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(http.Timeout);
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(patience.Token);
            using var document = JsonDocument.Parse(WellFormedText.Repair(bytes));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception e) when (WhatsAppException.IsNetwork(e, ct))
        {
            // The head of the answer came, so the request had been received.
            throw WhatsAppException.Network(e, SendOutcome.Unknown);
        }
    }

    static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;
}
