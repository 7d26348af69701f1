using System.Collections.Concurrent;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Penjadwalan;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>Places under load: never one too many, never one lost.</summary>
public sealed class BerebutTempatTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_thousand_at_once_on_a_slot_of_ten_give_exactly_ten() => SeribuAsync(sqlServer: false);

    [Fact]
    public Task The_same_on_SQL_Server()
    {
        Assert.SkipUnless(KantorNomor.AdaSqlServer, "LAYANAN_UJI_SQLSERVER names no server.");
        return SeribuAsync(sqlServer: true);
    }

    [Fact]
    public Task Storms_of_booking_moving_and_cancelling_keep_the_count() => BadaiAsync(sqlServer: false);

    [Fact]
    public Task The_same_storm_on_SQL_Server()
    {
        Assert.SkipUnless(KantorNomor.AdaSqlServer, "LAYANAN_UJI_SQLSERVER names no server.");
        return BadaiAsync(sqlServer: true);
    }

    static async Task SeribuAsync(bool sqlServer)
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 2, 5), sqlServer);
        var (dapat, penuh) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), new ParallelOptions { MaxDegreeOfParallelism = 48, CancellationToken = Ct }, async (i, _) =>
        {
            var hasil = await k.PesanAsync(k.Slot(), $"Warga {(char)('A' + i % 26)}", nik: $"3299014101{i / 10 % 100:00}9{i:000}");
            if (hasil.Nilai is { } j) dapat.Add(j.Kode);
            else penuh.Add(hasil.Penolakan!);
        });
        Assert.Equal(10, dapat.Count);
        Assert.Equal(990, penuh.Count);
        Assert.Equal(["Tempat pada jam itu baru saja habis. Pilih jam lain."], penuh.Distinct());
        await using var db = k.Db();
        Assert.Equal(10, await db.Janji.CountAsync(Ct));
        Assert.Equal((10, 10), await db.SlotJanji.Select(s => ValueTuple.Create(s.Terisi, s.Kapasitas)).SingleAsync(Ct));
        await k.CocokAsync();
    }

    static async Task BadaiAsync(bool sqlServer)
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 3), sqlServer);
        var acak = new Random(9);
        var aksi = Enumerable.Range(0, 400).Select(i => (i, Jenis: acak.Next(10), Ke: acak.Next(8))).ToList();
        var ada = new ConcurrentQueue<int>();
        // Some wait meanwhile: what becomes free passes to them, and they let it pass on.
        for (var i = 0; i < 4; i++) Assert.Null((await k.TungguAsync(await k.WargaAsync(), $"Tunggu {(char)('A' + i)}", sampai: KantorJanji.Senin)).Penolakan);
        await Parallel.ForEachAsync(aksi, new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = Ct }, async (a, _) =>
        {
            var slot = k.Slot(8 + a.Ke / 2, a.Ke % 2 * 30);
            if (a.Jenis < 4 || !ada.TryDequeue(out var id))
            {
                if ((await k.PesanAsync(slot, "Warga Badai", nik: $"32990141019{a.i:00000}")).Nilai is { } j) ada.Enqueue(j.Id);
            }
            else if (a.Jenis < 7) { if ((await k.PindahAsync(id, slot)).Nilai is { } j) ada.Enqueue(j.Id); else ada.Enqueue(id); }
            // The last one is kept: where the cancellations come through late, all of them would be gone and nobody else would have found room.
            else if (ada.IsEmpty) ada.Enqueue(id);
            else await k.BatalAsync(id);
        });
        await k.CocokAsync();
        await using var db = k.Db();
        Assert.Equal(ada.Order(), await db.Janji.Where(j => j.Status == StatusJanji.Dipesan).Select(j => j.Id).OrderBy(i => i).ToListAsync(Ct));
        Assert.InRange(ada.Count, 1, 24);
        k.Jam.Maju(TimeSpan.FromHours(2));
        while (await k.Tunggu.UrusAsync(Ct)) await k.CocokAsync();
        await k.CocokAsync();
        // Never both of a move.
        Assert.False(await db.Janji.AnyAsync(j => j.DipindahDariId != null && j.DipindahDari!.Status != StatusJanji.Batal, Ct));
    }

    [Fact]
    public async Task A_save_that_fails_gives_its_place_back()
    {
        using var k = await KantorJanji.MulaiAsync();
        var warga = await k.WargaAsync();
        Assert.Null((await k.PesanAsync(k.Slot(), "Sari Anggraini", warga)).Penolakan);
        await using var db = k.Db();
        // The same person in the same moment by another way: the unique key refuses the whole save, count and all.
        await using var lain = k.Db();
        lain.Janji.Add(Janji.Pesan(await lain.SlotJanji.SingleAsync(Ct), await k.JadwalAsync(lain), new("Sari Anggraini"), (await db.Janji.SingleAsync(Ct)).SidikOrang, Pelaku.Warga, k.Kini));
        var slot = lain.SlotJanji.Local.Single();
        slot.Ambil(slot.Kapasitas);
        lain.Hitung(slot);
        await Assert.ThrowsAsync<DbUpdateException>(() => lain.SaveChangesAsync(Ct));
        await k.CocokAsync();
        Assert.Equal(1, await db.SlotJanji.Select(s => s.Terisi).SingleAsync(Ct));
    }

    [Fact]
    public async Task Inside_a_transaction_of_the_caller_a_rollback_takes_the_place_back_too()
    {
        using var k = await KantorJanji.MulaiAsync();
        await using (var db = k.Db())
        {
            await using var transaksi = await db.Database.BeginTransactionAsync(Ct);
            Assert.Null((await BukuJanji.PesanAsync(db, k.Slot(), new("Budi Santoso"), Pelaku.Warga, k.Kini, Ct)).Penolakan);
            await db.SaveChangesAsync(Ct);
            Assert.Equal(1, db.SlotJanji.Local.Single().Terisi);
            await transaksi.RollbackAsync(Ct);
        }
        await using var lihat = k.Db();
        Assert.False(await lihat.SlotJanji.AnyAsync(Ct));
    }
}
