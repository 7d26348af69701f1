using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Tests.Bersama;

/// <summary>A real SQLite database in a folder of its own, without the rest of the app.</summary>
public sealed class DbUji : IDbContextFactory<LayananDb>, IDisposable
{
    readonly ServiceProvider layanan;
    readonly string sambungan;

    public DbUji()
    {
        Folder = Directory.CreateTempSubdirectory("db").FullName;
        var berkas = Path.Combine(Folder, "uji.db");
        Cetakan.Basis(berkas);
        sambungan = $"Data Source={berkas}";
        layanan = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddData(new(false, sambungan, Folder)).AddSingleton(_ => SegelUji.Di(Folder)).ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(TerjemahkanJuga.Bersama)).BuildServiceProvider();
    }

    public string Folder { get; }

    public T Ambil<T>() where T : notnull => layanan.GetRequiredService<T>();

    public LayananDb CreateDbContext() => layanan.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContext();

    public void Dispose()
    {
        layanan.Dispose();
        Cetakan.Lepas(sambungan);
    }
}
