using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using Xunit;

namespace LayananPublik.Tests.Shell;

public sealed class PembacaBersamaTests
{
    readonly PembacaBersama pembaca = new(TimeProvider.System);
    readonly TaskCompletionSource<int> jawaban = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource mulai = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int dibaca;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    Task<int> TanyaAsync(object tentang, CancellationToken ct) => pembaca.BacaAsync(tentang, () =>
    {
        Interlocked.Increment(ref dibaca);
        mulai.TrySetResult();
        return jawaban.Task;
    }, ct);

    [Fact]
    public async Task Screens_that_ask_the_same_before_the_next_read_are_all_given_it()
    {
        var mata = new MataPetugas(Peran.Petugas, "/1/", null);
        var pertama = TanyaAsync((mata, "semua"), Ct);
        await mulai.Task;
        var semua = Enumerable.Range(0, 20).Select(_ => TanyaAsync((mata, "semua"), Ct)).ToList();
        jawaban.SetResult(7);
        Assert.All(await Task.WhenAll([pertama, .. semua]), j => Assert.Equal(7, j));
        Assert.Equal(2, dibaca);
    }

    [Fact]
    public async Task Other_eyes_are_given_a_read_of_their_own()
    {
        jawaban.SetResult(7);
        await Task.WhenAll(TanyaAsync(new MataPetugas(Peran.Petugas, "/1/", null), Ct), TanyaAsync(new MataPetugas(Peran.Petugas, "/1/2/", null), Ct), TanyaAsync(new MataPetugas(Peran.AdminAduan, "/1/", null), Ct), TanyaAsync(new MataPetugas(Peran.Petugas, "/1/", 4), Ct));
        Assert.Equal(4, dibaca);
    }

    [Fact]
    public async Task Whoever_asks_while_a_read_runs_is_given_a_later_one()
    {
        var lanjut = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var lama = pembaca.BacaAsync("daftar", () =>
        {
            mulai.SetResult();
            return lanjut.Task;
        }, Ct);
        await mulai.Task;
        var baru = pembaca.BacaAsync("daftar", () => Task.FromResult("sesudah perubahan"), Ct);
        lanjut.SetResult("sebelum perubahan");
        Assert.Equal(("sebelum perubahan", "sesudah perubahan"), (await lama, await baru));
    }

    [Fact]
    public async Task Whoever_leaves_takes_nothing_from_the_others()
    {
        using var pergi = new CancellationTokenSource();
        var (satu, dua) = (TanyaAsync("daftar", pergi.Token), TanyaAsync("daftar", Ct));
        await pergi.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => satu);
        jawaban.SetResult(7);
        Assert.Equal(7, await dua);
    }
}
