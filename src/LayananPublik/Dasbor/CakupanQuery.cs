using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

public static class CakupanQuery
{
    /// <summary>The unit asked for where it lies in the officer's scope, else the own one; null for an account whose unit is gone. An admin of complaints sees complaints only.</summary>
    public static async Task<Cakupan?> CakupanDasborAsync(this LayananDb db, PetugasAktif petugas, int? unit, bool saya, CancellationToken ct)
    {
        var semua = await db.UnitKerja.DalamLingkup(petugas).OrderBy(u => u.Jalur.Length).ThenBy(u => u.Nama).Select(u => new { u.Id, u.Nama, u.Jalur, u.ZonaWaktu }).Take(1000).ToListAsync(ct);
        if ((semua.Find(u => u.Id == unit) ?? semua.Find(u => u.Id == petugas.UnitKerjaId)) is not { } pilih) return null;
        var cakupan = new Cakupan(pilih.Id, pilih.Nama, pilih.ZonaWaktu) { Unit = [.. semua.Where(u => u.Jalur.StartsWith(pilih.Jalur, StringComparison.Ordinal)).Select(u => new UnitDasbor(u.Id, u.Nama, u.Jalur))] };
        if (petugas.Peran == Peran.AdminAduan)
            return cakupan with { Poros = Dimensi.Layanan, Kunci = await db.Layanan.Where(l => l.JenisHasil == JenisHasil.Aduan).Select(l => l.Kode).Distinct().OrderBy(k => k).Take(100).ToListAsync(ct) };
        return saya ? cakupan with { Poros = Dimensi.Petugas, Kunci = [petugas.Id.ToString(CultureInfo.InvariantCulture)] } : cakupan;
    }

    /// <summary>Units the officer may choose among.</summary>
    public static Task<List<UnitDasbor>> UnitDasborAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(petugas).Where(u => u.Aktif).OrderBy(u => u.Jalur.Length).ThenBy(u => u.Nama).Select(u => new UnitDasbor(u.Id, u.Nama, u.Jalur)).Take(1000).ToListAsync(ct);
}
