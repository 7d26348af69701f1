using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The newest link of a disposition as officers see it; its address is known to nobody but who got it.</summary>
public sealed record BarisTautanDinas(DateTimeOffset Pada, string Oleh, DateTimeOffset Sampai, DateTimeOffset? DicabutPada, int Dibuka, DateTimeOffset? TerakhirPada, string? TerakhirOleh)
{
    public bool Berlaku(DateTimeOffset pada) => DicabutPada is null && pada < Sampai;
}

public static class TautanDisposisiQuery
{
    /// <summary>By the hash of its key: whoever holds the key may ask.</summary>
    public static Task<TautanDisposisi?> TautanDisposisiAsync(this LayananDb db, string sidik, CancellationToken ct) =>
        db.TautanDisposisi.Include(t => t.Disposisi.Dinas.Induk).Include(t => t.Disposisi.Aduan.UnitKerja).FirstOrDefaultAsync(t => t.Sidik == sidik, ct);

    public static Task<BarisTautanDinas?> TautanDinasAsync(this LayananDb db, int disposisiId, PetugasAktif petugas, CancellationToken ct)
    {
        var terjangkau = db.Aduan.Terbaca(petugas).Select(a => a.Id);
        return db.TautanDisposisi.Where(t => t.DisposisiId == disposisiId && terjangkau.Contains(t.Disposisi.AduanId)).OrderByDescending(t => t.Id)
            .Select(t => new BarisTautanDinas(t.Pada, t.Oleh, t.Sampai, t.DicabutPada, t.Dibuka, t.TerakhirPada, t.TerakhirOleh)).FirstOrDefaultAsync(ct);
    }
}
