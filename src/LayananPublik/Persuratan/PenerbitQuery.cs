using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

public static class PenerbitQuery
{
    /// <summary>
    /// The issuer for a citizen of a unit: the kelurahan or desa itself; the kecamatan when it is the unit asked, when the letter is the camat's,
    /// or when nobody in office below has an account to sign with. Null when no unit on the way up issues letters.
    /// </summary>
    public static async Task<Penerbit?> CariPenerbitAsync(this LayananDb db, int unitKerjaId, string? utama, DateTimeOffset pada, CancellationToken ct)
    {
        var rantai = await db.RantaiAsync(unitKerjaId, ct);
        Penerbit? pertama = null;
        for (var i = 0; i < rantai.Count; i++)
        {
            var unit = rantai[i];
            if (!Penerbit.Menerbitkan(unit.Jenis) || utama == "CAMAT" && unit.Jenis != JenisUnit.Kecamatan) continue;
            var (pejabat, berakun) = await db.KepalaAsync(unit, pada, ct);
            var calon = new Penerbit([.. rantai.Skip(i)], Penerbit.Kepala(unit.Jenis).Peran, pejabat);
            if (berakun) return calon;
            pertama = pertama is { Pejabat: not null } ? pertama : pejabat is not null ? calon : pertama ?? calon;
        }
        return pertama;
    }

    /// <summary>The issuer that a waiting letter was prepared for, with who is in office there today.</summary>
    public static async Task<Penerbit> PenerbitTetapAsync(this LayananDb db, int unitKerjaId, DateTimeOffset pada, CancellationToken ct)
    {
        var rantai = await db.RantaiAsync(unitKerjaId, ct);
        if (rantai.Count == 0) throw new InvalidOperationException("Sequence contains no unit of this letter.");
        var (pejabat, _) = await db.KepalaAsync(rantai[0], pada, ct);
        return new(rantai, Penerbit.Kepala(rantai[0].Jenis).Peran, pejabat);
    }

    static async Task<List<UnitKerja>> RantaiAsync(this LayananDb db, int unitKerjaId, CancellationToken ct)
    {
        var jalur = await db.UnitKerja.Where(u => u.Id == unitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        return await db.UnitKerja.AsNoTracking().Where(u => jalur.StartsWith(u.Jalur)).OrderByDescending(u => u.Jalur.Length).Take(20).ToListAsync(ct);
    }

    // Of several in office at once the one who came last acts: a Plh. stands in while the other is away.
    static async Task<(Pejabat?, bool Berakun)> KepalaAsync(this LayananDb db, UnitKerja unit, DateTimeOffset pada, CancellationToken ct)
    {
        var (peran, jabatan) = Penerbit.Kepala(unit.Jenis);
        var hari = new JamKantor(TimeProvider.System, unit.ZonaWaktu).TanggalPada(pada);
        var kini = await db.Pejabat.AsNoTracking()
            .Where(p => p.UnitKerjaId == unit.Id && p.Jabatan == jabatan && p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari))
            .OrderByDescending(p => p.Mulai).ThenByDescending(p => p.Id)
            .Select(p => new { Pejabat = p, Berakun = db.Users.Any(a => a.Aktif && a.Peran == peran && a.UnitKerjaId == unit.Id && (p.PetugasId == null || a.Id == p.PetugasId)) })
            .FirstOrDefaultAsync(ct);
        return (kini?.Pejabat, kini?.Berakun ?? false);
    }
}
