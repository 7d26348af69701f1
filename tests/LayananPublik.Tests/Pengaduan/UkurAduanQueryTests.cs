using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class UkurAduanQueryTests(KantorDinas kantor) : IClassFixture<KantorDinas>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_open_counts_whenever_it_came_and_the_first_answer_is_the_first_step_of_an_officer()
    {
        var (terbuka, tutup) = (await kantor.AduanAsync(), await kantor.AduanAsync("SMP"));
        var disposisi = await kantor.DisposisiAsync(terbuka);
        var admin = await kantor.PetugasAsync("adminaduan");
        KantorDinas.Baik(await kantor.Meja.CabutAsync(tutup, admin, "Pelapor sudah menyelesaikan sendiri.", Ct));
        var hari = await kantor.DbAsync(db => db.Aduan.Where(a => a.Id == terbuka).Select(a => a.Tanggal).SingleAsync(Ct));
        var semua = await kantor.DbAsync(db => db.UkurAduanAsync(admin, null, hari, hari, Ct));
        Assert.Equal([tutup, terbuka], semua.Where(a => a.Id == terbuka || a.Id == tutup).Select(a => a.Id));
        var a = semua.Single(x => x.Id == terbuka);
        Assert.Equal(await kantor.DbAsync(db => db.Set<RiwayatAduan>().Where(r => r.AduanId == terbuka && r.PetugasId != null && r.Dari != r.Ke).OrderBy(r => r.Id).Select(r => (DateTimeOffset?)r.Pada).FirstAsync(Ct)), a.DijawabPada);
        Assert.Equal(("Jalan & jembatan", "Kelurahan Contoh", KantorDinas.Dinas), (a.Kategori, a.Unit, Assert.Single(a.Disposisi).Dinas));
        Assert.NotEqual(0, disposisi);
        var lain = (await kantor.DbAsync(db => db.UkurAduanAsync(admin, null, hari.AddDays(5), hari.AddDays(9), Ct))).Select(x => x.Id).ToList();
        Assert.Contains(terbuka, lain);
        Assert.DoesNotContain(tutup, lain);
    }
}
