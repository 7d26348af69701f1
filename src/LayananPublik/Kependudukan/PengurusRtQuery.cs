using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Kependudukan;

public enum SaringPengurus { Menjabat, TanpaNomor, BelumMenulis, Berakhir }

/// <summary>A neighbourhood officer in the admin's list. <see cref="Menulis"/>: the number has written to the office, so WhatsApp lets the office write back.</summary>
public sealed record BarisPengurus(int Id, int UnitKerjaId, string Unit, string Rt, string Rw, JabatanRt Jabatan, string Nama, string? Nomor, bool NomorTampil, DateOnly Mulai, DateOnly? Sampai, int Versi, bool Menulis)
{
    public string Wilayah => PengurusRt.Tulis(Rt, Rw);

    public string Tampilan => Nomor is not null && NomorWa.TryDariWaId(Nomor, out var wa) ? wa.Nasional : "";
}

public static class PengurusRtQuery
{
    const int PalingBanyak = 200;

    public static Task<List<BarisPengurus>> DaftarPengurusAsync(this LayananDb db, PetugasAktif admin, int? unitId, SaringPengurus saring, string? cari, int lewati, DateOnly hariIni, CancellationToken ct) =>
        db.Tersaring(admin, unitId, saring, cari, hariIni).OrderBy(p => p.UnitKerja.Nama).ThenBy(p => p.Rw).ThenBy(p => p.Rt).ThenBy(p => p.Id).Skip(Math.Max(0, lewati)).Take(PalingBanyak)
            .Select(p => new BarisPengurus(p.Id, p.UnitKerjaId, p.UnitKerja.Nama, p.Rt, p.Rw, p.Jabatan, p.Nama, p.Nomor, p.NomorTampil, p.Mulai, p.Sampai, p.Versi,
                db.Set<AliasKontak>().Any(a => a.Jenis == JenisAlias.Telepon && a.Nilai == p.Nomor))).ToListAsync(ct);

    public static Task<int> BanyakPengurusAsync(this LayananDb db, PetugasAktif admin, int? unitId, SaringPengurus saring, string? cari, DateOnly hariIni, CancellationToken ct) =>
        db.Tersaring(admin, unitId, saring, cari, hariIni).CountAsync(ct);

    /// <summary>Whom a number serves today, within the units below <paramref name="jalur"/>; nobody when the contact has no number.</summary>
    public static Task<List<PengurusRt>> PengurusDariKontakAsync(this LayananDb db, int kontakId, string jalur, DateOnly hariIni, CancellationToken ct) =>
        db.PengurusRt.Include(p => p.UnitKerja).Where(p => p.UnitKerja.Jalur.StartsWith(jalur) && p.Mulai <= hariIni && (p.Sampai == null || p.Sampai >= hariIni)
            && db.Set<AliasKontak>().Any(a => a.KontakId == kontakId && a.Jenis == JenisAlias.Telepon && a.Nilai == p.Nomor)).OrderBy(p => p.Jabatan).ThenBy(p => p.Id).Take(10).ToListAsync(ct);

    /// <summary>Who may introduce a citizen of this RT and RW today: the head of the RT, else of the RW, in each kelurahan below <paramref name="jalur"/>.</summary>
    public static async Task<List<PengurusRt>> PengantarAsync(this LayananDb db, string jalur, string? rt, string? rw, DateOnly hariIni, CancellationToken ct)
    {
        var calon = await db.PengurusRt.Include(p => p.UnitKerja).Where(p => p.UnitKerja.Aktif && p.UnitKerja.Jalur.StartsWith(jalur) && p.Jabatan != JabatanRt.Kader && p.Rw == rw
            && (p.Rt == rt || p.Jabatan == JabatanRt.KetuaRw) && p.Mulai <= hariIni && (p.Sampai == null || p.Sampai >= hariIni)).OrderBy(p => p.Id).Take(100).ToListAsync(ct);
        return [.. calon.GroupBy(p => p.UnitKerjaId).Select(g => g.OrderBy(p => p.Jabatan).ThenByDescending(p => p.Nomor is not null).First()).OrderBy(p => p.UnitKerja.Nama, StringComparer.Ordinal)];
    }

    static IQueryable<PengurusRt> Tersaring(this LayananDb db, PetugasAktif admin, int? unitId, SaringPengurus saring, string? cari, DateOnly hariIni)
    {
        var kata = cari?.Trim().ToLowerInvariant() ?? "";
        var semua = db.PengurusRt.DalamLingkup(admin);
        if (unitId is { } unit) semua = semua.Where(p => p.UnitKerjaId == unit);
        if (kata.Length > 0) semua = semua.Where(p => p.Cari.Contains(kata));
        if (saring == SaringPengurus.Berakhir) return semua.Where(p => p.Sampai < hariIni);
        semua = semua.Where(p => p.Sampai == null || p.Sampai >= hariIni);
        return saring switch
        {
            SaringPengurus.TanpaNomor => semua.Where(p => p.Nomor == null),
            SaringPengurus.BelumMenulis => semua.Where(p => p.Nomor != null && !db.Set<AliasKontak>().Any(a => a.Jenis == JenisAlias.Telepon && a.Nilai == p.Nomor)),
            _ => semua
        };
    }
}
