using System.Security.Cryptography;
using LayananPublik.Bersama;

namespace LayananPublik.Persuratan;

/// <summary>The office's key (ECDSA P-256) for what a QR code tells without a network. One signs at a time; those that signed before stay listed, so that old papers can still be checked.</summary>
public sealed class KunciPenerbit
{
    /// <summary>The number must fit into one byte of the code.</summary>
    public const int NomorTerbesar = 255;

    KunciPenerbit() { }

    public int Id { get; private set; }

    /// <summary>1, 2, 3 …: stands in the code.</summary>
    public int Nomor { get; private set; }

    /// <summary>The public point, uncompressed: 65 bytes.</summary>
    public byte[] Publik { get; private set; } = [];

    /// <summary>PKCS#8.</summary>
    [Tersegel]
    public byte[] Privat { get; private set; } = [];

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Since when another signs; null for the one that does.</summary>
    public DateTimeOffset? DigantiPada { get; private set; }

    public int Versi { get; private set; }

    public static KunciPenerbit Buat(int nomor, DateTimeOffset pada)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nomor, NomorTerbesar);
        using var kunci = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var titik = kunci.ExportParameters(includePrivateParameters: false).Q;
        return new() { Nomor = nomor, Publik = [4, .. titik.X!, .. titik.Y!], Privat = kunci.ExportPkcs8PrivateKey(), Pada = pada };
    }

    public byte[] Tandatangani(ReadOnlySpan<byte> isi)
    {
        using var kunci = ECDsa.Create();
        kunci.ImportPkcs8PrivateKey(Privat, out _);
        return kunci.SignData(isi, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>Another signs from now on.</summary>
    public void Gantikan(DateTimeOffset pada) => (DigantiPada, Versi) = (pada, Versi + 1);
}
