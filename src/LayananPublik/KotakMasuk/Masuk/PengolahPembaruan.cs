using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Processes one update, again when somebody else was faster, and writes down when it cannot be processed.</summary>
public sealed class PengolahPembaruan(IDbContextFactory<LayananDb> dbs, IServiceScopeFactory lingkup, Tenaga tenaga, Siaran siaran, TimeProvider jam, ILogger<PengolahPembaruan> log)
{
    const int UlangBerebut = 8;

    /// <summary>False when it failed and must be tried again, or waits for a person.</summary>
    public async Task<bool> OlahAsync(long id, CancellationToken ct)
    {
        using var pakai = await tenaga.PakaiAsync(ct);
        for (var ke = 1; ; ke++)
        {
            try
            {
                await using var ruang = lingkup.CreateAsyncScope();
                await ruang.ServiceProvider.GetRequiredService<PencatatPembaruan>().CatatAsync(id, ct);
                return true;
            }
            // Another lane made the same contact, or an officer touched the same conversation: read again.
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangBerebut) { }
            catch (Exception galat) when (!ct.IsCancellationRequested)
            {
                // The message of a database's error may hold what the citizen wrote.
                log.LogError("Update {Id} could not be processed: {Galat} at {Tempat}", id, galat.Jenis(), galat.TargetSite?.DeclaringType?.Name);
                await GagalAsync(id, galat, ct);
                return false;
            }
        }
    }

    async Task GagalAsync(long id, Exception galat, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.PembaruanMasuk.SingleOrDefaultAsync(x => x.Id == id && x.Status == StatusPembaruan.Baru, ct) is not { } p) return;
        if (galat.KarenaKeadaan()) p.Tunda(galat.Jenis(), jam.GetUtcNow());
        else p.Gagal(galat.Jenis(), jam.GetUtcNow());
        if (p.Status == StatusPembaruan.Gagal) siaran.Tulis(db, Topik.Peringatan);
        await db.SaveChangesAsync(ct);
    }
}
