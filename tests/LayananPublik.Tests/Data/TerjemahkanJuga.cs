using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace LayananPublik.Tests.Data;

/// <summary>
/// Every LINQ query that a test runs on SQLite is translated for SQL Server too, so that one which only SQLite understands fails on a laptop.
/// </summary>
public sealed class TerjemahkanJuga : IQueryExpressionInterceptor
{
    /// <summary>Of all offices of the tests: who compiles a query first, compiles it for all.</summary>
    public static readonly TerjemahkanJuga Bersama = new();

    static readonly SqlServerDb SqlServer = new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=.").Options);

    static readonly Lock Gembok = new();

    static readonly MethodInfo Susun = typeof(TerjemahkanJuga).GetMethod(nameof(Kompilasi), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What could not be translated, with the reason; empty when all is well.</summary>
    public ConcurrentQueue<string> Gagal { get; } = [];

    public int Jumlah { get; private set; }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        // Queries are compiled once per shape and process; one context serves them all, one after the other.
        lock (Gembok)
        {
            Jumlah++;
            try { Susun.MakeGenericMethod(HasilDari(queryExpression.Type)).Invoke(null, [new KeModelLain(SqlServer.Model).Visit(queryExpression)]); }
            catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException salah) { Gagal.Enqueue(salah.Message); }
        }
        return queryExpression;
    }

    static void Kompilasi<T>(Expression query) =>
        SqlServer.GetService<IQueryCompilationContextFactory>().Create(async: false).CreateQueryExecutor<T>(query);

    static Type HasilDari(Type t) => t.IsGenericType && typeof(IQueryable).IsAssignableFrom(t) ? typeof(IEnumerable<>).MakeGenericType(t.GetGenericArguments()[0]) : t;

    sealed class KeModelLain(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression akar ? akar.UpdateEntityType(model.FindEntityType(akar.EntityType.Name)!) : base.VisitExtension(node);
    }
}
