using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pemanggilan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A service point's queue as the admin arranges it.</summary>
public sealed record BarisTitikAntrean(int Id, string Nama, bool Aktif, IReadOnlyList<DeretAntrean> Deret, bool AdaLayar, bool AdaKios, AturanGiliran Aturan, int Versi)
{
    public IReadOnlyList<BarisLoket> Loket { get; init; } = [];
}

/// <summary>When who changed the rule of the queue, and from what to what.</summary>
public sealed record UbahanGiliran(int TitikId, DateTimeOffset Pada, string Pelaku, string? Apa);

public static class LoketAntreanQuery
{
    public static async Task<IReadOnlyList<BarisTitikAntrean>> TitikBerantreanAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct)
    {
        var titik = await db.TitikAntrean.DalamLingkup(admin).OrderBy(t => t.UnitKerja.Nama).Take(200).Select(t => new BarisTitikAntrean(t.UnitKerjaId, t.UnitKerja.Nama, t.Aktif, t.Deret, t.SidikLayar != null, t.SidikKios != null, t.Aturan, t.Versi)).ToListAsync(ct);
        var loket = (await db.LoketPanggil.DalamLingkup(admin).OrderBy(l => l.UnitKerjaId).ThenBy(l => l.Nama).Take(2000)
            .Select(l => new { l.UnitKerjaId, Baris = new BarisLoket(l.Id, l.Nama, l.Deret, l.Aktif, l.Keadaan, l.KeadaanSejak, l.PetugasId, l.NamaPetugas, l.Berturut, l.Versi) }).ToListAsync(ct)).ToLookup(l => l.UnitKerjaId, l => l.Baris);
        return [.. titik.Select(t => t with { Loket = [.. loket[t.Id]] })];
    }

    /// <summary>The last changes of the rule, the newest first.</summary>
    public static async Task<IReadOnlyList<UbahanGiliran>> UbahanGiliranAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct)
    {
        var boleh = db.TitikAntrean.DalamLingkup(admin).Select(t => t.UnitKerjaId);
        return await db.RiwayatKantor.Where(r => r.Objek == nameof(TitikAntrean) && boleh.Contains(r.ObjekId) && r.Tindakan == MejaLoketAntrean.AturGiliran)
            .OrderByDescending(r => r.Id).Take(100).Select(r => new UbahanGiliran(r.ObjekId, r.Pada, r.Pelaku, r.Alasan)).ToListAsync(ct);
    }

    /// <summary>Units that receive citizens and have no queue yet; service points first.</summary>
    public static async Task<IReadOnlyList<UnitTitik>> TitikTanpaAntreanAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.UnitKerja.DalamLingkup(admin).Where(u => u.Aktif && u.Jenis != JenisUnit.Dinas && !db.TitikAntrean.Any(t => t.UnitKerjaId == u.Id))
            .OrderBy(u => u.Jenis == JenisUnit.TitikLayanan ? 0 : 1).ThenBy(u => u.Nama).Take(200).Select(u => new UnitTitik(u.Id, u.Nama, u.Jalur)).ToListAsync(ct);
}
