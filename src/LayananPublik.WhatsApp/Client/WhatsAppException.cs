using System.Globalization;

namespace LayananPublik.WhatsApp;

/// <summary>What is certain about the message after a failed call.</summary>
public enum SendOutcome
{
    /// <summary>It did not go out.</summary>
    NotSent,

    /// <summary>It may have gone out: never repeat it by machine, let a status or a person decide.</summary>
    Unknown,
}

/// <summary>A call to the Cloud API failed. The message text holds no personal data; Details is Meta's own wording.</summary>
public sealed class WhatsAppException(string message, Exception? inner = null) : Exception(message, inner)
{
    public int? Code { get; init; }
    public int? Subcode { get; init; }
    public string? Details { get; init; }

    /// <summary>Meta's explanation for people, given with template and account errors.</summary>
    public string? UserMessage { get; init; }

    public string? FbTraceId { get; init; }
    public int? HttpStatus { get; init; }
    public SendOutcome Outcome { get; init; }
    public Reaction Reaction { get; init; }

    /// <summary>How long to leave Meta alone before a Retry; from Retry-After or the error table.</summary>
    public TimeSpan Wait { get; init; }

    internal static WhatsAppException Of(GraphError error, int httpStatus, TimeSpan? retryAfter)
    {
        // Small subcodes are numbers of another list: 33 there is not our 33.
        var row = ErrorTable.Find(error.Subcode >= 2_000_000 ? error.Subcode : null) ?? ErrorTable.Find(error.Code);
        var reaction = row?.Reaction ?? (error.IsTransient || IsUncertain(httpStatus) ? Reaction.Unknown : Reaction.Fix);
        return new(string.Create(CultureInfo.InvariantCulture, $"WhatsApp refused with code {error.Code} (HTTP {httpStatus}): {row?.Meaning ?? "not in the table"}"))
        {
            Code = error.Code,
            Subcode = error.Subcode,
            Details = error.Details,
            UserMessage = error.UserMessage,
            FbTraceId = error.FbTraceId,
            HttpStatus = httpStatus,
            Reaction = reaction,
            Outcome = reaction is Reaction.Unknown ? SendOutcome.Unknown : SendOutcome.NotSent,
            Wait = retryAfter ?? row?.Wait ?? default,
        };
    }

    /// <summary>An answer that is not Meta's JSON: a proxy, a gateway, or Meta in trouble.</summary>
    internal static WhatsAppException Unreadable(int httpStatus, TimeSpan? retryAfter)
    {
        // A 2xx we cannot read was a success we know nothing about.
        var uncertain = IsUncertain(httpStatus) || httpStatus is >= 200 and < 300;
        return new(string.Create(CultureInfo.InvariantCulture, $"WhatsApp answered HTTP {httpStatus} without readable JSON"))
        {
            HttpStatus = httpStatus,
            Reaction = uncertain ? Reaction.Unknown : httpStatus is 401 ? Reaction.Token : Reaction.Fix,
            Outcome = uncertain ? SendOutcome.Unknown : SendOutcome.NotSent,
            Wait = retryAfter ?? default,
        };
    }

    internal static WhatsAppException Network(Exception inner, SendOutcome outcome) =>
        new(outcome is SendOutcome.NotSent ? "WhatsApp could not be reached" : "The connection to WhatsApp broke", inner)
        {
            Outcome = outcome,
            Reaction = outcome is SendOutcome.NotSent ? Reaction.Retry : Reaction.Unknown,
        };

    /// <summary>A timeout comes as a cancellation that the caller did not ask for.</summary>
    internal static bool IsNetwork(Exception e, CancellationToken ct) =>
        e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested);

    static bool IsUncertain(int httpStatus) => httpStatus is >= 500 or 429 or 408;
}
