using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

static class SusunAntrean
{
    const int Sekaligus = 500;

    /// <summary>
    /// Talks in which a danger word called a person before urgency was a column get their mark once. The history told it then: a line that begins so, no older than the waiting.
    /// Since then every change of urgency has a line of its own, so that nothing that a person has lowered comes back.
    /// </summary>
    public static async Task TandaiMendesakAsync(this LayananDb db, TimeProvider jam, CancellationToken ct)
    {
        var riwayat = db.Set<RiwayatPercakapan>();
        for (var dari = 0; ;)
        {
            var sisa = await db.Percakapan.Where(p => p.Id > dari && p.Mode == ModePercakapan.PerluPetugas && p.Prioritas == Prioritas.Biasa
                && riwayat.Any(r => r.PercakapanId == p.Id && r.Pada >= p.MenungguSejak && r.Alasan!.StartsWith(Percakapan.Mendesak))
                && !riwayat.Any(r => r.PercakapanId == p.Id && r.Tindakan == Percakapan.TindakanPrioritas)).OrderBy(p => p.Id).Take(Sekaligus).ToListAsync(ct);
            if (sisa.Count == 0) return;
            foreach (var p in sisa) p.SarankanPrioritas(Prioritas.Mendesak, "ditandai sebelum pembaruan.", jam.GetUtcNow());
            dari = sisa[^1].Id;
            try { await db.SaveChangesAsync(ct); }
            catch (DbUpdateConcurrencyException) { }
            db.ChangeTracker.Clear();
        }
    }

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
