using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class TautanUnggahQuery
{
    /// <summary>By the hash of its key, which is the only way to it; null when there is none or a newer one took its place. Comes with all its application needs.</summary>
    public static async Task<TautanUnggah?> TautanUnggahAsync(this LayananDb db, string sidik, CancellationToken ct)
    {
        var t = await db.TautanUnggah.FirstOrDefaultAsync(x => x.Sidik == sidik && !db.TautanUnggah.Any(y => y.PermohonanId == x.PermohonanId && y.Id > x.Id), ct);
        if (t is not null)
            await db.Permohonan.Lengkap().Include(p => p.UnitKerja).Include(p => p.Berkas).ThenInclude(b => b.IsiLemari).Include(p => p.Percakapan!.NomorKantor).FirstAsync(p => p.Id == t.PermohonanId, ct);
        return t;
    }

    /// <summary>How the unit that leads the talk takes documents.</summary>
    public static async Task<CaraUnggah> CaraUnggahAsync(this LayananDb db, int unitKerjaId, CancellationToken ct) =>
        await db.UnitKerja.Where(u => u.Id == unitKerjaId).Select(u => u.Jalur).FirstOrDefaultAsync(ct) is { } jalur ? (await db.AturanAsync(jalur, ct)).Unggah : CaraUnggah.Chat;

    /// <summary>Files of one citizen within a day, by chat and by link.</summary>
    public static async Task<int> BerkasSehariAsync(this LayananDb db, int percakapanId, DateTimeOffset pada, CancellationToken ct)
    {
        var sejak = pada.AddDays(-1);
        return await db.Berkas.CountAsync(b => b.LewatTautan && b.Permohonan.PercakapanId == percakapanId && b.Pada > sejak, ct)
            + await db.Pesan.CountAsync(p => p.PercakapanId == percakapanId && p.Urut > sejak && p.Arah == KotakMasuk.ArahPesan.Masuk && p.Lampiran != null, ct);
    }
}
