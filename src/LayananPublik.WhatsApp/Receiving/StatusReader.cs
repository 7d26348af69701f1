using System.Text.Json;

namespace LayananPublik.WhatsApp;

/// <summary>Turns an element of value.statuses[] into a MessageStatus.</summary>
static class StatusReader
{
    public static MessageStatus? Read(JsonElement status, Origin origin, ContactBook contacts)
    {
        if (status.String("id") is not { } id || status.String("status") is not { } word)
        {
            return null;
        }

        var recipient = status.String("recipient_id");
        var userId = status.String("recipient_user_id") ?? contacts.Find(null, recipient)?.UserId;
        var participant = status.String("recipient_participant_id") ?? status.String("recipient_participant_user_id");
        var key = UpdateKey.Status(id, word, participant ?? recipient ?? userId);
        return new MessageStatus(origin, key, status.GetRawText())
        {
            Id = id,
            Status = word,
            Timestamp = status.UnixTime("timestamp"),
            RecipientId = recipient,
            RecipientUserId = userId,
            RecipientType = status.String("recipient_type"),
            ParticipantId = participant,
            IdentityKeyHash = status.String("recipient_identity_key_hash"),
            CallbackData = status.String("biz_opaque_callback_data"),
            Errors = status.Errors(),
            Pricing = status.Object("pricing") is { } pricing ? Price(pricing) : null,
        };
    }

    static MessagePricing Price(JsonElement pricing) => new(
        pricing.String("category"),
        pricing.String("type"),
        pricing.OptionalFlag("billable"),
        pricing.String("pricing_model"));
}
