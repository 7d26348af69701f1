using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class BahanAduanQuery
{
    /// <summary>The complaint of a conversation that was told about last, to fill templates with.</summary>
    public static async Task<BahanPermohonan?> BahanAduanAsync(this LayananDb db, int percakapanId, CancellationToken ct)
    {
        var a = await db.Aduan.Where(x => x.PercakapanId == percakapanId).OrderByDescending(x => x.Induk != null ? x.Induk.KabarTerakhirPada : x.KabarTerakhirPada).ThenByDescending(x => x.Id).Take(1)
            .Select(x => new { x.Nomor, x.Rahasia, Kategori = x.Kategori.Nama, Status = x.Status == StatusAduan.Duplikat && x.Induk != null ? x.Induk.Status : x.Status, x.TenggatSelesai, x.JedaSejak }).SingleOrDefaultAsync(ct);
        if (a is null) return null;
        var status = AlurAduan.UntukWarga(a.Status);
        return new(a.Nomor, a.Rahasia ? "aduan" : a.Kategori, char.ToLowerInvariant(status[0]) + status[1..]) { Tentang = "aduan", Keperluan = KeperluanTemplat.AduanDiperbarui, Janji = a.JedaSejak is null && !AlurAduan.Berakhir(a.Status) ? a.TenggatSelesai : null };
    }
}
