using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps opening hours and holidays; deadlines follow them.</summary>
public sealed class MejaJam(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    /// <summary>Sets the whole week; an empty week of a lower unit means: as the unit above.</summary>
    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, IReadOnlyList<JamBuka> minggu, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (minggu.Count == 0 && u.IndukId is null) return Hasil.Ditolak("Kantor harus buka paling sedikit satu hari, supaya janji waktu dapat dihitung.");
        if (minggu.FirstOrDefault(h => !h.Sah) is { } salah) return Hasil.Ditolak($"Jam hari {NamaBulan.Hari[(int)salah.Hari]} tidak berurutan. Istirahat harus berada di antara jam buka dan jam tutup.");
        if (minggu.DistinctBy(h => h.Hari).Count() != minggu.Count) return Hasil.Ditolak("Satu hari hanya boleh ditulis sekali.");
        await db.JamKerja.Where(j => j.UnitKerjaId == unitId).ExecuteDeleteAsync(ct);
        db.JamKerja.AddRange(minggu.Select(h => JamKerja.Tetapkan(u, h.Hari, h.Buka, h.Tutup, h.IstirahatMulai, h.IstirahatSelesai)));
        return Hasil.Dengan(new Jejak(nameof(JamKerja), () => unitId, "AturJam", null, $"{minggu.Count} hari"));
    }, ct);

    public Task<Hasil> TambahLiburAsync(int unitId, PetugasAktif admin, DateOnly tanggal, string nama, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (string.IsNullOrWhiteSpace(nama)) return Hasil.Ditolak("Isi nama hari libur.");
        if (tanggal.Year is < 2020 or > 2100) return Hasil.Ditolak("Pilih tanggal libur.");
        if (await db.HariLibur.AnyAsync(l => l.UnitKerjaId == unitId && l.Tanggal == tanggal, ct)) return Hasil.Ditolak("Tanggal ini sudah tercatat sebagai hari libur.");
        var libur = HariLibur.Tetapkan(u, tanggal, nama);
        db.HariLibur.Add(libur);
        return Hasil.Dengan(new Jejak(nameof(HariLibur), () => libur.Id, "TambahLibur", null, $"{tanggal:yyyy-MM-dd}"));
    }, ct);

    public Task<Hasil> HapusLiburAsync(int id, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.HariLibur.Where(l => l.UnitKerja.Jalur.StartsWith(admin.Jalur)).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } libur)
            return Hasil.Ditolak("Hari libur ini sudah tidak ada. Muat ulang.");
        db.HariLibur.Remove(libur);
        return Hasil.Dengan(new Jejak(nameof(HariLibur), () => id, "HapusLibur", $"{libur.Tanggal:yyyy-MM-dd}"));
    }, ct);
}
