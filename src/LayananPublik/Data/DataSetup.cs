using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace LayananPublik.Data;

public static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection s, PengaturanData d)
    {
        s.AddSingleton(_ => Segel.Buka(Path.Combine(d.Folder, "kunci")));
        s.AddSingleton(new LemariOptions(Path.Combine(d.Folder, "lemari")));
        s.AddSingleton<Lemari>();
        s.AddSingleton<Siaran>();
        s.AddSingleton<PintuTulis>();
        s.AddSingleton(new KunciHidup(d));
        s.AddSingleton<Tenaga>();
        s.AddHostedService<PembacaKabar>();
        if (d.SqlServer)
            s.AddPooledDbContextFactory<SqlServerDb>((sp, o) => Umum(o, sp).UseSqlServer(d.Sambungan, q => q.EnableRetryOnFailure(5, TimeSpan.FromSeconds(10), [0]).CommandTimeout(30)))
                .AddSingleton<IDbContextFactory<LayananDb>, PabrikDb<SqlServerDb>>();
        else
            s.AddSingleton(d).AddSingleton<AntreSqlite>().AddHostedService<PerapiWal>()
                .AddPooledDbContextFactory<SqliteDb>((sp, o) => Umum(o, sp).UseSqlite(d.Sambungan).AddInterceptors(sp.GetRequiredService<AntreSqlite>()))
                .AddSingleton<IDbContextFactory<LayananDb>, PabrikDb<SqliteDb>>();
        return s.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContext());
    }

    // EF's own memory ends at about a thousand queries and commands, models among them. The office has more: beyond that it would compile them anew all day.
    static readonly MemoryCache Terkompilasi = new(new MemoryCacheOptions { SizeLimit = 40_960 });

    static DbContextOptionsBuilder Umum(DbContextOptionsBuilder o, IServiceProvider sp) =>
        o.UseMemoryCache(Terkompilasi).ReplaceService<IModelCacheKeyFactory, KunciModel>().AddInterceptors(sp.GetServices<IInterceptor>());
}

/// <summary>Where the data lie; made from checked settings.</summary>
public sealed record PengaturanData(bool SqlServer, string Sambungan, string Folder);

sealed class PabrikDb<T>(IDbContextFactory<T> pabrik) : IDbContextFactory<LayananDb> where T : LayananDb
{
    public LayananDb CreateDbContext() => pabrik.CreateDbContext();
}

sealed class SqliteRancangan : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}

sealed class SqlServerRancangan : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=.").Options);
}
