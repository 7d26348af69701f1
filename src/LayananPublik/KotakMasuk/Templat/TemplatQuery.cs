using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

public static class TemplatQuery
{
    /// <summary>All templates of the account, by name.</summary>
    public static async Task<IReadOnlyList<TemplatPesan>> DaftarTemplatAsync(this LayananDb db, string wabaId, CancellationToken ct) =>
        await db.TemplatPesan.AsNoTracking().Where(t => t.WabaId == wabaId).OrderBy(t => t.Nama).ThenBy(t => t.Bahasa).Take(1000).ToListAsync(ct);

    /// <summary>The template that serves each purpose: the admin's choice, or the one with the built-in name. Purposes without one are missing.</summary>
    public static async Task<IReadOnlyDictionary<KeperluanTemplat, TemplatPesan>> TemplatPerKeperluanAsync(this LayananDb db, string wabaId, CancellationToken ct)
    {
        var tugas = await db.PenugasanTemplat.AsNoTracking().Where(p => p.WabaId == wabaId).OrderBy(p => p.Id).Take(20).ToListAsync(ct);
        var nama = RancanganTemplat.Semua.Select(r => r.Nama).Concat(tugas.Select(t => t.Nama)).Distinct().ToList();
        var templat = await db.TemplatPesan.AsNoTracking().Where(t => t.WabaId == wabaId && nama.Contains(t.Nama)).OrderBy(t => t.Id).Take(200).ToListAsync(ct);
        var hasil = new Dictionary<KeperluanTemplat, TemplatPesan>();
        foreach (var r in RancanganTemplat.Semua)
        {
            var pilihan = tugas.Find(t => t.Keperluan == r.Keperluan);
            var (cari, bahasa) = pilihan is null ? (r.Nama, RancanganTemplat.Bahasa) : (pilihan.Nama, pilihan.Bahasa);
            // A deleted one may have been made anew under the same name.
            if (templat.Where(t => t.Nama == cari && t.Bahasa == bahasa).OrderBy(t => t.Status == StatusTemplat.Dihapus).FirstOrDefault() is { } ada) hasil[r.Keperluan] = ada;
        }
        return hasil;
    }
}
