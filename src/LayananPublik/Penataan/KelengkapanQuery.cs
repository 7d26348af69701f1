using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>One thing the office needs before its first letter, whether it is there, and where to see to it.</summary>
public sealed record ButirKelengkapan(string Judul, string Keterangan, bool Ada, string Href);

public static class KelengkapanQuery
{
    public static async Task<IReadOnlyList<ButirKelengkapan>> KelengkapanAsync(this LayananDb db, PetugasAktif admin, DateOnly hariIni, CancellationToken ct)
    {
        var unit = db.UnitKerja.DalamLingkup(admin).Where(u => u.Aktif && (u.Jenis == JenisUnit.Kecamatan || u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa));
        var tanpaPejabat = await unit.Where(u => !db.Pejabat.Any(p => p.UnitKerjaId == u.Id && p.PetugasId != null && p.Mulai <= hariIni && (p.Sampai == null || p.Sampai >= hariIni)))
            .OrderBy(u => u.Id).Take(20).Select(u => u.Nama).ToListAsync(ct);
        var tanpaLambang = await unit.Where(u => u.LambangSari == null).OrderBy(u => u.Id).Take(20).Select(u => u.Nama).ToListAsync(ct);
        var petugas = await db.Users.DalamLingkup(admin).CountAsync(p => p.Aktif && (p.Peran == Peran.Petugas || p.Peran == Peran.Verifikator || p.Peran == Peran.Kasi), ct);
        var jam = await db.JamKerja.CountAsync(j => j.UnitKerjaId == admin.UnitKerjaId, ct);
        var nomor = await db.NomorKantor.CountAsync(n => n.Aktif && n.UnitKerja.Jalur.StartsWith(admin.Jalur), ct);
        var layanan = await db.Layanan.DalamLingkup(admin).CountAsync(l => l.Berlaku && l.Aktif, ct);
        return
        [
            new("Petugas", petugas == 0 ? "Belum ada petugas yang melayani warga." : $"{petugas} petugas melayani warga.", petugas > 0, "/pengaturan/petugas"),
            new("Pejabat penanda tangan", Sebut(tanpaPejabat, "Setiap unit punya pejabat dengan akun.", "Belum ada pejabat berakun di "), tanpaPejabat.Count == 0, "/pengaturan/pejabat"),
            new("Lambang pada kop surat", Sebut(tanpaLambang, "Setiap unit punya lambang.", "Belum diunggah untuk "), tanpaLambang.Count == 0, "/pengaturan/kop"),
            new("Jam layanan", jam == 0 ? "Belum diisi; janji waktu belum dapat dihitung." : $"Buka {jam} hari seminggu.", jam > 0, "/pengaturan/jam"),
            new("Nomor WhatsApp", nomor == 0 ? "Belum ada nomor yang aktif." : $"{nomor} nomor aktif.", nomor > 0, "/pengaturan/nomor"),
            new("Layanan", layanan == 0 ? "Semua layanan dimatikan." : $"{layanan} layanan ditawarkan kepada warga.", layanan > 0, "/pengaturan/layanan"),
        ];
    }

    static string Sebut(List<string> kurang, string lengkap, string awal) => kurang.Count == 0 ? lengkap : awal + string.Join(", ", kurang) + ".";
}
