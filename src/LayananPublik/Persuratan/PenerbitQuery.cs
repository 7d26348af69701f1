using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

public static class PenerbitQuery
{
    sealed record Akun(int Id, Peran Peran, int UnitKerjaId);

    /// <summary>
    /// The issuer for a citizen of a unit: the kelurahan or desa itself; the kecamatan when it is the unit asked, when the letter is the camat's,
    /// or when nobody in office below has an account to sign with. Null when no unit on the way up issues letters.
    /// </summary>
    public static async Task<Penerbit?> CariPenerbitAsync(this LayananDb db, int unitKerjaId, string? utama, DateTimeOffset pada, CancellationToken ct)
    {
        var rantai = await db.RantaiAsync(unitKerjaId, ct);
        var wewenang = await db.WewenangAsync(rantai, Hari(rantai[0], pada), ct);
        var akun = await db.AkunAsync(wewenang, ct);
        Penerbit? pertama = null;
        for (var i = 0; i < rantai.Count; i++)
        {
            var unit = rantai[i];
            if (!Penerbit.Menerbitkan(unit.Jenis) || utama == "CAMAT" && unit.Jenis != JenisUnit.Kecamatan) continue;
            var (calon, kepala) = Kepala([.. rantai.Skip(i)], wewenang);
            if (kepala is not null && akun.Exists(a => kepala.PetugasId is { } id ? a.Id == id : a.Peran == SebutanJabatan.Peran(kepala.Jabatan) && a.UnitKerjaId == kepala.UnitKerjaId)) return calon;
            pertama = pertama is { Pejabat: not null } ? pertama : calon.Pejabat is not null ? calon : pertama ?? calon;
        }
        return pertama;
    }

    /// <summary>The issuer that a waiting letter was prepared for, with who is in office there today.</summary>
    public static Task<Penerbit> PenerbitTetapAsync(this LayananDb db, int unitKerjaId, DateTimeOffset pada, CancellationToken ct) => db.SekaliAsync((unitKerjaId, pada), async () =>
    {
        var rantai = await db.RantaiAsync(unitKerjaId, ct);
        return Kepala(rantai, await db.WewenangAsync(rantai, Hari(rantai[0], pada), ct)).Calon;
    });

    static (Penerbit Calon, Penanda? Kepala) Kepala(IReadOnlyList<UnitKerja> rantai, DaftarWewenang wewenang)
    {
        var (peran, jabatan) = Penerbit.Kepala(rantai[0].Jenis);
        var kepala = wewenang.Utama(jabatan, rantai[0].Id, BentukWewenang.Sendiri, "");
        return (new(rantai, peran, kepala is null ? null : wewenang.Orang(kepala)) { Wewenang = wewenang with { Rantai = rantai } }, kepala);
    }

    static DateOnly Hari(UnitKerja unit, DateTimeOffset pada) => new JamKantor(TimeProvider.System, unit.ZonaWaktu).TanggalPada(pada);

    static async Task<List<UnitKerja>> RantaiAsync(this LayananDb db, int unitKerjaId, CancellationToken ct)
    {
        var rantai = await db.UnitKerja.AsNoTracking().Where(u => db.UnitKerja.Any(x => x.Id == unitKerjaId && x.Jalur.StartsWith(u.Jalur))).OrderByDescending(u => u.Jalur.Length).Take(20).ToListAsync(ct);
        return rantai.Count > 0 ? rantai : throw new InvalidOperationException("Sequence contains no unit of this letter.");
    }

    // Only the accounts that could sign here; an office of any size has few.
    static Task<List<Akun>> AkunAsync(this LayananDb db, DaftarWewenang wewenang, CancellationToken ct)
    {
        var unit = wewenang.Rantai.Select(u => u.Id).ToArray();
        var milik = wewenang.Pejabat.Select(p => p.PetugasId).Concat(wewenang.Pelimpahan.Select(p => p.Penerima.PetugasId)).OfType<int>().Distinct().ToArray();
        return db.Users.Where(a => a.Aktif && (milik.Contains(a.Id) || unit.Contains(a.UnitKerjaId) && (a.Peran == Peran.Lurah || a.Peran == Peran.Camat)))
            .OrderBy(a => a.Id).Select(a => new Akun(a.Id, a.Peran, a.UnitKerjaId)).Take(500).ToListAsync(ct);
    }
}
