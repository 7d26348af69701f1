using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

public static class VerifikasiQuery
{
    /// <summary>By the code alone: it is the only key, open to anybody who holds it.</summary>
    public static Task<BarisVerifikasi?> VerifikasiAsync(this LayananDb db, string kode, CancellationToken ct) =>
        db.Surat.Where(s => s.Kode == kode && (s.Status == StatusSurat.Terbit || s.Status == StatusSurat.Dicabut) && s.Naskah != null)
            .Select(s => new BarisVerifikasi(s.Status, s.Butir.Layanan.Nama, s.Nomor!, s.Tanggal!.Value, s.BerlakuSampai,
                s.Riwayat.Where(r => r.Tindakan == "Cabut").Select(r => (DateTimeOffset?)r.Pada).FirstOrDefault(), s.UnitKerja.Nama, s.UnitKerja.ZonaWaktu, s.Naskah!,
                s.Langkah.OrderByDescending(l => l.Urutan).Select(l => l.Cara).FirstOrDefault(), s.Butir.Permohonan.NamaPemohon))
            .FirstOrDefaultAsync(ct);
}
