using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class PermohonanMuat
{
    /// <summary>An application with all its rules need: butir, services, documents and their files.</summary>
    public static IQueryable<Permohonan> Lengkap(this IQueryable<Permohonan> q) => q
        .Include(p => p.Butir).ThenInclude(b => b.Layanan)
        .Include(p => p.Butir).ThenInclude(b => b.Pendahulu)
        .Include(p => p.Paket)
        .Include(p => p.Berkas).ThenInclude(b => b.Butir)
        .Include(p => p.Percakapan)
        .Include(p => p.PercakapanWarga)
        .AsSplitQuery();

    /// <summary>The ticks on the documents of an application that is being worked on; few actions need them.</summary>
    public static Task MuatCocokAsync(this LayananDb db, Permohonan p, CancellationToken ct) => db.Berkas.Where(b => b.PermohonanId == p.Id).Include(b => b.Cocok).LoadAsync(ct);
}
