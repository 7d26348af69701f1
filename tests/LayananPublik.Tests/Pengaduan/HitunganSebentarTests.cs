using LayananPublik.Bersama;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Penataan;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class HitunganSebentarTests : IDisposable
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly JamUji jam = new();
    readonly Siaran siaran;
    readonly HitunganSebentar<int> hitungan;
    int kali;

    public HitunganSebentarTests() => hitungan = new(jam, siaran = new(jam, NullLogger<Siaran>.Instance), Topik.AduanTerbit);

    public void Dispose() => hitungan.Dispose();

    Task<int> Ambil(string kunci = "a") => hitungan.AmbilAsync(kunci, () => Task.FromResult(Interlocked.Increment(ref kali)), Ct);

    [Fact]
    public async Task Counted_once_for_a_minute_and_for_each_question_by_itself()
    {
        Assert.Equal((1, 1, 2), (await Ambil(), await Ambil(), await Ambil("b")));
        jam.Maju(TimeSpan.FromSeconds(59));
        Assert.Equal(1, await Ambil());
        jam.Maju(TimeSpan.FromSeconds(1));
        Assert.Equal(3, await Ambil());
    }

    [Fact]
    public async Task Counted_anew_once_its_topic_was_told()
    {
        Assert.Equal(1, await Ambil());
        siaran.Umumkan([Topik.AduanTerbit]);
        Assert.True(SpinWait.SpinUntil(() => Ambil().GetAwaiter().GetResult() == 2, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Who_asks_at_the_same_moment_waits_for_the_one_that_counts_and_a_failure_is_not_kept()
    {
        var selesai = new TaskCompletionSource<int>();
        Task<int> Lambat() => hitungan.AmbilAsync("c", () =>
        {
            Interlocked.Increment(ref kali);
            return selesai.Task;
        }, Ct);
        var semua = Enumerable.Range(0, 8).Select(_ => Lambat()).ToList();
        selesai.SetException(new InvalidOperationException("mati"));
        foreach (var t in semua) await Assert.ThrowsAsync<InvalidOperationException>(() => t);
        Assert.Equal(1, kali);
        Assert.Equal(2, await hitungan.AmbilAsync("c", () => Task.FromResult(++kali), Ct));
    }
}
