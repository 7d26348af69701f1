using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A service point as the admin arranges it, with what lies there now.</summary>
public sealed record BarisTitik(int Id, string Nama, string Induk, string JalurInduk, bool Aktif, int Antrean)
{
    public IReadOnlyList<string> Layanan { get; init; } = [];

    public IReadOnlyList<UnitTitik> Wilayah { get; init; } = [];

    public IsianTitik Isian => new([.. Layanan], [.. Wilayah.Select(w => w.Id)]);
}

/// <summary>A unit whose citizens a point may serve.</summary>
public sealed record UnitTitik(int Id, string Nama, string Jalur);

/// <summary>A service that points may serve.</summary>
public sealed record LayananPilihan(string Kode, string Nama);

public static class TitikKantorQuery
{
    public static async Task<IReadOnlyList<BarisTitik>> TitikKantorAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct)
    {
        var titik = await db.UnitKerja.DalamLingkup(admin).Where(u => u.Jenis == JenisUnit.TitikLayanan).OrderBy(u => u.Nama).Take(200)
            .Select(u => new BarisTitik(u.Id, u.Nama, u.Induk!.Nama, u.Induk.Jalur, u.Aktif, db.Butir.Count(b => b.TitikLayananId == u.Id && b.UrutAntrean != null))).ToListAsync(ct);
        var id = titik.Select(t => t.Id).ToList();
        var layanan = (await db.LayananTitik.Where(x => id.Contains(x.TitikId)).OrderBy(x => x.TitikId).ThenBy(x => x.Kode).Take(20_000).Select(x => new { x.TitikId, x.Kode }).ToListAsync(ct)).ToLookup(x => x.TitikId, x => x.Kode);
        var wilayah = (await db.WilayahTitik.Where(x => id.Contains(x.TitikId)).OrderBy(x => x.UnitKerja.Nama).Take(20_000).Select(x => new { x.TitikId, Unit = new UnitTitik(x.UnitKerjaId, x.UnitKerja.Nama, x.UnitKerja.Jalur) }).ToListAsync(ct)).ToLookup(x => x.TitikId, x => x.Unit);
        return [.. titik.Select(t => t with { Layanan = [.. layanan[t.Id]], Wilayah = [.. wilayah[t.Id]] })];
    }

    /// <summary>Units whose citizens points may be for.</summary>
    public static Task<List<UnitTitik>> WilayahKantorAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(admin).Where(u => u.Aktif && u.Jenis != JenisUnit.TitikLayanan && u.Jenis != JenisUnit.Dinas).OrderBy(u => u.Nama).Take(MejaTitik.TerbanyakWilayah).Select(u => new UnitTitik(u.Id, u.Nama, u.Jalur)).ToListAsync(ct);

    /// <summary>Services that the admin's office or a unit below offers, each once, in the order of the menu.</summary>
    public static async Task<IReadOnlyList<LayananPilihan>> LayananPilihanAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct)
    {
        var (rantai, jalur) = (UnitKerja.Rantai(admin.Jalur).ToList(), admin.Jalur);
        var semua = await db.Layanan.Where(l => l.Berlaku && l.Kode != HakData.Kode && (rantai.Contains(l.UnitKerjaId) || l.UnitKerja.Jalur.StartsWith(jalur))).OrderBy(l => l.NomorMenu).Take(1000).Select(l => new LayananPilihan(l.Kode, l.Nama)).ToListAsync(ct);
        return [.. semua.DistinctBy(l => l.Kode)];
    }

    /// <summary>Codes of what is offered at a place of the tree: by a unit above it, itself, or one beside it below the same roof.</summary>
    internal static async Task<HashSet<string>> KodeLayananAsync(this LayananDb db, string jalurTitik, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurTitik).ToList();
        var akar = $"/{rantai[0]}/";
        return [.. await db.Layanan.Where(l => l.Berlaku && (rantai.Contains(l.UnitKerjaId) || l.UnitKerja.Jalur.StartsWith(akar))).OrderBy(l => l.Id).Take(20_000).Select(l => l.Kode).Distinct().ToListAsync(ct)];
    }

    /// <summary>What was arranged about one point, the newest first; empty outside the admin's reach.</summary>
    public static Task<List<BarisRiwayatKantor>> RiwayatTitikAsync(this LayananDb db, PetugasAktif admin, int id, CancellationToken ct)
    {
        var terjangkau = db.UnitKerja.DalamLingkup(admin).Select(u => u.Id);
        return db.RiwayatKantor.Where(r => r.Objek == nameof(LayananTitik) && r.ObjekId == id && terjangkau.Contains(id)).OrderByDescending(r => r.Id).Take(100)
            .Select(r => new BarisRiwayatKantor(r.Pada, r.Pelaku, r.Tindakan, r.Alasan)).ToListAsync(ct);
    }
}
