using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

/// <summary>What happens before the first request: the schema is brought up to date, and in simulator mode an empty database becomes the demo office.</summary>
public static class Persiapan
{
    public static async Task SiapkanAsync(this IServiceProvider layanan, CancellationToken ct)
    {
        await using var lingkup = layanan.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<LayananDb>();
        await db.Database.MigrateAsync(ct);
        if (!lingkup.ServiceProvider.GetRequiredService<PengaturanKantor>().Simulator || await db.UnitKerja.AnyAsync(ct)) return;
        var contoh = ActivatorUtilities.CreateInstance<Contoh>(lingkup.ServiceProvider);
        // SQL Server's retries refuse a transaction that they did not start themselves.
        await db.Database.CreateExecutionStrategy().ExecuteAsync(lanjut =>
        {
            db.ChangeTracker.Clear();
            return contoh.DirikanAsync(lanjut);
        }, ct);
    }
}
