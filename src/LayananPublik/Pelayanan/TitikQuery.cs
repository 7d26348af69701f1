using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Services and service points to narrow a list by.</summary>
public static class TitikQuery
{
    public static async Task<(IReadOnlyList<PilihanSaring> Layanan, IReadOnlyList<PilihanSaring> Titik)> PilihanPelayananAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(petugas.Jalur).ToList();
        var jalur = petugas.Jalur;
        var layanan = await db.Layanan.Where(l => l.Berlaku && (rantai.Contains(l.UnitKerjaId) || l.UnitKerja.Jalur.StartsWith(jalur))).OrderBy(l => l.NomorMenu).Take(300).Select(l => new { l.Kode, l.Nama }).ToListAsync(ct);
        return ([.. layanan.DistinctBy(l => l.Kode).Select(l => new PilihanSaring(l.Kode, l.Nama))], [.. (await db.TitikLayananAsync(petugas, ct)).Select(t => new PilihanSaring(t.Id.ToString(CultureInfo.InvariantCulture), t.Nama))]);
    }

    /// <summary>Service points at which the officer's requests may lie.</summary>
    public static async Task<IReadOnlyList<(int Id, string Nama)>> TitikLayananAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(petugas.Jalur).ToList();
        var jalur = petugas.Jalur;
        var titik = await db.UnitKerja.Where(u => u.Jenis == JenisUnit.TitikLayanan && u.Aktif && (u.Jalur.StartsWith(jalur) || u.IndukId != null && rantai.Contains(u.IndukId.Value))).OrderBy(u => u.Nama).Take(100).Select(u => new { u.Id, u.Nama }).ToListAsync(ct);
        return [.. titik.Select(t => (t.Id, t.Nama))];
    }
}
