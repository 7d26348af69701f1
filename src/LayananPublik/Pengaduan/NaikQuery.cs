using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>How many complaints stand on one level of one unit.</summary>
public sealed record JumlahNaik(string Jalur, TingkatAduan Tingkat, int Semua);

/// <summary>How many complaints an officer holds whose time runs out, and how many of them are late.</summary>
public sealed record JumlahDipegang(int PetugasId, int Semua, int Lewat);

/// <summary>Somebody to whom complaints climb.</summary>
public sealed record AtasanAduan(int Id, Peran Peran, string Jalur);

/// <summary>What an officer has said about being told outside the screen, and what became of it.</summary>
public sealed record KabarSaya(string? Nomor, DateTimeOffset? Sejak, IReadOnlyList<BarisKabarSaya> Terakhir)
{
    /// <summary>The number as he may recognise it and nobody else.</summary>
    public string? Samaran => NomorWa.TryDariWaId(Nomor, out var nomor) ? nomor.Samaran : null;
}

public sealed record BarisKabarSaya(DateTimeOffset Pada, int Banyak, HasilKabar Hasil);

/// <summary>What the ladder has brought to whom: the same for the board, the alarm and the message.</summary>
public static class NaikQuery
{
    const int UnitTerbanyak = 400, PetugasTerbanyak = 500;

    static readonly StatusAduan[] Dikerjakan = [.. Enum.GetValues<StatusAduan>().Where(AlurAduan.Dikerjakan)];

    /// <summary>Of the officer: of whose time most is over, on whatever level; of the kasi and the camat: what stands on theirs.</summary>
    internal static IQueryable<Aduan> DiTingkat(this IQueryable<Aduan> semua, TingkatAduan tingkat)
    {
        var berjalan = semua.Where(a => Dikerjakan.Contains(a.Status) && a.JedaSejak == null);
        return tingkat == TingkatAduan.Petugas ? berjalan.Where(a => a.DiperingatkanPada != null || a.Tingkat != TingkatAduan.Petugas) : berjalan.Where(a => a.Tingkat == tingkat);
    }

    /// <summary>What has come to one officer: as who holds it, and as whose level it is.</summary>
    internal static IQueryable<Aduan> SampaiKe(this IQueryable<Aduan> semua, PetugasAktif petugas)
    {
        var (id, naik) = (petugas.Id, petugas.Peran switch { Peran.Kasi => TingkatAduan.Kasi, Peran.Camat => TingkatAduan.Camat, _ => TingkatAduan.Petugas });
        return semua.Terbaca(petugas).DiTingkat(TingkatAduan.Petugas).Where(a => a.PetugasId == id || naik != TingkatAduan.Petugas && a.Tingkat == naik);
    }

    public static Task<List<JumlahNaik>> JumlahNaikAsync(this LayananDb db, CancellationToken ct) => db.Aduan.DiTingkat(TingkatAduan.Petugas).Where(a => a.Tingkat != TingkatAduan.Petugas)
        .GroupBy(a => new { a.UnitKerja.Jalur, a.Tingkat }).OrderBy(g => g.Key.Jalur).ThenBy(g => g.Key.Tingkat).Take(UnitTerbanyak).Select(g => new JumlahNaik(g.Key.Jalur, g.Key.Tingkat, g.Count())).ToListAsync(ct);

    public static Task<List<JumlahDipegang>> JumlahDipegangAsync(this LayananDb db, DateTimeOffset kini, CancellationToken ct) => db.Aduan.DiTingkat(TingkatAduan.Petugas).Where(a => a.PetugasId != null)
        .GroupBy(a => a.PetugasId!.Value).OrderBy(g => g.Key).Take(PetugasTerbanyak).Select(g => new JumlahDipegang(g.Key, g.Count(), g.Count(a => a.Tenggat < kini))).ToListAsync(ct);

    public static Task<List<AtasanAduan>> AtasanAduanAsync(this LayananDb db, CancellationToken ct) =>
        db.Users.Where(p => p.Aktif && (p.Peran == Peran.Kasi || p.Peran == Peran.Camat)).OrderBy(p => p.Id).Take(PetugasTerbanyak).Select(p => new AtasanAduan(p.Id, p.Peran, p.UnitKerja.Jalur)).ToListAsync(ct);

    /// <summary>The numbers of what has come to the officer since then, the longest waiting first, and how many wait for him in all.</summary>
    public static async Task<(List<string> Baru, int Semua)> BaruSampaiAsync(this LayananDb db, PetugasAktif petugas, DateTimeOffset sejak, int banyak, CancellationToken ct)
    {
        var semua = db.Aduan.SampaiKe(petugas);
        var baru = await semua.Where(a => (a.TingkatSejak ?? a.DiperingatkanPada) > sejak).OrderBy(a => a.TingkatSejak ?? a.DiperingatkanPada).ThenBy(a => a.Id).Select(a => a.Nomor).Take(banyak).ToListAsync(ct);
        return (baru, baru.Count == 0 ? 0 : await semua.CountAsync(ct));
    }

    public static async Task<KabarSaya> KabarSayaAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var saya = await db.Users.Where(p => p.Id == petugas.Id).Select(p => new { p.NomorKabar, p.MauDikabariSejak }).SingleOrDefaultAsync(ct);
        var terakhir = await db.KabarEskalasi.Where(k => k.PetugasId == petugas.Id).OrderByDescending(k => k.Id).Take(5).Select(k => new BarisKabarSaya(k.Pada, k.Banyak, k.Hasil)).ToListAsync(ct);
        return new(saya?.NomorKabar, saya?.MauDikabariSejak, terakhir);
    }
}
