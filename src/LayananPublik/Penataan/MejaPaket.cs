using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that offers bundles or stops offering them. Each switch makes a new version; applications under way keep theirs.</summary>
public sealed class MejaPaket(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> AturAktifAsync(int id, PetugasAktif admin, bool aktif, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKatalog, async db =>
    {
        var kini = await db.Paket.Include(p => p.UnitKerja).DalamLingkup(admin).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (kini is null) return Hasil.Ditolak("Paket ini diatur oleh unit di atas kantor Anda.");
        if (!kini.Berlaku) return SudahBerubah;
        if (kini.Aktif == aktif) return Hasil.Ditolak(aktif ? "Paket ini sudah ditawarkan." : "Paket ini sudah dimatikan.");
        var baru = kini.Perbarui(aktif, kini.Rincian, admin.Nama, Jam.GetUtcNow());
        db.Paket.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(Paket), () => baru.Id, aktif ? "Aktifkan" : "Nonaktifkan", $"versi {kini.VersiPaket}", kini.Kode));
    }, ct);
}
