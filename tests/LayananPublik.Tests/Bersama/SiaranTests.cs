using System.Collections.Concurrent;
using LayananPublik.Bersama;
using LayananPublik.Shell;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Bersama;

public sealed class SiaranTests : IDisposable
{
    readonly DbUji uji = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    Siaran Siaran => uji.Ambil<Siaran>();

    public void Dispose() => uji.Dispose();

    PembacaKabar Pembaca(Siaran siaran) => new(uji, siaran, TimeProvider.System, NullLogger<PembacaKabar>.Instance);

    async Task TulisAsync(params string[] topik)
    {
        await using var db = uji.CreateDbContext();
        Siaran.Tulis(db, topik);
        await db.SaveChangesAsync(Ct);
        Siaran.Bangunkan();
    }

    [Fact]
    public async Task A_screen_hears_of_its_own_topic_only()
    {
        using var pembaca = Pembaca(Siaran);
        await pembaca.StartAsync(Ct);
        var (dengar, salah) = (new TaskCompletionSource(), 0);
        using var a = Siaran.Ikuti(Topik.SatuPercakapan(7), () => { dengar.TrySetResult(); return Task.CompletedTask; });
        using var b = Siaran.Ikuti(Topik.SatuPercakapan(8), () => { salah++; return Task.CompletedTask; });
        await TulisAsync(Topik.SatuPercakapan(7), Topik.Percakapan);
        await dengar.Task.WaitAsync(AppUji.Sabar, Ct);
        Assert.Equal(0, salah);
        await pembaca.StopAsync(Ct);
    }

    [Fact]
    public async Task Another_node_hears_too()
    {
        var simpul = new Siaran(TimeProvider.System, NullLogger<Siaran>.Instance);
        using var pembaca = Pembaca(simpul);
        await pembaca.StartAsync(Ct);
        var dengar = new TaskCompletionSource();
        using var a = simpul.Ikuti(Topik.Permohonan, () => { dengar.TrySetResult(); return Task.CompletedTask; });
        await TulisAsync(Topik.Permohonan);
        await dengar.Task.WaitAsync(AppUji.Sabar, Ct);
        await pembaca.StopAsync(Ct);
    }

    [Fact]
    public void Who_leaves_is_forgotten()
    {
        using (Siaran.Ikuti(Topik.Surat, () => Task.CompletedTask)) Assert.Equal(1, Siaran.JumlahPengikut);
        Assert.Equal(0, Siaran.JumlahPengikut);
    }

    [Fact]
    public async Task Whoever_leaves_in_the_middle_of_reading_did_not_fail()
    {
        var catatan = new Catatan();
        var siaran = new Siaran(TimeProvider.System, catatan);
        // Not inside the callbacks: they must come to their end.
        TaskCompletionSource mulai = new(TaskCreationOptions.RunContinuationsAsynchronously), akhir = new(TaskCreationOptions.RunContinuationsAsynchronously), dengar = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var layar = new LayarUji(siaran, async ct =>
        {
            mulai.TrySetResult();
            try { await Task.Delay(Timeout.Infinite, ct); }
            finally { akhir.TrySetResult(); }
        });
        siaran.Umumkan([Topik.Surat]);
        await mulai.Task.WaitAsync(AppUji.Sabar, Ct);
        layar.Dispose();
        await akhir.Task.WaitAsync(AppUji.Sabar, Ct);
        using var lain = siaran.Ikuti(Topik.Surat, () => { dengar.TrySetResult(); throw new InvalidOperationException("broken screen"); });
        siaran.Umumkan([Topik.Surat]);
        await dengar.Task.WaitAsync(AppUji.Sabar, Ct);
        Assert.True(SpinWait.SpinUntil(() => siaran.JumlahPengikut == 0 && !catatan.Galat.IsEmpty, AppUji.Sabar));
        Assert.IsType<InvalidOperationException>(Assert.Single(catatan.Galat));
    }

    [Fact]
    public async Task A_failing_screen_is_dropped_and_the_others_go_on()
    {
        var dengar = new TaskCompletionSource();
        using var rusak = Siaran.Ikuti(Topik.Surat, () => throw new InvalidOperationException("broken screen"));
        using var baik = Siaran.Ikuti(Topik.Surat, () => { dengar.TrySetResult(); return Task.CompletedTask; });
        Siaran.Umumkan(new HashSet<string> { Topik.Surat });
        await dengar.Task.WaitAsync(AppUji.Sabar, Ct);
        Assert.True(SpinWait.SpinUntil(() => Siaran.JumlahPengikut == 1, AppUji.Sabar));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_change_that_was_rolled_back()
    {
        await using var db = uji.CreateDbContext();
        await using (var transaksi = await db.Database.BeginTransactionAsync(Ct))
        {
            Siaran.Tulis(db, Topik.Surat);
            await db.SaveChangesAsync(Ct);
            await transaksi.RollbackAsync(Ct);
        }
        await using var lain = uji.CreateDbContext();
        Assert.Empty(lain.Kabar);
    }
}

/// <summary>A screen that reads for as long as it is open.</summary>
sealed class LayarUji : LayananComponent
{
    public LayarUji(Siaran siaran, Func<CancellationToken, Task> muat) => Selagi(siaran.Ikuti(Topik.Surat, () => muat(Selesai)));
}

/// <summary>Keeps what was reported.</summary>
sealed class Catatan : ILogger<Siaran>
{
    public ConcurrentQueue<Exception?> Galat { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Galat.Enqueue(exception);
}
