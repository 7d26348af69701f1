using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LayananPublik.Bersama;
using LayananPublik.Pades;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Opens a key file and says, in the office's words, why it cannot be used.</summary>
static class BacaKunci
{
    public const int BatasUkuran = 64 * 1024;
    const int RsaTerkecil = 2048;

    /// <summary>The key to sign with; the caller disposes it. The flag says that the password was wrong.</summary>
    public static (SigningKey? Kunci, bool SandiSalah, string? Penolakan) Buka(byte[] isi, string sandi)
    {
        try { return (SigningKey.Open(isi, sandi), false, null); }
        catch (SigningKeyException galat) { return (null, galat.Problem == KeyProblem.WrongPassword, Kalimat(galat.Problem)); }
    }

    /// <summary>Whether a key may be installed at all; null when it may.</summary>
    public static string? Halangan(SigningKey kunci, DateTimeOffset pada)
    {
        var s = kunci.Certificate;
        if (s.NotAfter.ToUniversalTime() < pada.UtcDateTime) return "Sertifikat ini sudah kedaluwarsa. Mintalah yang baru kepada penerbitnya.";
        if (s.NotBefore.ToUniversalTime() > pada.UtcDateTime) return "Sertifikat ini belum berlaku. Periksa tanggal mulainya, atau jam peladen.";
        if (s.Extensions.OfType<X509BasicConstraintsExtension>().Any(b => b.CertificateAuthority)) return "Ini sertifikat otoritas penerbit, bukan sertifikat pejabat.";
        if (s.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } guna && (guna.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
            return "Sertifikat ini bukan untuk menandatangani dokumen (kegunaan kuncinya lain). Mintalah sertifikat tanda tangan.";
        using var rsa = s.GetRSAPublicKey();
        return rsa?.KeySize < RsaTerkecil ? $"Kunci RSA sertifikat ini hanya {rsa.KeySize} bit; sekurang-kurangnya {RsaTerkecil}." : null;
    }

    public static RincianKunci Rincian(SigningKey kunci)
    {
        var s = kunci.Certificate;
        return new(s.GetNameInfo(X509NameType.SimpleName, forIssuer: false), s.GetNameInfo(X509NameType.SimpleName, forIssuer: true), kunci.Algorithm,
            Convert.ToHexStringLower(SHA256.HashData(s.RawData)), s.NotBefore.ToUniversalTime(), s.NotAfter.ToUniversalTime());
    }

    static string Kalimat(KeyProblem masalah) => masalah switch
    {
        KeyProblem.WrongPassword => "Frasa sandi berkas kunci salah.",
        KeyProblem.NoPrivateKey => "Berkas ini hanya memuat sertifikat, tanpa kunci pribadinya. Ekspor ulang sebagai .p12 atau .pfx beserta kuncinya.",
        KeyProblem.UnknownAlgorithm => "Jenis kunci di berkas ini tidak dikenal; yang dapat dipakai RSA dan ECDSA.",
        _ => "Berkas ini bukan PKCS#12 (.p12 atau .pfx) yang dapat dibaca. Ekspor ulang dari aplikasi penyimpannya dengan penyandian AES."
    };
}
