using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Voids reserved numbers that nobody will use: their letter has died, or there never came one. They are never given again.</summary>
public sealed class PerawatNomor(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PerawatNomor> log) : Pekerja(jam, log)
{
    /// <summary>So long may a number wait for a letter.</summary>
    public static readonly TimeSpan TanpaSurat = TimeSpan.FromDays(7);

    // A letter that is sent back voids its own numbers at once; what lies so long was left by a crash in between.
    static readonly TimeSpan Tenggang = TimeSpan.FromMinutes(10);
    const int Sekaligus = 100;

    protected override TimeSpan Selang => TimeSpan.FromMinutes(15);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => BatalkanAsync(ct);

    /// <summary>True when there may be more.</summary>
    internal async Task<bool> BatalkanAsync(CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var pada = Jam.GetUtcNow();
        var (mati, yatim) = (pada - Tenggang, pada - TanpaSurat);
        var nomor = await db.NomorAgenda.Where(n => n.Status == StatusNomor.Dipesan && (n.SuratId == null && n.Pada < yatim
                || n.Pada < mati && n.Surat != null && (n.Surat.Status == StatusSurat.Dikembalikan || n.Surat.Status == StatusSurat.Dicabut || n.Surat.Butir.Status == StatusButir.Ditolak || n.Surat.Butir.Status == StatusButir.Dibatalkan)))
            .OrderBy(n => n.Id).Take(Sekaligus).ToListAsync(ct);
        foreach (var n in nomor)
            n.Batalkan(Pelaku.Sistem, n.SuratId is null ? $"Dipesan lebih dari {TanpaSurat.Days} hari tanpa surat." : "Suratnya tidak jadi terbit.", pada);
        if (nomor.Count == 0) return false;
        siaran.Tulis(db, Topik.Surat);
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return true; /* somebody used or voided one meanwhile: looked at anew */ }
        siaran.Bangunkan();
        return nomor.Count == Sekaligus;
    }
}
