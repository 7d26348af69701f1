using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LayananPublik.Pades;

namespace LayananPublik.Simulator.Bsre;

/// <summary>A timestamp authority (RFC 3161) under the demonstration's certificate authority. .NET can ask for timestamps but not give them.</summary>
public sealed class StempelContoh(OtoritasContoh otoritas, TimeProvider jam) : IDisposable
{
    static readonly Oid IsiStempel = new("1.2.840.113549.1.9.16.1.4");
    readonly Lazy<X509Certificate2> sertifikat = new(otoritas.UntukStempelWaktu);

    /// <summary>The answer to a request: granted with a token, or refused when the request cannot be read.</summary>
    public byte[] Jawab(byte[] permintaan)
    {
        if (!Rfc3161TimestampRequest.TryDecode(permintaan, out var minta, out _)) return Tolak();
        var w = new AsnWriter(AsnEncodingRules.DER);
        using (w.PushSequence())
        {
            using (w.PushSequence()) w.WriteInteger(0);
            w.WriteEncodedValue(Token(minta));
        }
        return w.Encode();
    }

    public void Dispose()
    {
        if (sertifikat.IsValueCreated) sertifikat.Value.Dispose();
    }

    byte[] Token(Rfc3161TimestampRequest minta)
    {
        var cms = new SignedCms(new ContentInfo(IsiStempel, Isi(minta)));
        var penanda = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, sertifikat.Value) { DigestAlgorithm = CadesSignature.Sha256, IncludeOption = minta.RequestSignerCertificate ? X509IncludeOption.EndCertOnly : X509IncludeOption.None };
        if (minta.RequestSignerCertificate) penanda.Certificates.Add(X509CertificateLoader.LoadCertificate(otoritas.Sertifikat));
        penanda.SignedAttributes.Add(CadesSignature.Binding(sertifikat.Value.RawData));
        cms.ComputeSignature(penanda, silent: true);
        return cms.Encode();
    }

    byte[] Isi(Rfc3161TimestampRequest minta)
    {
        var w = new AsnWriter(AsnEncodingRules.DER);
        using (w.PushSequence())
        {
            w.WriteInteger(1);
            w.WriteObjectIdentifier("1.3.6.1.4.1.99999.1");
            using (w.PushSequence())
            {
                using (w.PushSequence()) w.WriteObjectIdentifier(minta.HashAlgorithmId.Value!);
                w.WriteOctetString(minta.GetMessageHash().Span);
            }
            w.WriteInteger(new BigInteger(RandomNumberGenerator.GetBytes(8), isUnsigned: true));
            w.WriteGeneralizedTime(jam.GetUtcNow(), omitFractionalSeconds: true);
            if (minta.GetNonce() is { } nonce) w.WriteInteger(nonce.Span);
        }
        return w.Encode();
    }

    static byte[] Tolak()
    {
        var w = new AsnWriter(AsnEncodingRules.DER);
        using (w.PushSequence()) using (w.PushSequence()) w.WriteInteger(2);
        return w.Encode();
    }
}
