using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Keeps this node's sign of life and counts the others. One that comes anew beside others sends nothing until they have had time to notice it;
/// one that leaves gives back what it had taken and not finished.
/// </summary>
public sealed class PenandaSimpul(IDbContextFactory<LayananDb> dbs, Sewa sewa, LajuKirim laju, PengirimPesan pengirim, TimeProvider jam, ILogger<PenandaSimpul> log) : Pekerja(jam, log)
{
    static readonly TimeSpan Hidup = TimeSpan.FromSeconds(30), Perbarui = TimeSpan.FromSeconds(20);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var sendiri = await db.Simpul.FirstOrDefaultAsync(s => s.Nama == sewa.Pemilik, ct);
        // First the own row, then a look at the others: of two that start together at least one sees the other.
        if (sendiri is null || sendiri.SampaiPada < kini + Perbarui) await TandaiAsync(db, sendiri, kini, ct);
        var lain = await db.Simpul.CountAsync(s => s.Nama != sewa.Pemilik && s.SampaiPada > kini, ct);
        // A row that has stood for a round has been seen by whoever else sends.
        var dikenal = sendiri is not null || lain == 0;
        laju.Bagi(dikenal ? lain + 1 : 0);
        if (sendiri is null && dikenal) pengirim.Bangunkan();
        return false;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var db = await dbs.CreateDbContextAsync(cancellationToken);
            await LepaskanAsync(db, cancellationToken);
            await db.Simpul.Where(s => s.Nama == sewa.Pemilik).ExecuteDeleteAsync(cancellationToken);
        }
        catch (Exception galat) when (galat is DbUpdateException or System.Data.Common.DbException or OperationCanceledException or ObjectDisposedException) { /* stopped while it was taken apart: the others see it soon enough */ }
    }

    /// <summary>A photo that was being fetched would otherwise lie for ten minutes. What is still being sent keeps its lease: whether it went out must not be guessed.</summary>
    async Task LepaskanAsync(LayananDb db, CancellationToken ct)
    {
        await sewa.LepaskanAsync(db.KirimanMasuk.Where(k => k.Status == StatusOlah.Baru), ct);
        await sewa.LepaskanAsync(db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Baru), ct);
        await sewa.LepaskanAsync(db.Lampiran.Where(l => l.Status == StatusLampiran.Menunggu || l.Status == StatusLampiran.DalamPindai), ct);
        await sewa.LepaskanAsync(db.PesanKeluar.Where(k => k.Status == StatusKirim.Menunggu), ct);
    }

    async Task TandaiAsync(LayananDb db, Simpul? sendiri, DateTimeOffset kini, CancellationToken ct)
    {
        if (sendiri is null) db.Simpul.Add(Simpul.Bernama(sewa.Pemilik, kini + Hidup));
        else sendiri.Hidup(kini + Hidup);
        await db.SaveChangesAsync(ct);
        var mati = kini - Hidup;
        if (sendiri is null) await db.Simpul.Where(s => s.SampaiPada < mati).ExecuteDeleteAsync(ct);
    }
}
