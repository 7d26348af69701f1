using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace LayananPublik.WhatsApp;

/// <summary>
/// Makes JSON readable whose text is broken: bytes that are no UTF-8, and \ud83d without its other half.
/// System.Text.Json parses both and throws later, when the string is fetched: one cut emoji would stop a batch of a thousand.
/// </summary>
static class WellFormedText
{
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        var sound = Utf8.IsValid(json.Span) ? json : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        return sound.Span.IndexOf("\\ud"u8) < 0 && sound.Span.IndexOf("\\uD"u8) < 0 ? sound : ReplaceLoneHalves(sound.ToArray());
    }

    static byte[] ReplaceLoneHalves(byte[] json)
    {
        for (var i = 0; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            var unit = Unit(json, i);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(json, i + 6)))
            {
                i += 11;
            }
            else if (char.IsSurrogate(unit))
            {
                "FFFD"u8.CopyTo(json.AsSpan(i + 2));
                i += 5;
            }
            else
            {
                i++;
            }
        }

        return json;
    }

    /// <summary>The UTF-16 unit written as \uXXXX at this place, or '\0'.</summary>
    static char Unit(byte[] json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
