using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>
/// Settles, once their day is over on the unit's clock, the appointments of who was there and was never served: told so and offered new times, which the office owes him; not counted as missed.
/// Where nobody at all was noted as served that day the office did not count, and nobody is told; nor is who was there days ago.
/// Each is a save of its own under the appointment's version, so of two nodes one tells.
/// </summary>
public sealed class PengurusHadir(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PengurusHadir> log) : Pekerja(jam, log)
{
    const int Sekaligus = 200, Usul = 8, HariDikabari = 3;

    /// <summary>The queue closes its day first: who stood at a counter then has been served.</summary>
    static readonly TimeSpan SesudahTengahMalam = TimeSpan.FromHours(1);

    protected override TimeSpan Selang => TimeSpan.FromMinutes(1);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => UrusAsync(ct);

    /// <summary>One round; true when something was settled.</summary>
    public async Task<bool> UrusAsync(CancellationToken ct)
    {
        var ada = 0;
        foreach (var zona in await ZonaAsync(ct))
        {
            var hari = new JamKantor(Jam, zona).TanggalPada(Jam.GetUtcNow() - SesudahTengahMalam);
            foreach (var id in await SisaAsync(zona, hari, ct)) ada += await SatuAsync(id, hari, ct);
        }
        if (ada > 0) siaran.Bangunkan();
        return ada > 0;
    }

    async Task<List<string>> ZonaAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.JadwalLayanan.Select(j => j.UnitKerja.ZonaWaktu).Distinct().OrderBy(z => z).Take(20).ToListAsync(ct);
    }

    async Task<List<int>> SisaAsync(string zona, DateOnly hari, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Janji.Where(j => j.Status == StatusJanji.Hadir && j.Slot.Tanggal < hari && j.UnitKerja.ZonaWaktu == zona).OrderBy(j => j.Id).Select(j => j.Id).Take(Sekaligus).ToListAsync(ct);
    }

    async Task<int> SatuAsync(int id, DateOnly hari, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var j = await db.Janji.Lengkap().SingleAsync(x => x.Id == id, ct);
        var kini = Jam.GetUtcNow();
        var (jadwalId, tanggal) = (j.JadwalId, j.Slot.Tanggal);
        var dihitung = await db.Janji.AnyAsync(x => x.JadwalId == jadwalId && x.Slot.Tanggal == tanggal && x.Status == StatusJanji.Selesai, ct);
        if (j.Status != StatusJanji.Hadir || !j.TidakTerlayani(kini, dihitung ? "Sampai hari layanan berakhir." : "Tidak ada yang dicatat selesai hari itu, jadi warga tidak dikabari.").Berhasil) return 0;
        if (dihitung && j.Percakapan is not null && tanggal >= hari.AddDays(-HariDikabari))
        {
            var usul = await BukuJanji.SlotKosongAsync(db, j.Jadwal, kini, null, Usul, ct);
            BeritaJanji.Kirim(db, j, x => KalimatJanji.TidakTerlayani(x, usul), kini, segera: true);
        }
        siaran.Tulis(db, Topik.SatuJanji(id));
        // An officer or another node was faster; the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return 0; }
        return 1;
    }
}
