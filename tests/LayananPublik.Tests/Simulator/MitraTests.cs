using System.Net;
using System.Net.Http.Json;
using LayananPublik.WhatsApp;
using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

/// <summary>The way through a Solution Provider: another path, another header, media addresses that must be rewritten.</summary>
public sealed class MitraTests
{
    [Fact]
    public async Task A_client_set_up_for_a_partner_sends_uploads_and_downloads()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var mitra = new Uri(sim.Http.BaseAddress!, "simulator/d360");
        var pilihan = new CloudApiOptions { BaseUrl = mitra, PathTemplate = "{resource}", AuthHeader = "D360-API-KEY: {token}", AccessToken = "simulator", MediaBaseUrl = mitra };
        using var http = new HttpClient(CloudApi.CreateHandler());
        var api = new CloudApi(http, () => pilihan);

        var kirim = await api.SendAsync("tak-dipakai", Recipient.Phone(Sari), new TextMessage("lewat mitra"), "baris-1", null, CancellationToken.None);
        await sim.StatusAsync(kirim.MessageId, "delivered");
        using var surat = new MemoryStream("%PDF-1.7 isi"u8.ToArray());
        var id = await api.UploadMediaAsync("tak-dipakai", surat, "a.pdf", "application/pdf", CancellationToken.None);
        var media = await api.GetMediaAsync("tak-dipakai", id, CancellationToken.None);
        using var unduhan = new MemoryStream();
        await api.DownloadAsync(media.Url, unduhan, 1000, CancellationToken.None);

        Assert.Equal("lookaside.fbsbx.com", media.Url.Host);
        Assert.Equal("%PDF-1.7 isi"u8.ToArray(), unduhan.ToArray());
    }

    [Fact]
    public async Task The_partners_key_counts_under_its_path_only()
    {
        await using var sim = await MulaiAsync();
        await sim.SapaAsync();
        var isi = new { messaging_product = "whatsapp", to = "+" + Sari, type = "text", text = new { body = "x" } };
        Assert.Equal((HttpStatusCode.Unauthorized, 190), await sim.Http.PostAsJsonAsync("/simulator/d360/messages", isi).GalatAsync());
        sim.Http.DefaultRequestHeaders.Authorization = null;
        sim.Http.DefaultRequestHeaders.Add("D360-API-KEY", "simulator");
        Assert.Equal((HttpStatusCode.OK, 0), await sim.Http.PostAsJsonAsync("/simulator/d360/messages", isi).GalatAsync());
        Assert.Equal((HttpStatusCode.Unauthorized, 190), await sim.KirimTeksAsync("x").GalatAsync());
    }
}
