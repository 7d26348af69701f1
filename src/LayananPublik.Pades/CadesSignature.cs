using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace LayananPublik.Pades;

/// <summary>The CMS of a PAdES signature: detached, SHA-256, bound to its certificate, with the chain the key came with, without a signing time of its own.</summary>
public static class CadesSignature
{
    public static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");
    static readonly Oid SigningCertificateV2 = new("1.2.840.113549.1.9.16.2.47");

    public static SignedCms Sign(byte[] content, SigningKey key)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate)
        {
            DigestAlgorithm = Sha256,
            // WholeChain would look for issuers in the machine's stores and on the network.
            IncludeOption = System.Security.Cryptography.X509Certificates.X509IncludeOption.EndCertOnly
        };
        foreach (var c in key.Chain) signer.Certificates.Add(c);
        signer.SignedAttributes.Add(Binding(key.Certificate.RawData));
        cms.ComputeSignature(signer, silent: true);
        return cms;
    }

    /// <summary>signing-certificate-v2 (RFC 5035): which certificate was meant, by its SHA-256.</summary>
    public static AsnEncodedData Binding(byte[] certificate)
    {
        var w = new AsnWriter(AsnEncodingRules.DER);
        using (w.PushSequence()) using (w.PushSequence()) using (w.PushSequence()) w.WriteOctetString(SHA256.HashData(certificate));
        return new(SigningCertificateV2, w.Encode());
    }

    /// <summary>More bytes than such a signature takes.</summary>
    internal static int Room(SigningKey key) => 4096 + key.Certificate.RawData.Length + key.Chain.Sum(c => c.RawData.Length);
}
