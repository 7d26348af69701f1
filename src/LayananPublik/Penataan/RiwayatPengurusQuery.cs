using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>One line of what the admin arranged.</summary>
public sealed record BarisRiwayatKantor(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Alasan);

public static class RiwayatPengurusQuery
{
    /// <summary>All that happened to one neighbourhood officer, newest first; empty outside the admin's reach.</summary>
    public static Task<List<BarisRiwayatKantor>> RiwayatPengurusAsync(this LayananDb db, PetugasAktif admin, int id, CancellationToken ct)
    {
        var terjangkau = db.PengurusRt.DalamLingkup(admin).Select(p => p.Id);
        return db.RiwayatKantor.Where(r => r.Objek == nameof(PengurusRt) && r.ObjekId == id && terjangkau.Contains(id)).OrderByDescending(r => r.Id).Take(100)
            .Select(r => new BarisRiwayatKantor(r.Pada, r.Pelaku, r.Tindakan, r.Alasan)).ToListAsync(ct);
    }
}
