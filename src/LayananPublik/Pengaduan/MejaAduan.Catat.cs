using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>A complaint that an officer enters: for a citizen at the counter or on the telephone, from a letter, from SP4N-LAPOR!, or from a chat.</summary>
public sealed partial class MejaAduan
{
    /// <summary>The value is its id. <paramref name="percakapanId"/>: the reporter's chat, where there is one; he is told the number there.</summary>
    public async Task<Hasil<int>> CatatLaporanAsync(PetugasAktif petugas, IsianAduan isi, int? percakapanId, IReadOnlyList<FotoBaru> foto, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.CatatAduan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        var periksa = await kerja.PeriksaAsync(foto, ct);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        Aduan? jadi = null;
        var hasil = await kerja.LakukanAsync(async db =>
        {
            var percakapan = percakapanId is null ? null : await db.Percakapan.DalamLingkup(petugas).FirstOrDefaultAsync(p => p.Id == percakapanId, ct);
            if (percakapanId is not null && percakapan is null) return Hasil.Ditolak("Percakapan itu tidak ada di wilayah kerja Anda.");
            if (!await db.UnitKerja.DalamLingkup(petugas).AnyAsync(u => u.Id == isi.UnitKerjaId && u.Aktif && u.Jenis != JenisUnit.Dinas, ct)) return Hasil.Ditolak("Kelurahan itu tidak ada di wilayah kerja Anda.");
            var pada = jam.GetUtcNow();
            var isiFoto = await kerja.SimpanAsync(db, periksa.Nilai!, ct);
            var baru = await laporan.BuatAsync(db, isi with { Percakapan = percakapan }, petugas.Pelaku, pada, ct);
            if (!baru.Berhasil) return baru.TanpaNilai;
            jadi = baru.Nilai!;
            // Who only reports in does not look after it: it stays with those that nobody has.
            if (petugas.Boleh(Izin.KelolaAduan)) jadi.Ambil(petugas, pada);
            KerjaAduan.Lampirkan(jadi, isiFoto, GolonganBukti.Bukti, petugas.Pelaku, pada, null);
            var waktu = await db.WaktuAduanAsync(jadi.UnitKerjaId, ct);
            BeritaAduan.Satu(db, jadi, x => BeritaAduan.Diterima(x, KerjaAduan.Kapan(waktu, x.TenggatVerifikasi, pada)), pada);
            return Hasil.Baik;
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(jadi!.Id) : hasil;
    }
}
