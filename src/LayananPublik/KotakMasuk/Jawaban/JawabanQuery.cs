using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A stored answer as the composer offers it.</summary>
public sealed record PilihanJawaban(int Id, string Kata, string Judul, string Teks, string Unit, IReadOnlyList<BerkasTersimpan> Berkas);

/// <summary>A unit for which one may propose.</summary>
public sealed record UnitUsul(int Id, string Nama);

/// <summary>A stored answer on the page that keeps them.</summary>
public sealed record BarisJawaban(int Id, int UnitKerjaId, string Unit, string Kata, bool Aktif, int Dipakai, DateTimeOffset? DipakaiPada, IReadOnlyList<BarisVersi> Riwayat)
{
    public BarisVersi? Berlaku => Riwayat.FirstOrDefault(v => v.Status == StatusJawaban.Berlaku);

    public BarisVersi? Usulan => Riwayat.FirstOrDefault(v => v.Status == StatusJawaban.Diusulkan);
}

public sealed record BarisVersi(int Id, int Nomor, string Judul, string Teks, StatusJawaban Status, int? OlehId, string Oleh, DateTimeOffset Pada, string? DiputusOleh, DateTimeOffset? DiputusPada, string? Alasan)
{
    public IReadOnlyList<BerkasTersimpan> Berkas { get; init; } = [];
}

public static class JawabanQuery
{
    const int Terbanyak = 300;

    /// <summary>What may be inserted in a conversation of this unit: the approved versions of the unit and all above. Of one word the upper office's counts, so that all answer alike.</summary>
    public static async Task<IReadOnlyList<PilihanJawaban>> PilihanJawabanAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurUnit).ToList();
        var baris = await db.JawabanTersimpan.Where(j => j.Aktif && rantai.Contains(j.UnitKerjaId)).OrderByDescending(j => j.Dipakai).ThenBy(j => j.Kata).Take(Terbanyak)
            .Select(j => new { j.Id, j.Kata, j.UnitKerjaId, Unit = j.UnitKerja.Nama, V = db.VersiJawaban.Where(v => v.JawabanTersimpanId == j.Id && v.Status == StatusJawaban.Berlaku).Select(v => new { v.Id, v.Judul, v.Teks }).FirstOrDefault() }).ToListAsync(ct);
        var versi = baris.Where(b => b.V is not null).Select(b => b.V!.Id).ToList();
        var berkas = await BerkasAsync(db, versi, ct);
        return [.. baris.Where(b => b.V is not null).GroupBy(b => b.Kata).Select(g => g.MinBy(b => rantai.IndexOf(b.UnitKerjaId))!).Select(b => new PilihanJawaban(b.Id, b.Kata, b.V!.Judul, b.V.Teks, b.Unit, [.. berkas[b.V.Id]]))];
    }

    /// <summary>Those of the officer's unit and below, and those that come from above.</summary>
    public static async Task<IReadOnlyList<BarisJawaban>> JawabanTersimpanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var (rantai, jalur) = (UnitKerja.Rantai(petugas.Jalur), petugas.Jalur);
        var baris = await db.JawabanTersimpan.Where(j => rantai.Contains(j.UnitKerjaId) || j.UnitKerja.Jalur.StartsWith(jalur)).OrderBy(j => j.Kata).ThenBy(j => j.Id).Take(Terbanyak)
            .Select(j => new { j.Id, j.UnitKerjaId, Unit = j.UnitKerja.Nama, j.Kata, j.Aktif, j.Dipakai, j.DipakaiPada }).ToListAsync(ct);
        var id = baris.Select(b => b.Id).ToList();
        var versi = await db.VersiJawaban.Where(v => id.Contains(v.JawabanTersimpanId)).OrderByDescending(v => v.Id).Take(2000)
            .Select(v => new { v.JawabanTersimpanId, Isi = new BarisVersi(v.Id, v.Nomor, v.Judul, v.Teks, v.Status, v.OlehId, v.Oleh, v.Pada, v.DiputusOleh, v.DiputusPada, v.Alasan) }).ToListAsync(ct);
        var berkas = await BerkasAsync(db, [.. versi.Select(v => v.Isi.Id)], ct);
        var milik = versi.ToLookup(v => v.JawabanTersimpanId, v => v.Isi with { Berkas = [.. berkas[v.Isi.Id]] });
        return [.. baris.Select(b => new BarisJawaban(b.Id, b.UnitKerjaId, b.Unit, b.Kata, b.Aktif, b.Dipakai, b.DipakaiPada, [.. milik[b.Id]]))];
    }

    /// <summary>The officer's own unit first, then those below.</summary>
    public static async Task<IReadOnlyList<UnitUsul>> UnitUsulAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        await db.UnitKerja.DalamLingkup(petugas).Where(u => u.Aktif).OrderBy(u => u.Jalur).Take(200).Select(u => new UnitUsul(u.Id, u.Nama)).ToListAsync(ct);

    /// <summary>Proposals that this officer may decide on.</summary>
    public static Task<int> BanyakUsulanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var (boleh, id) = (petugas.Boleh(Izin.SetujuiJawaban), petugas.Id);
        return db.JawabanTersimpan.DalamLingkup(petugas).CountAsync(j => boleh && j.Riwayat.Any(v => v.Status == StatusJawaban.Diusulkan && v.OlehId != id), ct);
    }

    /// <summary>Whether the file belongs to an approved answer that this officer may use.</summary>
    public static Task<bool> BolehKirimBerkasAsync(this LayananDb db, PetugasAktif petugas, int isiLemariId, CancellationToken ct)
    {
        var (rantai, jalur) = (UnitKerja.Rantai(petugas.Jalur), petugas.Jalur);
        return db.JawabanTersimpan.AnyAsync(j => j.Aktif && (rantai.Contains(j.UnitKerjaId) || j.UnitKerja.Jalur.StartsWith(jalur))
            && j.Riwayat.Any(v => v.Status == StatusJawaban.Berlaku && v.Berkas.Any(b => b.IsiLemariId == isiLemariId)), ct);
    }

    static async Task<ILookup<int, BerkasTersimpan>> BerkasAsync(LayananDb db, List<int> versi, CancellationToken ct) =>
        (await db.BerkasJawaban.Where(b => versi.Contains(b.VersiJawabanId)).OrderBy(b => b.Id).Take(3000).Select(b => new { b.VersiJawabanId, b.IsiLemariId, b.NamaBerkas }).ToListAsync(ct))
        .ToLookup(b => b.VersiJawabanId, b => new BerkasTersimpan(b.IsiLemariId, b.NamaBerkas));
}
