using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

/// <summary>
/// Counts the places of slots inside the save that takes them or gives them back: one conditional update for each slot in its transaction, so that no count stands without its appointment
/// and none is taken twice, whoever saves. Where no place is left nothing at all is saved, and the caller does its work again as after any clash; it then reads the slot as full.
/// </summary>
static class TempatSlot
{
    /// <summary>The next save counts what is pending on this slot.</summary>
    public static void Hitung(this LayananDb db, SlotJanji slot)
    {
        db.SlotBerubah ??= [];
        if (!db.SlotBerubah.Contains(slot)) db.SlotBerubah.Add(slot);
    }

    public static async Task<int> SimpanAsync(LayananDb db, Func<bool, CancellationToken, Task<int>> simpan, bool terima, CancellationToken ct)
    {
        // After ChangeTracker.Clear() the work was begun anew with other objects. One order for all, so that two moves never wait for each other.
        var slot = db.SlotBerubah!.Where(s => s.Tertunda != 0 && db.Entry(s).State != EntityState.Detached).OrderBy(s => s.JadwalId).ThenBy(s => s.Tanggal).ThenBy(s => s.Mulai).ToList();
        var baris = 0;
        if (db.Database.CurrentTransaction is not null) baris = await DalamAsync(db, slot, simpan, terima, ct);
        else
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async lanjut =>
            {
                await using var transaksi = await db.Database.BeginTransactionAsync(lanjut);
                baris = await DalamAsync(db, slot, simpan, terima: false, lanjut);
                await transaksi.CommitAsync(lanjut);
            }, ct);
            if (terima) db.ChangeTracker.AcceptAllChanges();
        }
        foreach (var s in slot) Catat(db, s);
        db.SlotBerubah = null;
        return baris;
    }

    static async Task<int> DalamAsync(LayananDb db, List<SlotJanji> slot, Func<bool, CancellationToken, Task<int>> simpan, bool terima, CancellationToken ct)
    {
        // Existing rows first: whoever comes second waits here, before holding anything else. A new row must be there before it can be counted.
        var baru = slot.Where(s => db.Entry(s).State == EntityState.Added).ToList();
        foreach (var s in slot.Except(baru)) await TempatiAsync(db, s, ct);
        var baris = await simpan(terima, ct);
        foreach (var s in baru) await TempatiAsync(db, s, ct);
        return baris;
    }

    static async Task TempatiAsync(LayananDb db, SlotJanji s, CancellationToken ct)
    {
        var (jadwal, tanggal, mulai, banyak, batas) = (s.JadwalId, s.Tanggal, s.Mulai, s.Tertunda, s.Batas);
        var baris = db.SlotJanji.Where(x => x.JadwalId == jadwal && x.Tanggal == tanggal && x.Mulai == mulai);
        baris = banyak > 0 ? baris.Where(x => !x.Ditutup && x.Terisi + banyak <= x.Kapasitas && x.Terisi + banyak <= batas) : baris.Where(x => x.Terisi + banyak >= 0);
        if (await baris.ExecuteUpdateAsync(u => u.SetProperty(x => x.Terisi, x => x.Terisi + banyak), ct) == 0) throw new TempatHabisException();
    }

    static void Catat(LayananDb db, SlotJanji s)
    {
        var terisi = db.Entry(s).Property(x => x.Terisi);
        terisi.CurrentValue += s.Tertunda;
        terisi.OriginalValue = terisi.CurrentValue;
        s.Tercatat();
    }
}

/// <summary>Somebody else took the last place, or closed the slot, between reading and saving. Nothing was saved.</summary>
public sealed class TempatHabisException() : DbUpdateConcurrencyException("The slot has no place left.");
