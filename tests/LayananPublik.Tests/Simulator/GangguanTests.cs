using System.Net;
using System.Text.Json.Nodes;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class GangguanTests
{
    [Fact]
    public async Task Http500_refuses_the_next_n_sends_without_accepting_them()
    {
        await using var sim = await SiapAsync(new { jenis = "http500", jumlah = 2 });
        Assert.Equal(HttpStatusCode.InternalServerError, (await sim.KirimTeksAsync("satu")).StatusCode);
        using var kedua = await sim.KirimTeksAsync("dua");
        Assert.Equal("text/html", kedua.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync("tiga")).StatusCode);
        Assert.Equal(["halo", "tiga"], Teks(await sim.PonselAsync()));
    }

    [Fact]
    public async Task A_broken_connection_comes_after_the_message_was_accepted()
    {
        await using var sim = await SiapAsync(new { jenis = "putus" });
        await Assert.ThrowsAsync<HttpRequestException>(() => sim.KirimTeksAsync("sampai juga"));
        await sim.SampaiAsync(() => sim.Status.Any(s => (string?)s["status"] == "delivered"));
        Assert.Equal(["halo", "sampai juga"], Teks(await sim.PonselAsync()));
    }

    [Fact]
    public async Task A_timeout_comes_after_the_message_was_accepted()
    {
        await using var sim = await SiapAsync(new { jenis = "timeout" });
        using var sabar = new CancellationTokenSource();
        var panggilan = sim.Http.PostAsync("/simulator/graph/v25.0/100000000000001/messages",
            new StringContent("""{"messaging_product":"whatsapp","to":"+6281200000001","type":"text","text":{"body":"sampai juga"}}"""), sabar.Token);
        await sim.SampaiAsync(() => sim.Status.Any(s => (string?)s["status"] == "delivered"));
        Assert.False(panggilan.IsCompleted);
        await sabar.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => panggilan);
    }

    [Fact]
    public async Task A_slow_answer_lets_the_status_overtake_it()
    {
        await using var sim = await SiapAsync(new { jenis = "lambat", detik = 15 });
        var panggilan = sim.KirimTeksAsync("pelan");
        await sim.SampaiAsync(() => sim.Status.Any(s => (string?)s["status"] == "delivered"));
        Assert.False(panggilan.IsCompleted);
        Assert.Equal(HttpStatusCode.OK, (await panggilan).StatusCode);
    }

    [Theory]
    [InlineData(131056, HttpStatusCode.BadRequest)]
    [InlineData(190, HttpStatusCode.Unauthorized)]
    [InlineData(131000, HttpStatusCode.InternalServerError)]
    public async Task A_code_that_Meta_gives_at_once_is_given_at_once(int kode, HttpStatusCode http)
    {
        await using var sim = await SiapAsync(new { jenis = "kode", kode });
        Assert.Equal((http, kode), await sim.KirimTeksAsync("x").GalatAsync());
        Assert.Equal((HttpStatusCode.OK, 0), await sim.KirimTeksAsync("y").GalatAsync());
    }

    [Theory]
    [InlineData(131047)]
    [InlineData(131026)]
    public async Task A_code_that_Meta_gives_later_comes_as_a_failed_status(int kode)
    {
        await using var sim = await SiapAsync(new { jenis = "kode", kode, jumlah = 1 });
        var wamid = await sim.KirimTeksAsync("x").WamidAsync();
        await sim.StatusAsync(wamid, "failed");
        Assert.Equal(kode, (int)sim.Status.Single(s => (string?)s["id"] == wamid)["errors"]![0]!["code"]!);
        Assert.Equal(["halo"], Teks(await sim.PonselAsync()));
    }

    [Fact]
    public async Task A_duplicate_is_delivered_twice_at_the_same_time_with_the_same_bytes()
    {
        await using var sim = await SiapAsync(new { jenis = "duplikat" });
        var bersama = new TaskCompletionSource();
        var datang = 0;
        sim.Jawaban = async _ =>
        {
            if (Interlocked.Increment(ref datang) == 2) bersama.SetResult();
            // Neither is answered before both have come: they truly overlap.
            await bersama.Task;
            return 200;
        };
        await sim.ApiAsync($"{Sari}/teks", new { teks = "dua kali" });
        await sim.SampaiAsync(() => sim.Diterima.Count == 3);
        Assert.Single(sim.Diterima.Skip(1).Select(k => Convert.ToHexString(k.Badan)).Distinct());
    }

    [Fact]
    public async Task Shuffled_webhooks_come_as_one_batch_in_reverse()
    {
        await using var sim = await SiapAsync(new { jenis = "acak", jumlah = 2 });
        await sim.KirimTeksAsync("dua status");
        await sim.SampaiAsync(() => sim.Status.Count() == 2);
        Assert.Equal(2, sim.Diterima.Last().Perubahan.Count);
        Assert.Equal(["delivered", "sent"], sim.Status.Select(s => (string)s["status"]!));
    }

    [Fact]
    public async Task Clearing_ends_all_misbehaviour()
    {
        await using var sim = await SiapAsync(new { jenis = "http500", jumlah = 99 });
        Assert.Single((await (await sim.Http.GetAsync("/simulator/api/gangguan")).JsonAsync()).AsArray());
        Assert.Empty((await (await sim.Http.DeleteAsync("/simulator/api/gangguan")).JsonAsync()).AsArray());
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync("x")).StatusCode);
    }

    static async Task<SimulatorHidup> SiapAsync(object gangguan)
    {
        var sim = await MulaiAsync();
        await sim.SapaAsync();
        (await sim.ApiAsync("gangguan", gangguan)).EnsureSuccessStatusCode();
        return sim;
    }

    static IEnumerable<string> Teks(JsonArray pesan) => pesan.Select(p => (string)p!["teks"]!);
}
