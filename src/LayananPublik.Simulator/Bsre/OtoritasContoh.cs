using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LayananPublik.Simulator.Bsre;

/// <summary>A certificate authority for demonstrations and tests: nobody trusts it but who is told to. It stays the same over restarts.</summary>
public sealed class OtoritasContoh : IDisposable
{
    // The simulator's clock can be years ahead of the machine's.
    static readonly DateTimeOffset Mulai = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Akhir = new(2045, 1, 1, 0, 0, 0, TimeSpan.Zero);
    readonly X509Certificate2 induk;

    /// <param name="folder">Where its key is kept; null for one that lives as long as the object.</param>
    public OtoritasContoh(string? folder = null)
    {
        var berkas = folder is null ? null : Path.Combine(folder, "otoritas.p12");
        if (berkas is not null && File.Exists(berkas))
        {
            induk = X509CertificateLoader.LoadPkcs12FromFile(berkas, "");
            return;
        }
        induk = BuatInduk();
        if (berkas is not null) File.WriteAllBytes(berkas, induk.Export(X509ContentType.Pkcs12, ""));
    }

    public byte[] Sertifikat => induk.RawData;

    public string Pem => induk.ExportCertificatePem();

    /// <summary>A certificate for a person, with its key.</summary>
    public X509Certificate2 Terbitkan(string nama, DateTimeOffset? mulai = null, DateTimeOffset? akhir = null, bool elips = false, X509KeyUsageFlags guna = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)
    {
        var dn = new X500DistinguishedNameBuilder();
        dn.AddCountryOrRegion("ID");
        dn.AddOrganizationName("Pemerintah Kabupaten Contoh");
        dn.AddCommonName(nama);
        return Terbitkan(dn.Build(), mulai ?? Mulai, akhir ?? Akhir, elips, new X509KeyUsageExtension(guna, critical: true));
    }

    /// <summary>A certificate that may sign timestamps and nothing else.</summary>
    internal X509Certificate2 UntukStempelWaktu() => Terbitkan(new X500DistinguishedName("CN=Stempel Waktu Contoh, O=LayananPublik, C=ID"), Mulai, Akhir, elips: true,
        new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true), new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.8")], critical: true));

    /// <summary>The key file of a person as an office would get it: certificate, key and the authority's certificate.</summary>
    public byte[] Pkcs12(X509Certificate2 milik, string sandi) => new X509Certificate2Collection { milik, X509CertificateLoader.LoadCertificate(induk.RawData) }.Export(X509ContentType.Pkcs12, sandi)!;

    public void Dispose() => induk.Dispose();

    X509Certificate2 Terbitkan(X500DistinguishedName nama, DateTimeOffset mulai, DateTimeOffset akhir, bool elips, params X509Extension[] sifat)
    {
        using AsymmetricAlgorithm kunci = elips ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(2048);
        var minta = kunci is ECDsa ec ? new CertificateRequest(nama, ec, HashAlgorithmName.SHA256) : new CertificateRequest(nama, (RSA)kunci, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        minta.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        foreach (var s in sifat) minta.CertificateExtensions.Add(s);
        minta.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(minta.PublicKey, false));
        minta.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(induk, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using var tanpaKunci = minta.Create(induk.SubjectName, X509SignatureGenerator.CreateForECDsa(induk.GetECDsaPrivateKey()!), mulai, akhir, RandomNumberGenerator.GetBytes(12));
        using var lengkap = kunci is ECDsa e ? tanpaKunci.CopyWithPrivateKey(e) : tanpaKunci.CopyWithPrivateKey((RSA)kunci);
        return X509CertificateLoader.LoadPkcs12(lengkap.Export(X509ContentType.Pkcs12, ""), "", X509KeyStorageFlags.Exportable);
    }

    static X509Certificate2 BuatInduk()
    {
        using var kunci = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var minta = new CertificateRequest(new X500DistinguishedName("CN=Otoritas Sertifikat Contoh, O=LayananPublik, C=ID"), kunci, HashAlgorithmName.SHA256);
        minta.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        minta.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        minta.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(minta.PublicKey, false));
        return minta.CreateSelfSigned(Mulai, Akhir);
    }
}
