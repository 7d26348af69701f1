using System.Net;
using System.Text;
using LayananPublik.KotakMasuk;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class WebhookTests(AppUji app) : IClassFixture<AppUji>
{
    string Token => app.Ambil<RahasiaWebhook>().VerifyToken;

    [Fact]
    public async Task Handshake_echoes_the_challenge_for_the_right_token_only()
    {
        Assert.Equal("1158201444", await app.Http.GetStringAsync($"/webhook/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={Token}"));
        foreach (var salah in new[] { $"hub.mode=subscribe&hub.challenge=1&hub.verify_token={Token}x", "hub.mode=subscribe&hub.challenge=1", $"hub.mode=lain&hub.challenge=1&hub.verify_token={Token}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Http.GetAsync("/webhook/whatsapp?" + salah)).StatusCode);
    }

    [Fact]
    public async Task Wrong_or_missing_signature_is_refused_without_a_trace()
    {
        var badan = Kiriman.Teks("6281200000101", "wamid.TANDA", "halo");
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.KirimWebhookAsync(badan, Signature.Sign(badan, "rahasia lain"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.PostAsync("/webhook/whatsapp", new ByteArrayContent(badan))).StatusCode);
        Assert.False(await app.DbAsync(db => db.KirimanMasuk.AnyAsync(k => k.Sari == Kiriman.Sari(badan))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_over_4_MiB_is_refused_whether_announced_or_chunked(bool chunked)
    {
        var badan = new byte[4 * 1024 * 1024 + 1];
        using var minta = new HttpRequestMessage(HttpMethod.Post, "/webhook/whatsapp") { Content = new ByteArrayContent(badan) };
        minta.Headers.Add(Signature.Header, Signature.Sign(badan, app.Ambil<RahasiaWebhook>().AppSecret));
        minta.Headers.TransferEncodingChunked = chunked;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.Http.SendAsync(minta)).StatusCode);
    }

    [Fact]
    public async Task Same_delivery_many_times_at_once_becomes_one_message()
    {
        var badan = Kiriman.Teks("6281200000102", "wamid.KEMBAR", "halo kembar");
        var jawab = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => app.KirimWebhookAsync(badan)));
        Assert.All(jawab, j => Assert.Equal(HttpStatusCode.OK, j.StatusCode));
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.Wamid == "wamid.KEMBAR"), n => n == 1);
        Assert.Equal(1, await app.DbAsync(db => db.KirimanMasuk.CountAsync(k => k.Sari == Kiriman.Sari(badan))));
    }

    [Fact]
    public async Task Acknowledged_delivery_is_in_the_database()
    {
        var badan = Kiriman.Teks("6281200000103", "wamid.TAHAN", "halo");
        Assert.Equal(HttpStatusCode.OK, (await app.KirimWebhookAsync(badan)).StatusCode);
        var isi = await app.DbAsync(db => db.KirimanMasuk.Where(k => k.Sari == Kiriman.Sari(badan)).Select(k => k.Isi).SingleAsync());
        Assert.Equal(badan, isi);
    }

    [Fact]
    public async Task Signed_nonsense_is_acknowledged_kept_and_waits_for_a_person()
    {
        var badan = Encoding.UTF8.GetBytes("bukan json " + Guid.NewGuid());
        Assert.Equal(HttpStatusCode.OK, (await app.KirimWebhookAsync(badan)).StatusCode);
        await app.TungguDbAsync(db => db.KirimanMasuk.SingleAsync(k => k.Sari == Kiriman.Sari(badan)), k => k.Status == StatusOlah.Gagal);
    }

    [Fact]
    public async Task Deliveries_sent_at_once_are_all_stored()
    {
        var semua = Enumerable.Range(0, 200).Select(i => Kiriman.Teks("6281200000104", $"wamid.BANYAK{i}", $"pesan {i}")).ToList();
        var jawab = await Task.WhenAll(semua.Select(b => app.KirimWebhookAsync(b)));
        Assert.All(jawab, j => Assert.Equal(HttpStatusCode.OK, j.StatusCode));
        var sari = semua.Select(Kiriman.Sari).ToList();
        Assert.Equal(200, await app.DbAsync(db => db.KirimanMasuk.CountAsync(k => sari.Contains(k.Sari))));
    }
}
