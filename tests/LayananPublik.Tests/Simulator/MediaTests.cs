using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class MediaTests
{
    static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100]];

    [Fact]
    public async Task An_uploaded_letter_is_described_sent_and_opened_on_the_phone()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var id = await IdAsync(sim);
        using var keterangan = await sim.Http.GetAsync($"/simulator/graph/v25.0/{id}?phone_number_id=100000000000001");
        var json = await keterangan.JsonAsync();
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(Pdf)), (long)Pdf.Length, "application/pdf"), ((string?)json["sha256"], (long)json["file_size"]!, (string?)json["mime_type"]));

        (await KirimAsync(sim, "document", id)).EnsureSuccessStatusCode();
        var berkas = (await sim.PonselAsync())[^1]!["berkas"]!;
        Assert.Equal(("SKTM.pdf", "application/pdf", (long)Pdf.Length), ((string?)berkas["nama"], (string?)berkas["mime"], (long)berkas["ukuran"]!));
        using var buka = await sim.Http.GetAsync((string?)berkas["url"]);
        Assert.Equal(Pdf, await buka.Content.ReadAsByteArrayAsync());
        Assert.Equal("inline", buka.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("application/zip", "PK")]
    [InlineData("image/jpeg", "%PDF-1.7")]
    [InlineData("application/pdf", "")]
    public async Task What_Meta_does_not_take_is_refused_at_upload(string mime, string isi)
    {
        await using var sim = await MulaiAsync();
        Assert.Equal((HttpStatusCode.BadRequest, 131053), await UnggahAsync(sim, System.Text.Encoding.ASCII.GetBytes(isi), mime).GalatAsync());
    }

    [Fact]
    public async Task A_pdf_cannot_travel_as_an_image_and_five_megabytes_are_the_most_for_one()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        Assert.Equal((HttpStatusCode.BadRequest, 131053), await KirimAsync(sim, "image", await IdAsync(sim)).GalatAsync());
        byte[] besar = [0xff, 0xd8, 0xff, .. new byte[5 * 1024 * 1024]];
        Assert.Equal((HttpStatusCode.BadRequest, 131053), await UnggahAsync(sim, besar, "image/jpeg").GalatAsync());
    }

    [Fact]
    public async Task The_download_address_dies_after_five_minutes_and_a_forged_one_never_lived()
    {
        await using var sim = await MulaiAsync();
        var id = await IdAsync(sim);
        using var keterangan = await sim.Http.GetAsync($"/simulator/graph/v25.0/{id}");
        var alamat = (string)(await keterangan.JsonAsync())["url"]!;
        Assert.Equal(HttpStatusCode.NotFound, (await sim.Http.GetAsync(alamat.Replace("ext=", "ext=9"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sim.Http.GetAsync(alamat)).StatusCode);
        sim.Jam.Maju(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.NotFound, (await sim.Http.GetAsync(alamat)).StatusCode);
    }

    [Fact]
    public async Task A_citizens_photo_is_gone_from_Meta_after_seven_days_an_upload_after_thirty_and_a_deleted_one_at_once()
    {
        await using var sim = await MulaiAsync();
        string unggahan = await IdAsync(sim), dihapus = await IdAsync(sim);
        await PonselApiTests.BerkasAsync(sim, [1, 2], "image/jpeg", "a.jpg", null);
        var foto = (string)(await sim.PesanMasukAsync())["image"]!["id"]!;
        (await sim.Http.DeleteAsync($"/simulator/graph/v25.0/{dihapus}")).EnsureSuccessStatusCode();

        Assert.Equal("200 200 400", await KabarAsync(sim, foto, unggahan, dihapus));
        sim.Jam.Maju(TimeSpan.FromDays(8));
        Assert.Equal("400 200 400", await KabarAsync(sim, foto, unggahan, dihapus));
        sim.Jam.Maju(TimeSpan.FromDays(23));
        Assert.Equal("400 400 400", await KabarAsync(sim, foto, unggahan, dihapus));
    }

    static async Task<string> KabarAsync(SimulatorHidup sim, params string[] id)
    {
        var kabar = new List<int>();
        foreach (var i in id) kabar.Add((int)(await sim.Http.GetAsync($"/simulator/graph/v25.0/{i}")).StatusCode);
        return string.Join(' ', kabar);
    }

    static async Task<string> IdAsync(SimulatorHidup sim)
    {
        using var jawaban = await UnggahAsync(sim, Pdf, "application/pdf");
        return (string)(await jawaban.EnsureSuccessStatusCode().JsonAsync())["id"]!;
    }

    static async Task<HttpResponseMessage> UnggahAsync(SimulatorHidup sim, byte[] isi, string mime)
    {
        using var berkas = new ByteArrayContent(isi);
        berkas.Headers.ContentType = new MediaTypeHeaderValue(mime);
        using var formulir = new MultipartFormDataContent { { new StringContent("whatsapp"), "messaging_product" }, { new StringContent(mime), "type" }, { berkas, "file", "berkas" } };
        return await sim.Http.PostAsync("/simulator/graph/v25.0/100000000000001/media", formulir);
    }

    static Task<HttpResponseMessage> KirimAsync(SimulatorHidup sim, string tipe, string id) => sim.KirimAsync(new Dictionary<string, object>
    {
        ["messaging_product"] = "whatsapp",
        ["to"] = Sari,
        ["type"] = tipe,
        [tipe] = new { id, filename = "SKTM.pdf" },
    });
}
