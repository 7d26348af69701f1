using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Who may read which complaint. Officers of a unit and those above it, the confidential ones only those who manage complaints: they may be about the others. A dinas never comes this way, only by its dispositions.</summary>
public static class LingkupAduan
{
    public static IQueryable<Aduan> Terbaca(this IQueryable<Aduan> semua, PetugasAktif petugas)
    {
        var dalam = semua.DalamLingkup(petugas);
        return petugas.Boleh(Izin.KelolaAduan) ? dalam : petugas.Boleh(Izin.LihatAduan) ? dalam.Where(a => !a.Rahasia) : dalam.Where(_ => false);
    }

    /// <summary>What a dinas has to see: its own, and not what was taken back.</summary>
    public static IQueryable<Disposisi> Milik(this IQueryable<Disposisi> semua, int dinasId) => semua.Where(d => d.DinasId == dinasId && d.DitarikPada == null);

    /// <summary>A complaint with all its rules need.</summary>
    public static IQueryable<Aduan> Lengkap(this IQueryable<Aduan> q) => q.Include(a => a.Kategori).Include(a => a.Disposisi).ThenInclude(d => d.Dinas).Include(a => a.Percakapan).Include(a => a.Induk).Include(a => a.Berkas).AsSplitQuery();

    /// <summary>Who else reported the same.</summary>
    public static Task<List<Aduan>> AnggotaAsync(this LayananDb db, Aduan induk, CancellationToken ct) =>
        db.Aduan.Where(a => a.IndukId == induk.Id && a.Status == StatusAduan.Duplikat).Include(a => a.Kategori).Include(a => a.Percakapan).OrderBy(a => a.Id).Take(500).ToListAsync(ct);
}
