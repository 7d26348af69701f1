using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace LayananPublik.Pades;

/// <summary>A signature found in a PDF.</summary>
/// <param name="Intact">Its mathematics hold for the bytes it covers; says nothing of who may be trusted.</param>
/// <param name="CoversFrom">Bytes of the file, from its start, that the signature covers but for its own digits.</param>
public sealed record PdfSignature(string Field, string SubFilter, bool Intact, int CoversFrom, bool CoversWholeFile, X509Certificate2? Signer, DateTimeOffset? Timestamp, string? TimestampAuthority);

/// <summary>Finds the signatures of a PDF and checks them against its bytes.</summary>
public static class PdfSignatures
{
    static readonly string[] Known = ["ETSI.CAdES.detached", "adbe.pkcs7.detached"];
    const int MaxFields = 500;

    /// <exception cref="PdfFormatException">The file cannot be read.</exception>
    public static IReadOnlyList<PdfSignature> Read(byte[] pdf)
    {
        var file = PdfFile.Open(pdf);
        var found = new List<PdfSignature>();
        foreach (var field in file.Array(file.Dict(file.Root["AcroForm"])?["Fields"])?.Items ?? []) Collect(field, 0);
        return [.. found.OrderBy(s => s.CoversFrom)];

        void Collect(PdfValue value, int depth)
        {
            if (depth > 20 || found.Count > MaxFields || file.Dict(value) is not { } field) return;
            foreach (var kid in file.Array(field["Kids"])?.Items ?? []) Collect(kid, depth + 1);
            if (field.Name("FT") == "Sig" && file.Dict(field["V"]) is { } signature) found.Add(Check(pdf, file, (file.Resolve(field["T"]) as PdfAtom)?.Text ?? "", signature));
        }
    }

    /// <exception cref="PdfFormatException">The file cannot be read.</exception>
    public static int PageCount(byte[] pdf) => PdfFile.Open(pdf).Pages().Count;

    static PdfSignature Check(byte[] pdf, PdfFile file, string field, PdfDict signature)
    {
        var sub = (file.Resolve(signature["SubFilter"]) as PdfAtom)?.Name ?? "";
        if (file.Array(signature["ByteRange"]) is not { Items: [PdfAtom { Integer: 0 }, PdfAtom { Integer: { } a }, PdfAtom { Integer: { } b }, PdfAtom { Integer: { } c }] }
            || a < 1 || b < a + 2 || c < 0 || b + c > pdf.Length || pdf[a] != '<' || pdf[b - 1] != '>')
            return new(field, sub, false, 0, false, null, null, null);
        var whole = b + c == pdf.Length;
        try
        {
            var digits = new PdfAtom(System.Text.Encoding.Latin1.GetString(pdf, (int)a, (int)(b - a))).HexBytes;
            var cms = new SignedCms(new ContentInfo([.. pdf.AsSpan(0, (int)a), .. pdf.AsSpan((int)b, (int)c)]), detached: true);
            cms.Decode(Trimmed(digits));
            var signer = cms.SignerInfos[0];
            var (at, authority) = Timestamp(signer);
            return new(field, sub, Known.Contains(sub) && Holds(cms), (int)(b + c), whole, signer.Certificate, at, authority);
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException or FormatException or IndexOutOfRangeException) { return new(field, sub, false, (int)(b + c), whole, null, null, null); }
    }

    static bool Holds(SignedCms cms)
    {
        try { cms.CheckSignature(verifySignatureOnly: true); return true; }
        catch (CryptographicException) { return false; }
    }

    // Behind the signature stand the zeros of the room that was left.
    static byte[] Trimmed(byte[] digits)
    {
        AsnDecoder.ReadEncodedValue(digits, AsnEncodingRules.BER, out _, out _, out var length);
        return digits[..length];
    }

    static (DateTimeOffset?, string?) Timestamp(SignerInfo signer)
    {
        foreach (var attribute in signer.UnsignedAttributes)
            if (attribute.Oid.Value == TimestampClient.TokenAttribute.Value && Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _) && token.VerifySignatureForSignerInfo(signer, out var authority))
                return (token.TokenInfo.Timestamp, authority?.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        return (null, null);
    }
}
