using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A letter that may be printed, and how often it was.</summary>
public sealed record SuratTercetak(int Id, int Cetakan, int? IsiLemariId, int PermohonanId);

/// <summary>One letter of a batch.</summary>
public sealed record LembarCetak(string Naskah, int Ke, DateTimeOffset Pada);

/// <summary>A line of a letter's prints.</summary>
public sealed record BarisCetakan(int Ke, string Pelaku, DateTimeOffset Pada);

public static class CetakanQuery
{
    /// <summary>Those of the wanted letters that are within reach and are a paper: issued and in force, or printed to be signed by hand. What still waits for a signature looks signed and is not.</summary>
    public static Task<List<SuratTercetak>> SuratTercetakAsync(this LayananDb db, int[] id, PetugasAktif petugas, CancellationToken ct) =>
        db.Surat.TerlihatOleh(petugas).Where(s => id.Contains(s.Id) && s.Naskah != null && (s.Status == StatusSurat.Terbit || s.Status == StatusSurat.MenungguPindai))
            .OrderBy(s => s.Id).Take(MejaCetak.Terbanyak)
            .Select(s => new SuratTercetak(s.Id, db.CetakanSurat.Where(c => c.SuratId == s.Id).Max(c => (int?)c.Ke) ?? 0, s.IsiLemariId, s.Butir.PermohonanId)).ToListAsync(ct);

    /// <summary>The letters of a batch in the order of their numbers; only for who printed it.</summary>
    public static Task<List<LembarCetak>> IsiCetakanAsync(this LayananDb db, Guid himpunan, PetugasAktif petugas, CancellationToken ct)
    {
        var terlihat = db.Surat.TerlihatOleh(petugas).Where(s => s.Status == StatusSurat.Terbit || s.Status == StatusSurat.MenungguPindai).Select(s => s.Id);
        return db.CetakanSurat.Where(c => c.Himpunan == himpunan && c.PetugasId == petugas.Id && c.Surat.Naskah != null && terlihat.Contains(c.SuratId))
            .OrderBy(c => c.Surat.Tahun).ThenBy(c => c.Surat.Deret).ThenBy(c => c.Surat.Urut).ThenBy(c => c.SuratId).Take(MejaCetak.Terbanyak)
            .Select(c => new LembarCetak(c.Surat.Naskah!, c.Ke, c.Pada)).ToListAsync(ct);
    }

    /// <summary>The latest prints of a letter.</summary>
    public static Task<List<BarisCetakan>> CetakanSuratAsync(this LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct) =>
        db.CetakanSurat.Where(c => c.SuratId == suratId && db.Surat.TerlihatOleh(petugas).Any(s => s.Id == suratId)).OrderByDescending(c => c.Ke).Take(20)
            .Select(c => new BarisCetakan(c.Ke, c.Pelaku, c.Pada)).ToListAsync(ct);
}
