using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Closes documents once WhatsApp has taken what was made: what still waits in the outbox, or has failed, is not handed over. The inbox need not know documents for it.</summary>
public abstract class Penyerah(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger log) : Pekerja(jam, log)
{
    /// <summary>States of a message that has left.</summary>
    protected static readonly StatusKirim[] Terkirim = [StatusKirim.Terkirim, StatusKirim.Sampai, StatusKirim.Dibaca];

    protected override TimeSpan Selang => TimeSpan.FromSeconds(10);

    /// <summary>What wakes it.</summary>
    protected abstract IReadOnlyCollection<string> Diikuti { get; }

    /// <summary>How it was handed over, for the history.</summary>
    protected abstract string Cara { get; }

    /// <summary>Ids of the documents whose message has left, in order.</summary>
    protected abstract IQueryable<int> Sampai(LayananDb db);

    protected abstract void Kabarkan(LayananDb db, Butir butir);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        BangunSaat(siaran, Diikuti);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var selesai = 0;
        foreach (var id in await Sampai(db).Take(50).ToListAsync(ct))
            if (await SerahkanAsync(id, ct)) selesai++;
        return selesai > 0;
    }

    async Task<bool> SerahkanAsync(int butirId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var butir = await db.Butir.Include(b => b.Layanan).Include(b => b.Permohonan).SingleAsync(b => b.Id == butirId, ct);
        if (!butir.Serahkan(Pelaku.Sistem, Peran.Sistem, Cara, Jam.GetUtcNow()).Berhasil) return false;
        Kabarkan(db, butir);
        // An officer or another node was faster: nothing is left to do.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return false; }
        siaran.Bangunkan();
        return true;
    }
}
