namespace LayananPublik.WhatsApp;

/// <summary>What to do about an error.</summary>
public enum Reaction
{
    /// <summary>Our bug or setting: show the details, change something, do not repeat.</summary>
    Fix,

    /// <summary>Nothing was sent: repeat after a pause.</summary>
    Retry,

    /// <summary>Passing trouble, but a send may have gone out: repeat reads only.</summary>
    Unknown,

    /// <summary>Token or permission: stop sending and call the administrator.</summary>
    Token,

    /// <summary>The account or number may not send: stop sending and call the administrator.</summary>
    Account,

    /// <summary>The 24 hours are over: only a template can be sent.</summary>
    Template,

    /// <summary>This message will never reach this person.</summary>
    Final,

    /// <summary>The file: ask for it again, or change its type or size.</summary>
    Media,
}

/// <summary>One error code, or a range of codes, and what to do about it.</summary>
public sealed record ErrorRow(int From, int To, Reaction Reaction, string Meaning)
{
    /// <summary>How long to wait before a Retry; for 131056 the first of 4^n seconds.</summary>
    public TimeSpan Wait { get; init; }
}

/// <summary>Meta's error codes, as answered to a call and as reported later in a failed status.</summary>
public static class ErrorTable
{
    static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Seconds = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<ErrorRow> Rows { get; } =
    [
        Row(0, Reaction.Token, "Authentication failed, the token was invalidated"),
        Row(1, Reaction.Unknown, "Unknown API error: malformed request or trouble at Meta"),
        Row(2, Reaction.Unknown, "Service down or overloaded"),
        Row(3, Reaction.Token, "Capability or permission missing"),
        Row(4, Reaction.Retry, "The app made too many calls") with { Wait = Minutes },
        Row(10, Reaction.Token, "Permission missing"),
        Row(33, Reaction.Fix, "Number deleted or object unknown"),
        Row(100, Reaction.Fix, "Parameter unsupported, misspelt or too long"),
        Row(190, Reaction.Token, "Token expired or invalid"),
        Range(200, 299, Reaction.Token, "Permission missing"),
        Row(368, Reaction.Account, "Temporarily blocked for a policy violation"),
        Row(80007, Reaction.Retry, "The business account made too many calls") with { Wait = Minutes },
        Row(130403, Reaction.Final, "We blocked this person"),
        Row(130429, Reaction.Retry, "Too many messages per second") with { Wait = Seconds },
        Row(130472, Reaction.Final, "The person is part of an experiment of Meta's"),
        Row(130497, Reaction.Final, "Messages to that country are not allowed"),
        Row(131000, Reaction.Unknown, "Unknown failure"),
        Row(131005, Reaction.Token, "Access denied"),
        Row(131008, Reaction.Fix, "Required parameter missing"),
        Row(131009, Reaction.Fix, "Parameter value invalid"),
        Row(131014, Reaction.Final, "Undocumented refusal"),
        Row(131016, Reaction.Unknown, "Service unavailable"),
        Row(131021, Reaction.Fix, "Recipient and sender are the same"),
        Row(131026, Reaction.Final, "Undeliverable: no WhatsApp, terms not accepted, or the app too old"),
        Row(131030, Reaction.Fix, "The test number may not write to this recipient"),
        Row(131031, Reaction.Account, "Account locked or PIN mismatch"),
        Row(131037, Reaction.Account, "The number's display name is not approved"),
        Row(131042, Reaction.Account, "Payment problem"),
        Row(131045, Reaction.Account, "Number not registered properly"),
        Row(131047, Reaction.Template, "More than 24 hours since the person's last message"),
        Row(131048, Reaction.Account, "Spam limit of this number reached"),
        Row(131049, Reaction.Final, "Meta chose not to deliver; not again within 24 hours"),
        Row(131050, Reaction.Final, "The person opted out of marketing"),
        Row(131051, Reaction.Fix, "Message type not supported"),
        Row(131052, Reaction.Media, "The file could not be downloaded"),
        Row(131053, Reaction.Media, "The file could not be uploaded: type or size"),
        Row(131055, Reaction.Fix, "Wrong API for this template"),
        Row(131056, Reaction.Retry, "Too many messages to this person") with { Wait = TimeSpan.FromSeconds(1) },
        Row(131057, Reaction.Unknown, "Account in maintenance"),
        Row(131059, Reaction.Fix, "Paging cursor invalid"),
        Row(131062, Reaction.Fix, "This message needs a phone number, not a user id"),
        Row(131063, Reaction.Account, "Marketing messages are switched off"),
        Row(131064, Reaction.Account, "Limited for wrongly classified templates"),
        Row(132000, Reaction.Fix, "Number of template parameters does not match"),
        Row(132001, Reaction.Fix, "Template or its language does not exist or is not approved"),
        Row(132005, Reaction.Fix, "Filled template text too long"),
        Row(132007, Reaction.Fix, "Template content violates a policy"),
        Row(132008, Reaction.Fix, "Template parameter invalid"),
        Row(132012, Reaction.Fix, "Template parameter has the wrong format"),
        Row(132015, Reaction.Fix, "Template paused: wait or use another"),
        Row(132016, Reaction.Final, "Template disabled: make a new one"),
        Row(132018, Reaction.Fix, "Template parameters invalid"),
        Row(132068, Reaction.Fix, "Flow blocked"),
        Row(132069, Reaction.Fix, "Flow throttled"),
        Row(133000, Reaction.Fix, "An earlier deregistration is incomplete: deregister again"),
        Row(133004, Reaction.Unknown, "Server temporarily unavailable"),
        Row(133005, Reaction.Fix, "Two-step PIN wrong"),
        Row(133006, Reaction.Account, "Number must be verified again"),
        Row(133008, Reaction.Fix, "Too many PIN guesses: wait as told"),
        Row(133009, Reaction.Fix, "PIN guesses too fast: wait as told"),
        Row(133010, Reaction.Account, "Number not registered"),
        Row(133015, Reaction.Fix, "Number deleted just now: wait five minutes"),
        Row(133016, Reaction.Fix, "Too many registrations within 72 hours"),
        Row(134011, Reaction.Fix, "Payments terms not accepted"),
        Range(134100, 134102, Reaction.Fix, "Marketing Messages API not available"),
        Row(135000, Reaction.Fix, "Parameters of the message refused"),
        Row(137000, Reaction.Final, "The person's identity key changed: identify the person anew"),
        Range(139000, 139003, Reaction.Fix, "Flow management failed"),
        Row(139100, Reaction.Fix, "Some people could not be blocked"),
        Row(139101, Reaction.Fix, "Block list full"),
        Row(139102, Reaction.Fix, "Block list changed meanwhile: read it again"),
        Row(139103, Reaction.Retry, "Block list failed inside Meta") with { Wait = Seconds },
        Range(2388000, 2388999, Reaction.Fix, "Template refused at creation"),
        Row(2494100, Reaction.Unknown, "Number in maintenance"),
    ];

    public static ErrorRow? Find(int? code) => Rows.FirstOrDefault(r => r.From <= code && code <= r.To);

    static ErrorRow Row(int code, Reaction reaction, string meaning) => new(code, code, reaction, meaning);

    static ErrorRow Range(int from, int to, Reaction reaction, string meaning) => new(from, to, reaction, meaning);
}
