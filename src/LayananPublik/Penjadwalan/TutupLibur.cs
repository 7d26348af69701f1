using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>A day that becomes a holiday after somebody has booked it: a closure is announced with it, so that those booked are told; it is withdrawn with the holiday. The caller saves.</summary>
public static class TutupLibur
{
    public static async Task UmumkanAsync(LayananDb db, UnitKerja unit, DateOnly tanggal, string nama, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var jalur = unit.Jalur;
        if (!await db.Janji.AnyAsync(j => j.UnitKerja.Jalur.StartsWith(jalur) && j.Slot.Tanggal == tanggal && j.Slot.MulaiPada > pada && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi), ct)) return;
        if (TutupHari.Umumkan(unit, null, new(tanggal, tanggal, nama), oleh, pada).Nilai is not { } tutup) return;
        db.TutupHari.Add(tutup);
        foreach (var s in await db.SlotTerkenaAsync(tutup, jalur, ct)) s.Tutup(true);
        db.Kabar.Add(Kabar.Tentang(Topik.Janji, pada));
    }

    /// <summary>A misprint in the holiday's name was mended: whoever is told from now on reads the new one, and the closure is still found by it.</summary>
    public static async Task NamaiAsync(LayananDb db, UnitKerja unit, DateOnly tanggal, string lama, string baru, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var tutup in await Berlaku(db, unit, tanggal, lama).ToListAsync(ct)) tutup.Namai(baru);
        db.Kabar.Add(Kabar.Tentang(Topik.Janji, pada));
    }

    public static async Task TarikAsync(LayananDb db, UnitKerja unit, DateOnly tanggal, string nama, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var tutup in await Berlaku(db, unit, tanggal, nama).ToListAsync(ct))
        {
            tutup.Tarik(oleh, pada);
            await db.BukaSlotAsync(tutup, ct);
            db.Kabar.Add(Kabar.Tentang(Topik.Janji, pada));
        }
    }

    static IQueryable<TutupHari> Berlaku(LayananDb db, UnitKerja unit, DateOnly tanggal, string nama) => db.TutupHari.Include(t => t.UnitKerja)
        .Where(t => t.UnitKerjaId == unit.Id && t.JadwalId == null && t.Dari == tanggal && t.Sampai == tanggal && t.JamDari == null && t.Alasan == nama && t.DitarikPada == null).OrderBy(t => t.Id).Take(20);
}
