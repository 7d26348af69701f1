using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using LayananPublik.Kependudukan;

namespace LayananPublik.Persuratan;

/// <summary>
/// What the fragment of a QR address tells an office without a network, signed by <see cref="KunciPenerbit"/>: nothing that the public page would not show, and of the name only a short hash of its mask.
/// Written in decimal digits, which a QR code packs closest. The code stands before it in the address and is signed with it.
/// </summary>
public sealed record MuatanLuring(string Kode, CaraTanda Cara, int UnitKerjaId, DateOnly Tanggal, DateOnly? BerlakuSampai, string Jenis, string Nomor)
{
    public const int Versi = 1, PanjangTanda = 64, PanjangNama = 2, PanjangNaskah = 6;
    static readonly DateOnly Awal = new(2000, 1, 1);

    /// <summary>Two bytes: enough to notice another name, too few to find a person by.</summary>
    public byte[] SidikNama { get; init; } = new byte[PanjangNama];

    /// <summary>The beginning of the frozen text's SHA-256, for a court.</summary>
    public byte[] SidikNaskah { get; init; } = new byte[PanjangNaskah];

    /// <summary>Hash of what the public page shows of a name, bound to this letter.</summary>
    public static byte[] SidikDari(string kode, string nama) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kode}:{(NamaOrang.TryParse(nama, out var n) ? n.Samaran : "***").ToUpperInvariant()}"))[..PanjangNama];

    /// <summary>The digits behind the # of the address.</summary>
    public string Tera(KunciPenerbit kunci)
    {
        var isi = Isi(kunci.Nomor);
        return new BigInteger([1, .. isi, .. kunci.Tandatangani(Ditandatangani(isi, Kode))], isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What an address says, if this public key has signed it; null for anything else.</summary>
    public static MuatanLuring? Periksa(string kode, string angka, Func<int, byte[]?> publik)
    {
        if (angka.Length is < 200 or > 1000 || !BigInteger.TryParse(angka, NumberStyles.None, CultureInfo.InvariantCulture, out var nilai)) return null;
        var bait = nilai.ToByteArray(isUnsigned: true, isBigEndian: true);
        if (bait.Length < PanjangTanda + 20 || bait[0] != 1) return null;
        var (isi, tanda) = (bait[1..^PanjangTanda], bait[^PanjangTanda..]);
        if (isi[0] >> 4 != Versi || publik(isi[1]) is not { Length: 65 } titik) return null;
        using var kunci = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = titik[1..33], Y = titik[33..] } });
        return kunci.VerifyData(Ditandatangani(isi, kode), tanda, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation) ? Baca(kode, isi) : null;
    }

    byte[] Isi(int kunci)
    {
        List<byte> isi = [(byte)(Versi << 4 | (int)Cara), (byte)kunci];
        for (var sisa = (uint)UnitKerjaId; ; sisa >>= 7)
        {
            isi.Add((byte)(sisa > 0x7F ? sisa & 0x7F | 0x80 : sisa));
            if (sisa <= 0x7F) break;
        }
        isi.AddRange(Hari(Tanggal));
        isi.AddRange(BerlakuSampai is { } sampai ? Hari(sampai) : [0, 0]);
        isi.AddRange([.. SidikNama, .. SidikNaskah]);
        TeksRapat.Tulis(isi, Jenis);
        TeksRapat.Tulis(isi, Nomor);
        return [.. isi];
    }

    static MuatanLuring Baca(string kode, ReadOnlySpan<byte> isi)
    {
        var (letak, unit) = (2, 0);
        for (var geser = 0; ; geser += 7)
        {
            unit |= (isi[letak] & 0x7F) << geser;
            if (isi[letak++] < 0x80) break;
        }
        var (tanggal, sampai) = (BinaryPrimitives.ReadUInt16BigEndian(isi[letak..]), BinaryPrimitives.ReadUInt16BigEndian(isi[(letak + 2)..]));
        var (nama, naskah) = (isi.Slice(letak + 4, PanjangNama).ToArray(), isi.Slice(letak + 4 + PanjangNama, PanjangNaskah).ToArray());
        letak += 4 + PanjangNama + PanjangNaskah;
        var jenis = TeksRapat.Baca(isi, ref letak);
        return new(kode, (CaraTanda)(isi[0] & 15), unit, Awal.AddDays(tanggal), sampai == 0 ? null : Awal.AddDays(sampai), jenis, TeksRapat.Baca(isi, ref letak)) { SidikNama = nama, SidikNaskah = naskah };
    }

    static byte[] Ditandatangani(ReadOnlySpan<byte> isi, string kode) => [.. Encoding.ASCII.GetBytes("surat-luring-1:" + kode + ":"), .. isi];

    static byte[] Hari(DateOnly tanggal)
    {
        var hari = Math.Clamp(tanggal.DayNumber - Awal.DayNumber, 0, ushort.MaxValue);
        return [(byte)(hari >> 8), (byte)hari];
    }
}
