using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>
/// Sees to appointments in closed slots: everyone is told once and offered other times; when the closure is taken back, told so; what was not moved until the slot has passed is cancelled.
/// Each is a save of its own with its version, so two nodes at the same work tell nobody twice. It also finds who booked in the very moment of closing.
/// </summary>
public sealed class PengurusTutup(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PengurusTutup> log) : Pekerja(jam, log)
{
    const int Sekaligus = 100, Usul = 8, TutupSekaligus = 200;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(20);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        BangunSaat(siaran, [Topik.Janji]);
        return base.StartAsync(cancellationToken);
    }

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => UrusAsync(ct);

    /// <summary>One round; true when something was done.</summary>
    public async Task<bool> UrusAsync(CancellationToken ct)
    {
        var ada = 0;
        foreach (var (janji, tutup) in await TerkenaAsync(ct)) ada += await SatuAsync(janji, (db, j) => KabariAsync(db, j, tutup, ct), ct);
        foreach (var id in await CariAsync(db => db.Janji.Where(j => j.TutupHari!.DitarikPada != null && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi)), ct)) ada += await SatuAsync(id, (db, j) => TarikAsync(db, j, ct), ct);
        var kini = Jam.GetUtcNow();
        foreach (var id in await CariAsync(db => db.Janji.Where(j => j.TutupHari!.DitarikPada == null && j.Slot.SelesaiPada < kini && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi)), ct))
            ada += await SatuAsync(id, (db, j) => HanguskanAsync(db, j, ct), ct);
        if (ada > 0) siaran.Bangunkan();
        return ada > 0;
    }

    async Task<List<(int Janji, int Tutup)>> TerkenaAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = Jam.GetUtcNow();
        var kemarin = DateOnly.FromDateTime(kini.UtcDateTime).AddDays(-1);
        var terkena = new Dictionary<int, int>();
        List<TutupHari> tutup;
        var sesudah = 0;
        do
        {
            tutup = await db.TutupHari.AsNoTracking().Include(t => t.UnitKerja).Where(t => t.Id > sesudah && t.DitarikPada == null && t.Sampai >= kemarin).OrderBy(t => t.Id).Take(TutupSekaligus).ToListAsync(ct);
            foreach (var t in tutup) await TambahAsync(db, t, kini, terkena, ct);
            if (tutup.Count > 0) sesudah = tutup[^1].Id;
        } while (tutup.Count == TutupSekaligus && terkena.Count < Sekaligus);
        return [.. terkena.Take(Sekaligus).Select(t => (t.Key, t.Value))];
    }

    static async Task TambahAsync(LayananDb db, TutupHari t, DateTimeOffset kini, Dictionary<int, int> terkena, CancellationToken ct)
    {
        if (terkena.Count >= Sekaligus) return;
        var (dari, sampai, jadwalId, jalur) = (t.Dari, t.Sampai, t.JadwalId, t.UnitKerja.Jalur);
        var calon = await db.Janji.Where(j => j.TutupHariId == null && j.Slot.Tanggal >= dari && j.Slot.Tanggal <= sampai && j.Slot.MulaiPada > kini && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi)
                && (jadwalId == null ? j.UnitKerja.Jalur.StartsWith(jalur) : j.JadwalId == jadwalId))
            .OrderBy(j => j.Slot.MulaiPada).ThenBy(j => j.Id).Select(j => new { j.Id, j.Slot.Tanggal, j.Slot.Mulai, j.Slot.Selesai }).Take(20 * Sekaligus).ToListAsync(ct);
        foreach (var j in calon.Where(j => t.Memuat(j.Tanggal, j.Mulai, j.Selesai))) terkena.TryAdd(j.Id, t.Id);
    }

    async Task<List<int>> CariAsync(Func<LayananDb, IQueryable<Janji>> cari, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await cari(db).OrderBy(j => j.Id).Select(j => j.Id).Take(Sekaligus).ToListAsync(ct);
    }

    async Task<bool> KabariAsync(LayananDb db, Janji j, int tutupId, CancellationToken ct)
    {
        if (!j.Aktif || j.TutupHariId is not null || await db.TutupHari.FirstOrDefaultAsync(t => t.Id == tutupId && t.DitarikPada == null, ct) is not { } tutup) return false;
        var kini = Jam.GetUtcNow();
        j.Tertutup(tutup, kini);
        j.Slot.Tutup(true);
        var usul = j.Percakapan is null ? [] : await BukuJanji.SlotKosongAsync(db, j.Jadwal, kini, null, Usul, ct);
        BeritaJanji.Kirim(db, j, x => KalimatJanji.Tutup(x, tutup.Alasan, usul), kini, segera: true);
        return true;
    }

    async Task<bool> TarikAsync(LayananDb db, Janji j, CancellationToken ct)
    {
        if (!j.Aktif || j.TutupHari is not { Berlaku: false }) return false;
        var papan = await JadwalQuery.PapanAsync(db, j.Jadwal, j.Slot.Tanggal, j.Slot.Tanggal, ct);
        // Another closure covers it: what the citizen was told holds on.
        if (papan.Penutup(j.Slot.Tanggal, j.Slot.Mulai, j.Slot.Selesai) is { Id: var lain })
        {
            j.Tertutup(await db.TutupHari.SingleAsync(t => t.Id == lain, ct), Jam.GetUtcNow());
            return true;
        }
        j.TerbukaLagi(Jam.GetUtcNow());
        BeritaJanji.Kirim(db, j, KalimatJanji.TutupDitarik, Jam.GetUtcNow());
        return true;
    }

    async Task<bool> HanguskanAsync(LayananDb db, Janji j, CancellationToken ct)
    {
        if (!j.MenungguPindah || j.TutupHari is not { Berlaku: true }) return false;
        var kini = Jam.GetUtcNow();
        if (!(await BukuJanji.BatalAsync(db, j, "Kantor tutup, waktu baru tidak dipilih.", Pelaku.Sistem, kini, ct)).Berhasil) return false;
        BeritaJanji.Kirim(db, j, KalimatJanji.TutupBatal, kini);
        return true;
    }

    async Task<int> SatuAsync(int id, Func<LayananDb, Janji, Task<bool>> urus, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var j = await db.Janji.Lengkap().SingleAsync(x => x.Id == id, ct);
        if (!await urus(db, j)) return 0;
        siaran.Tulis(db, Topik.SatuJanji(id));
        // The citizen, an officer or another node was faster: the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return 0; }
        return 1;
    }
}
