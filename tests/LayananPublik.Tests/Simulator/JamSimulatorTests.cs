using LayananPublik.Simulator;
using Xunit;

namespace LayananPublik.Tests.Simulator;

public sealed class JamSimulatorTests
{
    readonly string folder = Directory.CreateTempSubdirectory("jam").FullName;

    [Fact]
    public void Moving_shifts_now_and_is_remembered_but_not_the_stopwatch()
    {
        var jam = Jam();
        var (waktu, detak) = (jam.GetUtcNow(), jam.GetTimestamp());
        jam.Maju(TimeSpan.FromHours(25));
        Assert.InRange(jam.GetUtcNow() - waktu, TimeSpan.FromHours(25), TimeSpan.FromHours(26));
        Assert.InRange(jam.GetElapsedTime(detak), TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromHours(25), Jam().Geser);
        Assert.Throws<ArgumentOutOfRangeException>(() => jam.Maju(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task A_timer_rings_when_the_clock_is_moved_past_it_and_not_before()
    {
        var jam = Jam();
        var bunyi = new TaskCompletionSource();
        await using var timer = jam.CreateTimer(_ => bunyi.SetResult(), null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        jam.Maju(TimeSpan.FromHours(1));
        Assert.False(bunyi.Task.IsCompleted);
        jam.Maju(TimeSpan.FromHours(1));
        await bunyi.Task.WaitAsync(AppUji.Sabar);
    }

    [Fact]
    public async Task A_delay_and_a_periodic_timer_of_dotnet_follow_the_clock()
    {
        var jam = Jam();
        var tunda = Task.Delay(TimeSpan.FromDays(1), jam);
        using var berkala = new PeriodicTimer(TimeSpan.FromHours(6), jam);
        var pertama = berkala.WaitForNextTickAsync().AsTask();
        jam.Maju(TimeSpan.FromDays(1));
        await Task.WhenAll(tunda, pertama).WaitAsync(AppUji.Sabar);
        var kedua = berkala.WaitForNextTickAsync().AsTask();
        Assert.False(kedua.IsCompleted);
        jam.Maju(TimeSpan.FromHours(6));
        Assert.True(await kedua.WaitAsync(AppUji.Sabar));
    }

    [Fact]
    public async Task A_jump_over_many_periods_rings_once()
    {
        var jam = Jam();
        var kali = 0;
        var bunyi = new SemaphoreSlim(0);
        await using var timer = jam.CreateTimer(_ => { Interlocked.Increment(ref kali); bunyi.Release(); }, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        jam.Maju(TimeSpan.FromDays(30));
        Assert.True(await bunyi.WaitAsync(AppUji.Sabar));
        jam.Maju(TimeSpan.FromHours(1));
        Assert.True(await bunyi.WaitAsync(AppUji.Sabar));
        Assert.Equal(2, kali);
    }

    [Fact]
    public async Task A_disposed_timer_stays_silent_and_real_time_still_counts()
    {
        var jam = Jam();
        var mati = jam.CreateTimer(_ => Assert.Fail("disposed"), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        mati.Dispose();
        Assert.False(mati.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        jam.Maju(TimeSpan.FromHours(1));
        var bunyi = new TaskCompletionSource();
        await using var hidup = jam.CreateTimer(_ => bunyi.SetResult(), null, TimeSpan.FromMilliseconds(5), Timeout.InfiniteTimeSpan);
        await bunyi.Task.WaitAsync(AppUji.Sabar);
    }

    JamSimulator Jam() => new(new SimulatorOptions { Folder = folder });
}
