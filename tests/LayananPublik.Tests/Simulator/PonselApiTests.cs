using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Api;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class PonselApiTests
{
    [Fact]
    public async Task What_the_phone_shows_has_the_promised_shape()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await DaftarAsync(sim);
        var pesan = await sim.PonselAsync();

        Assert.Equal(["id", "arah", "jenis", "teks", "pilihan", "berkas", "waktu", "status"], pesan[0]!.AsObject().Select(p => p.Key));
        Assert.Equal(["masuk", "keluar"], pesan.Select(p => (string)p!["arah"]!));
        Assert.Equal(["teks", "daftar"], pesan.Select(p => (string)p!["jenis"]!));
        Assert.Equal("""[{"id":"sktm","judul":"SKTM","deskripsi":"Surat Keterangan Tidak Mampu"},{"id":"sku","judul":"Keterangan usaha","deskripsi":null}]""", pesan[1]!["pilihan"]!.ToJsonString());
        Assert.Equal(TimeSpan.Zero, DateTimeOffset.Parse((string)pesan[1]!["waktu"]!, System.Globalization.CultureInfo.InvariantCulture).Offset);
        Assert.Equal("dibaca", (string?)(await sim.PonselAsync())[1]!["status"]);
        Assert.Equal([(int)pesan[1]!["id"]!], (await sim.PonselAsync(sejak: (int)pesan[0]!["id"]!)).Select(p => (int)p!["id"]!));
        Assert.Empty(await sim.PonselAsync("6281200000002"));
    }

    [Theory]
    [InlineData("sku")]
    [InlineData("keterangan USAHA")]
    public async Task A_list_row_is_chosen_by_id_or_title_and_answers_in_context(string id)
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var wamid = await DaftarAsync(sim);
        (await sim.ApiAsync($"{Sari}/pilih", new { id })).EnsureSuccessStatusCode();
        var pilih = await sim.PesanMasukAsync(m => (string?)m["type"] == "interactive");
        Assert.Equal("""{"type":"list_reply","list_reply":{"id":"sku","title":"Keterangan usaha"}}""", pilih["interactive"]!.ToJsonString());
        Assert.Equal((wamid, "62210000001"), ((string?)pilih["context"]!["id"], (string?)pilih["context"]!["from"]));
    }

    [Fact]
    public async Task The_newest_message_that_has_the_choice_is_answered()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        await TombolAsync(sim);
        var kedua = await TombolAsync(sim);
        await sim.KirimTeksAsync("di antaranya");
        await sim.ApiAsync($"{Sari}/pilih", new { id = "ya" });
        var pilih = await sim.PesanMasukAsync(m => (string?)m["type"] == "interactive");
        Assert.Equal(kedua, (string?)pilih["context"]!["id"]);
        Assert.Equal("button_reply", (string?)pilih["interactive"]!["type"]);
    }

    [Fact]
    public async Task A_choice_nobody_offered_is_told_so()
    {
        await using var sim = await MulaiAsync();
        using var jawaban = await sim.ApiAsync($"{Sari}/pilih", new { id = "tak-ada" });
        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
        Assert.StartsWith("Tidak ada pesan", (string?)(await jawaban.JsonAsync())["galat"]);
    }

    [Theory]
    [InlineData("image/jpeg", "KTP saya.jpg", "image")]
    [InlineData("image/heic", "foto.heic", "document")]
    [InlineData("application/pdf", "KK.pdf", "document")]
    [InlineData("audio/ogg; codecs=opus", "suara.ogg", "audio")]
    [InlineData("video/mp4", "jalan.mp4", "video")]
    public async Task A_file_goes_out_as_its_kind_and_can_be_fetched_with_the_bearer_only(string mime, string nama, string tipe)
    {
        await using var sim = await MulaiAsync();
        byte[] isi = [1, 2, 3, 4, 5];
        using var jawaban = await BerkasAsync(sim, isi, mime, nama, "ini berkasnya");
        var pesan = await sim.PesanMasukAsync();
        Assert.Equal(tipe, (string?)pesan["type"]);
        Assert.Equal((mime, "ini berkasnya"), ((string?)pesan[tipe]!["mime_type"], (string?)pesan[tipe]!["caption"]));
        Assert.Equal(tipe == "document" ? nama : null, (string?)pesan[tipe]!["filename"]);
        Assert.Equal(isi, await sim.Http.GetByteArrayAsync((string?)(await jawaban.JsonAsync())["berkas"]!["url"]));

        using var keterangan = await sim.Http.GetAsync($"/simulator/graph/v25.0/{pesan[tipe]!["id"]}");
        var alamat = (string)(await keterangan.JsonAsync())["url"]!;
        Assert.Equal(isi, await sim.Http.GetByteArrayAsync(alamat));
        sim.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(HttpStatusCode.Unauthorized, (await sim.Http.GetAsync(alamat)).StatusCode);
    }

    [Fact]
    public async Task A_file_over_100_MB_is_announced_with_an_error_and_no_id()
    {
        await using var sim = await MulaiAsync();
        using var jawaban = await BerkasAsync(sim, new byte[PonselWarga.BatasMeta + 1], "application/pdf", "besar.pdf", null);
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        var pesan = await sim.PesanMasukAsync();
        Assert.Equal(131052, (int)pesan["errors"]![0]!["code"]!);
        Assert.Null(pesan["document"]);
    }

    [Fact]
    public async Task A_citizens_web_page_is_never_shown_as_a_page_of_the_office()
    {
        await using var sim = await MulaiAsync();
        using var kirim = await BerkasAsync(sim, "<script>alert(1)</script>"u8.ToArray(), "text/html", "a.html", null);
        using var buka = await sim.Http.GetAsync((string?)(await kirim.JsonAsync())["berkas"]!["url"]);
        Assert.Equal("application/octet-stream", buka.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", buka.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", buka.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_location_arrives_as_numbers()
    {
        await using var sim = await MulaiAsync();
        await sim.ApiAsync($"{Sari}/lokasi", new { lat = -6.25, lon = 106 });
        var pesan = await sim.PesanMasukAsync();
        Assert.Equal((-6.25, 106.0), ((double)pesan["location"]!["latitude"]!, (double)pesan["location"]!["longitude"]!));
    }

    [Fact]
    public async Task A_place_has_a_name_and_an_address()
    {
        await using var sim = await MulaiAsync();
        await sim.ApiAsync($"{Sari}/lokasi", new { lat = -6.25, lon = 106.5, nama = "Kantor Desa", alamat = "Jl. Contoh 1" });
        var tempat = (await sim.PesanMasukAsync())["location"]!;
        Assert.Equal(("Kantor Desa", "Jl. Contoh 1"), ((string?)tempat["name"], (string?)tempat["address"]));
    }

    [Theory]
    [InlineData("6281200000001/teks", "{}")]
    [InlineData("6281200000001/teks", """{"teks":"   "}""")]
    [InlineData("6281200000001/teks", """{"teks":5}""")]
    [InlineData("6281200000001/teks", """{"teks":{"a":1}}""")]
    [InlineData("6281200000001/teks", """{"teks":"a","teks":"b"}""")]
    [InlineData("6281200000001/teks", "bukan json")]
    [InlineData("6281200000001/teks", "")]
    [InlineData("6281200000001/teks", "[1]")]
    [InlineData("bukan-nomor/teks", """{"teks":"a"}""")]
    [InlineData("0812/teks", """{"teks":"a"}""")]
    [InlineData("6281200000001/pilih", "{}")]
    [InlineData("6281200000001/lokasi", """{"lat":"x","lon":1}""")]
    [InlineData("6281200000001/lokasi", """{"lat":91,"lon":1}""")]
    [InlineData("6281200000001/lokasi", """{"lon":1}""")]
    [InlineData("6281200000001/berkas", "{}")]
    [InlineData("gangguan", """{"jenis":"banjir"}""")]
    [InlineData("gangguan", """{"jenis":"3"}""")]
    [InlineData("gangguan", """{"jenis":"kode"}""")]
    [InlineData("gangguan", """{"jenis":"http500","jumlah":0}""")]
    [InlineData("gangguan", """{"jenis":"http500","jumlah":"x"}""")]
    [InlineData("jam", """{"maju":"-1.00:00:00"}""")]
    [InlineData("jam", """{"maju":"besok"}""")]
    [InlineData("jam", """{"maju":"9999999.00:00:00"}""")]
    public async Task Malformed_input_is_answered_with_400_and_a_sentence(string alamat, string isi)
    {
        await using var sim = await MulaiAsync();
        using var badan = new StringContent(isi, null, "application/json");
        using var jawaban = await sim.Http.PostAsync($"/simulator/api/{alamat}", badan);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.EndsWith(".", (string?)(await jawaban.JsonAsync())["galat"]);
        Assert.Empty(await sim.PonselAsync());
    }

    [Theory]
    [InlineData("6281200000001/pesan?sejak=abc", HttpStatusCode.BadRequest)]
    [InlineData("6281200000001/pesan?sejak=-1", HttpStatusCode.BadRequest)]
    [InlineData("x/pesan", HttpStatusCode.BadRequest)]
    [InlineData("6281200000001/berkas/7", HttpStatusCode.NotFound)]
    public async Task Malformed_questions_too(string alamat, HttpStatusCode http)
    {
        await using var sim = await MulaiAsync();
        using var jawaban = await sim.Http.GetAsync($"/simulator/api/{alamat}");
        Assert.Equal(http, jawaban.StatusCode);
        Assert.NotNull((string?)(await jawaban.JsonAsync())["galat"]);
    }

    static Task<string> DaftarAsync(SimulatorHidup sim) => sim.KirimAsync(new
    {
        messaging_product = "whatsapp",
        to = Sari,
        type = "interactive",
        interactive = new { type = "list", body = new { text = "Pilih" }, action = new { button = "Lihat", sections = new[] { new { rows = new object[] { new { id = "sktm", title = "SKTM", description = "Surat Keterangan Tidak Mampu" }, new { id = "sku", title = "Keterangan usaha" } } } } } },
    }).WamidAsync();

    static Task<string> TombolAsync(SimulatorHidup sim) => sim.KirimAsync(new
    {
        messaging_product = "whatsapp",
        to = Sari,
        type = "interactive",
        interactive = new { type = "button", body = new { text = "Benar?" }, action = new { buttons = new[] { new { type = "reply", reply = new { id = "ya", title = "Ya" } } } } },
    }).WamidAsync();

    internal static async Task<HttpResponseMessage> BerkasAsync(SimulatorHidup sim, byte[] isi, string mime, string nama, string? keterangan)
    {
        using var formulir = new MultipartFormDataContent();
        using var berkas = new ByteArrayContent(isi);
        berkas.Headers.ContentType = MediaTypeHeaderValue.Parse(mime);
        formulir.Add(berkas, "file", nama);
        if (keterangan is not null) formulir.Add(new StringContent(keterangan), "caption");
        return await sim.Http.PostAsync($"/simulator/api/{Sari}/berkas", formulir);
    }
}
