using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>Schedules, by the admin; and closed days, by who may close.</summary>
public sealed partial class MejaJanji
{
    const int SlotTerbanyak = 20_000;

    public Task<Hasil<JadwalLayanan>> BukaJadwalAsync(PetugasAktif admin, int unitKerjaId, string kodeLayanan, IsiJadwal isi, CancellationToken ct) => LakukanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.UnitKerja.DalamLingkup(admin).FirstOrDefaultAsync(u => u.Id == unitKerjaId, ct) is not { } unit) return Hasil.Ditolak("Unit ini tidak ada di wilayah kerja Anda.");
        if (!await db.Layanan.AnyAsync(l => l.Kode == kodeLayanan && l.Berlaku, ct)) return Hasil.Ditolak("Layanan ini tidak ada di katalog.");
        var pada = jam.GetUtcNow();
        var hasil = JadwalLayanan.Buka(unit, kodeLayanan, isi, admin.Pelaku, pada);
        if (hasil.Nilai is not { } jadwal) return hasil;
        db.JadwalLayanan.Add(jadwal);
        Kabarkan(db, pada);
        return hasil;
    }, ct);

    /// <summary>Slots in which nobody has an appointment follow at once; those with appointments keep them, and take no more than either rule allows.</summary>
    public Task<Hasil> UbahJadwalAsync(PetugasAktif admin, int jadwalId, int versi, IsiJadwal isi, CancellationToken ct) => JadwalAsync(admin, jadwalId, versi, async (db, jadwal, pada) =>
    {
        if (jadwal.Ubah(isi, admin.Pelaku, pada) is { Berhasil: false } tolak) return tolak;
        foreach (var slot in await db.SlotJanji.Where(s => s.JadwalId == jadwal.Id && s.MulaiPada > pada).OrderBy(s => s.Id).Take(SlotTerbanyak).ToListAsync(ct)) slot.Muat(jadwal.Kapasitas);
        return Hasil.Baik;
    }, ct);

    public Task<Hasil> AktifkanJadwalAsync(PetugasAktif admin, int jadwalId, int versi, bool ya, CancellationToken ct) => JadwalAsync(admin, jadwalId, versi, (_, jadwal, pada) =>
    {
        jadwal.Aktifkan(ya, admin.Pelaku, pada);
        return Task.FromResult(Hasil.Baik);
    }, ct);

    /// <summary>Closes days or hours: of one schedule, or of a unit and all below it. Everyone booked then is told by <see cref="PengurusTutup"/> and offered new times.</summary>
    public Task<Hasil<TutupHari>> TutupAsync(PetugasAktif petugas, int unitKerjaId, int? jadwalId, IsiTutup isi, CancellationToken ct) => LakukanAsync(petugas, Izin.TutupHariJanji, async db =>
    {
        if (await db.UnitKerja.DalamLingkup(petugas).FirstOrDefaultAsync(u => u.Id == unitKerjaId, ct) is not { } unit) return Hasil.Ditolak("Unit ini tidak ada di wilayah kerja Anda.");
        var jadwal = jadwalId is { } id ? await db.JadwalLayanan.FirstOrDefaultAsync(j => j.Id == id && j.UnitKerjaId == unitKerjaId, ct) : null;
        if (jadwalId is not null && jadwal is null) return Hasil.Ditolak("Jadwal ini bukan milik unit itu.");
        var pada = jam.GetUtcNow();
        if (isi.Sampai < (await db.KalenderAsync(unit.Id, ct)).TanggalPada(pada)) return Hasil.Ditolak("Hari itu sudah lewat.");
        var hasil = TutupHari.Umumkan(unit, jadwal, isi, petugas.Pelaku, pada);
        if (hasil.Nilai is not { } tutup) return hasil;
        db.TutupHari.Add(tutup);
        foreach (var s in await db.SlotTerkenaAsync(tutup, unit.Jalur, ct)) s.Tutup(true);
        Kabarkan(db, pada);
        return hasil;
    }, ct);

    /// <summary>The office opens after all: who has not moved keeps the appointment and is told.</summary>
    public Task<Hasil> TarikTutupAsync(PetugasAktif petugas, int tutupId, CancellationToken ct) => LakukanAsync(petugas, Izin.TutupHariJanji, async db =>
    {
        if (await db.TutupHari.DalamLingkup(petugas).Include(t => t.UnitKerja).FirstOrDefaultAsync(t => t.Id == tutupId, ct) is not { } tutup) return Hasil.Ditolak("Penutupan ini tidak ada di wilayah kerja Anda.");
        var pada = jam.GetUtcNow();
        if (tutup.Tarik(petugas.Pelaku, pada) is { Berhasil: false } tolak) return tolak;
        await db.BukaSlotAsync(tutup, ct);
        Kabarkan(db, pada);
        return Hasil.Baik;
    }, ct);

    Task<Hasil> JadwalAsync(PetugasAktif admin, int jadwalId, int versi, Func<LayananDb, JadwalLayanan, DateTimeOffset, Task<Hasil>> ubah, CancellationToken ct) => LakukanAsync(admin, Izin.KelolaKantor, async db =>
    {
        if (await db.JadwalLayanan.DalamLingkup(admin).FirstOrDefaultAsync(j => j.Id == jadwalId, ct) is not { } jadwal) return Hasil.Ditolak("Jadwal ini tidak ada di wilayah kerja Anda.");
        if (jadwal.Versi != versi) return Hasil.Ditolak("Jadwal ini baru saja diubah orang lain. Muat ulang.");
        var pada = jam.GetUtcNow();
        if (await ubah(db, jadwal, pada) is { Berhasil: false } tolak) return tolak;
        Kabarkan(db, pada);
        return Hasil.Baik;
    }, ct);

    static void Kabarkan(LayananDb db, DateTimeOffset pada) => db.Kabar.Add(Kabar.Tentang(Topik.Janji, pada));
}
