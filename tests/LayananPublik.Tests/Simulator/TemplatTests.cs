using System.Net;
using System.Text.Json.Nodes;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class TemplatTests
{
    const string Waba = "200000000000001";

    internal static Task<HttpResponseMessage> KirimStatusAsync(SimulatorHidup sim, string nama, string nomor, string status, string ke = Sari) =>
        KirimAsync(sim, "pemberitahuan_status", "id", [nama, nomor, status], ke);

    [Fact]
    public async Task Filled_parameters_stand_in_the_bubble()
    {
        await using var sim = await MulaiAsync();
        using var jawaban = await KirimStatusAsync(sim, "Sari", "PMH-2026-000123", "Diterbitkan");
        Assert.Equal("accepted", (string?)(await jawaban.JsonAsync())["messages"]![0]!["message_status"]);
        var pesan = (await sim.PonselAsync()).Single()!;
        Assert.Equal("templat", (string?)pesan["jenis"]);
        Assert.StartsWith("Halo Sari, permohonan *PMH-2026-000123* Anda sekarang berstatus *Diterbitkan*.", (string?)pesan["teks"]);
    }

    [Theory]
    [InlineData("pemberitahuan_status", "id", 2, HttpStatusCode.BadRequest, 132000)]
    [InlineData("pemberitahuan_status", "id", 4, HttpStatusCode.BadRequest, 132000)]
    [InlineData("pemberitahuan_status", "en_US", 3, HttpStatusCode.NotFound, 132001)]
    [InlineData("tak_ada", "id", 3, HttpStatusCode.NotFound, 132001)]
    [InlineData("surat_terbit", "id", 2, HttpStatusCode.BadRequest, 132012)]
    public async Task A_template_call_that_does_not_fit_is_refused(string nama, string bahasa, int jumlah, HttpStatusCode http, int kode)
    {
        await using var sim = await MulaiAsync();
        Assert.Equal((http, kode), await KirimAsync(sim, nama, bahasa, [.. Enumerable.Repeat("x", jumlah)], Sari).GalatAsync());
    }

    [Fact]
    public async Task A_newline_in_a_parameter_is_refused()
    {
        await using var sim = await MulaiAsync();
        Assert.Equal((HttpStatusCode.BadRequest, 132018), await KirimStatusAsync(sim, "Sari\nA", "b", "c").GalatAsync());
    }

    [Fact]
    public async Task A_new_template_is_pending_then_approved_by_webhook_and_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("simulator").FullName;
        await using (var sim = await MulaiAsync(folder))
        {
            using var jawaban = await BuatAsync(sim, "surat_siap", "Surat {{1}} siap diambil di loket.", contoh: true);
            Assert.Equal("PENDING", (string?)(await jawaban.JsonAsync())["status"]);
            await sim.SampaiAsync(() => sim.Diterima.Any(k => (string?)k.Perubahan[0]["field"] == "message_template_status_update"));
            Assert.Equal("APPROVED", (string?)sim.Diterima.Single().Perubahan[0]["value"]!["event"]);
            Assert.Equal(HttpStatusCode.BadRequest, (await BuatAsync(sim, "surat_siap", "Surat {{1}} siap.", contoh: true)).StatusCode);
        }
        await using var lagi = await MulaiAsync(folder);
        using var daftar = await lagi.Http.GetAsync($"/simulator/graph/v25.0/{Waba}/message_templates?name=surat_siap");
        Assert.Equal("APPROVED", (string?)(await daftar.JsonAsync())["data"]!.AsArray().Single()!["status"]);
        (await lagi.Http.DeleteAsync($"/simulator/graph/v25.0/{Waba}/message_templates?name=surat_siap")).EnsureSuccessStatusCode();
        Assert.Equal(132001, (await KirimAsync(lagi, "surat_siap", "id", ["x"], Sari).GalatAsync()).Kode);
    }

    [Theory]
    [InlineData("tolakTemplat", "REJECTED")]
    [InlineData("tahanTemplat", "PENDING")]
    public async Task A_new_template_can_be_rejected_or_wait_and_cannot_be_sent(string jenis, string status)
    {
        await using var sim = await MulaiAsync();
        await sim.ApiAsync("gangguan", new { jenis });
        (await BuatAsync(sim, "surat_siap", "Surat {{1}} siap diambil di loket.", contoh: true)).EnsureSuccessStatusCode();
        using var daftar = await sim.Http.GetAsync($"/simulator/graph/v25.0/{Waba}/message_templates?name=surat_siap");
        Assert.Equal(status, (string?)(await daftar.JsonAsync())["data"]!.AsArray().Single()!["status"]);
        Assert.Equal(132001, (await KirimAsync(sim, "surat_siap", "id", ["x"], Sari).GalatAsync()).Kode);
    }

    [Theory]
    [InlineData("PAUSED", 132015)]
    [InlineData("DISABLED", 132016)]
    [InlineData("FLAGGED", 0)]
    [InlineData("REJECTED", 132001)]
    public async Task Meta_can_change_a_templates_status_at_any_time(string status, int kode)
    {
        await using var sim = await MulaiAsync();
        (await sim.ApiAsync("templat", new { nama = "pemberitahuan_status", status })).EnsureSuccessStatusCode();
        await sim.SampaiAsync(() => !sim.Diterima.IsEmpty);
        var kabar = sim.Diterima.Single().Perubahan.Single();
        Assert.Equal(("message_template_status_update", status), ((string?)kabar["field"], (string?)kabar["value"]!["event"]));
        Assert.Equal(kode, (await KirimStatusAsync(sim, "a", "b", "c").GalatAsync()).Kode);
    }

    [Fact]
    public async Task Quality_and_category_change_with_a_webhook_each_and_the_price_follows()
    {
        await using var sim = await MulaiAsync();
        await sim.ApiAsync("templat", new { nama = "pemberitahuan_status", mutu = "YELLOW", kategori = "MARKETING" });
        await sim.SampaiAsync(() => sim.Diterima.Count == 2);
        var kabar = sim.Diterima.Select(k => k.Perubahan.Single()).ToDictionary(k => (string)k["field"]!, k => k["value"]!);
        Assert.Equal(("UNKNOWN", "YELLOW"), ((string?)kabar["message_template_quality_update"]["previous_quality_score"], (string?)kabar["message_template_quality_update"]["new_quality_score"]));
        Assert.Equal(("UTILITY", "MARKETING"), ((string?)kabar["template_category_update"]["previous_category"], (string?)kabar["template_category_update"]["new_category"]));
        var wamid = await KirimStatusAsync(sim, "a", "b", "c").WamidAsync();
        await sim.StatusAsync(wamid, "sent");
        Assert.Equal("marketing", (string?)sim.Status.First()["pricing"]!["category"]);
        using var daftar = await sim.Http.GetAsync($"/simulator/graph/v25.0/{Waba}/message_templates?name=pemberitahuan_status");
        Assert.Equal("YELLOW", (string?)(await daftar.JsonAsync())["data"]![0]!["quality_score"]!["score"]);
    }

    [Fact]
    public async Task The_list_comes_in_pages_and_a_wrong_cursor_is_refused()
    {
        await using var sim = await MulaiAsync();
        var nama = new List<string>();
        for (string? lanjut = ""; lanjut is not null;)
        {
            using var halaman = await sim.Http.GetAsync($"/simulator/graph/v25.0/{Waba}/message_templates?limit=4&after={lanjut}");
            var json = await halaman.JsonAsync();
            nama.AddRange(json["data"]!.AsArray().Select(t => (string)t!["name"]!));
            lanjut = json["paging"]!["next"] is null ? null : (string?)json["paging"]!["cursors"]!["after"];
        }
        Assert.Equal(8, nama.Distinct().Count());
        Assert.Equal(131059, (await sim.Http.GetAsync($"/simulator/graph/v25.0/{Waba}/message_templates?after=!!").GalatAsync()).Kode);
    }

    [Fact]
    public async Task An_edited_template_keeps_its_id_and_has_the_new_words()
    {
        await using var sim = await MulaiAsync();
        using var daftar = await sim.Http.GetAsync($"/simulator/graph/v25.0/{Waba}/message_templates?name=petugas_menjawab");
        var id = (string)(await daftar.JsonAsync())["data"]![0]!["id"]!;
        (await sim.GraphAsync(id, new { components = new[] { new { type = "BODY", text = "Petugas sudah menjawab." } } })).EnsureSuccessStatusCode();
        using var satu = await sim.Http.GetAsync($"/simulator/graph/v25.0/{id}");
        Assert.Equal("Petugas sudah menjawab.", (string?)(await satu.JsonAsync())["components"]![0]!["text"]);
    }

    [Theory]
    [InlineData("Surat-Siap", "Surat {{1}} siap.", true)]
    [InlineData("surat_siap", "{{1}} siap diambil.", true)]
    [InlineData("surat_siap", "Surat siap: {{1}}", true)]
    [InlineData("surat_siap", "Surat {{1}} {{2}} siap.", true)]
    [InlineData("surat_siap", "Surat {{1}} siap.", false)]
    [InlineData("surat_siap", "", true)]
    public async Task A_template_against_the_rules_is_refused_with_a_message_for_people(string nama, string isi, bool contoh)
    {
        await using var sim = await MulaiAsync();
        using var jawaban = await BuatAsync(sim, nama, isi, contoh);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.NotEmpty((string)(await jawaban.JsonAsync())["error"]!["error_user_msg"]!);
    }

    static Task<HttpResponseMessage> BuatAsync(SimulatorHidup sim, string nama, string isi, bool contoh)
    {
        var badan = new JsonObject { ["type"] = "BODY", ["text"] = isi };
        if (contoh) badan["example"] = new JsonObject { ["body_text"] = new JsonArray(new JsonArray("SKTM")) };
        return sim.GraphAsync($"{Waba}/message_templates", new { name = nama, language = "id", category = "UTILITY", components = new[] { badan } });
    }

    static Task<HttpResponseMessage> KirimAsync(SimulatorHidup sim, string nama, string bahasa, string[] isi, string ke) => sim.KirimAsync(new
    {
        messaging_product = "whatsapp",
        to = "+" + ke,
        type = "template",
        template = new { name = nama, language = new { code = bahasa }, components = new[] { new { type = "body", parameters = isi.Select(t => new { type = "text", text = t }) } } },
    });
}
