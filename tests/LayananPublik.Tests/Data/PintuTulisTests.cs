using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.Bersama;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Data;

public sealed class PintuTulisTests
{
    readonly Waktu waktu = new();
    readonly List<string> masuk = [];
    readonly PintuTulis pintu;

    public PintuTulisTests() => pintu = new(waktu);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Waits for its turn, says who it is and gives the turn back.</summary>
    Task Antre(string nama, Penulisan cara) => AntreAsync(nama, pintu.MasukAsync(cara, Ct));

    async Task AntreAsync(string nama, ValueTask<PintuTulis.Giliran> giliran)
    {
        using var g = await giliran;
        lock (masuk) masuk.Add(nama);
    }

    [Fact]
    public async Task Those_in_a_hurry_pass_the_others_and_workers_come_last()
    {
        var sedang = await pintu.MasukAsync(Penulisan.Biasa, Ct);
        Task[] semua = [Antre("pekerja", Penulisan.Santai), Antre("petugas", Penulisan.Biasa), Antre("kiriman 1", Penulisan.Dahulu), Antre("kiriman 2", Penulisan.Dahulu)];
        sedang.Dispose();
        await Task.WhenAll(semua).WaitAsync(AppUji.Sabar, Ct);
        Assert.Equal(["kiriman 1", "kiriman 2", "petugas", "pekerja"], masuk);
    }

    [Fact]
    public async Task Nobody_is_passed_for_ever()
    {
        var sedang = await pintu.MasukAsync(Penulisan.Dahulu, Ct);
        Task[] awal = [Antre("pekerja", Penulisan.Santai), Antre("petugas", Penulisan.Biasa)];
        waktu.Maju(TimeSpan.FromSeconds(1));
        Task[] susulan = [Antre("kiriman", Penulisan.Dahulu)];
        sedang.Dispose();
        await Task.WhenAll([.. awal, .. susulan]).WaitAsync(AppUji.Sabar, Ct);
        Assert.Equal(["pekerja", "petugas", "kiriman"], masuk);
    }

    [Fact]
    public async Task In_a_rush_workers_wait_even_while_nobody_writes()
    {
        pintu.Ramaikan(true);
        var pekerja = Antre("pekerja", Penulisan.Santai);
        await Antre("kiriman", Penulisan.Dahulu);
        Assert.False(pekerja.IsCompleted);
        pintu.Ramaikan(false);
        await pekerja.WaitAsync(AppUji.Sabar, Ct);
        Assert.Equal(["kiriman", "pekerja"], masuk);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_stepped_over()
    {
        var sedang = await pintu.MasukAsync(Penulisan.Biasa, Ct);
        using var batal = new CancellationTokenSource();
        var pergi = pintu.MasukAsync(Penulisan.Biasa, batal.Token).AsTask();
        var sabar = Antre("sabar", Penulisan.Biasa);
        await batal.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pergi);
        sedang.Dispose();
        sedang.Dispose();
        await sabar.WaitAsync(AppUji.Sabar, Ct);
        Assert.Equal(["sabar"], masuk);
    }

    [Fact]
    public async Task A_turn_is_given_back_by_commit_rollback_failure_and_by_a_forgotten_transaction()
    {
        using var uji = new DbUji();
        await using (var db = uji.CreateDbContext())
        {
            db.Kabar.Add(Kabar.Tentang("a", waktu.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
            await db.Kabar.Where(k => k.Topik == "a").ExecuteDeleteAsync(Ct);
        }
        await using (var db = uji.CreateDbContext())
        await using (var transaksi = await db.Database.BeginTransactionAsync(Ct)) await transaksi.RollbackAsync(Ct);
        await using (var db = uji.CreateDbContext()) await db.Database.BeginTransactionAsync(Ct);
        await using (var db = uji.CreateDbContext())
        {
            db.KirimanMasuk.AddRange(KirimanMasuk.Catat("kembar", [1], waktu.GetUtcNow()), KirimanMasuk.Catat("kembar", [2], waktu.GetUtcNow()));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
        }
        using var bebas = await uji.Ambil<PintuTulis>().MasukAsync(Penulisan.Santai, Ct).AsTask().WaitAsync(AppUji.Sabar, Ct);
    }

    [Fact]
    public async Task Fifty_writers_at_once_all_get_through_and_nothing_is_lost()
    {
        using var uji = new DbUji();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            await using var db = await ((IDbContextFactory<LayananDb>)uji).BuatAsync((Penulisan)(i % 3), Ct);
            for (var ke = 0; ke < 5; ke++)
            {
                db.Kabar.Add(Kabar.Tentang($"{i}-{ke}", waktu.GetUtcNow()));
                await db.SaveChangesAsync(Ct);
            }
        }));
        await using var baca = uji.CreateDbContext();
        Assert.Equal(250, await baca.Kabar.Select(k => k.Topik).Distinct().CountAsync(Ct));
    }

    sealed class Waktu : TimeProvider
    {
        long geser;

        public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref geser);

        public void Maju(TimeSpan lama) => Interlocked.Add(ref geser, (long)(lama.TotalSeconds * TimestampFrequency));
    }
}
