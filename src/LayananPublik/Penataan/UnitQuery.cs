using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A unit in the admin's tree; <see cref="Dalam"/> counts the units above it.</summary>
public sealed record BarisUnit(int Id, int? IndukId, JenisUnit Jenis, string Nama, string KodeWilayah, string Singkatan, string Alamat, string TempatSurat,
    string ZonaWaktu, string PolaNomor, bool Aktif, int Versi, int Dalam);

/// <summary>What the letterhead page shows.</summary>
public sealed record KopUnit(int Id, string Nama, IReadOnlyList<BarisKopUnit> Kop, string? LambangSari, int Versi)
{
    public string? LambangKananSari { get; init; }

    /// <summary>Its own paper and margins; null while it follows those above.</summary>
    public TataSurat? Tata { get; init; }

    /// <summary>What it follows without its own; null = the product's.</summary>
    public TataSurat? TataAtas { get; init; }

    /// <summary>There is a unit above it.</summary>
    public bool Induk { get; init; }
}

/// <summary>The office's own colour and logo.</summary>
public sealed record RupaUnit(int Id, string Nama, WarnaKantor? Warna, string? LogoSari, int Versi);

public static class UnitQuery
{
    /// <summary>Of the office at the root; null for an admin whose reach ends below it.</summary>
    public static Task<RupaUnit?> RupaUnitAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(admin).Where(u => u.IndukId == null).Select(u => new RupaUnit(u.Id, u.Nama, u.Warna, u.LogoSari, u.Versi)).SingleOrDefaultAsync(ct);

    /// <summary>The tree from the admin's unit down, each unit right after the one above it.</summary>
    public static async Task<IReadOnlyList<BarisUnit>> PohonUnitAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct)
    {
        var semua = await db.UnitKerja.DalamLingkup(admin).OrderBy(u => u.Nama).Take(500).Select(u => new BarisUnit(
            u.Id, u.IndukId, u.Jenis, u.Nama, u.KodeWilayah, u.Singkatan, u.Alamat, u.TempatSurat, u.ZonaWaktu, u.PolaNomor, u.Aktif, u.Versi, 0)).ToListAsync(ct);
        var anak = semua.ToLookup(u => u.IndukId);
        IEnumerable<BarisUnit> Turun(BarisUnit u, int dalam) => [u with { Dalam = dalam }, .. anak[u.Id].SelectMany(a => Turun(a, dalam + 1))];
        return [.. semua.Where(u => u.Id == admin.UnitKerjaId).SelectMany(u => Turun(u, 0))];
    }

    public static Task<KopUnit?> KopUnitAsync(this LayananDb db, PetugasAktif admin, int id, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(admin).Where(u => u.Id == id).Select(u => new KopUnit(u.Id, u.Nama, u.Kop, u.LambangSari, u.Versi)
        {
            LambangKananSari = u.LambangKananSari, Tata = u.Tata, Induk = u.IndukId != null,
            TataAtas = db.UnitKerja.Where(a => a.Id != u.Id && a.Tata != null && u.Jalur.StartsWith(a.Jalur)).OrderByDescending(a => a.Jalur.Length).Select(a => a.Tata).FirstOrDefault()
        }).SingleOrDefaultAsync(ct);
}
