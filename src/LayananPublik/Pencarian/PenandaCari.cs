using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LayananPublik.Pencarian;

/// <summary>Sees in every save what the index may hold and is now different or gone, and notes it in the same transaction. New rows need no note: they are read as they are until they are taken in.</summary>
sealed class PenandaCari : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is LayananDb db && Tandai(db) is { Count: > 0 } kabar) TandaiTentang(db, [.. db.Pesan.Where(p => kabar.Contains(p.Wamid!)).Select(p => p.Id).Order().Take(kabar.Count)]);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is LayananDb db && Tandai(db) is { Count: > 0 } kabar) TandaiTentang(db, await db.Pesan.Where(p => kabar.Contains(p.Wamid!)).Select(p => p.Id).Order().Take(kabar.Count).ToListAsync(cancellationToken));
        return result;
    }

    /// <summary>Returns Meta's ids of the messages that notices among the new rows speak of.</summary>
    static List<string> Tandai(LayananDb db)
    {
        List<string> kabar = [];
        List<TandaCari> tanda = [];
        foreach (var e in db.ChangeTracker.Entries())
        {
            if (e is { State: EntityState.Added, Entity: Pesan { Jenis: JenisPesan.Sistem, MembalasWamid: { } tentang } }) kabar.Add(tentang);
            if (e.State is EntityState.Modified or EntityState.Deleted && Perihal(e) is var (perihal, nomor)) tanda.Add(TandaCari.Tentang(perihal, nomor));
        }
        db.TandaCari.AddRange(tanda);
        return kabar;
    }

    static void TandaiTentang(LayananDb db, List<int> pesan) => db.TandaCari.AddRange(pesan.Select(id => TandaCari.Tentang(PerihalTanda.Pesan, id)));

    static (PerihalTanda Perihal, int Nomor)? Perihal(EntityEntry e) => e.Entity switch
    {
        Pesan p when Berubah(e, nameof(Pesan.Teks), nameof(Pesan.DisegelPada), nameof(Pesan.Jenis), nameof(Pesan.PercakapanId)) => (PerihalTanda.Pesan, p.Id),
        Percakapan p when Berubah(e, nameof(Percakapan.UnitKerjaId), nameof(Percakapan.Aduan), nameof(Percakapan.KontakId)) => (PerihalTanda.Percakapan, p.Id),
        Kontak k when Berubah(e, nameof(Kontak.Cari)) => (PerihalTanda.Kontak, k.Id),
        Permohonan p when Berubah(e, nameof(Permohonan.Cari), nameof(Permohonan.UnitKerjaId)) => (PerihalTanda.Permohonan, p.Id),
        Surat s when Berubah(e, nameof(Surat.Cari), nameof(Surat.UnitKerjaId)) => (PerihalTanda.Surat, s.Id),
        Lampiran l when Berubah(e, nameof(Lampiran.NamaBerkas), nameof(Lampiran.PesanId)) => (PerihalTanda.Lampiran, l.Id),
        _ => null
    };

    static bool Berubah(EntityEntry e, params ReadOnlySpan<string> kolom)
    {
        if (e.State == EntityState.Deleted) return true;
        foreach (var k in kolom)
            if (e.Property(k).IsModified) return true;
        return false;
    }
}
