using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class JendelaTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_closed_window_stopped_leaves_by_itself_when_the_citizen_writes_again()
    {
        await using var app = await AppUji.MulaiAsync();
        var ponsel = app.Ponsel("6281299900047");
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync("Lihat layanan");
        app.Maju(TimeSpan.FromHours(30));
        await KirimAsync(app, "Surat pertama sudah siap.", "Surat kedua sudah siap.");
        await app.TungguDbAsync(db => db.PesanKeluar.CountAsync(k => k.Status == StatusKirim.Dititipkan, Ct), n => n == 2, "two parked messages");
        await ponsel.TeksAsync("halo lagi");
        await ponsel.MenerimaAsync("Surat kedua sudah siap.");
        var teks = (await ponsel.PesanAsync()).Select(p => p.Teks).ToList();
        Assert.Single(teks, t => t == "Surat pertama sudah siap.");
        Assert.Single(teks, t => t == "Surat kedua sudah siap.");
        Assert.True(teks.IndexOf("Surat pertama sudah siap.") < teks.IndexOf("Surat kedua sudah siap."));
    }

    static async Task KirimAsync(AppUji app, params string[] teks)
    {
        await app.DbAsync(async db =>
        {
            var p = await db.Percakapan.SingleAsync(Ct);
            foreach (var t in teks)
            {
                db.PesanKeluar.Add(PesanKeluar.DariAsisten(p, IsiPesan.Tulis(t), app.Ambil<TimeProvider>().GetUtcNow()));
                await db.SaveChangesAsync(Ct);
            }
            return 0;
        });
        app.Ambil<PengirimPesan>().Bangunkan();
    }
}
