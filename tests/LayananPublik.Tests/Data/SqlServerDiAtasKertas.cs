using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Tests.Data;

/// <summary>A SQL Server context that talks to nobody: every command is written down and answered with no rows.</summary>
sealed class SqlServerDiAtasKertas : DbCommandInterceptor, IDbConnectionInterceptor, IDbContextFactory<LayananDb>
{
    readonly DbContextOptions<SqlServerDb> pilihan;

    public SqlServerDiAtasKertas(string folder)
    {
        var layanan = new ServiceCollection().AddSingleton(Segel.Buka(folder)).BuildServiceProvider();
        pilihan = new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=.").UseApplicationServiceProvider(layanan).AddInterceptors(this).Options;
    }

    public ConcurrentQueue<string> Perintah { get; } = [];

    public LayananDb CreateDbContext() => new SqlServerDb(pilihan);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Perintah.Enqueue(command.CommandText);
        return new(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Perintah.Enqueue(command.CommandText);
        return new(InterceptionResult<int>.SuppressWithResult(0));
    }

    ValueTask<InterceptionResult> IDbConnectionInterceptor.ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken) =>
        new(InterceptionResult.Suppress());
}
