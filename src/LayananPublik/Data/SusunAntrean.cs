using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

static class SusunAntrean
{
    const int Sekaligus = 500;

    /// <summary>Requests that were open before the queue's order was a column get their place once.</summary>
    public static async Task SusunAntreanAsync(this LayananDb db, CancellationToken ct)
    {
        var antre = Enum.GetValues<StatusButir>().Where(AlurButir.Antre).ToList();
        for (var dari = 0; ;)
        {
            var sisa = await db.Butir.Where(b => b.Id > dari && antre.Contains(b.Status) && b.UrutAntrean == null).OrderBy(b => b.Id).Take(Sekaligus).ToListAsync(ct);
            if (sisa.Count == 0) return;
            foreach (var b in sisa) db.Entry(b).Property(x => x.UrutAntrean).IsModified = true;
            dari = sisa[^1].Id;
            // Whoever changed one meanwhile has written its place too.
            try { await db.SaveChangesAsync(ct); }
            catch (DbUpdateConcurrencyException) { }
            db.ChangeTracker.Clear();
        }
    }
}
