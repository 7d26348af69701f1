using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class PratinjauKembaliQuery
{
    /// <summary>The very words a return would send to the citizen now; null while there is nothing to ask for.</summary>
    public static async Task<string?> PratinjauKembalikanAsync(this LayananDb db, int butirId, PetugasAktif petugas, string? catatan, CancellationToken ct)
    {
        var p = await db.Permohonan.Lengkap().Include(x => x.Berkas).ThenInclude(b => b.Cocok).AsNoTrackingWithIdentityResolution()
            .FirstOrDefaultAsync(x => db.Butir.DalamLingkup(petugas).Any(b => b.Id == butirId && b.PermohonanId == x.Id), ct);
        if (p?.Butir.SingleOrDefault(b => b.Id == butirId) is not { } butir) return null;
        var diminta = p.BerkasDiminta().Where(s => butir.Memerlukan(s.Dok)).ToList();
        var beda = db.Segel is { } segel ? butir.Beda(segel) : [];
        catatan = string.IsNullOrWhiteSpace(catatan) ? null : catatan.Trim();
        return diminta.Count == 0 && beda.Count == 0 && catatan is null ? null : Berita.Perbaikan(p, butir, diminta, catatan, await db.CaraUnggahAsync(p.Percakapan?.UnitKerjaId ?? p.UnitKerjaId, ct), beda).Teks;
    }
}
