using System.Reflection;
using System.Runtime.CompilerServices;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace LayananPublik.Tests.Data;

public sealed class ModelTests
{
    static SqliteDb Sqlite() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);

    static SqlServerDb SqlServer() => new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=.").Options);

    [Fact]
    public void Neither_model_has_changes_without_a_migration()
    {
        Assert.False(Sqlite().Database.HasPendingModelChanges());
        Assert.False(SqlServer().Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_whole_migration_script_for_SQL_Server_is_valid_T_SQL()
    {
        var skrip = SqlServer().Database.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.Contains("CREATE TABLE [Permohonan]", skrip, StringComparison.Ordinal);
        Assert.Empty(Tsql.Salah(skrip));
        Assert.Empty(Tsql.Salah(SqlServer().Database.GenerateCreateScript()));
        Assert.NotEmpty(Tsql.Salah("SELEC 1 FORM x"));
    }

    // The driver needs Microsoft.SqlServer.Server for every parameterised command; the stand-in of lib/ must satisfy each of its methods.
    [Fact]
    public void Every_method_of_the_SQL_Server_driver_can_be_prepared()
    {
        var (siap, gagal) = (0, new List<string>());
        foreach (var m in SemuaMetode(typeof(Microsoft.Data.SqlClient.SqlConnection).Assembly, gagal))
            try
            {
                RuntimeHelpers.PrepareMethod(m.MethodHandle);
                siap++;
            }
            catch (Exception e) when (e is TypeLoadException or FileNotFoundException or FileLoadException or MissingMemberException or BadImageFormatException or InvalidProgramException)
            {
                gagal.Add($"{m.DeclaringType!.Name}.{m.Name}: {e.Message}");
            }
        Assert.True(siap > 1000);
        // Only the Entra ID broker, which an office never uses, may be missing.
        Assert.All(gagal, x => Assert.Contains("Broker", x, StringComparison.Ordinal));
    }

    static IEnumerable<MethodBase> SemuaMetode(Assembly rakitan, List<string> gagal)
    {
        Type?[] jenis;
        try { jenis = rakitan.GetTypes(); }
        catch (ReflectionTypeLoadException e)
        {
            jenis = e.Types;
            gagal.AddRange(e.LoaderExceptions.Select(x => x!.Message));
        }
        const BindingFlags Semua = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return jenis.OfType<Type>().Where(t => !t.ContainsGenericParameters).SelectMany(t => t.GetMembers(Semua)).OfType<MethodBase>()
            .Where(m => !m.IsAbstract && !m.ContainsGenericParameters && (m.MethodImplementationFlags & MethodImplAttributes.InternalCall) == 0 && m.GetMethodBody() is not null);
    }

    [Fact]
    public void Every_time_column_is_a_plain_UTC_date_and_time()
    {
        foreach (var p in SqlServer().Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(DateTimeOffset) || p.ClrType == typeof(DateTimeOffset?)))
            Assert.True((p.GetTypeMapping().Converter ?? p.GetValueConverter()) is not null, p.DeclaringType.Name + "." + p.Name);
    }
}
