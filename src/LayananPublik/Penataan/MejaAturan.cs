using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps what an office decides about its conversations with citizens.</summary>
public sealed class MejaAturan(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> AturAsync(int unitId, PetugasAktif admin, AturanPelayanan isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (isi.Periksa().FirstOrDefault() is { } salah) return Hasil.Ditolak(salah);
        if (await db.AturanUnit.SingleOrDefaultAsync(a => a.UnitKerjaId == unitId, ct) is { } lama) lama.Ubah(isi);
        else db.AturanUnit.Add(AturanUnit.Untuk(u, isi with { VersiPrivasi = isi.Privasi == AturanPelayanan.Bawaan.Privasi ? 1 : 2 }));
        return Hasil.Dengan(new Jejak(nameof(AturanUnit), () => unitId, "AturPercakapan"));
    }, ct);

    /// <summary>A lower unit follows the unit above again.</summary>
    public Task<Hasil> IkutiIndukAsync(int unitId, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (u.IndukId is null) return Hasil.Ditolak("Kantor ini tidak punya unit di atasnya.");
        await db.AturanUnit.Where(a => a.UnitKerjaId == unitId).ExecuteDeleteAsync(ct);
        return Hasil.Dengan(new Jejak(nameof(AturanUnit), () => unitId, "IkutiInduk"));
    }, ct);
}
