using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Api;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

/// <summary>The office's account at Meta: what happens to it, and what the Graph side says of it.</summary>
public sealed class AkunTests
{
    const string Pnid = "100000000000001";

    public static TheoryData<string, string, string> Peristiwa => new()
    {
        { """{"peristiwa":"pelanggaran","jenis":"SPAM"}""", "account_update", "violation_info" },
        { """{"peristiwa":"pembatasan","lama":"3.00:00:00"}""", "account_update", "restriction_info" },
        { """{"peristiwa":"jadwalNonaktif"}""", "account_update", "SCHEDULE_FOR_DISABLE" },
        { """{"peristiwa":"nonaktif"}""", "account_update", "\"DISABLE\"" },
        { """{"peristiwa":"pulih"}""", "account_update", "REINSTATE" },
        { """{"peristiwa":"dihapus"}""", "account_update", "ACCOUNT_DELETED" },
        { """{"peristiwa":"peringatan","teks":"Perhatian"}""", "account_alerts", "Perhatian" },
        { """{"peristiwa":"mutuNomor","mutu":"RED","batas":"TIER_250"}""", "phone_number_quality_update", "TIER_250" },
        { """{"peristiwa":"kapasitas","batas":"TIER_100K"}""", "business_capability_update", "TIER_100K" },
        { """{"peristiwa":"keamanan","jenis":"PIN_RESET_REQUEST"}""", "security", "PIN_RESET_REQUEST" },
        { """{"peristiwa":"namaNomor","putusan":"REJECTED"}""", "phone_number_name_update", "REJECTED" },
        { """{"peristiwa":"tinjauan","putusan":"APPROVED"}""", "account_review_update", "APPROVED" },
        { """{"peristiwa":"mentah","field":"flows","value":{"event":"X"}}""", "flows", "\"X\"" },
    };

    [Theory]
    [MemberData(nameof(Peristiwa))]
    public async Task Every_event_of_the_account_comes_as_a_webhook_of_its_field_with_a_time_on_the_entry(string isi, string bidang, string isyarat)
    {
        await using var sim = await MulaiAsync();
        using var badan = new StringContent(isi, null, "application/json");
        (await sim.Http.PostAsync("/simulator/api/akun", badan)).EnsureSuccessStatusCode();
        await sim.SampaiAsync(() => !sim.Diterima.IsEmpty);
        var kiriman = sim.Diterima.Single();
        Assert.Equal(bidang, (string?)kiriman.Perubahan.Single()["field"]);
        Assert.Contains(isyarat, kiriman.Perubahan.Single().ToJsonString());
        Assert.True((long)JsonNode.Parse(kiriman.Badan)!["entry"]![0]!["time"]! > 1_700_000_000);
    }

    [Fact]
    public void Every_event_is_tried_above() => Assert.Empty(Enum.GetNames<PeristiwaAkun>()
        .Except(Peristiwa.Select(p => (string)JsonNode.Parse(p.Data.Item1)!["peristiwa"]!), StringComparer.OrdinalIgnoreCase));

    [Fact]
    public async Task A_disabled_account_cannot_send_until_it_is_reinstated_even_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("simulator").FullName;
        await using (var sim = await MulaiAsync(folder))
        {
            await sim.SapaAsync();
            await sim.ApiAsync("akun", new { peristiwa = "nonaktif" });
        }
        await using var lagi = await MulaiAsync(folder);
        Assert.Equal((HttpStatusCode.Forbidden, 131031), await lagi.KirimTeksAsync("x").GalatAsync());
        Assert.Equal("BLOCKED", (string?)(await NomorAsync(lagi))["health_status"]!["can_send_message"]);
        await lagi.ApiAsync("akun", new { peristiwa = "pulih" });
        Assert.Equal(HttpStatusCode.OK, (await lagi.KirimTeksAsync("x")).StatusCode);
    }

    [Fact]
    public async Task A_restriction_stops_templates_only_and_ends_by_itself()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await sim.ApiAsync("akun", new { peristiwa = "pembatasan", lama = "12:00:00" });
        Assert.Equal((HttpStatusCode.Forbidden, 368), await TemplatTests.KirimStatusAsync(sim, "a", "b", "c").GalatAsync());
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync("jawaban boleh")).StatusCode);
        Assert.Equal("LIMITED", (string?)(await NomorAsync(sim))["health_status"]!["can_send_message"]);
        sim.Jam.Maju(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.OK, (await TemplatTests.KirimStatusAsync(sim, "a", "b", "c")).StatusCode);
    }

    [Fact]
    public async Task The_window_can_be_judged_at_once_and_a_test_number_writes_to_its_list_only()
    {
        await using var sim = await MulaiAsync();
        (await sim.ApiAsync("setelan", new { jendelaSeketika = true, hanyaKe = new[] { Sari } })).EnsureSuccessStatusCode();
        Assert.Equal((HttpStatusCode.BadRequest, 131047), await sim.KirimTeksAsync("terlalu dini").GalatAsync());
        Assert.Equal((HttpStatusCode.BadRequest, 131030), await TemplatTests.KirimStatusAsync(sim, "a", "b", "c", "6281200000002").GalatAsync());
        (await sim.ApiAsync("setelan", new { hanyaKe = (string[]?)null })).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.OK, (await TemplatTests.KirimStatusAsync(sim, "a", "b", "c", "6281200000002")).StatusCode);
    }

    [Fact]
    public async Task A_deregistered_number_cannot_send_and_needs_its_PIN_to_come_back()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        Assert.Equal(HttpStatusCode.OK, (await RegisterAsync(sim, "123456")).StatusCode);
        (await sim.GraphAsync($"{Pnid}/deregister", new { })).EnsureSuccessStatusCode();
        Assert.Equal((HttpStatusCode.BadRequest, 133010), await sim.KirimTeksAsync("x").GalatAsync());
        Assert.Equal((HttpStatusCode.BadRequest, 133005), await RegisterAsync(sim, "000000").GalatAsync());
        Assert.Equal((HttpStatusCode.BadRequest, 100), await RegisterAsync(sim, "12").GalatAsync());
        Assert.Equal(HttpStatusCode.OK, (await RegisterAsync(sim, "123456")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimTeksAsync("x")).StatusCode);
        for (var i = 0; i < 6; i++) await RegisterAsync(sim, "123456");
        Assert.Equal(133016, (await RegisterAsync(sim, "123456").GalatAsync()).Kode);
        sim.Jam.Maju(TimeSpan.FromHours(73));
        Assert.Equal(HttpStatusCode.OK, (await RegisterAsync(sim, "123456")).StatusCode);
    }

    [Fact]
    public async Task Only_who_wrote_lately_can_be_blocked_and_nothing_passes_until_unblocked()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        using var sebagian = await BlokirAsync(sim, HttpMethod.Post, Sari, "6281200000002");
        var json = await sebagian.JsonAsync();
        Assert.Equal((HttpStatusCode.BadRequest, 139100), (sebagian.StatusCode, (int)json["error"]!["code"]!));
        Assert.Equal(Sari, (string?)json["block_users"]!["added_users"]!.AsArray().Single()!["wa_id"]);
        Assert.Equal(131047, (int)json["block_users"]!["failed_users"]![0]!["errors"]![0]!["code"]!);

        await sim.ApiAsync($"{Sari}/teks", new { teks = "tak terdengar" });
        await sim.StatusAsync(await sim.KirimTeksAsync("x").WamidAsync(), "failed");
        Assert.Equal(130403, (int)sim.Status.Single()["errors"]![0]!["code"]!);
        using var daftar = await sim.Http.GetAsync($"/simulator/graph/v25.0/{Pnid}/block_users");
        Assert.Single((await daftar.JsonAsync())["data"]!.AsArray());

        (await BlokirAsync(sim, HttpMethod.Delete, Sari)).EnsureSuccessStatusCode();
        await sim.ApiAsync($"{Sari}/teks", new { teks = "terdengar lagi" });
        await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "terdengar lagi");
        Assert.DoesNotContain(sim.Pesan, p => (string?)p["text"]!["body"] == "tak terdengar");
    }

    [Fact]
    public async Task The_business_profile_is_kept_and_told_by_field()
    {
        await using var sim = await MulaiAsync();
        (await sim.GraphAsync($"{Pnid}/whatsapp_business_profile", new { messaging_product = "whatsapp", about = "Melayani warga", websites = new[] { "https://contoh.go.id" } })).EnsureSuccessStatusCode();
        using var jawaban = await sim.Http.GetAsync($"/simulator/graph/v25.0/{Pnid}/whatsapp_business_profile?fields=about");
        Assert.Equal("""[{"about":"Melayani warga","messaging_product":"whatsapp"}]""", (await jawaban.JsonAsync())["data"]!.ToJsonString());
        Assert.Equal(131009, (await sim.GraphAsync($"{Pnid}/whatsapp_business_profile", new { messaging_product = "whatsapp", about = new string('a', 140) }).GalatAsync()).Kode);
    }

    [Fact]
    public async Task The_contact_book_can_forget_a_number()
    {
        await using var sim = await MulaiAsync();
        var userId = (string)(await SaklarTests.SetelAsync(sim, new { namaPengguna = "sari.a" }))["userId"]!;
        await sim.ApiAsync($"{Sari}/teks", new { teks = "halo" });
        await sim.StatusAsync(await sim.KirimTeksAsync("lewat nomor").WamidAsync(), "delivered");
        (await sim.Http.DeleteAsync($"/simulator/graph/v25.0/{Pnid}/contact_book?messaging_product=whatsapp&bsuid={userId}")).EnsureSuccessStatusCode();
        await sim.ApiAsync($"{Sari}/teks", new { teks = "tersembunyi lagi" });
        Assert.Null((await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "tersembunyi lagi"))["from"]);
    }

    [Fact]
    public async Task The_first_thousand_answers_of_a_month_are_free_and_templates_never()
    {
        await using var sim = await MulaiAsync(atur: o => o.GratisSebulan = 2);
        await sim.SapaAsync();
        foreach (var i in (int[])[1, 2, 3]) await sim.StatusAsync(await sim.KirimTeksAsync($"{i}").WamidAsync(), "delivered");
        await sim.StatusAsync(await TemplatTests.KirimStatusAsync(sim, "a", "b", "c").WamidAsync(), "delivered");
        var harga = sim.Status.Where(s => (string?)s["status"] == "delivered").Select(s => $"{s["pricing"]!["type"]} {s["pricing"]!["category"]} {s["pricing"]!["billable"]}");
        Assert.Equal(["free_customer_service service false", "free_customer_service service false", "regular service true", "regular utility true"], harga);

        sim.Jam.Maju(TimeSpan.FromDays(32));
        await sim.SapaAsync("6281200000002");
        var wamid = await sim.KirimTeksAsync("bulan baru", "6281200000002").WamidAsync();
        await sim.StatusAsync(wamid, "delivered");
        Assert.False((bool)sim.Status.Last(s => (string?)s["id"] == wamid)["pricing"]!["billable"]!);
    }

    static async Task<JsonNode> NomorAsync(SimulatorHidup sim)
    {
        using var jawaban = await sim.Http.GetAsync($"/simulator/graph/v25.0/{Pnid}?fields=health_status,quality_rating");
        return await jawaban.JsonAsync();
    }

    static Task<HttpResponseMessage> RegisterAsync(SimulatorHidup sim, string pin) => sim.GraphAsync($"{Pnid}/register", new { messaging_product = "whatsapp", pin });

    static async Task<HttpResponseMessage> BlokirAsync(SimulatorHidup sim, HttpMethod cara, params string[] siapa)
    {
        using var minta = new HttpRequestMessage(cara, $"/simulator/graph/v25.0/{Pnid}/block_users")
        {
            Content = JsonContent.Create(new { messaging_product = "whatsapp", block_users = siapa.Select(user => new { user }) }),
        };
        return await sim.Http.SendAsync(minta);
    }
}
