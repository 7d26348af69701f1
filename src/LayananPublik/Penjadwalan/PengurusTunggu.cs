using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>
/// Sees to the waiting list and to who did not come: an offer that was not taken goes to the next in the same save; places that became free without anybody's cancelling (a new day, more desks, an opened day)
/// are offered in the order of waiting; appointments whose slot has passed are counted as missed.
/// </summary>
public sealed class PengurusTunggu(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PengurusTunggu> log) : Pekerja(jam, log)
{
    const int Sekaligus = 100, SlotTerbanyak = 20_000, PenungguTerbanyak = 5_000;

    /// <summary>Who is late is not missing yet.</summary>
    static readonly TimeSpan Kelonggaran = TimeSpan.FromMinutes(30);

    protected override TimeSpan Selang => TimeSpan.FromSeconds(20);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => UrusAsync(ct);

    /// <summary>One round; true when something was done.</summary>
    public async Task<bool> UrusAsync(CancellationToken ct)
    {
        var ada = 0;
        foreach (var id in await LewatAsync(ct)) ada += await SimpanAsync(db => LewatkanAsync(db, id, ct), ct);
        foreach (var id in await JadwalDitungguAsync(ct)) ada += await TawarkanSisaAsync(id, ct);
        foreach (var id in await TakDatangAsync(ct)) ada += await SimpanAsync(db => CatatTakDatangAsync(db, id, ct), ct);
        if (ada > 0) siaran.Bangunkan();
        return ada > 0;
    }

    async Task<List<int>> LewatAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = Jam.GetUtcNow();
        // Wherever the office stands, that day is over everywhere.
        var kemarin = DateOnly.FromDateTime(kini.UtcDateTime).AddDays(-1);
        return await db.TungguSlot.Where(t => t.Status == StatusTunggu.Ditawari && (t.BerlakuSampai <= kini || t.Slot!.Ditutup) || t.Status == StatusTunggu.Menunggu && t.Sampai < kemarin)
            .OrderBy(t => t.Id).Select(t => t.Id).Take(Sekaligus).ToListAsync(ct);
    }

    async Task<bool> LewatkanAsync(LayananDb db, int id, CancellationToken ct)
    {
        var (t, kini) = (await db.TungguSlot.LengkapTunggu().SingleAsync(x => x.Id == id, ct), Jam.GetUtcNow());
        if (!t.Berjalan || t.Status == StatusTunggu.Ditawari && t.BerlakuSampai > kini && t.Slot is not { Ditutup: true }) return false;
        if (t.Status == StatusTunggu.Ditawari && !await BukuJanji.MasihAdaAsync(db, t.Jadwal, t.Slot!, ct))
        {
            BukuJanji.KembaliTunggu(db, t, kini);
            return true;
        }
        var isi = t.Status == StatusTunggu.Ditawari ? KalimatJanji.TawaranLewat(t) : KalimatJanji.TungguSelesai(t);
        db.BeritaTunda.Add(BeritaTunda.Tulis(t.Percakapan, BeritaJanji.Tentang(t), isi, segera: false, kini));
        await BukuJanji.AkhiriTungguAsync(db, t, StatusTunggu.Lewat, Pelaku.Sistem, kini, ct);
        return true;
    }

    async Task<List<int>> JadwalDitungguAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.TungguSlot.Where(t => t.Status == StatusTunggu.Menunggu && t.Jadwal.Aktif).Select(t => t.JadwalId).Distinct().OrderBy(id => id).Take(Sekaligus).ToListAsync(ct);
    }

    async Task<int> TawarkanSisaAsync(int jadwalId, CancellationToken ct)
    {
        IReadOnlyList<SlotKosong> kosong;
        var tunggu = await MenungguAsync(jadwalId, ct);
        if (tunggu.Count == 0) return 0;
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            var jadwal = await db.JadwalLayanan.Include(j => j.UnitKerja).SingleAsync(j => j.Id == jadwalId, ct);
            kosong = await JadwalQuery.KosongAsync(db, jadwal, Jam.GetUtcNow(), tunggu.Min(t => t.Waktu.Dari), tunggu.Max(t => t.Waktu.Sampai), petugas: false, SlotTerbanyak, ct);
        }
        var ada = 0;
        foreach (var s in kosong)
            for (var tempat = 0; tempat < s.Sisa && tunggu.Exists(t => t.Cocok(s)); tempat++)
            {
                if (await SimpanAsync(db => TawarkanSatuAsync(db, s.Kunci, ct), ct) == 0) break;
                ada++;
                tunggu = await MenungguAsync(jadwalId, ct);
            }
        return ada;
    }

    /// <summary>Who may be offered a place, the longest waiting first.</summary>
    async Task<List<Penunggu>> MenungguAsync(int jadwalId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.TungguSlot.Where(t => t.JadwalId == jadwalId && t.Status == StatusTunggu.Menunggu && t.Percakapan.Kontak.TolakKabarSejak == null && t.Percakapan.Kontak.DiragukanSejak == null)
            .OrderBy(t => t.GiliranSejak).ThenBy(t => t.Id).Take(PenungguTerbanyak)
            .Select(t => new Penunggu(new WaktuTunggu(t.Dari, t.Sampai, t.JamDari, t.JamSampai), t.Janji != null && (t.Janji.Status == StatusJanji.Dipesan || t.Janji.Status == StatusJanji.Dikonfirmasi), t.Janji == null ? null : t.Janji.Slot.MulaiPada)).ToListAsync(ct);
    }

    /// <summary>With an appointment only something earlier suits.</summary>
    sealed record Penunggu(WaktuTunggu Waktu, bool Punya, DateTimeOffset? MulaiPada)
    {
        public bool Cocok(SlotKosong s) => Waktu.Memuat(s.Tanggal, s.Mulai) && (!Punya || s.MulaiPada < MulaiPada);
    }

    async Task<bool> TawarkanSatuAsync(LayananDb db, KunciSlot kunci, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        // Asked before a row is made for a slot that suits nobody.
        if (!await db.TungguSlot.AnyAsync(t => t.JadwalId == kunci.JadwalId && t.Status == StatusTunggu.Menunggu && t.Dari <= kunci.Tanggal && kunci.Tanggal <= t.Sampai && (t.JamDari == null || t.JamDari <= kunci.Mulai) && (t.JamSampai == null || kunci.Mulai < t.JamSampai), ct)) return false;
        var slot = await db.SlotJanji.FirstOrDefaultAsync(s => s.JadwalId == kunci.JadwalId && s.Tanggal == kunci.Tanggal && s.Mulai == kunci.Mulai, ct);
        if (slot is not null) return await BukuJanji.TawarkanAsync(db, slot, kini, ct);
        var jadwal = await db.JadwalLayanan.Include(j => j.UnitKerja).SingleAsync(j => j.Id == kunci.JadwalId, ct);
        var kalender = await db.KalenderAsync(jadwal.UnitKerjaId, ct);
        if (jadwal.SlotPada(kunci.Tanggal, kalender).Where(s => s.Mulai == kunci.Mulai).Cast<JamSlot?>().FirstOrDefault() is not { } jam) return false;
        slot = db.SlotJanji.Add(SlotJanji.Dari(jadwal, jam)).Entity;
        return await BukuJanji.TawarkanAsync(db, slot, kini, ct);
    }

    async Task<List<int>> TakDatangAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var lewat = Jam.GetUtcNow() - Kelonggaran;
        return await db.Janji.Where(j => (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi) && j.Slot.SelesaiPada < lewat && j.TutupHariId == null).OrderBy(j => j.Id).Select(j => j.Id).Take(Sekaligus).ToListAsync(ct);
    }

    async Task<bool> CatatTakDatangAsync(LayananDb db, int id, CancellationToken ct)
    {
        var j = await db.Janji.Include(x => x.Slot).SingleAsync(x => x.Id == id, ct);
        if (!j.Aktif || j.TutupHariId is not null || !j.TidakDatang(Pelaku.Sistem, Jam.GetUtcNow()).Berhasil) return false;
        siaran.Tulis(db, Topik.SatuJanji(id));
        return true;
    }

    async Task<int> SimpanAsync(Func<LayananDb, Task<bool>> kerja, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await kerja(db)) return 0;
        // The citizen, an officer or another node was faster; the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return 0; }
        return 1;
    }
}
