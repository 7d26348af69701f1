using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class PengingatDrafTests
{
    [Fact]
    public async Task A_draft_that_was_left_is_recalled_once_and_closed_in_the_end()
    {
        await using var app = await AppUji.MulaiAsync();
        var pengingat = app.Services.GetServices<IHostedService>().OfType<PengingatDraf>().Single();
        var ponsel = app.Ponsel("6281200009301");
        await ponsel.TeksAsync("sktm");
        await ponsel.MenerimaAsync("Siapkan foto");
        await ponsel.PilihAsync("Ajukan sekarang");
        await ponsel.MenerimaAsync("nama#tanggal");
        await app.TenangAsync();
        // Later than any quiet hour may move it, and still inside the window.
        app.Maju(TimeSpan.FromHours(23.5));
        pengingat.Bangunkan();
        Assert.Contains("Tinggal", (await ponsel.MenerimaAsync("belum selesai")).Teks, StringComparison.Ordinal);
        app.Maju(TimeSpan.FromMinutes(10));
        pengingat.Bangunkan();
        app.Maju(TimeSpan.FromDays(31));
        pengingat.Bangunkan();
        var butir = await app.TungguDbAsync(db => db.Butir.Include(b => b.Riwayat).SingleAsync(), b => b.Status == StatusButir.Dibatalkan, "the end of the draft");
        Assert.Equal(("Sistem", "Tidak dilanjutkan warga selama 30 hari"), butir.Riwayat.Select(r => (r.Pelaku, r.Alasan)).Last());
        Assert.Single(await ponsel.PesanAsync(), p => p.Teks.Contains("belum selesai", StringComparison.Ordinal));
    }

    /// <summary>The draft of whoever said STOP stays quiet; the one beside it shows that the round was made.</summary>
    [Fact]
    public async Task Whoever_said_stop_is_not_reminded()
    {
        await using var app = await AppUji.MulaiAsync();
        var (diam, mau) = (app.Ponsel("6281200009302"), app.Ponsel("6281200009303"));
        foreach (var ponsel in new[] { diam, mau })
        {
            await ponsel.TeksAsync("sktm");
            await ponsel.MenerimaAsync("Siapkan foto");
            await ponsel.PilihAsync("Ajukan sekarang");
            await ponsel.MenerimaAsync("nama#tanggal");
        }
        await app.TenangAsync();
        await app.DbAsync(async db =>
        {
            (await db.Kontak.SingleAsync(k => k.Alias.Any(a => a.Nilai == "6281200009302"))).TolakKabar(DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });
        app.Maju(TimeSpan.FromHours(23.5));
        app.Services.GetServices<IHostedService>().OfType<PengingatDraf>().Single().Bangunkan();
        await mau.MenerimaAsync("belum selesai");
        await app.TenangAsync();
        Assert.DoesNotContain(await diam.PesanAsync(), p => p.Teks.Contains("belum selesai", StringComparison.Ordinal));
        Assert.Equal(1, await app.DbAsync(db => db.Permohonan.CountAsync(p => p.DiingatkanPada != null)));
    }
}
