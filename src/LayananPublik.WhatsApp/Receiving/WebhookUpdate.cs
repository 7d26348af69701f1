namespace LayananPublik.WhatsApp;

/// <summary>What one POST carried, in the order Meta wrote it. ReadError says why nothing could be read.</summary>
public sealed record WebhookDelivery(IReadOnlyList<WebhookUpdate> Updates, string? ReadError);

/// <summary>Where in the delivery an update stood; updates of the same change share its number. Time: only of account and template events.</summary>
public sealed record Origin(int Change, string? WabaId, string? Field, DateTimeOffset? Time)
{
    public string? PhoneNumberId { get; init; }
    public string? DisplayPhoneNumber { get; init; }
}

/// <summary>One thing that happened: a message, a status, or anything else Meta reported.</summary>
/// <param name="Origin">Account, number and place in the delivery.</param>
/// <param name="Key">The same for every repetition of this update, at most 300 characters; make it unique in the database.</param>
/// <param name="Raw">The JSON of this item alone.</param>
public abstract record WebhookUpdate(Origin Origin, string Key, string Raw)
{
    public string? WabaId => Origin.WabaId;
    public string? Field => Origin.Field;
    public string? PhoneNumberId => Origin.PhoneNumberId;
    public string? DisplayPhoneNumber => Origin.DisplayPhoneNumber;
}

/// <summary>What the office's own people wrote in the WhatsApp Business app on the same number (coexistence): outgoing, though it comes in.</summary>
/// <param name="Message">From is the office's number.</param>
/// <param name="To">Phone digits of the citizen; null when hidden behind a username.</param>
public sealed record MessageEcho(Origin Origin, string Key, string Raw, InboundMessage Message, string? To, string? ToUserId) : WebhookUpdate(Origin, Key, Raw);

/// <summary>Template, account and other events, errors of the whole number, and whatever is not known yet.</summary>
public sealed record OtherUpdate(Origin Origin, string Key, string Raw) : WebhookUpdate(Origin, Key, Raw)
{
    public IReadOnlyList<WebhookError> Errors { get; init; } = [];
}

/// <summary>An error Meta attached to an update. Act on Code and Details; titles change without notice.</summary>
public sealed record WebhookError(int? Code, string? Title, string? Message, string? Details, string? Href);
