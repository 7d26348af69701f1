namespace LayananPublik.WhatsApp;

/// <summary>Whom a message goes to: a phone number, or the user id of someone who hides the number.</summary>
public sealed record Recipient
{
    Recipient(string value, bool isPhone) => (Value, IsPhone) = (value, isPhone);

    /// <summary>"+62812…" or "ID.…", as sent.</summary>
    public string Value { get; }

    public bool IsPhone { get; }

    // Without the plus Meta may put the office's own country code in front.
    public static Recipient Phone(string digits)
    {
        var number = digits.TrimStart('+');
        return number.Length is >= 7 and <= 15 && number.All(char.IsAsciiDigit) && number[0] != '0'
            ? new("+" + number, true)
            : throw new ArgumentException("A phone number is 7 to 15 digits and starts with the country code", nameof(digits));
    }

    public static Recipient Bsuid(string userId) => string.IsNullOrWhiteSpace(userId)
        ? throw new ArgumentException("The user id is empty", nameof(userId))
        : new(userId, false);

    /// <summary>No number or id: this text ends in logs.</summary>
    public override string ToString() => IsPhone ? "phone" : "user id";
}
