using System.Buffers;
using System.Security.Cryptography;

namespace LayananPublik.WhatsApp;

/// <summary>A media file's SHA-256, which webhooks give in base64 and the media call in hex.</summary>
static class MediaHash
{
    public static byte[]? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Some partners escape the slash twice.
        var clean = text.Replace("\\/", "/", StringComparison.Ordinal);
        var hash = new byte[SHA256.HashSizeInBytes];
        return clean.Length == hash.Length * 2
            ? Convert.FromHexString(clean, hash, out _, out _) is OperationStatus.Done ? hash : null
            : Convert.TryFromBase64String(clean, hash, out var written) && written == hash.Length ? hash : null;
    }
}
