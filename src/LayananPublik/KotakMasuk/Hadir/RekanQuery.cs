using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A colleague as a conversation knows one: how many conversations he holds, and what he says about himself.</summary>
public sealed record Rekan(int Id, string Nama, Peran Peran, string Unit, int Memegang, KeadaanPetugas Keadaan)
{
    /// <summary>As it stands behind the "@": without titles.</summary>
    public string Panggil => Nama.Split(',')[0].Trim();

    /// <summary>The text names him: "@Rina Ayuningtyas" and then no further letter.</summary>
    public bool Disebut(string teks)
    {
        var tanda = "@" + Panggil;
        for (var di = teks.IndexOf(tanda, StringComparison.OrdinalIgnoreCase); di >= 0; di = teks.IndexOf(tanda, di + 1, StringComparison.OrdinalIgnoreCase))
            if (di + tanda.Length == teks.Length || !char.IsLetterOrDigit(teks[di + tanda.Length])) return true;
        return false;
    }
}

/// <summary>A unit that a conversation may be moved to.</summary>
public sealed record UnitTujuan(int Id, string Nama, string Jalur);

public static class RekanQuery
{
    const int PalingBanyak = 300;

    /// <summary>Everybody else who may do this with the conversation, the least busy first; nobody when the asking officer may not see it.</summary>
    public static async Task<IReadOnlyList<Rekan>> RekanAsync(this LayananDb db, int percakapanId, PetugasAktif petugas, Izin izin, CancellationToken ct) =>
        await db.YangDapatAsync(percakapanId, petugas, izin, ct) is not { } semua ? [] : await Baca(db, semua).ToListAsync(ct);

    /// <summary>One of them; null when he is not.</summary>
    public static async Task<Rekan?> SatuRekanAsync(this LayananDb db, int percakapanId, PetugasAktif petugas, int rekanId, Izin izin, CancellationToken ct) =>
        await db.YangDapatAsync(percakapanId, petugas, izin, ct) is not { } semua ? null : await Baca(db, semua.Where(u => u.Id == rekanId)).FirstOrDefaultAsync(ct);

    /// <summary>Who may answer at least some of the conversations that this officer sees: colleagues of the unit, below it and above it.</summary>
    public static async Task<IReadOnlyList<Rekan>> RekanSejalurAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var (id, jalur, peran) = (petugas.Id, petugas.Jalur, Hak.Pemegang(Izin.BalasPercakapan));
        return await Baca(db, db.Users.Where(u => u.Aktif && u.Id != id && peran.Contains(u.Peran) && (u.UnitKerja.Jalur.StartsWith(jalur) || jalur.StartsWith(u.UnitKerja.Jalur)))).ToListAsync(ct);
    }

    static async Task<IQueryable<Petugas>?> YangDapatAsync(this LayananDb db, int percakapanId, PetugasAktif petugas, Izin izin, CancellationToken ct)
    {
        if (await PercakapanQuery.Boleh(db, petugas).Where(p => p.Id == percakapanId).Select(p => new { p.UnitKerja.Jalur, p.Aduan }).SingleOrDefaultAsync(ct) is not { } p) return null;
        var (id, jalur, aduan) = (petugas.Id, p.Jalur, p.Aduan);
        var peran = Hak.Pemegang(izin).Where(r => aduan || r != Peran.AdminAduan).ToList();
        return db.Users.Where(u => u.Aktif && u.Id != id && peran.Contains(u.Peran) && jalur.StartsWith(u.UnitKerja.Jalur));
    }

    static IQueryable<Rekan> Baca(LayananDb db, IQueryable<Petugas> semua) => semua.Select(u => new
    {
        u.Id, u.Nama, u.Peran, Unit = u.UnitKerja.Nama, u.Keadaan, Memegang = db.Percakapan.Count(x => x.PetugasId == u.Id && x.Mode == ModePercakapan.Petugas)
    }).OrderBy(u => u.Memegang).ThenBy(u => u.Nama).Take(PalingBanyak).Select(u => new Rekan(u.Id, u.Nama, u.Peran, u.Unit, u.Memegang, u.Keadaan));

    /// <summary>Where it may go: units within the officer's reach that lie below the number's unit, and the number's unit itself.</summary>
    public static async Task<IReadOnlyList<UnitTujuan>> UnitTujuanAsync(this LayananDb db, int percakapanId, PetugasAktif petugas, CancellationToken ct)
    {
        if (await PercakapanQuery.Boleh(db, petugas).Where(p => p.Id == percakapanId).Select(p => new { p.UnitKerjaId, p.NomorKantor.UnitKerja.Jalur }).SingleOrDefaultAsync(ct) is not { } p) return [];
        var (kini, nomor, jangkauan) = (p.UnitKerjaId, p.Jalur, petugas.Jalur);
        return await db.UnitKerja.Where(u => u.Aktif && u.Id != kini && u.Jenis != Kantor.JenisUnit.Dinas && u.Jalur.StartsWith(nomor) && (u.Jalur.StartsWith(jangkauan) || u.Jalur == nomor))
            .OrderBy(u => u.Jalur.Length).ThenBy(u => u.Nama).Take(PalingBanyak).Select(u => new UnitTujuan(u.Id, u.Nama, u.Jalur)).ToListAsync(ct);
    }
}
