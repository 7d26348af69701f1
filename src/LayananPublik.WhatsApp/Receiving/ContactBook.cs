using System.Text.Json;

namespace LayananPublik.WhatsApp;

/// <summary>The value.contacts[] of one change, looked up for its messages and statuses.</summary>
sealed class ContactBook(JsonElement value)
{
    readonly List<ContactCard> cards =
        [.. value.Items("contacts").Where(c => c.ValueKind is JsonValueKind.Object).Select(Card)];

    public ContactCard? Find(string? userId, string? waId) =>
        cards.Find(c => userId is not null && c.UserId == userId) ??
        cards.Find(c => waId is not null && c.WaId == waId);

    /// <summary>Last resort, for names only: it says nothing about identity.</summary>
    public ContactCard? At(int index) => cards.Count == 1 ? cards[0] : cards.ElementAtOrDefault(index);

    static ContactCard Card(JsonElement contact) => new(
        contact.String("wa_id"),
        contact.String("user_id"),
        contact.String("parent_user_id"),
        contact.Object("profile")?.String("name"),
        contact.Object("profile")?.String("username"),
        contact.String("identity_key_hash"));
}
