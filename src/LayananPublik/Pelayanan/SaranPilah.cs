using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Where a new request belongs in the queue, as far as the office's own data say it: how important, and at which service point.</summary>
public static class SaranPilah
{
    const int UsiaLansia = 60;
    static readonly string[] Duka = ["SK-KEMATIAN", "AKTA-MATI"];
    static readonly string[] Sakit = ["rumah sakit", "berobat", "opname", "operasi", "rawat inap", "bpjs"];

    internal static async Task PilahAsync(this LayananDb db, Permohonan p, DateTimeOffset pada, CancellationToken ct)
    {
        var titik = await db.TitikPerLayananAsync(p, ct);
        foreach (var b in p.Butir)
        {
            if (b.TitikLayananId is null && titik.GetValueOrDefault(b.Layanan.Kode) is { } t) b.TaruhDiTitik(t, Bersama.Pelaku.Sistem, pada);
            if (Prioritas(b) is not { } saran) continue;
            b.SarankanPrioritas(saran.Ke, saran.Sebab, pada);
            p.Percakapan?.SarankanPrioritas(saran.Ke, saran.Sebab, pada);
        }
    }

    /// <summary>A burial does not wait, an ill or old person should not have to; null = nothing speaks for it.</summary>
    public static (Prioritas Ke, string Sebab)? Prioritas(Butir b)
    {
        if (Duka.Contains(b.Layanan.Kode)) return (KotakMasuk.Prioritas.Penting, "layanan kematian.");
        var isian = b.SemuaIsian;
        if (isian.GetValueOrDefault("keperluan") is { } perlu && Sakit.Any(k => perlu.Contains(k, StringComparison.OrdinalIgnoreCase))) return (KotakMasuk.Prioritas.Penting, "keperluan berobat.");
        return isian.GetValueOrDefault("tanggal_lahir") is { } lahir && DateOnly.TryParseExact(lahir, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal)
            && tanggal.AddYears(UsiaLansia) <= b.Permohonan.HariUkur ? (KotakMasuk.Prioritas.Penting, "pemohon lanjut usia.") : null;
    }

    /// <summary>The one point that serves a service for the citizen's own unit, the nearest first; where several are as near, a person chooses.</summary>
    static async Task<Dictionary<string, UnitKerja>> TitikPerLayananAsync(this LayananDb db, Permohonan p, CancellationToken ct)
    {
        var kode = p.Butir.Select(b => b.Layanan.Kode).ToList();
        var calon = await db.LayananTitik.Where(t => kode.Contains(t.Kode) && t.Titik.Aktif).OrderBy(t => t.TitikId).Take(500).Include(t => t.Titik).ToListAsync(ct);
        if (calon.Count == 0) return [];
        var id = calon.Select(t => t.TitikId).Distinct().ToList();
        var wilayah = (await db.WilayahTitik.Where(w => id.Contains(w.TitikId)).OrderBy(w => w.TitikId).Take(2000).ToListAsync(ct)).ToLookup(w => w.TitikId, w => w.UnitKerjaId);
        var jalur = await db.UnitKerja.Where(u => u.Id == p.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        var rantai = UnitKerja.Rantai(jalur).Reverse().ToList();
        int Jauh(LayananTitik t) => (wilayah.Contains(t.TitikId) ? wilayah[t.TitikId] : [t.Titik.IndukId ?? 0]).Select(u => rantai.IndexOf(u)).Where(i => i >= 0).DefaultIfEmpty(int.MaxValue).Min();
        return calon.GroupBy(t => t.Kode).Select(g => g.GroupBy(Jauh).MinBy(x => x.Key)!).Where(g => g.Key != int.MaxValue && g.Count() == 1).ToDictionary(g => g.First().Kode, g => g.First().Titik);
    }
}
