using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Wewenang;

/// <summary>A delegation that does not hold today, or not for this kind of letter.</summary>
public sealed record WewenangLain(BentukWewenang Bentuk, Jabatan Jabatan, string Unit, DateOnly Mulai, DateOnly? Sampai)
{
    public string Kalimat(DateOnly hari)
    {
        var masa = Sampai is { } s ? $"{KalimatWaktu.Tanggal(Mulai)} sampai {KalimatWaktu.Tanggal(s)}" : $"sejak {KalimatWaktu.Tanggal(Mulai)}";
        return Mulai <= hari && (Sampai is null || hari <= Sampai)
            ? $"Wewenang Anda ({Bentuk.Tulis()} {Jabatan.Judul()}, {Unit}) tidak mencakup jenis surat ini. Tanyakan kepada admin."
            : $"Wewenang Anda ({Bentuk.Tulis()} {Jabatan.Judul()}, {Unit}) berlaku {masa}, tidak hari ini. Tanyakan kepada admin bila seharusnya masih berlaku.";
    }
}

public static class WewenangQuery
{
    /// <summary>Who is in office in these units on this day, and who may act for them.</summary>
    internal static async Task<DaftarWewenang> WewenangAsync(this LayananDb db, IReadOnlyList<UnitKerja> rantai, DateOnly hari, CancellationToken ct)
    {
        var unit = rantai.Select(u => u.Id).ToArray();
        var pejabat = await db.Pejabat.AsNoTracking().Where(p => unit.Contains(p.UnitKerjaId) && p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari)).OrderByDescending(p => p.Mulai).Take(200).ToListAsync(ct);
        var pelimpahan = await db.Pelimpahan.AsNoTracking().Include(p => p.Penerima).Where(p => unit.Contains(p.UnitKerjaId) && p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari)).OrderByDescending(p => p.Mulai).Take(200).ToListAsync(ct);
        return new(hari, rantai, pejabat, pelimpahan);
    }

    /// <summary>The delegation of this account for that office which lies nearest to the day, when it has none in force.</summary>
    public static Task<WewenangLain?> WewenangLainAsync(this LayananDb db, int unitId, Jabatan jabatan, int petugasId, DateOnly hari, CancellationToken ct) =>
        db.Pelimpahan.Where(p => p.UnitKerjaId == unitId && p.Jabatan == jabatan && p.Penerima.PetugasId == petugasId)
            .OrderByDescending(p => p.Mulai <= hari).ThenByDescending(p => p.Mulai)
            .Select(p => new WewenangLain(p.Bentuk, p.Jabatan, p.UnitKerja.Nama, p.Mulai, p.Penerima.Sampai != null && (p.Sampai == null || p.Penerima.Sampai < p.Sampai) ? p.Penerima.Sampai : p.Sampai)).FirstOrDefaultAsync(ct);

    /// <summary>The steps set for a kind of letter: those of the kind, nearest unit first, then those for every kind; else the head of the issuing unit alone.</summary>
    internal static async Task<IReadOnlyList<LangkahSusunan>> SusunanTandaAsync(this LayananDb db, IReadOnlyList<UnitKerja> rantai, string kodeLayanan, CancellationToken ct)
    {
        var unit = rantai.Select(u => u.Id).ToArray();
        var ada = await db.SusunanTanda.AsNoTracking().Where(s => unit.Contains(s.UnitKerjaId) && (s.KodeLayanan == kodeLayanan || s.KodeLayanan == "")).OrderBy(s => s.Id).Take(50).ToListAsync(ct);
        return ada.OrderBy(s => s.KodeLayanan.Length == 0).ThenBy(s => Array.IndexOf(unit, s.UnitKerjaId)).FirstOrDefault()?.Langkah ?? SusunanTanda.Bawaan;
    }
}
