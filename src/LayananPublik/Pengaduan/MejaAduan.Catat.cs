using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>A complaint that an officer enters: for a citizen at the counter or on the telephone, from a letter, from SP4N-LAPOR!, or from a chat.</summary>
public sealed partial class MejaAduan
{
    /// <summary>The value is its id. <paramref name="percakapanId"/>: the reporter's chat, where there is one; he is told the number there.</summary>
    public Task<Hasil<int>> CatatLaporanAsync(PetugasAktif petugas, IsianAduan isi, int? percakapanId, IReadOnlyList<FotoBaru> foto, CancellationToken ct) => CatatLaporanAsync(petugas, isi, percakapanId, foto, [], ct);

    /// <param name="lampiran">Files of that chat that are taken over as evidence.</param>
    public async Task<Hasil<int>> CatatLaporanAsync(PetugasAktif petugas, IsianAduan isi, int? percakapanId, IReadOnlyList<FotoBaru> foto, IReadOnlyCollection<int> lampiran, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.CatatAduan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        if (foto.Count + lampiran.Count > KerjaAduan.FotoTerbanyak) return Hasil.Ditolak($"Paling banyak {KerjaAduan.FotoTerbanyak} foto sekaligus.");
        var periksa = await kerja.PeriksaAsync(foto, ct);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        Aduan? jadi = null;
        var hasil = await kerja.LakukanAsync(async db =>
        {
            var percakapan = percakapanId is null ? null : await db.Percakapan.DalamLingkup(petugas).FirstOrDefaultAsync(p => p.Id == percakapanId, ct);
            if (percakapanId is not null && percakapan is null) return Hasil.Ditolak("Percakapan itu tidak ada di wilayah kerja Anda.");
            if (!await db.UnitKerja.DalamLingkup(petugas).AnyAsync(u => u.Id == isi.UnitKerjaId && u.Aktif && u.Jenis != JenisUnit.Dinas, ct)) return Hasil.Ditolak("Kelurahan itu tidak ada di wilayah kerja Anda.");
            var pada = jam.GetUtcNow();
            // A file of another talk, or one the scanner held back, is not taken over.
            var pindahan = lampiran.Count == 0 || percakapan is null ? [] : await db.Lampiran.Include(l => l.IsiLemari).Where(l => lampiran.Contains(l.Id) && l.Pesan.PercakapanId == percakapan.Id && l.Pesan.Arah == ArahPesan.Masuk && l.Pesan.DisegelPada == null && l.Status == StatusLampiran.Tersimpan).OrderBy(l => l.Id).Take(KerjaAduan.FotoTerbanyak).ToListAsync(ct);
            if (pindahan.Count != lampiran.Count) return Hasil.Ditolak("Salah satu berkas dari percakapan tidak dapat diambil lagi. Muat ulang halaman ini.");
            var isiFoto = await kerja.SimpanAsync(db, periksa.Nilai!, ct);
            var baru = await laporan.BuatAsync(db, isi with { Percakapan = percakapan }, petugas.Pelaku, pada, ct);
            if (!baru.Berhasil) return baru.TanpaNilai;
            jadi = baru.Nilai!;
            // Who only reports in does not look after it: it stays with those that nobody has.
            if (petugas.Boleh(Izin.KelolaAduan)) jadi.Ambil(petugas, pada);
            KerjaAduan.Lampirkan(jadi, isiFoto, GolonganBukti.Bukti, petugas.Pelaku, pada, null);
            foreach (var l in pindahan) await laporan.TambahBerkasAsync(db, jadi, l, pada, ct);
            var waktu = await db.WaktuAduanAsync(jadi.UnitKerjaId, ct);
            BeritaAduan.Satu(db, jadi, x => BeritaAduan.Diterima(x, KerjaAduan.Kapan(waktu, x.TenggatVerifikasi, pada)), pada);
            return Hasil.Baik;
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(jadi!.Id) : hasil;
    }
}
