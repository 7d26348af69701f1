using System.Net;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class BatasKirimTests
{
    [Fact]
    public async Task Outside_the_24_hour_window_a_text_is_accepted_and_then_fails()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await sim.ApiAsync("jam", new { maju = "23:59:00" });
        await sim.StatusAsync(await sim.KirimTeksAsync("masih sempat").WamidAsync(), "delivered");
        await sim.ApiAsync("jam", new { maju = "00:02:00" });
        var wamid = await sim.KirimTeksAsync("terlambat").WamidAsync();
        await sim.StatusAsync(wamid, "failed");

        var gagal = sim.Status.Single(s => (string?)s["id"] == wamid);
        Assert.Equal(131047, (int)gagal["errors"]![0]!["code"]!);
        Assert.DoesNotContain(await sim.PonselAsync(), p => (string?)p!["teks"] == "terlambat");
    }

    [Fact]
    public async Task A_template_passes_a_closed_window_and_does_not_open_it()
    {
        await using var sim = await MulaiAsync();
        await sim.StatusAsync(await sim.KirimTeksAsync("belum kenal").WamidAsync(), "failed");
        var wamid = await TemplatTests.KirimStatusAsync(sim, "Sari", "PMH-2026-000001", "Selesai").WamidAsync();
        await sim.StatusAsync(wamid, "delivered");
        Assert.Contains("*Selesai*", (string?)(await sim.PonselAsync()).Single()!["teks"]);
        await sim.StatusAsync(await sim.KirimTeksAsync("masih belum kenal").WamidAsync(), "failed");
    }

    [Fact]
    public async Task Forty_five_messages_to_one_citizen_pass_then_the_pair_rate_bites_and_recovers()
    {
        await using var sim = await MulaiAsync(atur: o => o.PesanPerDetik = 1000);
        await sim.SapaAsync();
        var (mulai, lolos) = (TimeProvider.System.GetTimestamp(), 0);
        (HttpStatusCode Http, int Kode) jawaban;
        while ((jawaban = await sim.KirimTeksAsync($"{lolos}").GalatAsync()).Http == HttpStatusCode.OK) lolos++;
        Assert.Equal((HttpStatusCode.BadRequest, 131056), jawaban);
        // One place is paid back every six seconds, also while this machine is slow.
        Assert.InRange(lolos, 45, 46 + (int)(TimeProvider.System.GetElapsedTime(mulai).TotalSeconds / 6));
        Assert.Equal(HttpStatusCode.OK, (await TemplatTests.KirimStatusAsync(sim, "a", "b", "c", ke: "6281200000002")).StatusCode);
        sim.Jam.Maju(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync("47")).StatusCode);
    }

    [Fact]
    public async Task Strictly_a_burst_is_followed_by_silence_until_it_is_paid_back()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await sim.ApiAsync("setelan", new { pasanganKetat = true });
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync($"{i}")).StatusCode);
        sim.Jam.Maju(TimeSpan.FromSeconds(15));
        Assert.Equal((HttpStatusCode.BadRequest, 131056), await sim.KirimTeksAsync("terlalu cepat").GalatAsync());
        sim.Jam.Maju(TimeSpan.FromSeconds(15));
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync("sudah lunas")).StatusCode);
    }

    [Fact]
    public async Task Beyond_the_offices_throughput_the_call_is_refused()
    {
        await using var sim = await MulaiAsync(atur: o => o.PesanPerDetik = 1);
        Assert.Equal(HttpStatusCode.OK, (await TemplatTests.KirimStatusAsync(sim, "a", "b", "c")).StatusCode);
        sim.Jam.Maju(TimeSpan.FromSeconds(1));
        var jawaban = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => TemplatTests.KirimStatusAsync(sim, "a", "b", "c", ke: $"62812111111{i:00}").GalatAsync()));
        Assert.Contains((HttpStatusCode.BadRequest, 130429), jawaban);
        Assert.Contains((HttpStatusCode.OK, 0), jawaban);
    }
}
