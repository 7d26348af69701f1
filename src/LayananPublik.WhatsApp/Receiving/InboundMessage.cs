namespace LayananPublik.WhatsApp;

/// <summary>A message a person sent to one of our numbers.</summary>
public sealed record InboundMessage(Origin Origin, string Key, string Raw) : WebhookUpdate(Origin, Key, Raw)
{
    /// <summary>The wamid: opaque, and personal data, because it embeds a phone number.</summary>
    public required string Id { get; init; }

    /// <summary>Phone digits as Meta wrote them; null when the person hides the number behind a username.</summary>
    public string? From { get; init; }

    /// <summary>The business-scoped user id. Null together with From means: nobody to answer, do not make a contact.</summary>
    public string? UserId { get; init; }

    public string? ParentUserId { get; init; }

    /// <summary>The address book entry that came along; ProfileName and Username are the person's own choice.</summary>
    public ContactCard? Contact { get; init; }

    public string? ProfileName => Contact?.ProfileName;
    public string? Username => Contact?.Username;

    /// <summary>Null when Meta's value was no time.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Meta's word, also when it is one we do not know; inferred from the content when missing.</summary>
    public required string Type { get; init; }

    public string? Text { get; init; }
    public string? Caption { get; init; }
    public InboundMedia? Media { get; init; }
    public InboundLocation? Location { get; init; }
    public IReadOnlyList<SharedContact> Contacts { get; init; } = [];
    public InboundReply? Reply { get; init; }
    public InboundReaction? Reaction { get; init; }
    public MessageContext? Context { get; init; }
    public string? GroupId { get; init; }
    public SystemChange? System { get; init; }
    public string? EditedMessageId { get; init; }
    public string? RevokedMessageId { get; init; }
    public IReadOnlyList<WebhookError> Errors { get; init; } = [];

    /// <summary>What an unsupported message was: edit, poll_creation, media_placeholder, …</summary>
    public string? UnsupportedType { get; init; }

    /// <summary>The message that an unsupported edit, deletion or pin is about, where Meta says.</summary>
    public string? UnsupportedAbout { get; init; }

    public InboundOrder? Order { get; init; }

    /// <summary>The ad or post the person came from, as JSON.</summary>
    public string? Referral { get; init; }

    public InboundReferral? ReferredBy { get; init; }
}

/// <summary>An ad or post that led here; its texts are the advertiser's.</summary>
public sealed record InboundReferral(string? SourceType, string? SourceUrl, string? Headline, string? Body);

/// <summary>A cart of Meta's catalogue.</summary>
public sealed record InboundOrder(string? Text, IReadOnlyList<OrderItem> Items);

public sealed record OrderItem(string? RetailerId, string? Quantity, string? Price, string? Currency);

/// <summary>An entry of value.contacts[].</summary>
public sealed record ContactCard(string? WaId, string? UserId, string? ParentUserId, string? ProfileName, string? Username, string? IdentityKeyHash);

/// <summary>A file to fetch within 7 days. Type and file name are the sender's claims: look at the bytes.</summary>
/// <param name="MediaId">Null when Meta could not take the file in (error 131052).</param>
/// <param name="MimeType">Without parameters: audio/ogg, not audio/ogg; codecs=opus.</param>
/// <param name="DeclaredMimeType">As it came.</param>
/// <param name="FileName">Can hold path characters.</param>
/// <param name="Sha256">32 bytes, or null when missing or unreadable.</param>
/// <param name="Url">Lives five minutes and needs the token; seldom present.</param>
/// <param name="Voice">Recorded in the chat rather than attached.</param>
/// <param name="Animated">A moving sticker.</param>
public sealed record InboundMedia(string? MediaId, string? MimeType, string? DeclaredMimeType, string? FileName, byte[]? Sha256, string? Url, bool Voice, bool Animated);

public sealed record InboundLocation(double? Latitude, double? Longitude, string? Name, string? Address, string? Url);

/// <summary>A contact card shared in the chat. FromRequest: the answer to our request for the phone number.</summary>
public sealed record SharedContact(string? Name, IReadOnlyList<SharedPhone> Phones, bool FromRequest)
{
    public string? Organization { get; init; }
    public IReadOnlyList<string> Emails { get; init; } = [];
}

public sealed record SharedPhone(string? Phone, string? WaId, string? UserId);

/// <summary>A tapped button or list row, or a finished flow.</summary>
/// <param name="Kind">button_reply, list_reply, nfm_reply, button (of a template) or another word of Meta's.</param>
/// <param name="ReplyId">The id we gave the choice; of a template button its payload.</param>
/// <param name="ReplyTitle">What the person saw on it.</param>
/// <param name="Description">The second line of a list row.</param>
/// <param name="ResponseJson">A flow's answers as text; may be no JSON at all.</param>
public sealed record InboundReply(string Kind, string? ReplyId, string? ReplyTitle, string? Description, string? ResponseJson)
{
    /// <summary>Of a call_permission_reply: accept or reject.</summary>
    public string? Response { get; init; }
}

/// <summary>Replaces this person's earlier reaction to that message; Emoji "" withdraws it.</summary>
public sealed record InboundReaction(string? MessageId, string Emoji);

/// <summary>What a message answers or forwards. The quoted message may be older than our records.</summary>
public sealed record MessageContext(string? QuotedId, string? QuotedFrom, bool Forwarded, bool FrequentlyForwarded, string? ReferredProduct);

/// <summary>The person's number or id changed. Never a message of the conversation.</summary>
public sealed record SystemChange(string? Type, string? Body)
{
    public string? WaId { get; init; }
    public string? PreviousWaId { get; init; }
    public string? UserId { get; init; }
    public string? PreviousUserId { get; init; }
    public string? ParentUserId { get; init; }
    public string? PreviousParentUserId { get; init; }
    public string? IdentityKeyHash { get; init; }
}
