using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>The letterhead of an office's own papers. A unit without lines or emblem of its own uses those of the nearest above; where there is no emblem at all, the office's logo stands there.</summary>
public static class KopUnit
{
    public static async Task<Kop> DariAsync(IReadOnlyList<UnitKerja> rantai, Lemari lemari, CancellationToken ct)
    {
        var baris = rantai.Select(u => u.Kop).FirstOrDefault(k => k.Count > 0) ?? [new(rantai[0].Nama.ToUpperInvariant(), UkuranKop.Besar)];
        var lambang = Pertama(rantai, u => u.LambangSari) ?? Pertama(rantai, u => u.LogoSari);
        return new(baris, await GambarAsync(lambang, lemari, ct), await GambarAsync(Pertama(rantai, u => u.LambangKananSari), lemari, ct));
    }

    static string? Pertama(IReadOnlyList<UnitKerja> rantai, Func<UnitKerja, string?> yang) => rantai.Select(yang).FirstOrDefault(s => s is not null);

    static async Task<byte[]?> GambarAsync(string? sari, Lemari lemari, CancellationToken ct)
    {
        if (sari is null) return null;
        try { return await lemari.AmbilAsync(sari, ct); }
        catch (Exception galat) when (galat is IOException or CryptographicException) { return null; }
    }
}
