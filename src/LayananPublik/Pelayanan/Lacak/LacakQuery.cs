using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class LacakQuery
{
    /// <summary>The code of a number, and nothing else before it was matched.</summary>
    public static async Task<(int Id, string? Kode)> KodeLacakAsync(this LayananDb db, string nomor, CancellationToken ct) =>
        await db.Permohonan.Where(p => p.Nomor == nomor).Select(p => new { p.Id, p.KodeLacak }).FirstOrDefaultAsync(ct) is { } ada ? (ada.Id, ada.KodeLacak) : (0, null);

    /// <summary>Open to whoever knows number and code; what of it leaves the server is decided by <see cref="HasilLacak"/>.</summary>
    public static Task<Permohonan> PermohonanDilacakAsync(this LayananDb db, int id, CancellationToken ct) =>
        db.Permohonan.Lengkap().Include(p => p.UnitKerja).Include(p => p.Percakapan!.NomorKantor).AsNoTrackingWithIdentityResolution().FirstAsync(p => p.Id == id, ct);
}
