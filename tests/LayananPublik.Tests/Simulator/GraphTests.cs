using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class GraphTests
{
    [Fact]
    public async Task An_accepted_message_answers_like_Meta_and_its_statuses_follow()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var jawaban = await sim.KirimAsync(new { messaging_product = "whatsapp", to = "+62 812-0000-0001", type = "text", text = new { body = "Selamat pagi" }, biz_opaque_callback_data = "baris-7" });
        var json = await jawaban.JsonAsync();
        var wamid = (string)json["messages"]![0]!["id"]!;
        await sim.StatusAsync(wamid, "delivered");

        Assert.Equal("application/json; charset=UTF-8", jawaban.Content.Headers.ContentType!.ToString());
        Assert.Equal(Sari, (string?)json["contacts"]![0]!["wa_id"]);
        Assert.Equal(["sent", "delivered"], sim.Status.Select(s => (string)s["status"]!));
        Assert.All(sim.Status, s => Assert.Equal("baris-7", (string?)s["biz_opaque_callback_data"]));
        Assert.Equal("Selamat pagi", (string?)(await sim.PonselAsync())[1]!["teks"]);
        await sim.StatusAsync(wamid, "read");
    }

    [Fact]
    public async Task Without_the_right_bearer_every_call_is_refused()
    {
        await using var sim = await MulaiAsync();
        sim.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "salah");
        Assert.Equal((HttpStatusCode.Unauthorized, 190), await sim.KirimTeksAsync("x").GalatAsync());
        sim.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal((HttpStatusCode.Unauthorized, 190), await sim.KirimTeksAsync("x").GalatAsync());
        Assert.Equal((HttpStatusCode.Unauthorized, 190), await sim.Http.GetAsync("/simulator/graph/v25.0/100000000000001").GalatAsync());
    }

    public static TheoryData<string, int> Tertolak => new()
    {
        { """{"to":"+6281200000001","type":"text","text":{"body":"x"}}""", 100 },
        { """{"messaging_product":"whatsapp","type":"text","text":{"body":"x"}}""", 131008 },
        { """{"messaging_product":"whatsapp","to":"+6281200000001","type":"text"}""", 131008 },
        { """{"messaging_product":"whatsapp","to":"0812","type":"text","text":{"body":"x"}}""", 131009 },
        { """{"messaging_product":"whatsapp","to":"+62210000001","type":"text","text":{"body":"x"}}""", 131021 },
        { """{"messaging_product":"whatsapp","to":"+6281200000001","type":"poll"}""", 131051 },
        { """{"messaging_product":"whatsapp","to":"+6281200000001","type":"text","text":{"body":7}}""", 131009 },
        { """{"messaging_product":"whatsapp","to":"+6281200000001","type":"text","text":"x"}""", 131009 },
        { """{"messaging_product":"whatsapp","to":"+6281200000001","type":"text","text":{"body":"AAAA"}}""".Replace("AAAA", new string('a', 4097)), 100 },
        { """{"messaging_product":"whatsapp","to":"+6281200000001","type":"document","document":{"id":"123","filename":"a.pdf"}}""", 100 },
        { """{"messaging_product":"whatsapp","to":"+6281200000001","type":"document","document":{"filename":"a.pdf"}}""", 131008 },
        { "[]", 100 },
        { "{", 100 },
    };

    [Theory]
    [MemberData(nameof(Tertolak))]
    public async Task A_malformed_message_is_refused(string isi, int kode)
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        using var badan = new StringContent(isi, null, "application/json");
        var (http, diterima) = await sim.Http.PostAsync("/simulator/graph/v25.0/100000000000001/messages", badan).GalatAsync();
        Assert.Equal((HttpStatusCode.BadRequest, kode), (http, diterima));
        Assert.Single(await sim.PonselAsync());
    }

    [Fact]
    public async Task An_unknown_phone_number_id_is_an_unknown_object()
    {
        await using var sim = await MulaiAsync();
        using var jawaban = await sim.GraphAsync("999/messages", new { messaging_product = "whatsapp" });
        var galat = (await jawaban.JsonAsync())["error"]!;
        Assert.Equal((400, 100, 33), ((int)jawaban.StatusCode, (int)galat["code"]!, (int)galat["error_subcode"]!));
        Assert.NotEmpty((string)galat["fbtrace_id"]!);
    }

    public static TheoryData<string, bool> Interaktif => new()
    {
        { Tombol(3, 20, 1024), true },
        { Tombol(4, 20, 10), false },
        { Tombol(1, 21, 10), false },
        { Tombol(1, 20, 1025), false },
        { Tombol(0, 1, 10), false },
        { Tombol(2, 5, 10).Replace("\"id\":\"1\"", "\"id\":\"0\""), false },
        { Daftar(2, 5, 24), true },
        { Daftar(1, 11, 24), false },
        { Daftar(2, 6, 24), false },
        { Daftar(1, 1, 25), false },
        { Daftar(2, 5, 24).Replace("\"title\":\"S1\",", ""), false },
        { """{"type":"cta_url","body":{"text":"x"},"action":{"name":"cta_url","parameters":{"display_text":"Buka","url":"https://contoh.go.id"}}}""", true },
        { """{"type":"cta_url","body":{"text":"x"},"action":{"name":"cta_url","parameters":{"display_text":"Buka","url":"javascript:alert(1)"}}}""", false },
        { """{"type":"location_request_message","body":{"text":"x"},"action":{"name":"send_location"}}""", true },
        { """{"type":"poll","body":{"text":"x"},"action":{}}""", false },
    };

    [Theory]
    [MemberData(nameof(Interaktif))]
    public async Task Interactive_messages_keep_Metas_limits(string interaktif, bool sah)
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var panggilan = sim.KirimAsync(new { messaging_product = "whatsapp", to = Sari, type = "interactive", interactive = JsonNode.Parse(interaktif) });
        Assert.Equal(sah ? (HttpStatusCode.OK, 0) : (HttpStatusCode.BadRequest, 131009), await panggilan.GalatAsync());
    }

    [Fact]
    public async Task Marking_read_turns_the_citizens_ticks_and_all_before()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await sim.ApiAsync($"{Sari}/teks", new { teks = "kedua" });
        var kedua = await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "kedua");
        using var jawaban = await sim.KirimAsync(new { messaging_product = "whatsapp", status = "read", message_id = (string)kedua["id"]!, typing_indicator = new { type = "text" } });
        Assert.True((bool)(await jawaban.JsonAsync())["success"]!);
        Assert.All(await sim.PonselAsync(), p => Assert.Equal("dibaca", (string?)p!["status"]));
        Assert.Equal(131009, (await sim.KirimAsync(new { messaging_product = "whatsapp", status = "read", message_id = "wamid.tak-ada" }).GalatAsync()).Kode);
    }

    [Fact]
    public async Task A_reaction_marks_the_bubble_and_is_only_ever_sent()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var asal = (string)(await sim.PesanMasukAsync())["id"]!;
        var wamid = await sim.KirimAsync(new { messaging_product = "whatsapp", to = Sari, type = "reaction", reaction = new { message_id = asal, emoji = "👍" } }).WamidAsync();
        await sim.StatusAsync(wamid, "sent");
        Assert.Equal("👍", (string?)(await sim.PonselAsync()).Single()!["reaksi"]);
        Assert.Single(sim.Status);
    }

    [Fact]
    public async Task The_phone_number_tells_only_the_fields_asked_for()
    {
        await using var sim = await MulaiAsync();
        using var jawaban = await sim.Http.GetAsync("/simulator/graph/v25.0/100000000000001?fields=verified_name,quality_rating");
        Assert.Equal(["verified_name", "quality_rating", "id"], (await jawaban.JsonAsync()).AsObject().Select(p => p.Key));
    }

    static string Tombol(int jumlah, int judul, int isi) => new JsonObject
    {
        ["type"] = "button",
        ["body"] = new JsonObject { ["text"] = new string('a', isi) },
        ["action"] = new JsonObject { ["buttons"] = new JsonArray([.. Enumerable.Range(0, jumlah).Select(i => (JsonNode)new JsonObject { ["type"] = "reply", ["reply"] = new JsonObject { ["id"] = $"{i}", ["title"] = $"{i}".PadRight(judul, 'x') } })]) },
    }.ToJsonString();

    static string Daftar(int bagian, int baris, int judul) => new JsonObject
    {
        ["type"] = "list",
        ["body"] = new JsonObject { ["text"] = "Pilih" },
        ["action"] = new JsonObject
        {
            ["button"] = "Lihat",
            ["sections"] = new JsonArray([.. Enumerable.Range(0, bagian).Select(b => (JsonNode)new JsonObject
            {
                ["title"] = $"S{b}",
                ["rows"] = new JsonArray([.. Enumerable.Range(0, baris).Select(i => (JsonNode)new JsonObject { ["id"] = $"{b}-{i}", ["title"] = $"{b}-{i}".PadRight(judul, 'x') })]),
            })]),
        },
    }.ToJsonString();
}
