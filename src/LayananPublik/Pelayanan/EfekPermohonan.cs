using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What quick steps can do with the newest open request of a conversation: the same noun methods and rights as the buttons beside the chat.</summary>
static class EfekPermohonan
{
    public static JenisEfek Ambil(Pendaftaran pendaftaran) => new(40, "permohonan-ambil", "Mulai periksa permohonan", async (k, _, ct) =>
    {
        if (!k.Petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        var butir = await k.Db.Butir.DalamLingkup(k.Petugas).Where(b => b.Permohonan.PercakapanId == k.Percakapan.Id && b.Status == StatusButir.Diajukan).OrderByDescending(b => b.Id).Select(b => (int?)b.Id).FirstOrDefaultAsync(ct);
        if (butir is not { } id) return Hasil.Ditolak("Tidak ada permohonan yang menunggu diperiksa di percakapan ini.");
        var p = await k.Db.Permohonan.Lengkap().FirstAsync(x => x.Butir.Any(b => b.Id == id), ct);
        var b = p.Butir.Single(x => x.Id == id);
        if (await MejaVerifikasi.AmbilAsync(b, k.Petugas, k.Db, k.Kini, ct) is { Berhasil: false } tolak) return tolak;
        pendaftaran.Kabarkan(p, k.Db);
        await k.Db.SalurkanBaruAsync(ct);
        return Hasil.Dengan($"Permohonan {p.Nomor} ({p.Judul()}) menjadi {AlurButir.Sebutan(b.Status)}, ditangani Anda.");
    });
}
