using LayananPublik.Data;
using LayananPublik.Persuratan.Templat;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

public static class TemplatQuery
{
    /// <summary>The office's template for a letter of this day: the unit's own, else that of the nearest above; null while nobody has one. Of several the one that began last counts.</summary>
    public static Task<TemplatPakai?> TemplatBerlakuAsync(this LayananDb db, IReadOnlyList<int> rantai, string kode, DateOnly tanggal, CancellationToken ct) => db.SekaliAsync((rantai[0], kode, tanggal), async () =>
    {
        var t = await db.TemplatSurat.Where(x => rantai.Contains(x.UnitKerjaId) && x.KodeLayanan == kode && x.Status == StatusTemplatSurat.Disetujui && x.BerlakuMulai <= tanggal)
            .OrderByDescending(x => x.UnitKerja.Jalur.Length).ThenByDescending(x => x.BerlakuMulai).ThenByDescending(x => x.Nomor)
            .Select(x => new { x.Id, x.Nomor, x.Teks, Unit = x.UnitKerja.Nama }).FirstOrDefaultAsync(ct);
        if (t is null) return null;
        return t.Teks is { } teks ? new($"versi {t.Nomor} {t.Unit}", teks, t.Id) : TemplatBawaan.Untuk(kode) is { } bawaan ? bawaan with { VersiId = t.Id } : null;
    });
}
