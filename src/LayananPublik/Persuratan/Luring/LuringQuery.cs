using LayananPublik.Data;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A public key of the office and the time in which it signed.</summary>
public sealed record KunciPublik(int Nomor, byte[] Publik, DateTimeOffset Pada, DateTimeOffset? DigantiPada);

public static class LuringQuery
{
    /// <summary>So many revoked letters at most travel with the page; the newest.</summary>
    public const int CabutTerbanyak = 20_000;

    public static Task<List<KunciPublik>> KunciPublikAsync(this LayananDb db, CancellationToken ct) =>
        db.KunciPenerbit.OrderBy(k => k.Nomor).Take(KunciPenerbit.NomorTerbesar).Select(k => new KunciPublik(k.Nomor, k.Publik, k.Pada, k.DigantiPada)).ToListAsync(ct);

    public static Task<List<string>> KodeDicabutAsync(this LayananDb db, CancellationToken ct) =>
        db.Surat.Where(s => s.Status == StatusSurat.Dicabut && s.Kode != null).OrderByDescending(s => s.TerbitPada).ThenByDescending(s => s.Id).Take(CabutTerbanyak + 1).Select(s => s.Kode!).ToListAsync(ct);

    /// <summary>Offices that issue letters, by the number that stands in a code.</summary>
    public static Task<List<KeyValuePair<int, string>>> NamaUnitAsync(this LayananDb db, CancellationToken ct) =>
        db.UnitKerja.OrderBy(u => u.Jalur).Take(2_000).Select(u => new KeyValuePair<int, string>(u.Id, u.Nama)).ToListAsync(ct);

    /// <summary>What each kind of letter is called; the newest version of a service speaks last.</summary>
    public static Task<List<KeyValuePair<string, string>>> NamaSuratAsync(this LayananDb db, CancellationToken ct) =>
        db.Layanan.Where(l => l.JenisHasil == JenisHasil.SuratKantor).OrderBy(l => l.Id).Take(5_000).Select(l => new KeyValuePair<string, string>(l.Kode, l.Nama)).ToListAsync(ct);
}
