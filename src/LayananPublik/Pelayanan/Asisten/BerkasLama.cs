using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Identity papers that came in this chat before: for the same person they are not asked again.</summary>
public static class BerkasLama
{
    static readonly TimeSpan Berlaku = TimeSpan.FromDays(90);

    static string[] Tetap => [.. Katalog.Bawaan.Dokumen.Where(d => d.Tetap).Select(d => d.Kode)];

    /// <summary>Kinds of papers that lie here from the last application, accepted or still to be judged.</summary>
    public static async Task<IReadOnlySet<string>> SudahAdaAsync(LayananDb db, int percakapanId, DateTimeOffset pada, CancellationToken ct)
    {
        var ada = await Milik(db, percakapanId, pada).Select(b => new { b.Dok, b.PermohonanId }).Take(200).ToListAsync(ct);
        return ada.Where(b => b.PermohonanId == ada[0].PermohonanId).Select(b => b.Dok).ToHashSet();
    }

    /// <summary>Takes over what the new application asks for, when name and date of birth are the same. Says which.</summary>
    public static async Task<IReadOnlyList<string>> PakaiAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        if (p.Isian["nama"] is not { } nama || p.Isian["tanggal_lahir"] is not { } lahir || p.Berkas.Count > 0) return [];
        var diminta = p.BerkasDiminta();
        if (diminta.All(s => !Tetap.Contains(s.Dok))) return [];
        var ada = await Milik(o.Db, o.Percakapan.Id, o.Pada).Where(b => b.PermohonanId != p.Id && b.Permohonan.NamaPemohon == nama).Include(b => b.IsiLemari).Include(b => b.Permohonan).Take(50).ToListAsync(ct);
        List<string> dipakai = [];
        foreach (var (syarat, berkas) in diminta.Select(s => (s, ada.Find(b => b.Dok == s.Dok && b.Permohonan.Isian["tanggal_lahir"] == lahir))))
        {
            if (berkas is null) continue;
            p.TerimaBerkas(syarat.Dok, syarat.Nama, null, berkas.IsiLemari, o.Pada);
            dipakai.Add(syarat.Nama);
        }
        return dipakai;
    }

    static IQueryable<Berkas> Milik(LayananDb db, int percakapanId, DateTimeOffset pada)
    {
        var (sejak, tetap) = (pada - Berlaku, Tetap);
        return db.Berkas.Where(b => b.Permohonan.PercakapanId == percakapanId && b.Permohonan.Nomor != null && b.Pada > sejak && tetap.Contains(b.Dok) && b.IsiLemariId != null && b.Mutu == null
            && (b.Putusan == Putusan.Belum || b.Putusan == Putusan.Diterima)).OrderByDescending(b => b.Id);
    }
}
