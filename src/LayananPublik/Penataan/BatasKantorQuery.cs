using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A version of the boundaries, newest first.</summary>
public sealed record BarisBatas(int Id, int Nomor, string Berkas, string Oleh, DateTimeOffset Pada, bool Berlaku, DateTimeOffset? BerakhirPada, int Bidang);

/// <summary>An area that holds.</summary>
public sealed record BarisBidang(int UnitKerjaId, string Unit, string? Rw, double Hektare, int Titik);

public static class BatasKantorQuery
{
    const int Terbanyak = 500;

    /// <summary>Whose boundaries can be kept: the kelurahan and desa of an office.</summary>
    public static Task<List<UnitBatas>> UnitBatasAsync(this LayananDb db, string jalurUnit, CancellationToken ct) =>
        db.UnitKerja.Where(u => u.Aktif && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa) && u.Jalur.StartsWith(jalurUnit)).OrderBy(u => u.Nama).ThenBy(u => u.Id).Select(u => new UnitBatas(u.Id, u.Nama, u.KodeWilayah)).Take(Terbanyak).ToListAsync(ct);

    /// <summary>Offices that an admin may keep boundaries of.</summary>
    public static Task<List<UnitBatas>> KantorBatasAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(admin).Where(u => u.Aktif && u.Jenis == JenisUnit.Kecamatan).OrderBy(u => u.Jalur).Select(u => new UnitBatas(u.Id, u.Nama, u.KodeWilayah)).Take(50).ToListAsync(ct);

    public static Task<List<BarisBatas>> VersiBatasAsync(this LayananDb db, PetugasAktif admin, int kantorId, CancellationToken ct) =>
        db.BatasWilayah.DalamLingkup(admin).Where(b => b.UnitKerjaId == kantorId).OrderByDescending(b => b.Nomor).Select(b => new BarisBatas(b.Id, b.Nomor, b.Berkas, b.Oleh, b.Pada, b.Berlaku, b.BerakhirPada, b.Bidang.Count)).Take(100).ToListAsync(ct);

    public static Task<List<BarisBidang>> DaftarBidangAsync(this LayananDb db, int batasId, CancellationToken ct) =>
        db.BidangBatas.Where(b => b.BatasWilayahId == batasId).OrderBy(b => b.UnitKerja.Nama).ThenBy(b => b.Rw).ThenBy(b => b.Id).Select(b => new BarisBidang(b.UnitKerjaId, b.UnitKerja.Nama, b.Rw, b.Hektare, b.JumlahTitik)).Take(BatasQuery.BidangTerbanyak).ToListAsync(ct);

    /// <summary>What a version holds, to be carried into the next.</summary>
    public static async Task<List<IsiBidang>> IsiBatasAsync(this LayananDb db, int batasId, CancellationToken ct) =>
        [.. (await db.BidangBatas.Where(b => b.BatasWilayahId == batasId).OrderBy(b => b.Id).Select(b => new { b.UnitKerjaId, b.Rw, b.Nama, b.Kode, b.Isi }).Take(BatasQuery.BidangTerbanyak).ToListAsync(ct)).Select(b => new IsiBidang(b.UnitKerjaId, b.Rw, b.Nama, b.Kode, BentukBidang.DariPadat(b.Isi)))];

    /// <summary>What areas were called in the files so far, the newest first.</summary>
    public static Task<List<TebakBatas.Dikenal>> BatasDikenalAsync(this LayananDb db, int kantorId, CancellationToken ct) =>
        (from v in db.BatasWilayah
         where v.UnitKerjaId == kantorId
         from b in v.Bidang
         where b.Rw == null && b.UnitKerja.Aktif
         orderby b.Id descending
         select new TebakBatas.Dikenal(b.UnitKerjaId, b.Nama, b.Kode)).Take(Terbanyak).ToListAsync(ct);
}
