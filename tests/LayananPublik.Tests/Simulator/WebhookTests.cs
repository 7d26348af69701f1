using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class WebhookTests
{
    [Fact]
    public async Task A_delivery_is_ascii_escaped_and_signed_over_its_raw_bytes()
    {
        await using var sim = await MulaiAsync();
        const string teks = "é 🙏 a/b <x> 50% a@b";
        await sim.ApiAsync($"{Sari}/teks", new { teks });
        var pesan = await sim.PesanMasukAsync();
        var kiriman = sim.Diterima.Single();

        Assert.Equal(teks, (string?)pesan["text"]!["body"]);
        Assert.All(kiriman.Badan, b => Assert.InRange(b, (byte)' ', (byte)'~'));
        var badan = Encoding.ASCII.GetString(kiriman.Badan);
        Assert.Contains(@"\u00e9", badan);
        Assert.Contains(@"a\/b \u003Cx> 50\u0025 a\u0040b", badan);
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Rahasia), kiriman.Badan)), kiriman.TandaTangan);
        Assert.Equal("application/json", kiriman.Tipe);
    }

    [Fact]
    public async Task A_message_names_its_sender_office_and_time_as_Meta_does()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var value = sim.Diterima.Single().Perubahan.Single()["value"]!;
        var pesan = value["messages"]![0]!;

        Assert.Equal("whatsapp", (string?)value["messaging_product"]);
        Assert.Equal("100000000000001", (string?)value["metadata"]!["phone_number_id"]);
        Assert.Equal("Sari Anggraini", (string?)value["contacts"]![0]!["profile"]!["name"]);
        Assert.Equal((string?)value["contacts"]![0]!["user_id"], (string?)pesan["from_user_id"]);
        Assert.StartsWith("wamid.", (string?)pesan["id"]);
        Assert.InRange(long.Parse((string)pesan["timestamp"]!, System.Globalization.CultureInfo.InvariantCulture), sim.Jam.GetUtcNow().ToUnixTimeSeconds() - 30, sim.Jam.GetUtcNow().ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_refused_delivery_is_repeated_with_the_same_bytes_until_it_is_taken()
    {
        await using var sim = await MulaiAsync();
        var sisa = 3;
        sim.Jawaban = _ => Task.FromResult(Interlocked.Decrement(ref sisa) >= 0 ? 500 : 200);
        await sim.ApiAsync($"{Sari}/teks", new { teks = "halo" });
        await sim.PesanMasukAsync();

        Assert.Equal(4, sim.Diterima.Count);
        Assert.Single(sim.Diterima.Select(k => Convert.ToHexString(k.Badan)).Distinct());
    }

    [Fact]
    public async Task Redirects_and_202_do_not_count_as_taken()
    {
        await using var sim = await MulaiAsync();
        var jawab = new Queue<int>([202, 302, 200]);
        sim.Jawaban = _ => { lock (jawab) return Task.FromResult(jawab.Dequeue()); };
        await sim.ApiAsync($"{Sari}/teks", new { teks = "halo" });
        await sim.PesanMasukAsync();
        Assert.Equal([202, 302, 200], sim.Diterima.Select(k => k.Dijawab));
    }

    [Fact]
    public async Task One_citizens_messages_arrive_in_order()
    {
        await using var sim = await MulaiAsync();
        for (var i = 0; i < 30; i++) await sim.ApiAsync($"{Sari}/teks", new { teks = $"{i}" });
        await sim.SampaiAsync(() => sim.Pesan.Count() == 30);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{i}"), sim.Pesan.Select(p => (string)p["text"]!["body"]!));
    }

    [Fact]
    public async Task A_delivery_that_nobody_took_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("simulator").FullName;
        await using (var sebelum = await MulaiAsync(folder))
        {
            sebelum.Jawaban = _ => Task.FromResult(503);
            await sebelum.ApiAsync($"{Sari}/teks", new { teks = "jangan hilang" });
            await sebelum.SampaiAsync(() => !sebelum.Diterima.IsEmpty);
        }
        await using var sesudah = await MulaiAsync(folder);
        var pesan = await sesudah.PesanMasukAsync();
        Assert.Equal("jangan hilang", (string?)pesan["text"]!["body"]);
    }

    [Fact]
    public async Task A_taken_delivery_is_not_sent_again_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("simulator").FullName;
        await using (var sebelum = await MulaiAsync(folder))
        {
            await sebelum.SapaAsync();
            await sebelum.SampaiAsync(() => sebelum.Layanan<LayananPublik.Simulator.Ingatan.Jaringan>().Pesan(Sari).Single().Status != LayananPublik.Simulator.Ingatan.StatusPesan.Terkirim);
        }
        await using var sesudah = await MulaiAsync(folder);
        await sesudah.ApiAsync($"{Sari}/teks", new { teks = "kedua" });
        await sesudah.PesanMasukAsync(m => (string?)m["text"]!["body"] == "kedua");
        Assert.Single(sesudah.Pesan);
    }

    [Fact]
    public async Task Unsubscribed_apps_get_nothing()
    {
        await using var sim = await MulaiAsync();
        await sim.Http.DeleteAsync("/simulator/graph/v25.0/200000000000001/subscribed_apps");
        await sim.ApiAsync($"{Sari}/teks", new { teks = "tak terdengar" });
        await sim.GraphAsync("200000000000001/subscribed_apps", new { });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "terdengar" });
        Assert.Equal("terdengar", (string?)(await sim.PesanMasukAsync())["text"]!["body"]);
        Assert.Single(sim.Diterima);
    }

    [Fact]
    public async Task Standing_alone_it_delivers_to_an_app_elsewhere_even_when_that_one_starts_later()
    {
        await using var aplikasi = await MulaiAsync();
        var menolak = true;
        aplikasi.Jawaban = _ => Task.FromResult(menolak ? 503 : 200);
        await using var sim = await MulaiAsync(atur: o => o.Webhook = new Uri(aplikasi.Http.BaseAddress!, "webhook/whatsapp"));
        await sim.ApiAsync($"{Sari}/teks", new { teks = "dari luar" });
        await aplikasi.SampaiAsync(() => !aplikasi.Diterima.IsEmpty);
        menolak = false;
        Assert.Equal("dari luar", (string?)(await aplikasi.PesanMasukAsync())["text"]!["body"]);
        Assert.Empty(sim.Diterima);
    }

    [Theory]
    [InlineData("http://*:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://[::]:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://0.0.0.0:80/", "http://127.0.0.1/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    public void A_wildcard_host_is_called_on_loopback(string alamat, string panggilan) =>
        Assert.Equal(panggilan, LayananPublik.Simulator.Kiriman.AlamatWebhook.Loopback(alamat).ToString());
}
