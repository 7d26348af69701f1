using System.Net;
using System.Text.Json.Nodes;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>The payloads of other projects, posted to the whole app.</summary>
public sealed class ContohKirimanTests(AppUji app) : IClassFixture<AppUji>
{
    [Fact]
    public async Task Every_sample_is_received_stored_and_processed_without_a_dead_letter()
    {
        Assert.SkipWhen(WebhookSampleTests.Folder is null, "The shared webhook samples are not beside this repository.");
        await DaftarkanNomorAsync();
        foreach (var (berkas, harapan) in WebhookSampleTests.Samples().Select(s => s.Data))
        {
            var badan = await File.ReadAllBytesAsync(Path.Combine(WebhookSampleTests.Folder!, berkas));
            Assert.Equal(HttpStatusCode.OK, (await app.KirimWebhookAsync(badan)).StatusCode);
            WebhookSampleTests.AssertContains(JsonNode.Parse(harapan), JsonNode.Parse(await app.Http.GetStringAsync($"/simulator/api/kiriman/{Kiriman.Sari(badan)}")), berkas);
        }
        await app.TungguDbAsync(db => db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Baru && p.Percobaan == 0), n => n == 0, "all updates to be processed once");
        var gagal = await app.DbAsync(db => db.PembaruanMasuk.Where(p => p.Percobaan > 0 || p.Status == StatusPembaruan.Gagal).Select(p => p.Kunci + " " + p.Galat).ToListAsync());
        Assert.Empty(gagal);
        Assert.False(await app.DbAsync(db => db.KirimanMasuk.AnyAsync(k => k.Status != StatusOlah.Selesai)));
    }

    Task<int> DaftarkanNomorAsync() => app.DbAsync(async db =>
    {
        var unit = await db.UnitKerja.OrderBy(u => u.Id).FirstAsync();
        var nomor = WebhookSampleTests.Samples().SelectMany(s => JsonNode.Parse(s.Data.Item2)!.AsArray()).Select(c => (string?)c!["phone_number_id"]).OfType<string>().Distinct();
        db.NomorKantor.AddRange(nomor.Select(n => NomorKantor.Daftarkan(n, "62210000009", unit)));
        return await db.SaveChangesAsync();
    });
}
