using System.Collections.Concurrent;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Five wrong passphrases for one official in ten minutes, then a wait. Counted in rows: several nodes share it, a restart forgets nothing.</summary>
public sealed class BatasSandi(IDbContextFactory<LayananDb> dbs, TimeProvider jam)
{
    public const int Batas = 5;
    public static readonly TimeSpan Jendela = TimeSpan.FromMinutes(10);
    const string Awal = "Frasa sandi (passphrase)";
    readonly ConcurrentDictionary<int, SemaphoreSlim> giliran = [];

    /// <summary>Whether a refusal is about the passphrase: whoever signs many letters stops there.</summary>
    public static bool KarenaSandi(string? penolakan) => penolakan?.StartsWith(Awal, StringComparison.Ordinal) == true;

    /// <summary>One passphrase of an official at a time: many at once would all be tried before the first wrong one is written down.</summary>
    public async Task<IDisposable> GiliranAsync(int pejabatId, CancellationToken ct)
    {
        var pintu = giliran.GetOrAdd(pejabatId, _ => new(1, 1));
        await pintu.WaitAsync(ct);
        return new Giliran(pintu);
    }

    /// <summary>The refusal, or null while there are tries left.</summary>
    public async Task<string?> PenolakanAsync(int pejabatId, CaraTanda cara, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var salah = await YangSalahAsync(db, pejabatId, cara, ct);
        if (salah.Count < Batas) return null;
        var tunggu = salah[Batas - 1] + Jendela - jam.GetUtcNow();
        return $"{Awal} sudah {Batas} kali salah. Tunggu {Math.Max(1, (int)Math.Ceiling(tunggu.TotalMinutes))} menit, lalu coba lagi.";
    }

    /// <summary>Writes a wrong passphrase down; the value is the sentence for who typed it.</summary>
    public async Task<string> SalahAsync(int pejabatId, CaraTanda cara, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = jam.GetUtcNow();
        var usang = kini - Jendela;
        await db.SalahSandi.Where(s => s.Pada < usang).ExecuteDeleteAsync(ct);
        db.SalahSandi.Add(Tanda.SalahSandi.Catat(pejabatId, cara, kini));
        await db.SaveChangesAsync(ct);
        var sisa = Batas - (await YangSalahAsync(db, pejabatId, cara, ct)).Count;
        return sisa > 0 ? $"{Awal} salah. Periksa huruf besar dan kecilnya, lalu ketik lagi; tersisa {sisa} kali." : $"{Awal} salah dan sudah {Batas} kali. Tunggu {Jendela.TotalMinutes:0} menit, lalu coba lagi.";
    }

    /// <summary>The right one was typed.</summary>
    public async Task BenarAsync(int pejabatId, CaraTanda cara, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.SalahSandi.AnyAsync(s => s.PejabatId == pejabatId && s.Cara == cara, ct)) await db.SalahSandi.Where(s => s.PejabatId == pejabatId && s.Cara == cara).ExecuteDeleteAsync(ct);
    }

    Task<List<DateTimeOffset>> YangSalahAsync(LayananDb db, int pejabatId, CaraTanda cara, CancellationToken ct)
    {
        var sejak = jam.GetUtcNow() - Jendela;
        return db.SalahSandi.Where(s => s.PejabatId == pejabatId && s.Cara == cara && s.Pada > sejak).OrderByDescending(s => s.Pada).Select(s => s.Pada).Take(Batas).ToListAsync(ct);
    }

    sealed class Giliran(SemaphoreSlim pintu) : IDisposable
    {
        public void Dispose() => pintu.Release();
    }
}
