using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A schedule as the admin sees it, with what is booked ahead.</summary>
public sealed record BarisJadwal(int Id, int UnitId, string Unit, string KodeLayanan, IsiJadwal Isi, bool Aktif, int Versi, int JanjiDepan);

/// <summary>A slot of a schedule in which somebody is booked.</summary>
public sealed record SlotTerisi(DateOnly Tanggal, TimeOnly Mulai, int Terisi);

/// <summary>What the settings page of schedules reads.</summary>
public static class JadwalKantorQuery
{
    public static async Task<List<BarisJadwal>> JadwalKantorAsync(this LayananDb db, PetugasAktif admin, DateTimeOffset kini, CancellationToken ct)
    {
        var jadwal = await db.JadwalLayanan.AsNoTracking().Include(j => j.UnitKerja).DalamLingkup(admin).OrderByDescending(j => j.Aktif).ThenBy(j => j.UnitKerja.Nama).ThenBy(j => j.Nama).ThenBy(j => j.Id).Take(200).ToListAsync(ct);
        var id = jadwal.Select(j => j.Id).ToList();
        var depan = await db.SlotJanji.Where(s => id.Contains(s.JadwalId) && s.MulaiPada > kini).GroupBy(s => s.JadwalId).Select(g => new { g.Key, Banyak = g.Sum(s => s.Terisi) }).OrderBy(g => g.Key).Take(200).ToDictionaryAsync(g => g.Key, g => g.Banyak, ct);
        return [.. jadwal.Select(j => new BarisJadwal(j.Id, j.UnitKerjaId, j.UnitKerja.Nama, j.KodeLayanan, j.SebagaiIsi(), j.Aktif, j.Versi, depan.GetValueOrDefault(j.Id)))];
    }

    /// <summary>Slots ahead in which somebody is booked.</summary>
    public static Task<List<SlotTerisi>> SlotTerisiAsync(this LayananDb db, int jadwalId, PetugasAktif admin, DateTimeOffset kini, CancellationToken ct)
    {
        var jadwal = db.JadwalLayanan.DalamLingkup(admin).Where(j => j.Id == jadwalId).Select(j => j.Id);
        return db.SlotJanji.Where(s => jadwal.Contains(s.JadwalId) && s.MulaiPada > kini && s.Terisi > 0).OrderBy(s => s.Tanggal).ThenBy(s => s.Mulai).Take(10_000).Select(s => new SlotTerisi(s.Tanggal, s.Mulai, s.Terisi)).ToListAsync(ct);
    }

    public static Task<List<BarisRiwayatKantor>> RiwayatJadwalAsync(this LayananDb db, int jadwalId, PetugasAktif admin, CancellationToken ct)
    {
        var jadwal = db.JadwalLayanan.DalamLingkup(admin).Where(j => j.Id == jadwalId).Select(j => j.Id);
        return db.Set<RiwayatJadwal>().Where(r => jadwal.Contains(r.JadwalId)).OrderByDescending(r => r.Id).Take(100).Select(r => new BarisRiwayatKantor(r.Pada, r.Pelaku, r.Tindakan, r.Alasan)).ToListAsync(ct);
    }

    /// <summary>Units that may hold appointments: everything but agencies.</summary>
    public static Task<List<UnitTitik>> UnitJanjiAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(admin).Where(u => u.Aktif && u.Jenis != JenisUnit.Dinas).OrderBy(u => u.Jalur).Take(300).Select(u => new UnitTitik(u.Id, u.Nama, u.Jalur)).ToListAsync(ct);
}
