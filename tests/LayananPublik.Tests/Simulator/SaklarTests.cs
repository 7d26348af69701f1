using System.Net;
using System.Text.Json.Nodes;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

/// <summary>What a citizen's phone can be set to, as the office sees it.</summary>
public sealed class SaklarTests
{
    [Fact]
    public async Task While_the_phone_is_off_a_message_stays_sent_and_arrives_when_it_is_on_again_even_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("simulator").FullName;
        string wamid;
        await using (var sim = await MulaiAsync(folder))
        {
            await sim.SapaAsync();
            await SetelAsync(sim, new { luring = true });
            wamid = await sim.KirimTeksAsync("menunggu").WamidAsync();
            await sim.StatusAsync(wamid, "sent");
            Assert.Equal(["halo"], Teks(await sim.PonselAsync()));
            Assert.Equal(HttpStatusCode.Conflict, (await sim.ApiAsync($"{Sari}/teks", new { teks = "tanpa sinyal" })).StatusCode);
        }
        await using var lagi = await MulaiAsync(folder);
        var saklar = await SetelAsync(lagi, new { luring = false });
        await lagi.StatusAsync(wamid, "delivered");
        Assert.Equal(0, (int)saklar["antrean"]!);
        Assert.Equal(["halo", "menunggu"], Teks(await lagi.PonselAsync()));
        await lagi.StatusAsync(wamid, "read");
    }

    [Fact]
    public async Task Meta_keeps_a_message_for_a_phone_that_is_off_thirty_days()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await SetelAsync(sim, new { luring = true });
        await sim.KirimTeksAsync("basi");
        sim.Jam.Maju(TimeSpan.FromDays(31));
        Assert.Equal(0, (int)(await SetelAsync(sim, new { luring = false }))["antrean"]!);
        Assert.Equal(["halo"], Teks(await sim.PonselAsync()));
    }

    [Fact]
    public async Task Without_read_receipts_the_office_never_hears_read()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await SetelAsync(sim, new { centangBiru = false });
        var wamid = await sim.KirimTeksAsync("dibaca diam-diam").WamidAsync();
        await sim.StatusAsync(wamid, "delivered");
        Assert.Equal("dibaca", (string?)(await sim.PonselAsync())[1]!["status"]);
        await PenutupAsync(sim);
        Assert.DoesNotContain(sim.Status, s => (string?)s["id"] == wamid && (string?)s["status"] == "read");
    }

    [Theory]
    [InlineData("diam", "sent", 0)]
    [InlineData("gagal", "failed", 131026)]
    public async Task A_citizen_who_blocks_the_office_gets_nothing(string blokir, string status, int kode)
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await SetelAsync(sim, new { blokir });
        var wamid = await sim.KirimTeksAsync("halo?").WamidAsync();
        await sim.StatusAsync(wamid, status);
        await SetelAsync(sim, new { blokir = "tidak" });
        await PenutupAsync(sim);

        var kabar = sim.Status.Single(s => (string?)s["id"] == wamid);
        Assert.Equal(kode, (int?)kabar["errors"]?[0]!["code"] ?? 0);
        Assert.Equal(["halo", "penutup"], Teks(await sim.PonselAsync()));
    }

    [Fact]
    public async Task A_number_without_WhatsApp_fails_later_with_131026_and_cannot_write()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await SetelAsync(sim, new { whatsapp = false });
        var wamid = await sim.KirimTeksAsync("halo?").WamidAsync();
        await sim.StatusAsync(wamid, "failed");
        var gagal = sim.Status.Single(s => (string?)s["id"] == wamid);
        Assert.Equal(131026, (int)gagal["errors"]![0]!["code"]!);
        Assert.Null(gagal["recipient_user_id"]);
        Assert.Equal(HttpStatusCode.Conflict, (await sim.ApiAsync($"{Sari}/teks", new { teks = "x" })).StatusCode);
    }

    [Fact]
    public async Task Behind_a_username_only_the_user_id_is_told_and_answers_go_to_it()
    {
        await using var sim = await MulaiAsync();
        var saklar = await SetelAsync(sim, new { namaPengguna = "sari.a" });
        var userId = (string)saklar["userId"]!;
        await sim.ApiAsync($"{Sari}/teks", new { teks = "halo" });
        var pesan = await sim.PesanMasukAsync();
        var kontak = sim.Diterima.Single().Perubahan.Single()["value"]!["contacts"]![0]!;

        Assert.Equal((null, userId), ((string?)pesan["from"], (string?)pesan["from_user_id"]));
        Assert.Equal((null, userId, "sari.a"), ((string?)kontak["wa_id"], (string?)kontak["user_id"], (string?)kontak["profile"]!["username"]));
        Assert.DoesNotContain(Sari, System.Text.Encoding.Latin1.GetString(Convert.FromBase64String(((string)pesan["id"]!)["wamid.".Length..])));

        using var jawaban = await sim.KirimAsync(new { messaging_product = "whatsapp", recipient = userId, type = "text", text = new { body = "Selamat pagi" } });
        var json = await jawaban.JsonAsync();
        Assert.Equal($$"""{"input":"{{userId}}","user_id":"{{userId}}"}""", json["contacts"]![0]!.ToJsonString());
        await sim.StatusAsync((string)json["messages"]![0]!["id"]!, "delivered");
        Assert.All(sim.Status, s => Assert.Equal((null, userId), ((string?)s["recipient_id"], (string?)s["recipient_user_id"])));
        Assert.Equal(["halo", "Selamat pagi"], Teks(await sim.PonselAsync()));
    }

    [Fact]
    public async Task Writing_to_the_number_puts_it_into_the_contact_book_and_it_is_told_again()
    {
        await using var sim = await MulaiAsync();
        await SetelAsync(sim, new { namaPengguna = "sari.a" });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "halo" });
        await sim.StatusAsync(await sim.KirimTeksAsync("lewat nomor").WamidAsync(), "delivered");
        await sim.ApiAsync($"{Sari}/teks", new { teks = "kedua" });
        Assert.Equal(Sari, (string?)(await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "kedua"))["from"]);
    }

    [Fact]
    public async Task A_failure_of_a_send_by_user_id_names_the_user_id()
    {
        await using var sim = await MulaiAsync();
        var userId = (string)(await SetelAsync(sim, new { whatsapp = false }))["userId"]!;
        var wamid = await sim.KirimAsync(new { messaging_product = "whatsapp", recipient = userId, type = "text", text = new { body = "x" } }).WamidAsync();
        await sim.StatusAsync(wamid, "failed");
        Assert.Equal(userId, (string?)sim.Status.Single()["recipient_user_id"]);
    }

    [Theory]
    [InlineData("""{"blokir":"ya"}""")]
    [InlineData("""{"luring":"ya"}""")]
    [InlineData("""{"namaPengguna":"S A"}""")]
    public async Task A_switch_that_does_not_exist_is_refused(string isi)
    {
        await using var sim = await MulaiAsync();
        using var badan = new StringContent(isi, null, "application/json");
        using var jawaban = await sim.Http.PostAsync($"/simulator/api/{Sari}/saklar", badan);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.NotNull((string?)(await jawaban.JsonAsync())["galat"]);
    }

    internal static async Task<JsonNode> SetelAsync(SimulatorHidup sim, object isi, string nomor = Sari)
    {
        using var jawaban = await sim.ApiAsync($"{nomor}/saklar", isi);
        return await jawaban.EnsureSuccessStatusCode().JsonAsync();
    }

    /// <summary>One more message all the way, after which nothing of what came before can still be under way.</summary>
    static async Task PenutupAsync(SimulatorHidup sim) =>
        await sim.StatusAsync(await sim.KirimTeksAsync("penutup").WamidAsync(), "delivered");

    static IEnumerable<string> Teks(JsonArray pesan) => pesan.Select(p => (string)p!["teks"]!);
}
