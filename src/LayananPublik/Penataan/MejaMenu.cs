using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the lists in front of the services: rows of the first list, and categories.</summary>
public sealed class MejaMenu(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    /// <param name="versi">The version that was looked at; null = the unit had none of its own.</param>
    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, int? versi, SusunanMenu isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKatalog, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        var (rapi, kantor) = (isi.Rapi(), await db.KatalogKantorAsync(u.Jalur, ct));
        if (rapi.Periksa(kantor.Katalog.Layanan).FirstOrDefault(t => !t.Peringatan) is { } salah) return Hasil.Ditolak(salah.Kalimat);
        if (rapi.Kehilangan(await db.SusunanMenuAsync(u.Jalur, ct), kantor.Katalog.Layanan).FirstOrDefault() is { } hilang) return Hasil.Ditolak($"{hilang.Nama} masih berada di kategori yang dihapus. Pindahkan dulu layanannya.");
        if ((await db.MenuUnit.Where(m => m.UnitKerjaId == unitId).Select(m => (int?)m.Versi).FirstOrDefaultAsync(ct)) != versi) return SudahBerubah;
        await PasangAsync(db, u, rapi, ct);
        return Hasil.Dengan(new Jejak(nameof(MenuUnit), () => unitId, "AturMenu"));
    }, ct);

    /// <summary>A lower unit follows the unit above again; the first unit goes back to the built-in lists.</summary>
    public Task<Hasil> IkutiIndukAsync(int unitId, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKatalog, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (await db.MenuUnit.SingleOrDefaultAsync(m => m.UnitKerjaId == unitId, ct) is not { } sendiri) return Hasil.Ditolak("Unit ini tidak mempunyai susunan menu sendiri.");
        db.MenuUnit.Remove(sendiri);
        await db.SaveChangesAsync(ct);
        var (baru, layanan) = (await db.SusunanMenuAsync(u.Jalur, ct), await db.KatalogKantorAsync(u.Jalur, ct));
        if (baru.Kehilangan(sendiri.Isi, layanan.Katalog.Layanan).FirstOrDefault() is { } hilang) return Hasil.Ditolak($"{hilang.Nama} berada di kategori yang hanya ada di susunan sendiri. Pindahkan dulu layanannya.");
        return Hasil.Dengan(new Jejak(nameof(MenuUnit), () => unitId, "IkutiInduk"));
    }, ct);

    internal static async Task PasangAsync(LayananDb db, UnitKerja unit, SusunanMenu isi, CancellationToken ct)
    {
        if (await db.MenuUnit.SingleOrDefaultAsync(m => m.UnitKerjaId == unit.Id, ct) is { } ada) ada.Ubah(isi);
        else db.MenuUnit.Add(MenuUnit.Untuk(unit, isi));
    }
}
