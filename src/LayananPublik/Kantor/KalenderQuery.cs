using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Kantor;

public static class KalenderQuery
{
    /// <summary>When a unit works: its own hours, else those of the nearest unit above that has any; its special hours and holidays and those of all above. Of several special hours those of the nearest unit hold, of these the shortest.</summary>
    public static async Task<Kalender> KalenderAsync(this LayananDb db, int unitKerjaId, CancellationToken ct)
    {
        var unit = await db.UnitKerja.Where(u => u.Id == unitKerjaId).Select(u => new { u.Jalur, u.ZonaWaktu }).SingleAsync(ct);
        var rantai = UnitKerja.Rantai(unit.Jalur);
        var jam = await db.JamKerja.AsNoTracking().Where(j => rantai.Contains(j.UnitKerjaId)).OrderBy(j => j.Id).Take(7 * 20).ToListAsync(ct);
        var libur = await db.HariLibur.AsNoTracking().Where(l => rantai.Contains(l.UnitKerjaId)).OrderByDescending(l => l.Tanggal).Take(2000).ToListAsync(ct);
        var khusus = await db.JamKhusus.AsNoTracking().Where(k => rantai.Contains(k.UnitKerjaId)).OrderByDescending(k => k.Sampai).Take(500).ToListAsync(ct);
        var dekat = rantai.Reverse().ToList();
        var pemilik = rantai.LastOrDefault(id => jam.Exists(j => j.UnitKerjaId == id));
        return Kalender.Dari(jam.Where(j => j.UnitKerjaId == pemilik), libur, unit.ZonaWaktu,
            khusus.OrderBy(k => dekat.IndexOf(k.UnitKerjaId)).ThenBy(k => k.Sampai.DayNumber - k.Dari.DayNumber).ThenByDescending(k => k.Id));
    }
}
