using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.WhatsApp;

/// <summary>The X-Hub-Signature-256 header: HMAC-SHA256 over the raw bytes of a webhook's body.</summary>
public static class Signature
{
    public const string Header = "X-Hub-Signature-256";

    const string Prefix = "sha256=";

    public static string Sign(ReadOnlySpan<byte> body, string secret) =>
        Prefix + Convert.ToHexStringLower(Hash(body, secret));

    /// <summary>Tries every non-empty secret (two while one is being rotated); false when there is none.</summary>
    // Meta signs ASCII-escaped JSON: pass the bytes as received, never a parsed and re-written body.
    public static bool IsValid(ReadOnlySpan<byte> body, string? header, params ReadOnlySpan<string?> secrets)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryRead(header, claimed))
        {
            return false;
        }

        var valid = false;
        foreach (var secret in secrets)
        {
            // No early exit: the time taken must not tell which secret matched.
            valid |= !string.IsNullOrEmpty(secret)
                && CryptographicOperations.FixedTimeEquals(Hash(body, secret), claimed);
        }

        return valid;
    }

    static bool TryRead(string? header, Span<byte> hash) =>
        header is not null
        && header.Length == Prefix.Length + hash.Length * 2
        && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && Convert.FromHexString(header.AsSpan(Prefix.Length), hash, out _, out var written) is System.Buffers.OperationStatus.Done
        && written == hash.Length;

    static byte[] Hash(ReadOnlySpan<byte> body, string secret) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body);
}
