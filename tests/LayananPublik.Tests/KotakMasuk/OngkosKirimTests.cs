using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Counts what the sender writes: contexts that touch the outbox, by their saves.</summary>
public sealed class PencatatSimpan : SaveChangesInterceptor
{
    int banyak;

    public int Banyak => Volatile.Read(ref banyak);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        // A status changes the row too, but only together with its update; and the one before the call changes nothing else.
        if (eventData.Context!.ChangeTracker.Entries<PesanKeluar>().Any(e => e.State == EntityState.Modified) && !eventData.Context.ChangeTracker.Entries<PembaruanMasuk>().Any())
            Interlocked.Increment(ref banyak);
        return ValueTask.FromResult(result);
    }
}

public sealed class AppTerhitung() : AppUji(s => s.AddSingleton<PencatatSimpan>().AddSingleton<IInterceptor>(sp => sp.GetRequiredService<PencatatSimpan>()));

public sealed class OngkosKirimTests(AppTerhitung app) : IClassFixture<AppTerhitung>
{
    [Fact]
    public async Task A_message_costs_two_commits_one_before_the_call_and_one_after_it()
    {
        const int pesan = 10;
        var warga = await app.WargaBaruAsync();
        await app.TenangAsync();
        var sebelum = app.Ambil<PencatatSimpan>().Banyak;
        var id = await app.AntrekanAsync(warga.Percakapan, petugas: true, [.. Enumerable.Range(1, pesan).Select(n => $"pesan ke-{n}")]);
        await app.TungguKeluarAsync(id[^1], k => k.Status >= StatusKirim.Sampai);
        await app.TenangAsync();
        // A status that is faster than our own note of the answer makes that note be written once more.
        Assert.InRange(app.Ambil<PencatatSimpan>().Banyak - sebelum, pesan * 2, pesan * 3);
        var berebut = app.Ambil<PencatatSimpan>().Banyak - sebelum - pesan * 2;
        TestContext.Current.TestOutputHelper?.WriteLine($"{berebut} of {pesan} answers met a faster status.");
    }
}
