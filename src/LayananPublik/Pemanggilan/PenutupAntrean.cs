using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>Ends the days that are over: what still waits is cancelled, counters that nobody closed are closed. Whoever is slower finds nothing left to do.</summary>
public sealed class PenutupAntrean(IDbContextFactory<LayananDb> dbs, KerjaAntrean kerja, Siaran siaran, TimeProvider jam, ILogger<PenutupAntrean> log) : Pekerja(jam, log)
{
    const int Sekaligus = 200, TitikTerbanyak = 500;

    static readonly StatusTiket[] Terbuka = [StatusTiket.Menunggu, StatusTiket.Dipanggil, StatusTiket.Dilayani];

    protected override TimeSpan Selang => TimeSpan.FromMinutes(1);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => TutupAsync(ct);

    /// <summary>One round; true when a day was closed somewhere.</summary>
    public async Task<bool> TutupAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var titik = await db.TitikAntrean.OrderBy(t => t.UnitKerjaId).Take(TitikTerbanyak).Select(t => new { t.UnitKerjaId, t.UnitKerja.ZonaWaktu }).ToListAsync(ct);
        var ada = false;
        foreach (var t in titik) ada |= await SatuAsync(t.UnitKerjaId, new JamKantor(Jam, t.ZonaWaktu), ct);
        return ada;
    }

    async Task<bool> SatuAsync(int unitId, JamKantor di, CancellationToken ct) => (await kerja.LakukanAsync(async db =>
    {
        var (hari, pada) = (di.HariIni, di.Sekarang);
        var sisa = await db.Tiket.Where(t => t.UnitKerjaId == unitId && Terbuka.Contains(t.Status) && t.Tanggal < hari).OrderBy(t => t.Id).Take(Sekaligus).ToListAsync(ct);
        var awalHari = di.Saat(hari, 0);
        var loket = await db.LoketPanggil.Where(l => l.UnitKerjaId == unitId && l.Keadaan != KeadaanLoket.Tutup && l.KeadaanSejak < awalHari).OrderBy(l => l.Id).Take(LoketPanggil.TerbanyakSetitik).ToListAsync(ct);
        if (sisa.Count + loket.Count == 0) return Hasil.Dengan(false);
        foreach (var t in sisa) t.TutupHari(pada);
        // Whose number ended as done at a counter was served, though nobody pressed it.
        var selesai = sisa.Where(t => t is { Status: StatusTiket.Selesai, JanjiId: not null }).Select(t => t.JanjiId!.Value).ToList();
        if (selesai.Count > 0)
            foreach (var j in await db.Janji.Lengkap().Where(j => selesai.Contains(j.Id) && j.Status == StatusJanji.Hadir).OrderBy(j => j.Id).Take(Sekaligus).ToListAsync(ct)) await BukuJanji.SelesaiAsync(db, j, Pelaku.Sistem, pada, ct);
        foreach (var l in loket) l.Tinggalkan(pada);
        siaran.Tulis(db, Topik.SatuAntrean(unitId));
        return Hasil.Dengan(true);
    }, ct)).Nilai;
}
