using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

public sealed record PilihanLabel(int Id, string Nama, WarnaLabel Warna, int UnitKerjaId, string Unit, bool Aktif);

/// <summary>How a conversation is sorted, for its menu.</summary>
public sealed record PilahPercakapan(Prioritas Prioritas, DateTimeOffset? TundaSampai, Pembatasan? Pembatasan, DateTimeOffset? TinjauPada, string? AlasanBatas, IReadOnlyList<int> Label, string ZonaWaktu);

/// <summary>What the lists can be narrowed by.</summary>
public sealed record IsiSaring(IReadOnlyList<PilihanSaring> Unit, IReadOnlyList<PilihanSaring> Nomor, IReadOnlyList<PilihanSaring> Petugas, IReadOnlyList<PilihanLabel> Label);

public static class PilahQuery
{
    const int LabelTerbanyak = 200;

    /// <summary>Labels an officer may give: those of the own unit, of units above and below.</summary>
    public static async Task<IReadOnlyList<PilihanLabel>> LabelUnitAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(petugas.Jalur).ToList();
        var jalur = petugas.Jalur;
        return await db.LabelUnit.Where(l => rantai.Contains(l.UnitKerjaId) || l.UnitKerja.Jalur.StartsWith(jalur)).OrderBy(l => l.Nama).ThenBy(l => l.Id).Take(LabelTerbanyak)
            .Select(l => new PilihanLabel(l.Id, l.Nama, l.Warna, l.UnitKerjaId, l.UnitKerja.Nama, l.Aktif)).ToListAsync(ct);
    }

    public static Task<PilahPercakapan?> PilahPercakapanAsync(this LayananDb db, PetugasAktif petugas, int id, CancellationToken ct) =>
        PercakapanQuery.Boleh(db, petugas).Where(p => p.Id == id).Select(p => new PilahPercakapan(
            p.Prioritas, p.TundaSampai, p.Pembatasan, p.TinjauPada, p.AlasanBatas, p.Label.Select(l => l.LabelUnitId).ToList(), p.UnitKerja.ZonaWaktu)).SingleOrDefaultAsync(ct);

    public static async Task<IsiSaring> IsiSaringAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var jalur = petugas.Jalur;
        var unit = await db.UnitKerja.DalamLingkup(petugas).Where(u => u.Aktif && u.Jenis != JenisUnit.TitikLayanan).OrderBy(u => u.Jalur).Take(500).Select(u => new { u.Id, u.Nama }).ToListAsync(ct);
        var nomor = await db.NomorKantor.Where(n => n.UnitKerja.Jalur.StartsWith(jalur)).OrderBy(n => n.Id).Take(50).Select(n => new { n.Id, n.Tampilan, n.UnitKerja.Nama }).ToListAsync(ct);
        var orang = await db.Users.DalamLingkup(petugas).Where(p => p.Aktif && Hak.Pemegang(Izin.BalasPercakapan).Contains(p.Peran)).OrderBy(p => p.Nama).Take(300).Select(p => new { p.Id, p.Nama }).ToListAsync(ct);
        return new([.. unit.Select(u => new PilihanSaring(Teks(u.Id), u.Nama))], [.. nomor.Select(n => new PilihanSaring(Teks(n.Id), $"{TampilanNomor.Tulis(n.Tampilan)} · {n.Nama}"))],
            [.. orang.Select(o => new PilihanSaring(Teks(o.Id), o.Nama))], await db.LabelUnitAsync(petugas, ct));
    }

    /// <summary>Own views in the officer's order, then what was published for the unit or above it.</summary>
    public static async Task<IReadOnlyList<BarisTampilan>> TampilanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var (id, rantai) = (petugas.Id, UnitKerja.Rantai(petugas.Jalur).ToList());
        return await db.TampilanTersimpan.Where(t => t.PetugasId == id || t.Terbit && rantai.Contains(t.UnitKerjaId))
            .OrderByDescending(t => t.PetugasId == id).ThenBy(t => t.Urutan).ThenBy(t => t.Id).Take(60)
            .Select(t => new BarisTampilan(t.Id, t.Nama, t.Tab, t.Isi, t.PetugasId == id, t.Terbit, t.UnitKerja.Nama)).ToListAsync(ct);
    }

    static string Teks(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A saved view in the list of views.</summary>
public sealed record BarisTampilan(int Id, string Nama, string Tab, string Isi, bool Milik, bool Terbit, string Unit);
