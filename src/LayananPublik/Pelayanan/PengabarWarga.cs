using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>
/// Sends news that has waited: for more to come, for the end of the quiet hours, or because nobody passed it on in the save that caused it.
/// Rows and message change in one save, so a crash or a second node at the same work sends nothing twice and forgets nothing.
/// </summary>
public sealed class PengabarWarga(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PengabarWarga> log) : Pekerja(jam, log)
{
    const int Sekaligus = 100;
    static readonly TimeSpan BaruMenulis = TimeSpan.FromHours(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        BangunSaat(siaran, [Topik.Percakapan, Topik.Permohonan]);
        return base.StartAsync(cancellationToken);
    }

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => SalurkanAsync(ct);

    /// <summary>One round; true when something was passed on.</summary>
    public async Task<bool> SalurkanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = Jam.GetUtcNow();
        var sejam = kini - BaruMenulis;
        var jatuh = await db.BeritaTunda.Where(b => (b.PesanKeluarId == null && (b.KirimPada <= kini || b.Hening && b.Percakapan.MasukTerakhirPada > sejam)) 
                || b.PesanKeluarId != null && (b.Hening && b.KirimPada <= kini || b.PesanKeluar!.Status != StatusKirim.Dititipkan && (b.PesanKeluar.Status != StatusKirim.Menunggu || b.PesanKeluar.TahanSampai == null)))
            .Select(b => b.PercakapanId).Distinct().OrderBy(id => id).Take(Sekaligus).ToListAsync(ct);
        var ada = false;
        foreach (var id in jatuh) ada |= await SatuAsync(id, ct);
        if (ada) siaran.Bangunkan();
        return ada;
    }

    async Task<bool> SatuAsync(int percakapanId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var percakapan = await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == percakapanId, ct);
        await db.SalurkanAsync(percakapan, Jam.GetUtcNow(), ct);
        if (!db.ChangeTracker.HasChanges()) return false;
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapanId));
        // Another node, a desk or the citizen was faster: the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return false; }
        return true;
    }
}
