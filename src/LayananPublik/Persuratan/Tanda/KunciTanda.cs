using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>An official's certificate with its key (PKCS#12), sealed as it came. Its password is nowhere: whoever signs types it.</summary>
public sealed class KunciTanda
{
    KunciTanda() { }

    public int Id { get; private set; }

    public int PejabatId { get; private set; }

    public Pejabat Pejabat { get; private set; } = null!;

    /// <summary>The key file; gone once it was withdrawn.</summary>
    [Tersegel]
    public byte[]? Isi { get; private set; }

    /// <summary>Name on the certificate.</summary>
    public string Subjek { get; private set; } = "";

    public string Penerbit { get; private set; } = "";

    /// <summary>"RSA 2048".</summary>
    public string Algoritma { get; private set; } = "";

    /// <summary>SHA-256 of the certificate.</summary>
    public string Sidik { get; private set; } = "";

    public DateTimeOffset BerlakuDari { get; private set; }

    public DateTimeOffset BerlakuSampai { get; private set; }

    public DateTimeOffset DipasangPada { get; private set; }

    public DateTimeOffset? DicabutPada { get; private set; }

    public static KunciTanda Pasang(Pejabat pejabat, byte[] isi, RincianKunci r, DateTimeOffset pada) => new()
    {
        Pejabat = pejabat, PejabatId = pejabat.Id, Isi = isi, Subjek = Muat(r.Subjek), Penerbit = Muat(r.Penerbit), Algoritma = r.Algoritma, Sidik = r.Sidik,
        BerlakuDari = r.BerlakuDari, BerlakuSampai = r.BerlakuSampai, DipasangPada = pada
    };

    /// <summary>For good: the key itself is removed, what it was stays readable.</summary>
    public void Cabut(DateTimeOffset pada) => (Isi, DicabutPada) = (null, pada);

    static string Muat(string teks) => teks.Length > 200 ? teks[..200] : teks;
}

/// <summary>What a certificate says of itself.</summary>
public sealed record RincianKunci(string Subjek, string Penerbit, string Algoritma, string Sidik, DateTimeOffset BerlakuDari, DateTimeOffset BerlakuSampai);
