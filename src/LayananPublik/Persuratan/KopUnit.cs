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
        if ((rantai.Select(u => u.LambangSari).FirstOrDefault(s => s is not null) ?? rantai.Select(u => u.LogoSari).FirstOrDefault(s => s is not null)) is not { } sari) return new(baris);
        try { return new(baris, await lemari.AmbilAsync(sari, ct)); }
        catch (Exception galat) when (galat is IOException or CryptographicException) { return new(baris); }
    }
}
