using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Hadir;

/// <summary>Two nodes share a database; what one officer's screen says, the other's shows.</summary>
public sealed class TandaHadirTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_writing_and_leaving_are_seen_by_colleagues_and_cost_few_writes()
    {
        var id = kantor.WargaBaru();
        await using var hadir = Tanda();
        await hadir.MulaiAsync(kantor.Rina.Id);
        await hadir.BukaAsync(id);
        Assert.Equal((id, false), await DiAsync(kantor.Rina));
        var awal = await KabarAsync();
        for (var i = 0; i < 50; i++) await hadir.MenulisAsync(id);
        Assert.Equal((id, true), await DiAsync(kantor.Rina));
        Assert.Equal(awal + 1, await KabarAsync());
        await hadir.BerhentiMenulisAsync();
        Assert.Equal((id, false), await DiAsync(kantor.Rina));
        // A panel that closes late does not take away what was opened since.
        await hadir.BukaAsync(id + 1);
        await hadir.TutupAsync(id);
        Assert.Equal((id + 1, false), await DiAsync(kantor.Rina));
        await hadir.TutupAsync(id + 1);
        Assert.Equal((null, false), await DiAsync(kantor.Rina));
    }

    [Fact]
    public async Task A_circuit_that_ends_or_loses_its_line_is_gone_at_once_and_one_that_dies_after_its_time()
    {
        var id = kantor.WargaBaru();
        var hadir = Tanda();
        await hadir.MulaiAsync(kantor.Hendra.Id);
        await hadir.BukaAsync(id);
        await hadir.PutusAsync();
        Assert.Null(await DiAsync(kantor.Hendra));
        await hadir.SambungAsync();
        Assert.Equal((id, false), await DiAsync(kantor.Hendra));
        await hadir.DisposeAsync();
        Assert.Null(await DiAsync(kantor.Hendra));
        // A node that was switched off leaves its row: nobody believes it for long.
        await using var db = kantor.Dbs.CreateDbContext();
        db.Kehadiran.Add(Kehadiran.Datang("mati", kantor.Lurah.Id, TimeProvider.System.GetUtcNow() - Kehadiran.Hidup));
        await db.SaveChangesAsync(Ct);
        Assert.Null(await DiAsync(kantor.Lurah));
    }

    [Fact]
    public async Task A_new_screen_clears_away_the_officers_dead_ones()
    {
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            db.Kehadiran.AddRange(Enumerable.Range(0, 5).Select(i => Kehadiran.Datang($"lama-{i}", kantor.Tetangga.Id, TimeProvider.System.GetUtcNow().AddDays(-1))));
            await db.SaveChangesAsync(Ct);
        }
        await using var hadir = Tanda();
        await hadir.MulaiAsync(kantor.Tetangga.Id);
        await using var kini = kantor.Dbs.CreateDbContext();
        Assert.Equal(1, await kini.Kehadiran.CountAsync(k => k.PetugasId == kantor.Tetangga.Id, Ct));
    }

    [Fact]
    public async Task No_mark_of_presence_touches_the_conversation()
    {
        var id = kantor.WargaBaru();
        await using var hadir = Tanda();
        await hadir.MulaiAsync(kantor.Rina.Id);
        await hadir.BukaAsync(id);
        await hadir.MenulisAsync(id);
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.Equal(0, await db.Percakapan.Where(p => p.Id == id).Select(p => p.Versi).SingleAsync(Ct));
    }

    TandaHadir Tanda() => new(kantor.Dbs, kantor.Siaran, NullLogger<TandaHadir>.Instance);

    async Task<int> KabarAsync()
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return await db.Kabar.CountAsync(Ct);
    }

    /// <summary>As another node reads it: which conversation the officer has open, and whether he writes; null when he is not here.</summary>
    async Task<(int?, bool)?> DiAsync(PetugasAktif petugas)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        var kini = TimeProvider.System.GetUtcNow();
        return (await db.IsiPapanAsync(kini, 100, 100, Ct)).Hadir.Where(h => h.PetugasId == petugas.Id).Select(h => ((int?, bool)?)(h.PercakapanId, h.Menulis(kini))).SingleOrDefault();
    }
}
