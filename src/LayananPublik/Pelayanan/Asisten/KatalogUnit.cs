using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The services a unit offers now, in the order of their menu numbers.</summary>
public sealed record KatalogUnit(IReadOnlyList<Layanan> Layanan)
{
    public Layanan? Cari(string? kode) => Layanan.FirstOrDefault(l => string.Equals(l.Kode, kode, StringComparison.OrdinalIgnoreCase));

    public Layanan? Nomor(int nomor) => Layanan.FirstOrDefault(l => l.NomorMenu == nomor);

    public IReadOnlyList<Layanan> Dalam(string kategori) => [.. Layanan.Where(l => l.Kategori == kategori)];
}

public static class KatalogQuery
{
    /// <summary>A unit offers its own services and those of the units above; its own version of a service comes first.</summary>
    public static async Task<KatalogUnit> KatalogAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var semua = await db.Layanan.AsNoTracking().Where(l => l.Berlaku && l.Aktif && jalurUnit.StartsWith(l.UnitKerja.Jalur)).OrderBy(l => l.UnitKerja.Jalur.Length).Take(500).ToListAsync(ct);
        return new([.. semua.GroupBy(l => l.Kode).Select(g => g.Last()).OrderBy(l => l.NomorMenu)]);
    }
}
