using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class BahanAduanQuery
{
    static readonly StatusAduan[] Dikerjakan = [.. Enum.GetValues<StatusAduan>().Where(AlurAduan.Dikerjakan)];

    /// <summary>Nothing was told since then, and nothing waits to be read: "no news" would be untrue there, and take the place of the news.</summary>
    public static Task<List<int>> AduanSenyapAsync(this LayananDb db, DateTimeOffset sejak, int banyak, CancellationToken ct) => db.Aduan.Where(a => Dikerjakan.Contains(a.Status) && a.KabarTerakhirPada <= sejak
        && !db.BeritaTunda.Any(b => b.PercakapanId == a.PercakapanId && (b.PesanKeluar == null || b.PesanKeluar.Status == StatusKirim.Dititipkan)
            && (b.Tentang == BeritaAduan.AwalanTentang + a.Id || b.Tentang!.StartsWith(BeritaAduan.AwalanTentang + a.Id + "/")))).OrderBy(a => a.Id).Select(a => a.Id).Take(banyak).ToListAsync(ct);

    /// <summary>The complaint of a conversation that was told about last, to fill templates with.</summary>
    public static async Task<BahanPermohonan?> BahanAduanAsync(this LayananDb db, int percakapanId, CancellationToken ct)
    {
        var a = await db.Aduan.Where(x => x.PercakapanId == percakapanId).OrderByDescending(x => x.Induk != null ? x.Induk.KabarTerakhirPada : x.KabarTerakhirPada).ThenByDescending(x => x.Id).Take(1)
            .Select(x => new { x.Nomor, x.Anonim, x.Rahasia, Kategori = x.Kategori.Nama, Status = x.Status == StatusAduan.Duplikat && x.Induk != null ? x.Induk.Status : x.Status, x.TenggatSelesai, x.JedaSejak }).SingleOrDefaultAsync(ct);
        if (a is null) return null;
        var status = AlurAduan.UntukWarga(a.Status);
        return new(a.Nomor, a.Rahasia ? "aduan" : a.Kategori, char.ToLowerInvariant(status[0]) + status[1..]) { Tentang = "aduan", Tertutup = a.Anonim || a.Rahasia, Keperluan = KeperluanTemplat.AduanDiperbarui, Janji = a.JedaSejak is null && !AlurAduan.Berakhir(a.Status) ? a.TenggatSelesai : null };
    }
}
