using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

public static class VerifikasiQuery
{
    /// <summary>By the code alone: it is the only key, open to anybody who holds it.</summary>
    public static Task<BarisVerifikasi?> VerifikasiAsync(this LayananDb db, string kode, CancellationToken ct) =>
        db.Surat.Where(s => s.Kode == kode && s.Status != StatusSurat.Dikembalikan && s.Naskah != null && s.Nomor != null && s.Tanggal != null)
            .Select(s => new BarisVerifikasi(s.Status, s.Butir.Layanan.Nama, s.Nomor!, s.Tanggal!.Value, s.BerlakuSampai,
                s.Riwayat.Where(r => r.Tindakan == "Cabut").Select(r => (DateTimeOffset?)r.Pada).FirstOrDefault(), s.UnitKerja.Nama, s.UnitKerja.ZonaWaktu, s.Naskah!,
                s.Langkah.OrderByDescending(l => l.Urutan).Select(l => l.Cara).FirstOrDefault(), s.Butir.Permohonan.NamaPemohon)
            {
                NamaTersamar = s.NamaTersamar,
                Penanda = s.Langkah.Where(l => l.Jenis == JenisLangkah.TandaTangan).OrderBy(l => l.Urutan).Select(l => new BarisPenanda(l.Urutan, l.NamaPejabat, l.Sebutan, l.Pada, l.Cara)).Take(20).ToList(),
                Pengganti = s.Pengganti == null || s.Pengganti.Nomor == null || s.Pengganti.Tanggal == null ? null : new SuratLain(s.Pengganti.Nomor, s.Pengganti.Tanggal.Value, s.Pengganti.Kode),
                Menggantikan = db.Surat.Where(x => x.PenggantiId == s.Id && x.Nomor != null && x.Tanggal != null).OrderByDescending(x => x.Id).Select(x => new SuratLain(x.Nomor!, x.Tanggal!.Value, null)).FirstOrDefault(),
                Sari = s.IsiLemari == null ? null : s.IsiLemari.Sari, Ukuran = s.IsiLemari == null ? null : s.IsiLemari.Ukuran, SariPindai = s.Pindai == null ? null : s.Pindai.Sari, Jalur = s.UnitKerja.Jalur,
                PunyaPin = db.PinSurat.Any(p => p.SuratId == s.Id)
            })
            .FirstOrDefaultAsync(ct);
}
