using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayananPublik.WhatsApp;

/// <summary>What Meta accepted. Accepted only: whether it arrives is told by statuses.</summary>
public sealed record SendResult(string MessageId, string? WaId, string? UserId, string? Status);

/// <summary>Where a media file can be fetched from during the next five minutes.</summary>
public sealed record MediaInfo(string Id, Uri Url, string? MimeType, byte[]? Sha256, long? FileSize);

/// <summary>
/// The WhatsApp Cloud API. Reads are repeated after passing trouble; sends never are, because Meta has no
/// idempotency key. Every failure is a WhatsAppException, apart from cancellation by the caller.
/// </summary>
/// <param name="http">Over CreateHandler(): a handler that follows redirects would carry the token to foreign hosts.</param>
/// <param name="options">Asked anew by every call, so that settings may change or the address be learnt after the start.</param>
/// <param name="time">The clock of the pauses between repeated reads.</param>
public sealed class CloudApi(HttpClient http, Func<CloudApiOptions> options, TimeProvider? time = null)
{
    readonly GraphCalls calls = new(http, time ?? TimeProvider.System);

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Throws ArgumentException before anything is sent when the message breaks one of Meta's limits.</summary>
    /// <param name="callbackData">Echoed in every status of this message: the way back to our row.</param>
    /// <param name="replyTo">The wamid to quote.</param>
    public async Task<SendResult> SendAsync(string phoneNumberId, Recipient to, OutgoingMessage message, string? callbackData, string? replyTo, CancellationToken ct)
    {
        Limits.Check(message);
        Limits.CheckCallbackData(callbackData);

        var answer = await PostMessageAsync(phoneNumberId, MessagePayload.Of(to, message, callbackData, replyTo), ct);
        var sent = answer.Body.Items("messages").FirstOrDefault();
        var contact = answer.Body.Items("contacts").FirstOrDefault();
        return new(
            sent.String("id") ?? throw WhatsAppException.Unreadable(answer.HttpStatus, null),
            contact.String("wa_id"),
            contact.String("user_id"),
            sent.String("message_status"));
    }

    /// <summary>Blue ticks on this message and all before it; typing shows three dots until we answer, 25 seconds at most.</summary>
    public Task MarkAsReadAsync(string phoneNumberId, string messageId, bool typing, CancellationToken ct)
    {
        var payload = new JsonObject { ["messaging_product"] = "whatsapp", ["status"] = "read", ["message_id"] = messageId };
        if (typing)
        {
            payload["typing_indicator"] = new JsonObject { ["type"] = "text" };
        }

        return PostMessageAsync(phoneNumberId, payload, ct);
    }

    /// <summary>Returns the media id, good for 30 days and for this number only.</summary>
    public async Task<string> UploadMediaAsync(string phoneNumberId, Stream file, string fileName, string mime, CancellationToken ct)
    {
        var part = new StreamContent(file);
        part.Headers.ContentType = MediaTypeHeaderValue.Parse(mime);
        // Not disposed: that would close the caller's stream.
        var form = new MultipartFormDataContent
        {
            // Quoted, because some servers take the names of .NET's unquoted form for missing.
            { new StringContent("whatsapp"), "\"messaging_product\"" },
            { new StringContent(mime), "\"type\"" },
            { part, "\"file\"", $"\"{PlainAscii(fileName)}\"" },
        };
        var answer = await calls.PostAsync(options(), o => o.Resource(phoneNumberId, "media"), form, ct);
        return answer.Body.String("id") ?? throw WhatsAppException.Unreadable(answer.HttpStatus, null);
    }

    public async Task<MediaInfo> GetMediaAsync(string phoneNumberId, string mediaId, CancellationToken ct)
    {
        var answer = await calls.GetAsync(options(), o => o.Media(phoneNumberId, mediaId), ct);
        return Uri.TryCreate(answer.Body.String("url"), UriKind.Absolute, out var url) && CloudApiOptions.IsWeb(url)
            ? new(
                answer.Body.String("id") ?? mediaId,
                url,
                answer.Body.String("mime_type")?.Split(';')[0].Trim(),
                MediaHash.Parse(answer.Body.String("sha256")),
                answer.Body.Long("file_size"))
            : throw WhatsAppException.Unreadable(answer.HttpStatus, null);
    }

    /// <summary>Copies the file and returns its length. After a 404 ask GetMediaAsync for a fresh address.</summary>
    /// <exception cref="MediaTooLargeException">More than maxBytes; what was copied so far is incomplete.</exception>
    public Task<long> DownloadAsync(Uri url, Stream to, long maxBytes, CancellationToken ct) =>
        calls.DownloadAsync(options(), url, to, maxBytes, ct);

    /// <summary>One page of the account's templates; pass the After of the page before.</summary>
    public async Task<TemplatePage> GetTemplatesAsync(string wabaId, string? after, CancellationToken ct)
    {
        const string fields = "id,name,language,status,category,quality_score,rejected_reason,parameter_format,components";
        var query = "?limit=100&fields=" + fields + (after is null ? "" : "&after=" + Uri.EscapeDataString(after));
        var answer = await calls.GetAsync(options(), o => new(o.Resource(wabaId, "message_templates").AbsoluteUri + query), ct);
        if (answer.Body.Member("data") is not { ValueKind: JsonValueKind.Array })
        {
            throw WhatsAppException.Unreadable(answer.HttpStatus, null);
        }

        var paging = answer.Body.Object("paging");
        // The last page has cursors too; only "next" says that there is more.
        var next = paging?.String("next") is null ? null : paging.Value.Object("cursors")?.String("after");
        return new([.. answer.Body.Items("data").Select(TemplateInfo.Read).OfType<TemplateInfo>()], next);
    }

    /// <summary>Submits a template; whether it is approved comes later by webhook or with the list.</summary>
    public async Task<TemplateCreated> CreateTemplateAsync(string wabaId, NewTemplate template, CancellationToken ct)
    {
        var payload = new JsonObject
        {
            ["name"] = template.Name,
            ["language"] = template.Language,
            ["category"] = template.Category,
            ["parameter_format"] = template.Named ? "NAMED" : "POSITIONAL",
            ["components"] = JsonNode.Parse(template.Components),
        };
        using var content = new StringContent(payload.ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await calls.PostAsync(options(), o => o.Resource(wabaId, "message_templates"), content, ct);
        return new(
            answer.Body.String("id") ?? throw WhatsAppException.Unreadable(answer.HttpStatus, null),
            answer.Body.String("status") ?? "PENDING",
            answer.Body.String("category"));
    }

    async Task<GraphAnswer> PostMessageAsync(string phoneNumberId, JsonObject payload, CancellationToken ct)
    {
        using var content = new StringContent(payload.ToJsonString(), Encoding.UTF8, "application/json");
        return await calls.PostAsync(options(), o => o.Resource(phoneNumberId, "messages"), content, ct);
    }

    // The person sees DocumentMessage.FileName; this name only has to survive the multipart header.
    static string PlainAscii(string fileName) =>
        string.Concat(fileName.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
}
