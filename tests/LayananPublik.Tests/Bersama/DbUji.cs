using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Tests.Bersama;

/// <summary>A real SQLite database in a folder of its own, without the rest of the app.</summary>
public sealed class DbUji : IDbContextFactory<LayananDb>, IDisposable
{
    readonly ServiceProvider layanan;

    public DbUji()
    {
        Folder = Directory.CreateTempSubdirectory("db").FullName;
        layanan = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddData(new(false, $"Data Source={Path.Combine(Folder, "uji.db")}", Folder)).BuildServiceProvider();
        using var db = CreateDbContext();
        db.Database.Migrate();
    }

    public string Folder { get; }

    public T Ambil<T>() where T : notnull => layanan.GetRequiredService<T>();

    public LayananDb CreateDbContext() => layanan.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContext();

    public void Dispose()
    {
        layanan.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
