using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LayananPublik.Dasbor;

/// <summary>Writes down, in the save that carries an officer's answer, how long the citizen had waited for it. The inbox knows nothing of figures.</summary>
sealed class PencatatWaktuJawab : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Catat(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Catat(eventData.Context);
        return ValueTask.FromResult(result);
    }

    static void Catat(DbContext? db)
    {
        if (db is null) return;
        // What changed is looked up by hand: a search through everything tracked follows in the save itself.
        var semula = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var (p, sejak) in Terjawab(db).ToList())
                if (db.ChangeTracker.Entries<Pesan>().Where(e => e.State == EntityState.Added && e.Entity is { Pengirim: Pengirim.Petugas, Arah: ArahPesan.Keluar } && e.Entity.PercakapanId == p.Id).Select(e => e.Entity).FirstOrDefault() is { } pesan)
                    db.Add(WaktuJawab.Catat(p, pesan.PetugasId, sejak, pesan.Pada));
        }
        finally { db.ChangeTracker.AutoDetectChangesEnabled = semula; }
    }

    static IEnumerable<(Percakapan, DateTimeOffset)> Terjawab(DbContext db) =>
        from EntityEntry<Percakapan> e in db.ChangeTracker.Entries<Percakapan>()
        where e.State is EntityState.Unchanged or EntityState.Modified && e.Entity is { MenungguSejak: null }
        let sejak = e.OriginalValues.GetValue<DateTimeOffset?>(nameof(Percakapan.MenungguSejak))
        where sejak is not null
        select (e.Entity, sejak.Value);
}
