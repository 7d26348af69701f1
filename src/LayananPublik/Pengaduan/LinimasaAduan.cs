using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Complaints on the reporter's timeline: every change of state a line. A line says who reported, so an anonymous one has none, and a confidential one only for whom a second person has opened it.</summary>
static class LinimasaAduan
{
    public static async Task<BagianLinimasa> KejadianAsync(LayananDb db, PetugasAktif petugas, LingkupLinimasa lingkup, CancellationToken ct)
    {
        // Complaints are of a number; narrowed to one citizen nobody can tell which are his.
        if (!petugas.Boleh(Izin.LihatAduan) || lingkup.WargaId is not null) return BagianLinimasa.Kosong;
        var (siapa, kini) = (petugas.Id, lingkup.Jam.Sekarang);
        var dibuka = db.PermintaanIdentitas.Where(p => p.Status == StatusPermintaan.Disetujui && p.DisposisiId == null && p.PemintaId == siapa && p.SampaiPada > kini);
        var aduan = db.Aduan.Terbaca(petugas).Where(a => a.PelaporId != null && lingkup.Kontak.Contains(a.PelaporId.Value) && !a.Anonim && (!a.Rahasia || dibuka.Any(p => p.AduanId == a.Id)));
        var baris = await db.Set<RiwayatAduan>().Where(r => r.Pada < lingkup.Sebelum && (r.Dari != r.Ke || r.Tindakan == "Terima")).Join(aduan, r => r.AduanId, a => a.Id, (r, a) => new
        {
            r.Id, r.Pada, r.Pelaku, r.Ke, r.Alasan, AduanId = a.Id, a.Nomor, a.Rahasia, Kategori = a.Kategori.Nama
        }).OrderByDescending(r => r.Pada).ThenByDescending(r => r.Id).Take(lingkup.Banyak).ToListAsync(ct);
        return BagianLinimasa.Dari([.. baris.Select(r => new KejadianLinimasa(r.Pada, GolonganKejadian.Aduan, "campaign", $"{(r.Rahasia ? "Aduan rahasia" : $"Aduan {r.Kategori}")}: {Ke(r.Ke)}",
            string.Join(" · ", new[] { r.Nomor, r.Pelaku, r.Alasan }.Where(t => !string.IsNullOrEmpty(t))), $"/aduan/{r.AduanId}"))], lingkup.Banyak);
    }

    static string Ke(string? ke) => Enum.TryParse<StatusAduan>(ke, out var s) ? AlurAduan.Sebutan(s) : "berubah";
}
