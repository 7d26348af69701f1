using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>
/// Gives a talk back to the assistant after hours without a word, never one in which a citizen still waits for a person. The citizen hears of it only
/// when a draft of his waits; the staff reads a line in the talk.
/// </summary>
public sealed class PengembaliPercakapan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PengembaliPercakapan> log) : Pekerja(jam, log)
{
    const int UnitPalingBanyak = 500, Sekaligus = 100;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(30);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => KembalikanAsync(ct);

    /// <summary>One round; true when something was given back.</summary>
    public async Task<bool> KembalikanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var unit = await db.UnitKerja.Where(u => db.Percakapan.Any(p => p.UnitKerjaId == u.Id && p.Mode == ModePercakapan.Petugas && p.MenungguSejak == null)).OrderBy(u => u.Id).Take(UnitPalingBanyak).Select(u => new { u.Id, u.Jalur, u.ZonaWaktu }).ToListAsync(ct);
        var ada = false;
        foreach (var u in unit)
        {
            var aturan = await db.AturanAsync(u.Jalur, ct);
            if (aturan.KembaliJam == 0) continue;
            var batas = Jam.GetUtcNow() - TimeSpan.FromHours(aturan.KembaliJam);
            var sepi = await db.Percakapan.Where(p => p.UnitKerjaId == u.Id && p.Mode == ModePercakapan.Petugas && p.MenungguSejak == null && p.TundaSampai == null && p.TerakhirPada < batas).OrderBy(p => p.TerakhirPada).Select(p => p.Id).Take(Sekaligus).ToListAsync(ct);
            foreach (var id in sepi) ada |= await SatuAsync(id, aturan, u.ZonaWaktu, ct);
        }
        if (ada) siaran.Bangunkan();
        return ada;
    }

    async Task<bool> SatuAsync(int percakapanId, AturanPelayanan aturan, string zona, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = Jam.GetUtcNow();
        var p = await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == percakapanId, ct);
        if (p.Mode != ModePercakapan.Petugas || p.MenungguSejak is not null || p.TundaSampai is not null) return false;
        var sebab = $"Tidak ada percakapan selama {aturan.KembaliJam} jam.";
        p.Lepaskan(Pelaku.Sistem, kini, sebab);
        db.Pesan.Add(Pesan.Pemberitahuan(p, $"Asisten melayani lagi. {sebab}", kini));
        await TawarkanDrafAsync(db, p, aturan.HeningSampaiPada(kini, zona) is not null, kini, ct);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapanId));
        // The citizen or an officer has just spoken: then it is not idle.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return false; }
        return true;
    }

    static async Task TawarkanDrafAsync(LayananDb db, Percakapan p, bool hening, DateTimeOffset kini, CancellationToken ct)
    {
        if (hening || p.Kontak.TolakKabarSejak is not null || !p.JendelaTerbuka(kini)) return;
        var draf = await db.Permohonan.Lengkap().Where(x => x.PercakapanId == p.Id && x.Butir.Any(b => b.Status == StatusButir.Draf)).OrderByDescending(x => x.Id).FirstOrDefaultAsync(ct);
        if (draf is not null) db.PesanKeluar.Add(PesanKeluar.DariAsisten(p, KalimatPengajuan.AdaDraf(draf), kini));
    }
}
