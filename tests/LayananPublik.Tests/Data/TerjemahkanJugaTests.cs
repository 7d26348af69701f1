using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Data;

public sealed class TerjemahkanJugaTests
{
    static async Task<TerjemahkanJuga> CobaAsync(Func<LayananDb, IQueryable<int>> query)
    {
        var juga = new TerjemahkanJuga();
        var berkas = Path.Combine(Directory.CreateTempSubdirectory("uji").FullName, "a.db");
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={berkas}").AddInterceptors(juga).Options);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await query(db).ToListAsync(TestContext.Current.CancellationToken);
        return juga;
    }

    [Fact]
    public async Task A_query_that_both_understand_passes()
    {
        var sejak = DateTimeOffset.UnixEpoch;
        var juga = await CobaAsync(db => db.Permohonan.Where(p => p.Pada > sejak && p.Butir.Any(b => b.UnitKerja.Jalur.Contains("/1/"))).OrderBy(p => p.Pada).Select(p => p.Butir.Count).Take(5));
        Assert.Equal(1, juga.Jumlah);
        Assert.Empty(juga.Gagal);
    }

    [Fact]
    public async Task A_query_that_only_SQLite_understands_is_noticed() =>
        Assert.Single((await CobaAsync(db => db.Permohonan.Where(p => EF.Functions.Glob(p.NamaPemohon, "A*")).Select(p => p.Id))).Gagal);
}
