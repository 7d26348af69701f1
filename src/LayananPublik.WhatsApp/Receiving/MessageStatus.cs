namespace LayananPublik.WhatsApp;

/// <summary>How far one of our messages came. Statuses arrive in any order, late, twice, or before the send call returned.</summary>
public sealed record MessageStatus(Origin Origin, string Key, string Raw) : WebhookUpdate(Origin, Key, Raw)
{
    public required string Id { get; init; }

    /// <summary>sent, delivered, read, played, failed, or a word we do not know.</summary>
    public required string Status { get; init; }

    public DateTimeOffset? Timestamp { get; init; }
    public string? RecipientId { get; init; }
    public string? RecipientUserId { get; init; }

    /// <summary>"group" for messages to a group.</summary>
    public string? RecipientType { get; init; }

    /// <summary>Who of the group this status is about.</summary>
    public string? ParticipantId { get; init; }

    public string? IdentityKeyHash { get; init; }

    /// <summary>What we gave the send call, echoed: the way back to our row when the send call never returned.</summary>
    public string? CallbackData { get; init; }

    public IReadOnlyList<WebhookError> Errors { get; init; } = [];
    public MessagePricing? Pricing { get; init; }
}

/// <summary>What Meta charges. Billable is being phased out: prefer Type (regular, free_customer_service, …).</summary>
public sealed record MessagePricing(string? Category, string? Type, bool? Billable, string? Model);
