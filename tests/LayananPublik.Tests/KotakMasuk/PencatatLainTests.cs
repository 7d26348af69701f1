using System.Text;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class AppPencatat() : AppUji(s => s.AddSingleton<Buku>().AddScoped<IPencatatKabar, PencatatContoh>());

public sealed class Buku
{
    public System.Collections.Concurrent.ConcurrentQueue<string> Isi { get; } = [];
}

/// <summary>Knows the fields "contoh" and "rusak" and nothing else.</summary>
sealed class PencatatContoh(Buku buku) : IPencatatKabar
{
    public bool Mengenal(KabarMeta kabar) => kabar.Bidang is "contoh" or "rusak";

    public Task CatatAsync(LayananDb db, KabarMeta kabar, CancellationToken ct)
    {
        if (kabar.Bidang == "rusak") throw new InvalidOperationException("broken");
        buku.Isi.Enqueue(kabar.Teks("event")!);
        return Task.CompletedTask;
    }
}

/// <summary>Webhook fields that are neither messages nor statuses.</summary>
public sealed class PencatatLainTests(AppPencatat app) : IClassFixture<AppPencatat>
{
    [Fact]
    public async Task An_event_reaches_the_recorder_that_knows_it_once()
    {
        var badan = Kabar("contoh", """{"event":"SEKALI"}""");
        await app.KirimWebhookAsync(badan);
        Assert.Equal(StatusPembaruan.Selesai, (await SelesaiAsync(badan)).Status);
        await app.KirimWebhookAsync(Kabar("contoh", """{"event":"SEKALI"}""", " "));
        await app.TenangAsync();
        Assert.Single(app.Ambil<Buku>().Isi, "SEKALI");
    }

    [Theory]
    [InlineData("belum_ada", """{"apa":1}"""), InlineData("belum_ada", "\"teks\""), InlineData("belum_ada", "[]")]
    public async Task What_nobody_knows_stays_in_its_delivery_and_is_done(string bidang, string nilai)
    {
        var badan = Kabar(bidang, nilai);
        await app.KirimWebhookAsync(badan);
        Assert.Equal(StatusPembaruan.Selesai, (await SelesaiAsync(badan)).Status);
    }

    [Fact]
    public async Task A_sample_from_the_dashboard_changes_nothing()
    {
        var badan = Kabar("contoh", """{"event":"CONTOH"}""", akun: "0");
        await app.KirimWebhookAsync(badan);
        Assert.Equal(StatusPembaruan.Karantina, (await SelesaiAsync(badan)).Status);
        Assert.DoesNotContain("CONTOH", app.Ambil<Buku>().Isi);
    }

    [Fact]
    public async Task A_recorder_that_fails_leaves_the_event_to_be_tried_again()
    {
        var badan = Kabar("rusak", """{"event":"APA SAJA"}""");
        await app.KirimWebhookAsync(badan);
        var p = await app.TungguDbAsync(db => BarisAsync(db, badan), p => p?.Percobaan > 0);
        Assert.Equal(StatusPembaruan.Baru, p!.Status);
    }

    static byte[] Kabar(string bidang, string nilai, string ekor = "", string akun = "200000000000001") =>
        Encoding.UTF8.GetBytes($$"""{"object":"whatsapp_business_account","entry":[{"id":"{{akun}}","time":1790000000,"changes":[{"field":"{{bidang}}","value":{{nilai}}}]}]}{{ekor}}""");

    async Task<PembaruanMasuk> SelesaiAsync(byte[] badan) => (await app.TungguDbAsync(db => BarisAsync(db, badan), p => p is not null && p.Status != StatusPembaruan.Baru))!;

    static Task<PembaruanMasuk?> BarisAsync(LayananDb db, byte[] badan)
    {
        var sari = Kiriman.Sari(badan);
        return db.PembaruanMasuk.FirstOrDefaultAsync(p => p.KirimanMasuk.Sari == sari);
    }
}
