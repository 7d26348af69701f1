namespace LayananPublik.WhatsApp;

/// <summary>The file is larger than allowed. Seen from its announced length or while counting.</summary>
public sealed class MediaTooLargeException(long maxBytes) : Exception($"The file is larger than {maxBytes} bytes")
{
    public long MaxBytes { get; } = maxBytes;
}

/// <summary>Copies a body while counting, because the announced length may be missing or a lie.</summary>
static class BoundedCopy
{
    /// <summary>HttpClient's own timeout ends with the headers; a silent server would hold the copy for ever.</summary>
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    public static async Task<long> CopyAsync(HttpContent content, Stream to, long maxBytes, CancellationToken ct)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            throw new MediaTooLargeException(maxBytes);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var from = await content.ReadAsStreamAsync(ct);
        var buffer = new byte[81920];
        var total = 0L;
        while (true)
        {
            patience.CancelAfter(Silence);
            var read = await ReadAsync(from, buffer, patience.Token, ct);
            if (read == 0)
            {
                return total;
            }

            total += read;
            if (total > maxBytes)
            {
                throw new MediaTooLargeException(maxBytes);
            }

            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }
    }

    // Apart from the write, whose IOException is a full disk and not the network's.
    static async Task<int> ReadAsync(Stream from, byte[] buffer, CancellationToken patience, CancellationToken ct)
    {
        try
        {
            return await from.ReadAsync(buffer, patience);
        }
        catch (Exception e) when (WhatsAppException.IsNetwork(e, ct))
        {
            throw WhatsAppException.Network(e, SendOutcome.Unknown);
        }
    }
}
