using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Tests.Bukti;

/// <summary>Database and cabinet of an app in another process, looked at from outside.</summary>
public sealed class DataLuar(string folder) : IAsyncDisposable
{
    readonly ServiceProvider layanan = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
        .AddData(new(false, $"Data Source={Path.Combine(folder, "layanan.db")}", folder)).BuildServiceProvider();

    public Lemari Lemari => layanan.GetRequiredService<Lemari>();

    public async Task<T> DbAsync<T>(Func<LayananDb, Task<T>> kerja)
    {
        await using var db = await layanan.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync();
        return await kerja(db);
    }

    public async ValueTask DisposeAsync()
    {
        await layanan.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
