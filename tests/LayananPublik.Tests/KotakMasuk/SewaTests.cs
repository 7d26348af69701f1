using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class SewaTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_several_nodes_one_gets_the_row_and_another_gets_it_when_the_lease_has_run_out()
    {
        var jam = app.Ambil<TimeProvider>();
        var sari = new string('a', 64);
        await app.DbAsync(async db =>
        {
            var kiriman = KirimanMasuk.Catat(sari, [1], jam.GetUtcNow());
            kiriman.TakTerbaca("held back from the worker");
            db.KirimanMasuk.Add(kiriman);
            return await db.SaveChangesAsync();
        });
        var simpul = Enumerable.Range(0, 8).Select(_ => new Sewa(jam)).ToList();
        Assert.Equal(8, simpul.DistinctBy(s => s.Pemilik).Count());
        Assert.Equal(1, (await Task.WhenAll(simpul.Select(AmbilAsync))).Sum());
        Assert.Equal(0, await AmbilAsync(simpul[0]));
        app.Maju(TimeSpan.FromMinutes(2));
        Assert.Equal(1, (await Task.WhenAll(simpul.Select(AmbilAsync))).Sum());

        Task<int> AmbilAsync(Sewa s) => app.DbAsync(db => s.AmbilAsync(db.KirimanMasuk.Where(k => k.Sari == sari), TimeSpan.FromMinutes(1), Ct));
    }

    [Fact]
    public async Task Delivery_that_a_dead_node_had_taken_is_taken_up_when_its_lease_has_run_out()
    {
        var (badan, kini) = (Kiriman.Teks("6281200000602", "wamid.YATIM", "halo"), app.Ambil<TimeProvider>().GetUtcNow());
        await app.DbAsync(async db =>
        {
            db.KirimanMasuk.Add(KirimanMasuk.Catat(Kiriman.Sari(badan), badan, kini.AddHours(1)));
            await db.SaveChangesAsync();
            return await db.KirimanMasuk.Where(k => k.Sari == Kiriman.Sari(badan)).ExecuteUpdateAsync(s => s.SetProperty(k => k.PemilikSewa, "mati").SetProperty(k => k.SewaSampai, kini.AddHours(2)));
        });
        app.Maju(TimeSpan.FromHours(3));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.YATIM"), ada => ada, "the orphan");
    }

    [Fact]
    public async Task Row_that_another_node_finished_meanwhile_is_not_finished_twice()
    {
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000601", "wamid.DUAKALI", "halo"));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.DUAKALI"), ada => ada);
        await app.DbAsync(db => db.PembaruanMasuk.Where(p => p.Kunci == "m:wamid.DUAKALI").ExecuteUpdateAsync(s => s.SetProperty(p => p.Status, StatusPembaruan.Karantina)));
        await using var satu = await app.DbFactory.CreateDbContextAsync(Ct);
        await using var dua = await app.DbFactory.CreateDbContextAsync(Ct);
        foreach (var db in new[] { satu, dua }) (await db.PembaruanMasuk.SingleAsync(p => p.Kunci == "m:wamid.DUAKALI", Ct)).Selesai();
        await satu.SaveChangesAsync(Ct);
        var galat = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => dua.SaveChangesAsync(Ct));
        Assert.True(galat.KarenaBerebut());
    }
}
