namespace LayananPublik.Simulator.Kiriman;

/// <summary>Meta's words and closed lists that occur in webhooks.</summary>
static class WebhookWords
{
    public const string Unsupported = "Message type is currently not supported.";

    /// <summary>What an unsupported message can have been, since November 2025.</summary>
    public static readonly string[] UnsupportedTypes =
    [
        "edit", "revoke", "poll_creation", "poll_update", "pin", "keep_in_chat", "group_invite", "gif", "link_preview", "product", "order", "reaction",
        "button", "list", "interactive", "image", "location", "media_placeholder", "hsm", "errors",
    ];

    public static readonly string[] TemplateEvents =
    [
        "APPROVED", "PENDING", "REJECTED", "PAUSED", "UNPAUSED", "REINSTATED", "DISABLED", "FLAGGED", "IN_APPEAL", "PENDING_DELETION", "DELETED", "LOCKED",
        "LIMIT_EXCEEDED", "ARCHIVED", "UNARCHIVED",
    ];
}
