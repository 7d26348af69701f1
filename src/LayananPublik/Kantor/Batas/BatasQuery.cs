using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Kantor;

public static class BatasQuery
{
    public const int BidangTerbanyak = 2_000;

    /// <summary>The version that holds for a unit: of its office, or of the nearest unit above that has one. Null while there is none.</summary>
    public static Task<int?> BatasBerlakuAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurUnit);
        return db.BatasWilayah.Where(b => b.Berlaku && rantai.Contains(b.UnitKerjaId)).OrderByDescending(b => b.UnitKerja.Jalur.Length).ThenByDescending(b => b.Nomor).Select(b => (int?)b.Id).FirstOrDefaultAsync(ct);
    }

    public static async Task<List<BidangPeta>> BidangBatasAsync(this LayananDb db, int batasId, CancellationToken ct)
    {
        var baris = await db.BidangBatas.Where(b => b.BatasWilayahId == batasId).OrderBy(b => b.UnitKerjaId).ThenBy(b => b.Rw).ThenBy(b => b.Id).Select(b => new { b.UnitKerjaId, b.Rw, b.Isi }).Take(BidangTerbanyak).ToListAsync(ct);
        return [.. baris.Select(b => new BidangPeta(b.UnitKerjaId, b.Rw, BentukBidang.DariPadat(b.Isi)))];
    }
}
