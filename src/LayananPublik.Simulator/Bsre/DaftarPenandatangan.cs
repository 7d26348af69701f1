using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using LayananPublik.Pades;

namespace LayananPublik.Simulator.Bsre;

/// <summary>A person whom the stand-in for BSrE knows. <see cref="Status"/> in BSrE's words: ISSUE, EXPIRED, NO_CERTIFICATE …</summary>
public sealed record PenandatanganContoh(string Nik, string Nama, string Sandi, string Status = "ISSUE");

/// <summary>The invented officials with their passphrases and, once they sign, their keys.</summary>
public sealed class DaftarPenandatangan(OtoritasContoh otoritas) : IDisposable
{
    public const string Sandi = "Tte#2026";
    readonly ConcurrentDictionary<string, PenandatanganContoh> orang = new(Contoh.Select(p => KeyValuePair.Create(p.Nik, p)));
    readonly ConcurrentDictionary<string, Lazy<X509Certificate2>> sertifikat = [];

    public static IReadOnlyList<PenandatanganContoh> Contoh { get; } =
    [
        new("3299016007759001", "Ratna Kusuma", Sandi),
        new("3299010101809002", "Surya Darmawan", Sandi),
        new("3299011503829003", "Wahyu Hartono", Sandi),
    ];

    public IEnumerable<PenandatanganContoh> Semua => orang.Values.OrderBy(p => p.Nik, StringComparer.Ordinal);

    public PenandatanganContoh? Cari(string? nik) => nik is null ? null : orang.GetValueOrDefault(nik);

    public void Tetapkan(PenandatanganContoh p) => orang[p.Nik] = p;

    /// <summary>Key, certificate and chain under the given password.</summary>
    public byte[] Pkcs12(PenandatanganContoh p, string sandi) => otoritas.Pkcs12(sertifikat.GetOrAdd(p.Nama, n => new(() => otoritas.Terbitkan(n))).Value, sandi);

    public async Task<byte[]> TandatanganiAsync(byte[] pdf, PenandatanganContoh p, string alasan, string tempat, DateTimeOffset pada, CancellationToken ct)
    {
        using var kunci = SigningKey.Open(Pkcs12(p, "antara"), "antara");
        return await PdfSigner.SignAsync(pdf, kunci, new(p.Nama, alasan, tempat, pada), seal: null, ct);
    }

    public void Dispose()
    {
        foreach (var s in sertifikat.Values.Where(s => s.IsValueCreated)) s.Value.Dispose();
    }
}
