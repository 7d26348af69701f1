using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace LayananPublik.Pades;

/// <summary>The authority gave no timestamp that can be used.</summary>
public sealed class TimestampException : Exception
{
    public TimestampException() { }

    public TimestampException(string message) : base(message) { }

    public TimestampException(string message, Exception innerException) : base(message, innerException) { }
}

/// <summary>Asks an authority (RFC 3161) when a signature was there, and puts the answer into the signature as an unsigned attribute.</summary>
public static class TimestampClient
{
    /// <summary>Bytes that most authorities' tokens take with their certificates.</summary>
    internal const int Room = 8 * 1024;
    const int MaxAnswer = 64 * 1024;
    internal static readonly Oid TokenAttribute = new("1.2.840.113549.1.9.16.2.14");

    /// <exception cref="TimestampException">No usable answer; the signature is unchanged.</exception>
    public static async Task AddAsync(SignedCms cms, HttpClient http, Uri authority, CancellationToken ct)
    {
        var signer = cms.SignerInfos[0];
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(signer, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        try
        {
            var token = request.ProcessResponse(await AskAsync(http, authority, request.Encode(), ct), out _);
            if (!token.VerifySignatureForSignerInfo(signer, out _)) throw new TimestampException("The timestamp is not for this signature.");
            signer.AddUnsignedAttribute(new(TokenAttribute, token.AsSignedCms().Encode()));
        }
        catch (CryptographicException e) { throw new TimestampException("The authority's answer is no timestamp for this request.", e); }
        catch (HttpRequestException e) { throw new TimestampException("The authority cannot be reached.", e); }
        catch (IOException e) { throw new TimestampException("The authority's answer broke off.", e); }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested) { throw new TimestampException("The authority did not answer in time.", e); }
    }

    static async Task<byte[]> AskAsync(HttpClient http, Uri authority, byte[] request, CancellationToken ct)
    {
        using var content = new ByteArrayContent(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var message = new HttpRequestMessage(HttpMethod.Post, authority) { Content = content };
        // The client's own timeout ends with the head of the answer.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(http.Timeout);
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentLength > MaxAnswer) throw new TimestampException($"The authority answered {(int)answer.StatusCode}.");
        await using var body = await answer.Content.ReadAsStreamAsync(patience.Token);
        var buffer = new byte[MaxAnswer + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, patience.Token);
        return length <= MaxAnswer ? buffer[..length] : throw new TimestampException("The authority's answer is too long.");
    }
}
