using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>An answer that a colleague sent while one's own was being written.</summary>
public sealed record JawabanRekan(int PesanId, string Nama, string Teks, DateTimeOffset Pada);

public static class SalipQuery
{
    /// <summary>What colleagues, or the office's own phone, told the citizen after the message that was last seen; newest first.</summary>
    public static async Task<IReadOnlyList<JawabanRekan>> JawabanRekanAsync(this LayananDb db, int percakapanId, int petugasId, int sesudah, CancellationToken ct) =>
        await db.Pesan.Where(p => p.PercakapanId == percakapanId && p.Id > sesudah && p.Arah == ArahPesan.Keluar && p.Pengirim == Pengirim.Petugas && p.Jenis != JenisPesan.Reaksi && (p.Keluar == null || p.Keluar.Status != StatusKirim.Ditarik) && (p.PetugasId == null || p.PetugasId != petugasId))
            .OrderByDescending(p => p.Id).Take(3).Select(p => new { p.Id, p.NamaPengirim, p.Teks, p.Jenis, p.Pada })
            .ToListAsync(ct) is { Count: > 0 } ada ? [.. ada.Select(p => new JawabanRekan(p.Id, p.NamaPengirim, Pesan.Ringkas(p.Jenis, p.Teks), p.Pada))] : [];
}
