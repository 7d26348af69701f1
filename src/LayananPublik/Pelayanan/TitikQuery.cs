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
        return ([.. layanan.DistinctBy(l => l.Kode).Select(l => new PilihanSaring(l.Kode, l.Nama))], await db.PilihanTitikAsync(petugas, ct));
    }

    /// <summary>Each point with what lies there in the officer's queue, and what lies at none; empty in an office without points.</summary>
    static async Task<IReadOnlyList<PilihanSaring>> PilihanTitikAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        if (await db.TitikLayananAsync(petugas, ct) is not { Count: > 0 } titik) return [];
        var banyak = (await db.Butir.DalamLingkup(petugas).Where(b => b.UrutAntrean != null).GroupBy(b => b.TitikLayananId).Select(g => new { Titik = g.Key ?? SaringLanjut.TanpaTitik, Banyak = g.Count() }).OrderBy(g => g.Titik).Take(200).ToListAsync(ct)).ToDictionary(g => g.Titik, g => g.Banyak);
        PilihanSaring Satu(int id, string nama) => new(id.ToString(CultureInfo.InvariantCulture), $"{nama} ({banyak.GetValueOrDefault(id)})");
        return [Satu(SaringLanjut.TanpaTitik, "Tanpa titik layanan"), .. titik.Select(t => Satu(t.Id, t.Nama))];
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
