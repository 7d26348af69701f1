using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>What every desk of the admin does around its own rule: the right, one transaction, a line of history, and word to open screens.</summary>
public abstract class MejaAdmin(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam)
{
    protected static readonly Hasil SudahBerubah = Hasil.Ditolak("Data ini baru saja diubah petugas lain. Muat ulang.");

    protected TimeProvider Jam => jam;

    protected Siaran Siaran => siaran;

    protected async Task<Hasil> KerjakanAsync(PetugasAktif admin, Izin izin, Func<LayananDb, Task<Hasil<Jejak>>> kerja, CancellationToken ct)
    {
        if (!admin.Boleh(izin)) return Hasil.Ditolak("Peran Anda tidak berwenang mengubah pengaturan kantor.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            var hasil = await db.SerempakAsync(async () => await CatatAsync(db, admin, await kerja(db), ct), ct);
            if (hasil.Berhasil) siaran.Bangunkan();
            return hasil.TanpaNilai;
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return SudahBerubah; }
    }

    protected static async Task<Hasil<UnitKerja>> UnitAsync(LayananDb db, PetugasAktif admin, int id, CancellationToken ct) =>
        await db.UnitKerja.DalamLingkup(admin).SingleOrDefaultAsync(u => u.Id == id, ct) is { } unit
            ? Hasil.Dengan(unit)
            : Hasil.Ditolak("Unit ini tidak ada di bawah kantor Anda. Muat ulang.");

    async Task<Hasil<Jejak>> CatatAsync(LayananDb db, PetugasAktif admin, Hasil<Jejak> hasil, CancellationToken ct)
    {
        if (!hasil.Berhasil) return hasil;
        await db.SaveChangesAsync(ct);
        var jejak = hasil.Nilai!;
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(jejak.Objek, jejak.Id(), admin.Pelaku, jam.GetUtcNow(), jejak.Tindakan, jejak.Dari, jejak.Ke, jejak.Alasan));
        siaran.Tulis(db, Topik.Kantor);
        await db.SaveChangesAsync(ct);
        return hasil;
    }
}

/// <summary>What was done to what; a new thing knows its id only once it is saved.</summary>
public sealed record Jejak(string Objek, Func<int> Id, string Tindakan, string? Dari = null, string? Ke = null, string? Alasan = null);
