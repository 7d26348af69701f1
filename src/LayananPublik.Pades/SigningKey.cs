using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LayananPublik.Pades;

/// <summary>Why a PKCS#12 file cannot be used.</summary>
public enum KeyProblem { WrongPassword, Unreadable, NoPrivateKey, UnknownAlgorithm }

/// <summary>The key file cannot be used; never carries the password or anything of the file.</summary>
public sealed class SigningKeyException(KeyProblem problem) : Exception($"The key file cannot be used: {problem}.")
{
    public KeyProblem Problem => problem;
}

/// <summary>A private key with its certificate and the chain that came with it.</summary>
public sealed class SigningKey : IDisposable
{
    const int WrongPasswordHResult = unchecked((int)0x80070056);
    readonly X509Certificate2Collection all;

    SigningKey(X509Certificate2Collection all, X509Certificate2 certificate)
    {
        (this.all, Certificate) = (all, certificate);
        Chain = [.. Above(certificate)];
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>The issuers in order, as far as the file holds them.</summary>
    public IReadOnlyList<X509Certificate2> Chain { get; }

    /// <summary>"RSA 2048", "ECDSA 256".</summary>
    public string Algorithm { get; private init; } = "";

    /// <exception cref="SigningKeyException">With the reason.</exception>
    public static SigningKey Open(byte[] pkcs12, string password)
    {
        X509Certificate2Collection all;
        try { all = X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, X509KeyStorageFlags.EphemeralKeySet); }
        catch (CryptographicException e) { throw new SigningKeyException(e.HResult == WrongPasswordHResult ? KeyProblem.WrongPassword : KeyProblem.Unreadable); }
        catch (PlatformNotSupportedException) { throw new SigningKeyException(KeyProblem.Unreadable); }
        // The end of the chain signs: a file may hold the authority's key beside it.
        var own = all.Where(c => c.HasPrivateKey).OrderBy(IsAuthority).FirstOrDefault();
        if (own is null) throw Refused(all, KeyProblem.NoPrivateKey);
        return AlgorithmOf(own) is { } name ? new(all, own) { Algorithm = name } : throw Refused(all, KeyProblem.UnknownAlgorithm);
    }

    public void Dispose()
    {
        foreach (var c in all) c.Dispose();
    }

    static SigningKeyException Refused(X509Certificate2Collection all, KeyProblem problem)
    {
        foreach (var c in all) c.Dispose();
        return new(problem);
    }

    static bool IsAuthority(X509Certificate2 c) => c.Extensions.OfType<X509BasicConstraintsExtension>().Any(b => b.CertificateAuthority);

    static string? AlgorithmOf(X509Certificate2 c)
    {
        using var rsa = c.GetRSAPrivateKey();
        if (rsa is not null) return $"RSA {rsa.KeySize}";
        using var ec = c.GetECDsaPrivateKey();
        return ec is null ? null : $"ECDSA {ec.KeySize}";
    }

    IEnumerable<X509Certificate2> Above(X509Certificate2 end)
    {
        var (now, left) = (end, all.Where(c => c != end).ToList());
        while (!Same(now.SubjectName, now.IssuerName) && left.Find(c => Same(c.SubjectName, now.IssuerName)) is { } issuer)
        {
            yield return issuer;
            left.Remove(issuer);
            now = issuer;
        }
    }

    static bool Same(X500DistinguishedName a, X500DistinguishedName b) => a.RawData.AsSpan().SequenceEqual(b.RawData);
}
