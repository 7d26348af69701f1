using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>An open request of a chat and the requirements into which a file can go.</summary>
public sealed record TujuanBerkas(int PermohonanId, string Layanan, IReadOnlyList<(string Dok, string Nama)> Syarat);

/// <summary>What the chat needs to know about requests.</summary>
public static class ObrolanQuery
{
    static readonly StatusButir[] Terbuka = [StatusButir.Draf, StatusButir.Diajukan, StatusButir.Diverifikasi, StatusButir.Dikembalikan];
    static readonly StatusButir[] Berakhir = [StatusButir.Draf, StatusButir.Selesai, StatusButir.Ditolak, StatusButir.Dibatalkan];

    public static async Task<IReadOnlyList<TujuanBerkas>> TujuanBerkasAsync(this LayananDb db, PetugasAktif petugas, int percakapanId, CancellationToken ct)
    {
        var baris = await db.Butir.DalamLingkup(petugas).Where(b => b.Permohonan.PercakapanId == percakapanId && (Terbuka.Contains(b.Status) || b.Status == StatusButir.Menunggu))
            .OrderByDescending(b => b.Id).Take(40).Select(b => new { b.Id, b.PermohonanId }).ToListAsync(ct);
        var (butir, nomor) = (baris.Select(b => b.Id).ToHashSet(), baris.Select(b => b.PermohonanId).ToHashSet());
        // What a bundle asks for is worked out from all its documents.
        var semua = await db.Permohonan.Lengkap().AsNoTrackingWithIdentityResolution().Where(p => nomor.Contains(p.Id)).OrderByDescending(p => p.Id).Take(20).ToListAsync(ct);
        return [.. semua.Select(p => new TujuanBerkas(p.Id, p.Judul(), [.. p.Berurut().Where(b => butir.Contains(b.Id)).SelectMany(b => b.Syarat()).DistinctBy(s => s.Dok).Select(s => (s.Dok, s.Nama))]))];
    }

    /// <summary>The newest submitted request of a conversation, to fill templates with.</summary>
    public static async Task<BahanPermohonan?> BahanPercakapanAsync(this LayananDb db, int percakapanId, CancellationToken ct)
    {
        var butir = await db.Butir.Where(b => b.Permohonan.PercakapanId == percakapanId && b.Permohonan.Nomor != null).OrderByDescending(b => b.Id).Take(1)
            .Select(b => new { b.Permohonan.Nomor, b.Layanan.Nama, b.Status, b.Tenggat, b.JedaSejak }).SingleOrDefaultAsync(ct);
        return butir is null ? null : new(butir.Nomor!, butir.Nama, AlurButir.Sebutan(butir.Status)) { Janji = butir.JedaSejak is null && !AlurButir.Berakhir(butir.Status) ? butir.Tenggat : null };
    }

    /// <summary>Per conversation the open document that is due first.</summary>
    public static async Task<IReadOnlyDictionary<int, LabelBaris>> LabelPercakapanAsync(this LayananDb db, int[] percakapan, CancellationToken ct)
    {
        var baris = await db.Butir.Where(b => b.Permohonan.PercakapanId != null && percakapan.Contains(b.Permohonan.PercakapanId.Value) && !Berakhir.Contains(b.Status))
            .OrderBy(b => b.Tenggat == null).ThenBy(b => b.Tenggat).Take(500)
            .Select(b => new { Id = b.Permohonan.PercakapanId!.Value, b.Layanan.JudulWa, Tenggat = b.JedaSejak == null ? b.Tenggat : null }).ToListAsync(ct);
        return baris.GroupBy(b => b.Id).ToDictionary(g => g.Key, g => new LabelBaris(g.First().JudulWa, g.First().Tenggat));
    }
}
