using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Removes links that have long opened nothing; that there were some stands in the history of the application.</summary>
public sealed class PerapiTautan(IDbContextFactory<LayananDb> dbs, TimeProvider jam, ILogger<PerapiTautan> log) : Pekerja(jam, log)
{
    // Not below the longest life of a link: an older one must never outlive the newer that ended it.
    static readonly TimeSpan Simpan = TimeSpan.FromDays(7);

    protected override TimeSpan Selang => TimeSpan.FromHours(1);

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await RapikanAsync(ct);
        return false;
    }

    public async Task<int> RapikanAsync(CancellationToken ct)
    {
        var batas = Jam.GetUtcNow() - Simpan;
        await using var db = await dbs.CreateDbContextAsync(ct);
        // Looked for first: mostly there is nothing, and a delete would take the write lock all the same.
        return await db.TautanUnggah.AnyAsync(t => t.Sampai < batas, ct) ? await db.TautanUnggah.Where(t => t.Sampai < batas).ExecuteDeleteAsync(ct) : 0;
    }
}
