using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Templat;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>A kind of letter in the list: whose words it speaks today, and what waits.</summary>
public sealed record BarisTemplat(string Kode, string Nama, string Bunyi, bool Sendiri, StatusTemplatSurat? Terbuka, DateOnly? Nanti);

/// <summary>One version as the editor shows it.</summary>
public sealed record VersiTemplat(int Id, int Nomor, string? Teks, DateOnly? BerlakuMulai, StatusTemplatSurat Status, int? OlehId, string Oleh, DateTimeOffset Pada, string? DiputusOleh, DateTimeOffset? DiputusPada, string? Catatan, int Versi);

/// <summary>All there is to the template of one letter in one unit.</summary>
public sealed record BukuTemplat(string Unit, JenisUnit Jenis, string ZonaWaktu, LayananKatalog Layanan, IReadOnlyList<FieldLayanan> Field, IReadOnlyList<VersiTemplat> Milik, TemplatPakai? Berlaku)
{
    /// <summary>What is written without a template: the built-in letter, or the office's own words in the catalogue.</summary>
    public string Bawaan => (SusunSurat.MasihBawaan(Layanan.Kode, Layanan.Rincian.IsiSurat) ? TemplatBawaan.Untuk(Layanan.Kode)?.Teks : null)
        ?? (Layanan.Rincian.IsiSurat is { } isi ? TemplatBawaan.Dari(isi, Field) : TemplatBawaan.Untuk(Layanan.Kode)?.Teks ?? "");

    public VersiTemplat? Draf => Milik.FirstOrDefault(v => v.Status == StatusTemplatSurat.Draf);

    public VersiTemplat? Usulan => Milik.FirstOrDefault(v => v.Status == StatusTemplatSurat.Diajukan);
}

public static class TemplatSuratQuery
{
    public static async Task<IReadOnlyList<BarisTemplat>> DaftarTemplatSuratAsync(this LayananDb db, PetugasAktif petugas, int unitId, DateOnly hari, CancellationToken ct)
    {
        if (await db.UnitKerja.DalamLingkup(petugas).Where(u => u.Id == unitId).Select(u => u.Jalur).FirstOrDefaultAsync(ct) is not { } jalur) return [];
        var katalog = (await db.KatalogKantorAsync(jalur, ct)).Katalog;
        var rantai = UnitKerja.Rantai(jalur);
        var semua = await db.TemplatSurat.Where(t => rantai.Contains(t.UnitKerjaId) && t.Status != StatusTemplatSurat.Ditolak && t.Status != StatusTemplatSurat.Ditarik).OrderByDescending(t => t.UnitKerja.Jalur.Length).ThenByDescending(t => t.BerlakuMulai).ThenByDescending(t => t.Nomor)
            .Take(1000).Select(t => new { t.UnitKerjaId, Unit = t.UnitKerja.Nama, t.KodeLayanan, t.Nomor, t.Status, t.BerlakuMulai, Bawaan = t.Teks == null }).ToListAsync(ct);
        return [.. katalog.Layanan.Where(l => l.JenisHasil == JenisHasil.SuratKantor).OrderBy(l => l.NomorMenu).Select(l =>
        {
            var punya = semua.Where(t => t.KodeLayanan == l.Kode).ToList();
            var kini = punya.FirstOrDefault(t => t.Status == StatusTemplatSurat.Disetujui && t.BerlakuMulai <= hari);
            var bunyi = kini is { Bawaan: false } ? $"Versi {kini.Nomor} {kini.Unit}" : TemplatBawaan.Untuk(l.Kode) is null || kini is null && !SusunSurat.MasihBawaan(l.Kode, l.Rincian.IsiSurat) ? "Isi surat di katalog" : "Bawaan";
            return new BarisTemplat(l.Kode, l.Nama, bunyi, kini?.UnitKerjaId == unitId, punya.Where(t => t.UnitKerjaId == unitId && t.Status is StatusTemplatSurat.Draf or StatusTemplatSurat.Diajukan).Select(t => (StatusTemplatSurat?)t.Status).Max(),
                punya.Where(t => t.UnitKerjaId == unitId && t.Status == StatusTemplatSurat.Disetujui && t.BerlakuMulai > hari).Select(t => t.BerlakuMulai).Min());
        })];
    }

    public static async Task<BukuTemplat?> BukuTemplatSuratAsync(this LayananDb db, PetugasAktif petugas, int unitId, string kode, DateOnly hari, CancellationToken ct)
    {
        if (await db.UnitKerja.DalamLingkup(petugas).Where(u => u.Id == unitId).Select(u => new { u.Jalur, u.Nama, u.Jenis, u.ZonaWaktu }).FirstOrDefaultAsync(ct) is not { } unit) return null;
        var katalog = (await db.KatalogKantorAsync(unit.Jalur, ct)).Katalog;
        if (katalog.Layanan.FirstOrDefault(l => l.Kode == kode && l.JenisHasil == JenisHasil.SuratKantor) is not { } layanan) return null;
        var milik = await db.TemplatSurat.Where(t => t.UnitKerjaId == unitId && t.KodeLayanan == kode).OrderByDescending(t => t.Nomor).Take(50)
            .Select(t => new VersiTemplat(t.Id, t.Nomor, t.Teks, t.BerlakuMulai, t.Status, t.OlehId, t.Oleh, t.Pada, t.DiputusOleh, t.DiputusPada, t.Catatan, t.Versi)).ToListAsync(ct);
        return new(unit.Nama, unit.Jenis, unit.ZonaWaktu, layanan, katalog.FieldUntuk(layanan.Rincian), milik, await db.TemplatBerlakuAsync(UnitKerja.Rantai(unit.Jalur), kode, hari, ct));
    }
}
