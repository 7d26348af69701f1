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
}
