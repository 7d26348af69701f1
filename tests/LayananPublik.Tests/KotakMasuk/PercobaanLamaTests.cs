using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.KotakMasuk.StatusKirim;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>A message that a person has sent again while Meta knew its first try: no status of the one may be taken for the other's.</summary>
public sealed class PercobaanLamaTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_late_failure_of_the_first_try_does_not_send_a_third()
    {
        var (id, nomor) = await KeduaKaliAsync();
        await StatusAsync(id, nomor, "failed", "A", 130429);
        Assert.Equal((Mengirim, (string?)null), await KeadaanAsync(id));
        await JawabAsync(id, "B");
        Assert.Equal((Diterima, $"wamid.B{id}"), await KeadaanAsync(id));
    }

    [Fact]
    public async Task A_late_sent_of_the_first_try_does_not_hide_the_failure_of_the_second()
    {
        var (id, nomor) = await KeduaKaliAsync();
        await StatusAsync(id, nomor, "sent", "A");
        await JawabAsync(id, "B");
        await app.KirimWebhookAsync(Kiriman.BadanStatus(Kiriman.Status($"wamid.B{id}", "failed", nomor, $"{id}", 131026)));
        var k = await app.TungguKeluarAsync(id, x => x.Status == Gagal);
        Assert.Equal((131026, $"wamid.B{id}"), (k.KodeGalat!.Value, k.Pesan.Wamid));
    }

    [Fact]
    public async Task The_second_try_s_own_status_that_overtakes_its_answer_counts_with_the_answer()
    {
        var (id, nomor) = await KeduaKaliAsync();
        await StatusAsync(id, nomor, "delivered", "B");
        await JawabAsync(id, "B");
        await app.DbAsync(async db =>
        {
            await app.Ambil<PencatatStatus>().TerapkanTertundaAsync(db, $"wamid.B{id}", Ct);
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal((Sampai, $"wamid.B{id}"), await KeadaanAsync(id));
    }

    [Fact]
    public async Task A_call_that_ends_without_an_answer_is_settled_by_what_was_delivered_and_never_sent_again_by_a_failure()
    {
        var (sampai, nomor) = await KeduaKaliAsync();
        var (ragu, nomorRagu) = await KeduaKaliAsync();
        await StatusAsync(sampai, nomor, "delivered", "B");
        await StatusAsync(ragu, nomorRagu, "failed", "A", 130429);
        // The node has died meanwhile: its lease runs out.
        app.Maju(TimeSpan.FromMinutes(11));
        await app.TungguKeluarAsync(sampai, k => k.Status == Sampai);
        await app.TungguKeluarAsync(ragu, k => k.Status == TidakPasti);
        await app.TungguDbAsync(db => db.StatusTertunda.CountAsync(t => t.PesanKeluarId == sampai || t.PesanKeluarId == ragu, Ct), n => n == 0, "the waiting statuses to be applied");
        Assert.Equal((TidakPasti, (string?)null), await KeadaanAsync(ragu));
    }

    /// <summary>A first try whose answer was lost, and a second that is at Meta now.</summary>
    async Task<(int Id, string Nomor)> KeduaKaliAsync()
    {
        var percakapan = await app.WargaDiamAsync();
        return await app.DbAsync(async db =>
        {
            var kini = app.Ambil<TimeProvider>().GetUtcNow();
            var p = await db.Percakapan.Include(x => x.Kontak.Alias).SingleAsync(x => x.Id == percakapan, Ct);
            var k = PesanKeluar.DariAsisten(p, IsiPesan.Tulis("kedua kali"), kini);
            k.MulaiKirim(kini, kini);
            k.JadiTidakPasti("tidak pasti");
            Assert.True(k.KirimUlang(kini).Berhasil);
            k.MulaiKirim(kini, kini.AddMinutes(10), "simpul lain");
            db.PesanKeluar.Add(k);
            await db.SaveChangesAsync(Ct);
            return (k.Id, p.Kontak.Alias[0].Nilai);
        });
    }

    async Task StatusAsync(int id, string nomor, string status, string coba, int? kode = null)
    {
        await app.KirimWebhookAsync(Kiriman.BadanStatus(Kiriman.Status($"wamid.{coba}{id}", status, nomor, $"{id}", kode)));
        await app.TungguDbAsync(db => db.PembaruanMasuk.AnyAsync(p => p.Kunci.StartsWith($"s:wamid.{coba}{id}:{status}") && p.Status == StatusPembaruan.Selesai, Ct), ada => ada, "the status to be noted");
    }

    Task JawabAsync(int id, string coba) => app.DbAsync(async db =>
    {
        (await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id, Ct)).DiterimaMeta($"wamid.{coba}{id}", app.Ambil<TimeProvider>().GetUtcNow());
        return await db.SaveChangesAsync(Ct);
    });

    async Task<(StatusKirim, string?)> KeadaanAsync(int id)
    {
        var k = await app.KeluarAsync(id);
        return (k.Status, k.Pesan.Wamid);
    }
}
