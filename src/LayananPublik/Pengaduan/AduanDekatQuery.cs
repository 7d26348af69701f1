using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>A case that may be the same: how far away it is, where both have a place, else null for the same RT/RW.</summary>
public sealed record AduanDekat(int Id, string Nomor, StatusAduan Status, string Ringkasan, DateTimeOffset Pada, int? Meter, int Pelapor);

public static class AduanDekatQuery
{
    public const int Radius = 150, HariLampau = 30, Terbanyak = 20;

    /// <summary>Cases of the same kind within 150 m or in the same RT/RW that are open or ended in the last 30 days; nearest first. Only main cases, for those are joined to.</summary>
    public static async Task<IReadOnlyList<AduanDekat>> AduanDekatAsync(this LayananDb db, PetugasAktif petugas, int aduanId, DateTimeOffset kini, CancellationToken ct)
    {
        if (await db.Aduan.Terbaca(petugas).Where(a => a.Id == aduanId).Select(a => new { a.Id, a.KategoriId, a.UnitKerjaId, a.Lintang, a.Bujur, a.TitikTepat, a.Rt, a.Rw }).FirstOrDefaultAsync(ct) is not { } ini) return [];
        var titik = TitikSamar.Tepat(ini.TitikTepat, ini.Lintang, ini.Bujur);
        var bertitik = titik is not null;
        if (!bertitik && ini.Rw is null) return [];
        var (lintang, bujur, sejak) = (titik?.Lintang ?? 0, titik?.Bujur ?? 0, kini.AddDays(-HariLampau));
        var (tinggi, lebar) = Jarak.Kotak(lintang, Radius);
        // Of sealed ones the table knows the cell: half a cell further out lies everything that may be near. The exact distance is taken after unsealing.
        (tinggi, lebar) = (tinggi + TitikSamar.Setengah, lebar + TitikSamar.Setengah);
        var (bawah, atas, kiri, kanan) = (lintang - tinggi, lintang + tinggi, bujur - lebar, bujur + lebar);
        var semua = db.Aduan.Terbaca(petugas)
            .Where(a => a.KategoriId == ini.KategoriId && a.Id != ini.Id && a.IndukId == null && a.Status != StatusAduan.Ditolak && a.Status != StatusAduan.BukanWewenang && a.Status != StatusAduan.Dicabut && (a.BerakhirPada == null || a.BerakhirPada >= sejak));
        // Two questions, each with an index of its own; one with "or" reads all of the kind.
        var calon = bertitik ? await CalonAsync(db, semua.Where(a => a.Lintang >= bawah && a.Lintang <= atas && a.Bujur >= kiri && a.Bujur <= kanan), ct) : [];
        var tetangga = ini is { Rt: not null, Rw: not null } ? await CalonAsync(db, semua.Where(a => a.UnitKerjaId == ini.UnitKerjaId && a.Rt == ini.Rt && a.Rw == ini.Rw), ct) : [];
        return [.. calon.Concat(tetangga).DistinctBy(a => a.Id).Select(a => (SamaRt: tetangga.Exists(t => t.Id == a.Id), Isi: new AduanDekat(a.Id, a.Nomor, a.Status, a.Ringkasan, a.Pada, bertitik && TitikSamar.Tepat(a.TitikTepat, a.Lintang, a.Bujur) is { } b ? (int)Math.Round(Jarak.Meter(lintang, bujur, b.Lintang, b.Bujur)) : null, a.Pelapor)))
            .Where(x => x.Isi.Meter <= Radius || x.SamaRt).Select(x => x.Isi).OrderBy(x => x.Meter ?? int.MaxValue).ThenByDescending(x => x.Id).Take(Terbanyak)
            // Three exact distances make a point again.
            .Select(x => !petugas.Boleh(Izin.KelolaAduan) && x.Meter is { } m ? x with { Meter = Math.Max(1, (m + 49) / 50) * 50 } : x)];
    }

    static Task<List<Calon>> CalonAsync(LayananDb db, IQueryable<Aduan> semua, CancellationToken ct) =>
        semua.OrderByDescending(a => a.Id).Take(300).Select(a => new Calon(a.Id, a.Nomor, a.Status, a.Ringkasan, a.Pada, a.Lintang, a.Bujur, a.TitikTepat, 1 + db.Aduan.Count(x => x.IndukId == a.Id))).ToListAsync(ct);

    sealed record Calon(int Id, string Nomor, StatusAduan Status, string Ringkasan, DateTimeOffset Pada, double? Lintang, double? Bujur, string? TitikTepat, int Pelapor);
}
