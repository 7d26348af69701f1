using System.Net;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

/// <summary>Deliveries that come as Meta may send them on a bad day.</summary>
public sealed class GangguanKirimanTests
{
    [Theory]
    [InlineData("perubahan", 1, 6, 1)]
    [InlineData("entri", 6, 1, 1)]
    [InlineData("gabung", 1, 1, 6)]
    public async Task Several_updates_share_one_delivery_in_every_shape(string bentuk, int entri, int perubahan, int pesan)
    {
        await using var sim = await SiapAsync(new { jenis = "kelompok", besar = 6, bentuk }, TimeSpan.FromSeconds(30));
        foreach (var nomor in (string[])[Sari, "6281200000002"])
            for (var i = 0; i < 3; i++) await sim.ApiAsync($"{nomor}/teks", new { teks = $"{i}" });
        await sim.SampaiAsync(() => sim.Pesan.Count() == 7);

        var kiriman = System.Text.Json.Nodes.JsonNode.Parse(sim.Diterima.Last().Badan)!["entry"]!.AsArray();
        Assert.Equal(entri, kiriman.Count);
        Assert.Equal(perubahan, kiriman[0]!["changes"]!.AsArray().Count);
        Assert.Equal(pesan, kiriman[0]!["changes"]![0]!["value"]!["messages"]!.AsArray().Count);
        Assert.Equal(2, sim.Diterima.Count);
    }

    [Fact]
    public async Task A_batch_holds_up_to_a_thousand_updates_and_does_not_wait_for_ever()
    {
        await using var sim = await SiapAsync(new { jenis = "kelompok", besar = 1000 }, TimeSpan.FromSeconds(5));
        var warga = sim.Layanan<LayananPublik.Simulator.Api.PonselWarga>();
        for (var i = 0; i < 1100; i++) warga.Tulis($"62813{i % 200:00000000}", $"{i}");
        await sim.SampaiAsync(() => sim.Pesan.Count() == 1101);
        Assert.Equal(1000, sim.Diterima.Max(k => k.Perubahan.Count));

        await sim.ApiAsync("gangguan", new { jenis = "kelompok", besar = 1000 });
        await sim.KirimTeksAsync("hanya dua status");
        await sim.SampaiAsync(() => sim.Diterima.Last().Perubahan.Count == 2);
    }

    [Fact]
    public async Task A_delivery_lost_on_the_way_comes_later()
    {
        await using var sim = await SiapAsync(new { jenis = "hilang" });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "tersesat" });
        await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "tersesat");
        Assert.Equal(2, sim.Diterima.Count);
    }

    [Fact]
    public async Task A_delivery_whose_answer_was_lost_comes_again_with_the_same_bytes()
    {
        await using var sim = await SiapAsync(new { jenis = "ulang" });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "dua kali" });
        await sim.SampaiAsync(() => sim.Diterima.Count == 3);
        Assert.Single(sim.Diterima.Skip(1).Select(k => Convert.ToHexString(k.Badan)).Distinct());
    }

    [Fact]
    public async Task A_wrong_signature_comes_first_and_the_right_one_after_it()
    {
        await using var sim = await SiapAsync(new { jenis = "tandaSalah" });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "palsu?" });
        await sim.SampaiAsync(() => sim.Diterima.Count == 3);
        var tanda = sim.Diterima.Skip(1).Select(k => k.TandaTangan).ToList();
        var benar = LayananPublik.WhatsApp.Signature.Sign(sim.Diterima.Last().Badan, Rahasia);
        Assert.NotEqual(benar, tanda[0]);
        Assert.Equal(benar, tanda[1]);
    }

    [Fact]
    public async Task A_foreign_number_id_stands_in_place_of_the_offices()
    {
        await using var sim = await SiapAsync(new { jenis = "nomorAsing" });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "salah alamat" });
        await sim.SampaiAsync(() => sim.Diterima.Count == 2);
        Assert.Equal("999999999999999", (string?)sim.Diterima.Last().Perubahan[0]["value"]!["metadata"]!["phone_number_id"]);
    }

    [Fact]
    public async Task An_unknown_field_and_an_unknown_type_come_along_with_the_known_message()
    {
        await using var sim = await SiapAsync(new { jenis = "bidangAsing" });
        await sim.ApiAsync("gangguan", new { jenis = "jenisAsing" });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "yang biasa" });
        await sim.SampaiAsync(() => sim.Diterima.Count == 2);
        var perubahan = sim.Diterima.Last().Perubahan;
        Assert.Equal(["something_new", "messages", "messages"], perubahan.Select(p => (string)p["field"]!));
        Assert.Equal(["hologram", "text"], sim.Pesan.Skip(1).Select(p => (string)p["type"]!));
    }

    [Fact]
    public async Task A_body_of_three_megabytes_still_holds_the_message()
    {
        await using var sim = await SiapAsync(new { jenis = "badanBesar" });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "di dalam" });
        await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "di dalam");
        Assert.Equal(3_000_000, sim.Diterima.Last().Badan.Length);
    }

    [Fact]
    public async Task Held_statuses_come_when_the_simulators_clock_has_moved_on()
    {
        await using var sim = await SiapAsync(new { jenis = "tahan", detik = 3600, jumlah = 2 });
        var wamid = await sim.KirimTeksAsync("lama").WamidAsync();
        await sim.ApiAsync($"{Sari}/teks", new { teks = "mendahului" });
        await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "mendahului");
        Assert.Empty(sim.Status);
        sim.Jam.Maju(TimeSpan.FromHours(1));
        await sim.StatusAsync(wamid, "delivered");
    }

    [Fact]
    public async Task Delivered_can_be_left_out_and_read_tells_the_price_then()
    {
        await using var sim = await SiapAsync(new { jenis = "tanpaSampai" });
        var wamid = await sim.KirimTeksAsync("langsung dibaca").WamidAsync();
        await sim.StatusAsync(wamid, "sent");
        await sim.PonselAsync();
        await sim.StatusAsync(wamid, "read");
        Assert.Equal(["sent", "read"], sim.Status.Select(s => (string)s["status"]!));
        Assert.Equal("service", (string?)sim.Status.Last()["pricing"]!["category"]);
    }

    [Fact]
    public async Task Statuses_can_all_come_before_the_answer_to_the_send()
    {
        await using var sim = await SiapAsync(new { jenis = "mendahului" });
        sim.Layanan<LayananPublik.Simulator.Api.PonselWarga>().Buka(Sari);
        using var jawaban = await sim.KirimTeksAsync("cepat");
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        Assert.Equal(["sent", "delivered", "read"], sim.Status.Select(s => (string)s["status"]!));
    }

    [Fact]
    public async Task Deliveries_of_one_citizen_can_overlap()
    {
        await using var sim = await SiapAsync(new { jenis = "serentak", jumlah = 3 });
        var bersama = new TaskCompletionSource();
        var datang = 0;
        sim.Jawaban = async _ =>
        {
            if (Interlocked.Increment(ref datang) == 3) bersama.SetResult();
            // None is answered before all three have come.
            await bersama.Task;
            return 200;
        };
        for (var i = 0; i < 3; i++) await sim.ApiAsync($"{Sari}/teks", new { teks = $"{i}" });
        await sim.SampaiAsync(() => sim.Pesan.Count() == 4);
    }

    [Fact]
    public async Task A_fault_can_last_until_it_is_cleared_and_strike_one_citizen_only()
    {
        await using var sim = await SiapAsync(new { jenis = "kode", kode = 131026, terus = true, nomor = Sari });
        await sim.SapaAsync("6281200000002");
        for (var i = 0; i < 3; i++) await sim.StatusAsync(await sim.KirimTeksAsync("x").WamidAsync(), "failed");
        await sim.StatusAsync(await sim.KirimTeksAsync("y", "6281200000002").WamidAsync(), "delivered");
        await sim.Http.DeleteAsync("/simulator/api/gangguan?jenis=kode");
        await sim.StatusAsync(await sim.KirimTeksAsync("z").WamidAsync(), "delivered");
    }

    [Fact]
    public async Task When_Meta_is_down_every_call_gets_a_web_page()
    {
        await using var sim = await SiapAsync(new { jenis = "mati", terus = true });
        foreach (var jalan in (string[])["100000000000001", "200000000000001/message_templates"])
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await sim.Http.GetAsync($"/simulator/graph/v25.0/{jalan}")).StatusCode);
        using var jawaban = await sim.KirimTeksAsync("x");
        Assert.Equal(("text/html", HttpStatusCode.ServiceUnavailable), (jawaban.Content.Headers.ContentType!.MediaType, jawaban.StatusCode));
        await sim.Http.DeleteAsync("/simulator/api/gangguan");
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync("y")).StatusCode);
    }

    [Theory]
    [InlineData("media404", HttpStatusCode.NotFound)]
    [InlineData("media503", HttpStatusCode.ServiceUnavailable)]
    [InlineData("mediaHtml", HttpStatusCode.OK)]
    [InlineData("mediaRusak", HttpStatusCode.OK)]
    [InlineData("mediaPotong", null)]
    public async Task A_download_goes_wrong_once_and_well_after_that(string jenis, HttpStatusCode? status)
    {
        byte[] isi = [.. "isi berkas yang cukup panjang"u8];
        await using var sim = await MulaiAsync();
        await PonselApiTests.BerkasAsync(sim, isi, "image/jpeg", "a.jpg", null);
        var id = (string)(await sim.PesanMasukAsync())["image"]!["id"]!;
        using var keterangan = await sim.Http.GetAsync($"/simulator/graph/v25.0/{id}");
        var alamat = (string)(await keterangan.JsonAsync())["url"]!;
        await sim.ApiAsync("gangguan", new { jenis });

        if (status is null) await Assert.ThrowsAsync<HttpRequestException>(() => sim.Http.GetByteArrayAsync(alamat));
        else
        {
            using var rusak = await sim.Http.GetAsync(alamat);
            Assert.Equal(status, rusak.StatusCode);
            Assert.NotEqual(isi, await rusak.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(isi, await sim.Http.GetByteArrayAsync(alamat));
    }

    [Fact]
    public async Task A_media_id_can_be_gone_before_its_time()
    {
        await using var sim = await MulaiAsync();
        await PonselApiTests.BerkasAsync(sim, [1, 2], "image/jpeg", "a.jpg", null);
        var id = (string)(await sim.PesanMasukAsync())["image"]!["id"]!;
        await sim.ApiAsync("gangguan", new { jenis = "mediaHilang" });
        Assert.Equal((HttpStatusCode.BadRequest, 100), await sim.Http.GetAsync($"/simulator/graph/v25.0/{id}").GalatAsync());
        Assert.Equal((HttpStatusCode.OK, 0), await sim.Http.GetAsync($"/simulator/graph/v25.0/{id}").GalatAsync());
    }

    /// <param name="jeda">How long a shared delivery waits for one more: longer than this machine may stand still.</param>
    static async Task<SimulatorHidup> SiapAsync(object gangguan, TimeSpan? jeda = null)
    {
        var sim = await MulaiAsync(atur: o => o.JedaKelompok = jeda ?? o.JedaKelompok);
        await sim.SapaAsync();
        (await sim.ApiAsync("gangguan", gangguan)).EnsureSuccessStatusCode();
        return sim;
    }
}
