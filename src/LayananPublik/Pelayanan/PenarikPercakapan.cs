using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>
/// Gives a conversation back to those who need a person when its officer has been away for some time of opening hours while the citizen waits. The assistant does not take it:
/// the citizen waits for a person. The officer is called, so that nobody wonders where it went.
/// </summary>
public sealed class PenarikPercakapan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PenarikPercakapan> log) : Pekerja(jam, log)
{
    const int Sekaligus = 200;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(30);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => TarikAsync(ct);

    /// <summary>One round; true when something was taken back.</summary>
    public async Task<bool> TarikAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (kini, ada) = (Jam.GetUtcNow(), false);
        foreach (var unit in (await db.DitungguAsync(TimeProvider.System.GetUtcNow(), Sekaligus, ct)).GroupBy(c => (c.UnitKerjaId, c.Jalur)))
        {
            var aturan = await db.AturanAsync(unit.Key.Jalur, ct);
            if (aturan.AbsenMenit == 0) continue;
            var kalender = await db.KalenderAsync(unit.Key.UnitKerjaId, ct);
            foreach (var c in unit)
                // Without hours of its own an office counts all of them.
                if ((kalender.PunyaJam ? kalender.KerjaAntara(c.Sejak, kini) : kini - c.Sejak) >= TimeSpan.FromMinutes(aturan.AbsenMenit)) ada |= await SatuAsync(c, aturan.AbsenMenit, ct);
        }
        if (ada) siaran.Bangunkan();
        return ada;
    }

    async Task<bool> SatuAsync(Ditunggu c, int menit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = Jam.GetUtcNow();
        var p = await db.Percakapan.SingleAsync(x => x.Id == c.PercakapanId, ct);
        var sebab = $"{c.Petugas} tidak di meja selama {menit} menit dan warga menunggu.";
        if (!p.TarikDari(c.PetugasId, sebab, kini)) return false;
        db.Pesan.Add(Pesan.Pemberitahuan(p, $"Kembali ke Perlu petugas. {sebab}", kini));
        db.Panggilan.Add(Panggilan.Untuk(c.PetugasId, JenisPanggilan.Ditarik, p, null, "Sistem", kini));
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(p.Id));
        // Its officer has just answered or come back to it, or another node was faster.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return false; }
        return true;
    }
}

/// <summary>A citizen who waits for an officer who is not here, and since when both is so.</summary>
public sealed record Ditunggu(int PercakapanId, int PetugasId, string Petugas, int UnitKerjaId, string Jalur, DateTimeOffset Sejak);

public static class DitungguQuery
{
    /// <summary>Held talks in which the citizen waits and the officer has no screen open, or says to be away; those that have waited longest first. Marks of presence count by the wall clock.</summary>
    public static async Task<IReadOnlyList<Ditunggu>> DitungguAsync(this LayananDb db, DateTimeOffset dinding, int take, CancellationToken ct)
    {
        var calon = await db.Percakapan.Where(p => p.Mode == ModePercakapan.Petugas && p.MenungguSejak != null && p.PetugasId != null)
            .Join(db.Users, p => p.PetugasId, u => (int?)u.Id, (p, u) => new { p.Id, Petugas = u.Id, u.Nama, u.Keadaan, u.KeadaanSejak, p.UnitKerjaId, p.UnitKerja.Jalur, p.MenungguSejak, p.PetugasSejak })
            .Where(x => x.Keadaan == KeadaanPetugas.Pergi || !db.Kehadiran.Any(k => k.PetugasId == x.Petugas && k.SampaiPada > dinding))
            .OrderBy(x => x.MenungguSejak).Take(take)
            .Select(x => new { x.Id, x.Petugas, x.Nama, x.Keadaan, x.KeadaanSejak, x.UnitKerjaId, x.Jalur, x.MenungguSejak, x.PetugasSejak, Terlihat = db.Kehadiran.Where(k => k.PetugasId == x.Petugas).Max(k => (DateTimeOffset?)k.SampaiPada) }).ToListAsync(ct);
        return [.. calon.Select(x => new Ditunggu(x.Id, x.Petugas, x.Nama, x.UnitKerjaId, x.Jalur, new[] { x.MenungguSejak!.Value, x.PetugasSejak ?? default, x.Keadaan == KeadaanPetugas.Pergi && (x.Terlihat is null || x.KeadaanSejak < x.Terlihat) ? x.KeadaanSejak ?? default : x.Terlihat ?? default }.Max()))];
    }
}
