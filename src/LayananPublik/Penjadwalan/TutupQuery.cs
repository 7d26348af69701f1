using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

public static class TutupQuery
{
    /// <summary>Rows of slots that a closure covers.</summary>
    internal static async Task<List<SlotJanji>> SlotTerkenaAsync(this LayananDb db, TutupHari tutup, string jalur, CancellationToken ct)
    {
        var (dari, sampai, jadwalId) = (tutup.Dari, tutup.Sampai, tutup.JadwalId);
        var semua = await db.SlotJanji.Where(s => s.Tanggal >= dari && s.Tanggal <= sampai && s.Jadwal.UnitKerja.Jalur.StartsWith(jalur) && (jadwalId == null || s.JadwalId == jadwalId)).OrderBy(s => s.Id).Take(20_000).ToListAsync(ct);
        return [.. semua.Where(s => tutup.Memuat(s.Tanggal, s.Mulai, s.Selesai))];
    }

    /// <summary>Opens what a withdrawn closure covered, where no other closure does. Load it with its unit.</summary>
    internal static async Task BukaSlotAsync(this LayananDb db, TutupHari tutup, CancellationToken ct)
    {
        var (id, dari, sampai, jalur) = (tutup.Id, tutup.Dari, tutup.Sampai, tutup.UnitKerja.Jalur);
        var lain = await db.TutupHari.AsNoTracking().Where(t => t.DitarikPada == null && t.Id != id && t.Dari <= sampai && t.Sampai >= dari).Select(t => new { Tutup = t, t.UnitKerja.Jalur }).OrderBy(t => t.Tutup.Id).Take(500).ToListAsync(ct);
        var unit = await db.JadwalLayanan.Where(j => j.UnitKerja.Jalur.StartsWith(jalur)).Select(j => new { j.Id, j.UnitKerja.Jalur }).OrderBy(j => j.Id).Take(1000).ToDictionaryAsync(j => j.Id, j => j.Jalur, ct);
        foreach (var s in await db.SlotTerkenaAsync(tutup, jalur, ct))
            if (!lain.Exists(l => l.Tutup.Memuat(s.Tanggal, s.Mulai, s.Selesai) && (l.Tutup.JadwalId == s.JadwalId || l.Tutup.JadwalId is null && unit[s.JadwalId].StartsWith(l.Jalur, StringComparison.Ordinal)))) s.Tutup(false);
    }
}
