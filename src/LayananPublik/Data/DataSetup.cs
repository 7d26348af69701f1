using System.Data.Common;
using LayananPublik.Bersama;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LayananPublik.Data;

public static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection s, PengaturanData d)
    {
        s.AddSingleton(_ => Segel.Buka(Path.Combine(d.Folder, "kunci")));
        s.AddSingleton(new LemariOptions(Path.Combine(d.Folder, "lemari")));
        s.AddSingleton<Lemari>();
        s.AddSingleton<Siaran>();
        s.AddHostedService<PembacaKabar>();
        if (d.SqlServer)
            s.AddDbContextFactory<SqlServerDb>((sp, o) => Umum(o, sp).UseSqlServer(d.Sambungan, q => q.EnableRetryOnFailure(5, TimeSpan.FromSeconds(10), [0]).CommandTimeout(30)))
                .AddSingleton<IDbContextFactory<LayananDb>, PabrikDb<SqlServerDb>>();
        else
            s.AddDbContextFactory<SqliteDb>((sp, o) => Umum(o, sp).UseSqlite(d.Sambungan).AddInterceptors(new SqlitePragma()))
                .AddSingleton<IDbContextFactory<LayananDb>, PabrikDb<SqliteDb>>();
        return s.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContext());
    }

    static DbContextOptionsBuilder Umum(DbContextOptionsBuilder o, IServiceProvider sp) =>
        o.ReplaceService<IModelCacheKeyFactory, KunciModel>().AddInterceptors(sp.GetServices<IInterceptor>());
}

/// <summary>Where the data lie; made from checked settings.</summary>
public sealed record PengaturanData(bool SqlServer, string Sambungan, string Folder);

sealed class PabrikDb<T>(IDbContextFactory<T> pabrik) : IDbContextFactory<LayananDb> where T : LayananDb
{
    public LayananDb CreateDbContext() => pabrik.CreateDbContext();
}

/// <summary>Nothing that was acknowledged may be lost with the power: WAL with synchronous=FULL. Writers wait for each other instead of failing.</summary>
sealed class SqlitePragma : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Atur(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Atur(connection);
        return Task.CompletedTask;
    }

    static void Atur(DbConnection sambungan)
    {
        using var perintah = ((SqliteConnection)sambungan).CreateCommand();
        perintah.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON;";
        perintah.ExecuteNonQuery();
    }
}

sealed class SqliteRancangan : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}

sealed class SqlServerRancangan : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=.").Options);
}
