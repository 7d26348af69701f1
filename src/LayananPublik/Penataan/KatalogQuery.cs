using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A service as the admin's list shows it, for one unit: whose version holds there, who changed it last, how many applications run.</summary>
public sealed record BarisLayanan(int Id, int UnitKerjaId, string Unit, string Kode, int NomorMenu, string Nama, string JudulWa, string DeskripsiWa, string Kategori, JenisHasil JenisHasil,
    bool Aktif, int Versi, DateTimeOffset Pada, string Oleh, RincianLayanan Rincian, int Berjalan);

/// <summary>One version in the book of a service.</summary>
public sealed record VersiTampil(int Id, int UnitKerjaId, string Unit, int Versi, bool Berlaku, LayananKatalog Isi, string Oleh, string Catatan, DateTimeOffset Pada, int Berjalan);

/// <summary>All versions a unit has of a service, the newest first, and the one of the unit above that holds where it has none.</summary>
public sealed record BukuLayanan(IReadOnlyList<VersiTampil> Milik, VersiTampil? Induk)
{
    public VersiTampil? Kini => Milik.FirstOrDefault(v => v.Berlaku);

    /// <summary>What citizens of the unit get.</summary>
    public VersiTampil? Efektif => Kini ?? Induk;

    /// <summary>What the editor begins with: also the last version of a service that was taken out.</summary>
    public VersiTampil? Dasar => Efektif ?? (Milik.Count > 0 ? Milik[0] : null);
}

/// <summary>A unit's catalogue as the judge needs it, and what units below have for themselves.</summary>
public sealed record KatalogKantor(Katalog Katalog, IReadOnlyList<LayananKatalog> Bawahan);

public sealed record BarisNomor(int Id, string PhoneNumberId, string Tampilan, int UnitKerjaId, string Unit, bool Aktif);

public static class KatalogQuery
{
    static readonly StatusButir[] Berakhir = [.. Enum.GetValues<StatusButir>().Where(AlurButir.Berakhir)];

    /// <summary>What a unit of the admin offers or has switched off, its own version of a service before that of a unit above.</summary>
    public static async Task<IReadOnlyList<BarisLayanan>> DaftarLayananAsync(this LayananDb db, PetugasAktif admin, int unitId, CancellationToken ct)
    {
        var jalur = await db.UnitKerja.DalamLingkup(admin).Where(u => u.Id == unitId).Select(u => u.Jalur).FirstOrDefaultAsync(ct) ?? "";
        var berjalan = await db.BerjalanAsync(jalur, ct);
        var semua = await db.Layanan.Where(l => l.Berlaku && l.Kode != HakData.Kode && jalur.StartsWith(l.UnitKerja.Jalur)).OrderBy(l => l.UnitKerja.Jalur.Length).Take(500).Select(l => new BarisLayanan(
            l.Id, l.UnitKerjaId, l.UnitKerja.Nama, l.Kode, l.NomorMenu, l.Nama, l.JudulWa, l.DeskripsiWa, l.Kategori, l.JenisHasil, l.Aktif, l.VersiLayanan, l.Pada, l.Oleh, l.Rincian, 0)).ToListAsync(ct);
        return [.. semua.GroupBy(l => l.Kode).Select(g => g.Last()).OrderBy(l => l.NomorMenu).Select(l => l with { Berjalan = berjalan.Where(b => b.Kode == l.Kode).Sum(b => b.Jumlah) })];
    }

    /// <summary>Services a unit has taken out of its catalogue; they can be brought back.</summary>
    public static async Task<IReadOnlyList<BarisLayanan>> LayananDicabutAsync(this LayananDb db, PetugasAktif admin, int unitId, CancellationToken ct)
    {
        var tercabut = await db.Layanan.DalamLingkup(admin).Where(l => l.UnitKerjaId == unitId && l.Kode != HakData.Kode && !db.Layanan.Any(x => x.UnitKerjaId == l.UnitKerjaId && x.Kode == l.Kode && (x.Berlaku || x.VersiLayanan > l.VersiLayanan)))
            .OrderBy(l => l.NomorMenu).Take(200).Select(l => new BarisLayanan(
                l.Id, l.UnitKerjaId, l.UnitKerja.Nama, l.Kode, l.NomorMenu, l.Nama, l.JudulWa, l.DeskripsiWa, l.Kategori, l.JenisHasil, l.Aktif, l.VersiLayanan, l.Pada, l.Oleh, l.Rincian, 0)).ToListAsync(ct);
        var ada = (await db.DaftarLayananAsync(admin, unitId, ct)).Select(l => l.Kode).ToHashSet();
        return [.. tercabut.Where(l => !ada.Contains(l.Kode))];
    }

    public static async Task<BukuLayanan> BukuLayananAsync(this LayananDb db, PetugasAktif admin, int unitId, string kode, CancellationToken ct)
    {
        var jalur = await db.UnitKerja.DalamLingkup(admin).Where(u => u.Id == unitId).Select(u => u.Jalur).FirstOrDefaultAsync(ct) ?? "";
        var berjalan = (await db.BerjalanAsync(jalur, ct)).ToDictionary(b => b.LayananId, b => b.Jumlah);
        var semua = await db.Layanan.Where(l => l.Kode == kode && l.Kode != HakData.Kode && jalur.StartsWith(l.UnitKerja.Jalur) && (l.Berlaku || l.UnitKerjaId == unitId)).OrderByDescending(l => l.UnitKerja.Jalur.Length).ThenByDescending(l => l.VersiLayanan).Take(200)
            .Select(l => new { Layanan = l, Unit = l.UnitKerja.Nama }).ToListAsync(ct);
        var versi = semua.Select(x => new VersiTampil(x.Layanan.Id, x.Layanan.UnitKerjaId, x.Unit, x.Layanan.VersiLayanan, x.Layanan.Berlaku, x.Layanan.SebagaiIsi(), x.Layanan.Oleh, x.Layanan.Catatan, x.Layanan.Pada,
            berjalan.GetValueOrDefault(x.Layanan.Id))).ToList();
        return new([.. versi.Where(v => v.UnitKerjaId == unitId)], versi.Find(v => v.UnitKerjaId != unitId && v.Berlaku));
    }

    /// <summary>The catalogue of a unit as katalog.json has it, with the office's own menu and kinds of documents.</summary>
    public static async Task<KatalogKantor> KatalogKantorAsync(this LayananDb db, string jalur, CancellationToken ct)
    {
        var layanan = (await db.KatalogLengkapAsync(jalur, ct)).Select(l => l.SebagaiIsi()).ToList();
        var bawahan = await db.Layanan.AsNoTracking().Where(l => l.Berlaku && l.Kode != HakData.Kode && l.UnitKerja.Jalur.StartsWith(jalur) && l.UnitKerja.Jalur != jalur).OrderBy(l => l.Id).Take(2000).ToListAsync(ct);
        var susunan = await db.SusunanMenuAsync(jalur, ct);
        return new(Katalog.Bawaan.Dengan(layanan, susunan), [.. bawahan.Select(l => l.SebagaiIsi())]);
    }

    public static async Task<IReadOnlyList<BarisNomor>> DaftarNomorAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) =>
        await db.NomorKantor.Where(n => n.UnitKerja.Jalur.StartsWith(admin.Jalur)).OrderBy(n => n.Id).Take(100)
            .Select(n => new BarisNomor(n.Id, n.PhoneNumberId, n.Tampilan, n.UnitKerjaId, n.UnitKerja.Nama, n.Aktif)).ToListAsync(ct);

    static async Task<List<(int LayananId, string Kode, int Jumlah)>> BerjalanAsync(this LayananDb db, string jalur, CancellationToken ct) =>
        [.. (await db.Butir.Where(b => b.UnitKerja.Jalur.StartsWith(jalur) && !Berakhir.Contains(b.Status)).GroupBy(b => new { b.LayananId, b.Layanan.Kode })
            .Select(g => new { g.Key.LayananId, g.Key.Kode, Jumlah = g.Count() }).OrderBy(g => g.LayananId).Take(2000).ToListAsync(ct)).Select(g => (g.LayananId, g.Kode, g.Jumlah))];
}
