using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Api;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

/// <summary>What a citizen does with bubbles, and the seldom kinds of message, in Meta's shapes.</summary>
public sealed class BalonTests
{
    [Fact]
    public async Task A_reply_quotes_a_message_of_the_office_or_the_citizens_own()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var kantor = await sim.KirimTeksAsync("Ada yang bisa dibantu?").WamidAsync();
        var pesan = await sim.PonselAsync();
        await sim.ApiAsync($"{Sari}/teks", new { teks = "ya", balas = (int)pesan[1]!["id"]! });
        await sim.ApiAsync($"{Sari}/teks", new { teks = "maaf", balas = (int)pesan[0]!["id"]! });

        var ya = await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "ya");
        Assert.Equal(("62210000001", kantor), ((string?)ya["context"]!["from"], (string?)ya["context"]!["id"]));
        var maaf = await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "maaf");
        Assert.Equal(Sari, (string?)maaf["context"]!["from"]);
    }

    [Theory]
    [InlineData(false, """{"forwarded":true}""")]
    [InlineData(true, """{"frequently_forwarded":true}""")]
    public async Task A_forwarded_message_has_a_flag_and_no_quoted_id(bool sering, string konteks)
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var asal = (int)(await sim.PonselAsync())[0]!["id"]!;
        using var jawaban = await sim.ApiAsync($"{Sari}/teruskan", new { pesan = asal, sering });
        Assert.True((bool)(await jawaban.JsonAsync())["diteruskan"]!);
        await sim.SampaiAsync(() => sim.Pesan.Count() == 2);
        Assert.Equal(konteks, sim.Pesan.Last()["context"]!.ToJsonString());
    }

    [Fact]
    public async Task A_forwarded_photo_comes_with_a_media_id_of_its_own()
    {
        await using var sim = await MulaiAsync();
        using var kirim = await PonselApiTests.BerkasAsync(sim, [1, 2, 3], "image/jpeg", "a.jpg", "rumah");
        (await sim.ApiAsync($"{Sari}/teruskan", new { pesan = (int)(await kirim.JsonAsync())["id"]! })).EnsureSuccessStatusCode();
        await sim.SampaiAsync(() => sim.Pesan.Count() == 2);
        var foto = sim.Pesan.Select(p => p["image"]!).ToList();
        Assert.Equal(["rumah", "rumah"], foto.Select(f => (string)f["caption"]!));
        Assert.NotEqual((string?)foto[0]["id"], (string?)foto[1]["id"]);
    }

    [Fact]
    public async Task A_reaction_can_be_given_and_taken_back_and_opens_no_window()
    {
        await using var sim = await MulaiAsync();
        var templat = await TemplatTests.KirimStatusAsync(sim, "Sari", "P", "Selesai").WamidAsync();
        await sim.StatusAsync(templat, "delivered");
        var id = (int)(await sim.PonselAsync()).Single()!["id"]!;
        using var beri = await sim.ApiAsync($"{Sari}/reaksi", new { pesan = id, emoji = "🙏" });
        Assert.Equal("🙏", (string?)(await beri.JsonAsync())["reaksiSendiri"]);
        using var tarik = await sim.ApiAsync($"{Sari}/reaksi", new { pesan = id, emoji = "" });
        Assert.Null((await tarik.JsonAsync())["reaksiSendiri"]);
        await sim.SampaiAsync(() => sim.Pesan.Count() == 2);

        Assert.Equal([(templat, "🙏"), (templat, null)], sim.Pesan.Select(p => ((string?)p["reaction"]!["message_id"], (string?)p["reaction"]!["emoji"])));
        await sim.StatusAsync(await sim.KirimTeksAsync("terima kasih kembali").WamidAsync(), "failed");
    }

    [Theory]
    [InlineData("ubah", "edit")]
    [InlineData("hapus", "revoke")]
    public async Task An_edit_and_a_deletion_reach_the_office_as_unsupported_without_the_words(string apa, string tipe)
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        (await sim.ApiAsync($"{Sari}/{apa}", new { pesan = (int)(await sim.PonselAsync())[0]!["id"]!, teks = "rahasia baru" })).EnsureSuccessStatusCode();
        var kabar = await sim.PesanMasukAsync(m => (string?)m["type"] == "unsupported");
        Assert.Equal((tipe, 131051), ((string?)kabar["unsupported"]!["type"], (int)kabar["errors"]![0]!["code"]!));
        Assert.DoesNotContain("rahasia", kabar.ToJsonString());
        var balon = (await sim.PonselAsync()).Single()!;
        Assert.Equal(apa == "ubah" ? "rahasia baru" : "", (string?)balon["teks"]);
        Assert.True((bool)balon[apa == "ubah" ? "diubah" : "dihapus"]!);
    }

    [Fact]
    public async Task After_fifteen_minutes_a_message_can_be_deleted_but_not_edited()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        sim.Jam.Maju(TimeSpan.FromMinutes(16));
        var pesan = (int)(await sim.PonselAsync())[0]!["id"]!;
        Assert.Equal(HttpStatusCode.BadRequest, (await sim.ApiAsync($"{Sari}/ubah", new { pesan, teks = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sim.ApiAsync($"{Sari}/hapus", new { pesan })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sim.ApiAsync($"{Sari}/hapus", new { pesan })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sim.ApiAsync($"{Sari}/hapus", new { pesan = 999 })).StatusCode);
    }

    [Theory]
    [InlineData("Suara", "audio/ogg; codecs=opus", "audio", "voice", true)]
    [InlineData("Stiker", "image/webp", "sticker", "animated", false)]
    [InlineData("StikerGerak", "image/webp", "sticker", "animated", true)]
    public async Task A_recorded_voice_and_a_sticker_say_what_they_are(string rupa, string mime, string tipe, string kunci, bool nilai)
    {
        await using var sim = await MulaiAsync();
        (await BerkasAsync(sim, mime, ("a.bin", [1, 2]), ("rupa", rupa))).EnsureSuccessStatusCode();
        Assert.Equal(nilai, (bool)(await sim.PesanMasukAsync())[tipe]![kunci]!);
    }

    [Fact]
    public async Task A_photo_sent_as_document_keeps_its_name()
    {
        await using var sim = await MulaiAsync();
        (await BerkasAsync(sim, "image/jpeg", ("KTP.jpg", [1, 2]), ("rupa", "dokumen"))).EnsureSuccessStatusCode();
        Assert.Equal("KTP.jpg", (string?)(await sim.PesanMasukAsync())["document"]!["filename"]);
    }

    [Fact]
    public async Task An_album_comes_as_one_message_a_photo_with_the_caption_under_the_first()
    {
        await using var sim = await MulaiAsync();
        using var formulir = new MultipartFormDataContent { { new StringContent("rumah saya"), "caption" } };
        for (byte i = 0; i < 3; i++)
        {
            var berkas = new ByteArrayContent([i, 9]);
            berkas.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            formulir.Add(berkas, "file", $"{i}.jpg");
        }
        using var jawaban = await sim.Http.PostAsync($"/simulator/api/{Sari}/berkas", formulir);
        Assert.Equal(3, (await jawaban.JsonAsync()).AsArray().Count);
        await sim.SampaiAsync(() => sim.Pesan.Count() == 3);
        Assert.Equal(["rumah saya", null, null], sim.Pesan.Select(p => (string?)p["image"]!["caption"]));
    }

    [Fact]
    public async Task A_contact_card_names_a_person_and_a_number()
    {
        await using var sim = await MulaiAsync();
        await sim.ApiAsync($"{Sari}/kontak", new { nama = "Pak RT", telepon = "0812-0000-0004" });
        var kartu = (await sim.PesanMasukAsync())["contacts"]![0]!;
        Assert.Equal(("Pak RT", "6281200000004"), ((string?)kartu["name"]!["formatted_name"], (string?)kartu["phones"]![0]!["wa_id"]));
        Assert.Null(kartu["origin"]);
    }

    [Fact]
    public async Task Someone_behind_a_username_answers_a_request_for_the_number()
    {
        await using var sim = await MulaiAsync();
        var userId = (string)(await SaklarTests.SetelAsync(sim, new { namaPengguna = "sari.a" }))["userId"]!;
        await sim.ApiAsync($"{Sari}/teks", new { teks = "halo" });
        var tanya = await sim.KirimAsync(new
        {
            messaging_product = "whatsapp",
            recipient = userId,
            type = "interactive",
            interactive = new { type = "contact_request", body = new { text = "Boleh kami tahu nomor Anda?" }, action = new { name = "request_contact_info" } },
        }).WamidAsync();
        await sim.ApiAsync($"{Sari}/kontak", new { nama = "Sari", sendiri = true });
        var pesan = await sim.PesanMasukAsync(m => (string?)m["type"] == "contacts");
        Assert.Equal((Sari, "contact_request", tanya), ((string?)pesan["contacts"]![0]!["phones"]![0]!["wa_id"], (string?)pesan["contacts"]![0]!["origin"], (string?)pesan["context"]!["id"]));
    }

    public static TheoryData<string, string, string> Ragam => new()
    {
        { """{"jenis":"pesanan"}""", "order", """$.order.product_items[0].currency=IDR""" },
        { """{"jenis":"sapaan"}""", "request_welcome", "" },
        { """{"jenis":"tak-tersokong","rinci":"poll_creation"}""", "unsupported", "$.unsupported.type=poll_creation" },
        { """{"jenis":"sekali-lihat"}""", "unsupported", "$.unsupported.type=media_placeholder" },
        { """{"jenis":"tak-dikenal"}""", "unknown", "$.errors[0].code=131051" },
        { """{"jenis":"ephemeral"}""", "ephemeral", "$.errors[0].code=131051" },
        { """{"jenis":"galat-media"}""", "image", "$.errors[0].code=131052" },
        { """{"jenis":"grup","teks":"halo semua"}""", "text", "$.group_id=120363418770915618@g.us" },
        { """{"jenis":"formulir","isi":"bukan json"}""", "interactive", "$.interactive.nfm_reply.response_json=bukan json" },
        { """{"jenis":"telepon"}""", "interactive", "$.interactive.call_permission_reply.response=accept" },
        { """{"jenis":"iklan"}""", "text", "$.referral.source_type=ad" },
        { """{"jenis":"mentah","tipe":"hologram","isi":{"dalam":3}}""", "hologram", "$.hologram.dalam=3" },
    };

    [Theory]
    [MemberData(nameof(Ragam))]
    public async Task Every_seldom_kind_has_Metas_shape(string isi, string tipe, string harap)
    {
        await using var sim = await MulaiAsync();
        using var badan = new StringContent(isi, null, "application/json");
        (await sim.Http.PostAsync($"/simulator/api/{Sari}/ragam", badan)).EnsureSuccessStatusCode();
        var pesan = await sim.PesanMasukAsync();
        Assert.Equal(tipe, (string?)pesan["type"]);
        if (harap.Split('=') is [var jalan, var nilai]) Assert.Equal(nilai, Cari(pesan, jalan)!.ToString());
        Assert.Single(await sim.PonselAsync());
    }

    [Fact]
    public void Every_seldom_kind_is_tried_above() =>
        Assert.Empty(PonselWarga.Ragam.Except(Ragam.Select(r => (string)JsonNode.Parse(r.Data.Item1)!["jenis"]!)));

    [Theory]
    [InlineData("ragam", """{"jenis":"banjir"}""")]
    [InlineData("ragam", """{"jenis":"tak-tersokong","rinci":"apa"}""")]
    [InlineData("ragam", """{"jenis":"mentah","tipe":""}""")]
    [InlineData("kontak", """{"nama":"A","telepon":"x"}""")]
    [InlineData("reaksi", "{}")]
    [InlineData("putar", """{"pesan":1}""")]
    [InlineData("ganti-nomor", """{"baru":"123"}""")]
    public async Task Malformed_calls_are_refused_with_a_sentence(string apa, string isi)
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        using var badan = new StringContent(isi, null, "application/json");
        using var jawaban = await sim.Http.PostAsync($"/simulator/api/{Sari}/{apa}", badan);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.EndsWith(".", (string?)(await jawaban.JsonAsync())["galat"]);
    }

    [Fact]
    public async Task A_change_of_number_is_told_and_the_old_one_has_no_WhatsApp_any_more()
    {
        const string baru = "6281200000099";
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        (await sim.ApiAsync($"{Sari}/ganti-nomor", new { baru = "081200000099" })).EnsureSuccessStatusCode();
        var kabar = await sim.PesanMasukAsync(m => (string?)m["type"] == "system");
        var sistem = kabar["system"]!;
        Assert.Equal(("user_changed_number", Sari, baru), ((string?)sistem["type"], (string?)kabar["from"], (string?)sistem["wa_id"]));
        Assert.NotEqual((string?)sistem["user_id"], (string?)sistem["previous_user_id"]);
        Assert.Null(sim.Diterima.Last().Perubahan[0]["value"]!["contacts"]);

        await sim.StatusAsync(await sim.KirimTeksAsync("masih di sana?").WamidAsync(), "failed");
        await sim.ApiAsync($"{baru}/teks", new { teks = "ini nomor baru saya" });
        await sim.PesanMasukAsync(m => (string?)m["from"] == baru);
        Assert.Equal("Sari Anggraini", (string?)sim.Diterima.Last().Perubahan[0]["value"]!["contacts"]![0]!["profile"]!["name"]);
    }

    [Fact]
    public async Task A_new_user_id_is_told_and_the_old_one_leads_nowhere()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        using var jawaban = await sim.ApiAsync($"{Sari}/ganti-id", new { });
        var sistem = (await sim.PesanMasukAsync(m => (string?)m["type"] == "system"))["system"]!;
        Assert.Equal((string?)(await jawaban.JsonAsync())["userId"], (string?)sistem["user_id"]);
        object Isi(string? id) => new { messaging_product = "whatsapp", recipient = id, type = "text", text = new { body = "x" } };
        Assert.Equal(HttpStatusCode.OK, (await sim.KirimAsync(Isi((string?)sistem["user_id"]))).StatusCode);
        Assert.Equal(131026, (await sim.KirimAsync(Isi((string?)sistem["previous_user_id"])).GalatAsync()).Kode);
    }

    [Fact]
    public async Task A_changed_identity_key_fails_what_was_meant_for_the_old_one()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        (await sim.GraphAsync("100000000000001/settings", new { user_identity_change = new { enable_identity_key_check = true } })).EnsureSuccessStatusCode();
        await sim.ApiAsync($"{Sari}/teks", new { teks = "dengan kunci" });
        await sim.PesanMasukAsync(m => (string?)m["text"]?["body"] == "dengan kunci");
        var kunci = (string)sim.Diterima.Last().Perubahan[0]["value"]!["contacts"]![0]!["identity_key_hash"]!;
        Task<HttpResponseMessage> Kirim() => sim.KirimAsync(new { messaging_product = "whatsapp", to = Sari, type = "text", text = new { body = "surat" }, recipient_identity_key_hash = kunci });

        var wamid = await Kirim().WamidAsync();
        await sim.StatusAsync(wamid, "delivered");
        Assert.Equal(kunci, (string?)sim.Status.First(s => (string?)s["id"] == wamid)["recipient_identity_key_hash"]);
        await sim.ApiAsync($"{Sari}/kunci", new { });
        var sistem = await sim.PesanMasukAsync(m => (string?)m["type"] == "system");
        Assert.NotEqual(kunci, (string?)sistem["identity"]!["hash"]);
        wamid = await Kirim().WamidAsync();
        await sim.StatusAsync(wamid, "failed");
        Assert.Equal(137000, (int)sim.Status.Last()["errors"]![0]!["code"]!);
    }

    [Fact]
    public async Task Who_wants_no_promotion_says_so_and_gets_none()
    {
        await using var sim = await MulaiAsync();
        await sim.ApiAsync("templat", new { nama = "pemberitahuan_status", kategori = "MARKETING" });
        await sim.ApiAsync($"{Sari}/promosi", new { mau = false });
        await sim.SampaiAsync(() => sim.Diterima.Any(k => (string?)k.Perubahan[0]["field"] == "user_preferences"));
        Assert.Equal("stop", (string?)sim.Diterima.Last().Perubahan[0]["value"]!["user_preferences"]![0]!["value"]);
        await sim.StatusAsync(await TemplatTests.KirimStatusAsync(sim, "a", "b", "c").WamidAsync(), "failed");
        Assert.Equal(131050, (int)sim.Status.Single()["errors"]![0]!["code"]!);
    }

    static JsonNode? Cari(JsonNode dari, string jalan) => jalan.Split('.').Skip(1).Aggregate((JsonNode?)dari, (n, bagian) =>
        bagian.EndsWith("[0]", StringComparison.Ordinal) ? n![bagian[..^3]]![0] : n![bagian]);

    static async Task<HttpResponseMessage> BerkasAsync(SimulatorHidup sim, string mime, (string Nama, byte[] Isi) berkas, (string Nama, string Nilai) isian)
    {
        using var isi = new ByteArrayContent(berkas.Isi);
        isi.Headers.ContentType = MediaTypeHeaderValue.Parse(mime);
        using var formulir = new MultipartFormDataContent { { isi, "file", berkas.Nama }, { new StringContent(isian.Nilai), isian.Nama } };
        return await sim.Http.PostAsync($"/simulator/api/{Sari}/berkas", formulir);
    }
}
