using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class HakPercakapanTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_complaints_admin_reads_conversations_with_a_complaint_and_no_other()
    {
        await using var app = await AppUji.MulaiAsync();
        foreach (var nomor in new[] { "6281299900048", "6281299900049" })
        {
            await app.Ponsel(nomor).TeksAsync("halo");
            await app.Ponsel(nomor).MenerimaAsync("Lihat layanan");
        }
        await app.TenangAsync();
        var semua = await app.DbAsync(db => db.Percakapan.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(Ct));
        await app.DbAsync(async db =>
        {
            (await db.Percakapan.SingleAsync(p => p.Id == semua[1], Ct)).TandaiAduan();
            return await db.SaveChangesAsync(Ct);
        });
        var admin = await app.PetugasAsync("adminaduan");
        var terlihat = await app.DbAsync(db => db.DaftarPercakapanAsync(admin, SaringPercakapan.Semua, null, 0, 50, Ct));
        Assert.Equal([semua[1]], terlihat.Select(p => p.Id));
        var meja = app.Ambil<MejaPercakapan>();
        Assert.False((await meja.BalasAsync(semua[0], admin, "Halo", Ct)).Berhasil);
        Assert.Null((await meja.BalasAsync(semua[1], admin, "Laporan Anda kami teruskan.", Ct)).Penolakan);
    }

    [Fact]
    public async Task Only_its_holder_or_the_kasi_lets_go_of_a_conversation()
    {
        await using var app = await AppUji.MulaiAsync();
        await app.Ponsel("6281299900050").TeksAsync("petugas");
        await app.Ponsel("6281299900050").MenerimaAsync("petugas");
        await app.TenangAsync();
        var id = await app.DbAsync(db => db.Percakapan.Select(p => p.Id).SingleAsync(Ct));
        var (meja, rina, hendra, kasi) = (app.Ambil<MejaPercakapan>(), await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"), await app.PetugasAsync("kasi"));
        Assert.Null((await meja.AmbilAsync(id, rina, Ct)).Penolakan);
        Assert.False((await meja.AmbilAsync(id, hendra, Ct)).Berhasil);
        Assert.False((await meja.LepaskanAsync(id, hendra, Ct)).Berhasil);
        Assert.Null((await meja.AmbilAsync(id, kasi, Ct)).Penolakan);
        Assert.Equal(kasi.Id, await app.DbAsync(db => db.Percakapan.Select(p => p.PetugasId).SingleAsync(Ct)));
        Assert.Null((await meja.LepaskanAsync(id, kasi, Ct)).Penolakan);
    }
}
