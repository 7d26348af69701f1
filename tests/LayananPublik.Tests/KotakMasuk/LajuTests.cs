using LayananPublik.KotakMasuk;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;
using static LayananPublik.KotakMasuk.StatusKirim;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Meta's limits are kept by pacing: the simulator counts as Meta does and never has to refuse.</summary>
public sealed class LajuTests(AppTakSabar app) : IClassFixture<AppTakSabar>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_messages_to_one_citizen_leave_in_order_as_the_limit_allows_and_none_is_refused()
    {
        var warga = await app.WargaBaruAsync();
        var teks = Enumerable.Range(1, 55).Select(n => $"pesan {n:00}").ToArray();
        var id = await app.AntrekanAsync(warga.Percakapan, petugas: true, teks);
        await app.TungguKeluarAsync(id[39], k => k.Status >= Diterima);
        await BelumAtauSudahWaktunyaAsync(id[0], id[40]);
        foreach (var berikut in id[40..])
        {
            app.Maju(TimeSpan.FromSeconds(6));
            app.Ambil<PengirimPesan>().Bangunkan();
            await app.TungguKeluarAsync(berikut, k => k.Status >= Diterima);
        }
        await app.TenangAsync();
        Assert.Equal(teks, await app.DiPonselAsync(warga));
        Assert.All(await app.DbAsync(db => db.PesanKeluar.Where(k => id.Contains(k.Id)).ToListAsync(Ct)), k => Assert.Equal(1, k.Percobaan));
    }

    [Fact]
    public async Task Talk_of_the_assistant_leaves_room_for_an_officer()
    {
        var warga = await app.WargaBaruAsync();
        var obrolan = await app.AntrekanAsync(warga.Percakapan, petugas: false, [.. Enumerable.Range(1, 34).Select(n => $"obrolan {n:00}")]);
        await app.TungguKeluarAsync(obrolan[27], k => k.Status >= Diterima);
        await BelumAtauSudahWaktunyaAsync(obrolan[0], obrolan[28]);
        // What stands before the officer's answer goes with it: the order is kept and it still leaves at once.
        await app.AntrekanAsync(warga.Percakapan, petugas: true, "jawaban petugas");
        await app.Ponsel(warga.Nomor).MenerimaAsync("jawaban petugas");
        Assert.Equal(35, (await app.DiPonselAsync(warga)).Count);
    }

    [Fact]
    public async Task One_citizen_who_must_wait_holds_up_nobody_else()
    {
        var sabar = await app.WargaBaruAsync();
        await app.GangguAsync("kode", 131056);
        var id = (await app.AntrekanAsync(sabar.Percakapan, petugas: true, "tunggu dulu", "di belakangnya"))[0];
        await app.TungguKeluarAsync(id, k => k.KodeGalat == 131056);
        var lain = await app.WargaBaruAsync();
        await app.AntrekanAsync(lain.Percakapan, petugas: false, "langsung jalan");
        await app.Ponsel(lain.Nomor).MenerimaAsync("langsung jalan");
        // The one that waits is not tried before its pause is over, on however slow a machine.
        var (tertahan, bebas) = (await app.KeluarAsync(id), await app.DbAsync(db => db.PesanKeluar.SingleAsync(k => k.PercakapanId == lain.Percakapan && k.Pesan.Teks == "langsung jalan", Ct)));
        Assert.True((await app.KeluarAsync(id + 1)).Percobaan == 0 || bebas.BerikutPada < tertahan.BerikutPada);
    }

    /// <summary>What goes beyond the limit has not left, unless the machine was so slow that a place had been paid back; the due time of a row that was tried is when its try began.</summary>
    async Task BelumAtauSudahWaktunyaAsync(int pertama, int lewat)
    {
        var (awal, berikut) = (await app.KeluarAsync(pertama), await app.KeluarAsync(lewat));
        Assert.True(berikut.Percobaan == 0 || berikut.BerikutPada - awal.BerikutPada >= TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData(80, 1), InlineData(20, 1), InlineData(20, 2)]
    public async Task No_second_holds_more_than_the_share_of_a_node(int batas, int simpul)
    {
        var laju = new LajuKirim(PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("WhatsApp:PesanPerDetik", $"{batas}"), new("Penyimpanan:Folder", Path.GetTempPath())]).Build()), TimeProvider.System);
        laju.Bagi(simpul);
        var keluar = new System.Collections.Concurrent.ConcurrentBag<TimeSpan>();
        var mulai = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (var n = 0; n < batas / simpul / 2; n++)
            {
                await laju.TungguAsync(1, Ct);
                keluar.Add(TimeProvider.System.GetElapsedTime(mulai));
            }
        }));
        // A timer may come late, never early; so what was measured is spread wider than what was booked.
        Assert.True(keluar.Max() >= TimeSpan.FromSeconds((keluar.Count - batas / simpul) / (batas * 0.9 / simpul)));
    }

    [Fact]
    public void What_is_used_up_is_known_from_the_last_row_alone()
    {
        var acak = new Random(20261121);
        for (var kali = 0; kali < 200; kali++)
        {
            // Meta's bucket: 45, one leaks out every 6 seconds; its clock runs up to 25 seconds behind our note of the call.
            var (kini, terpakai, ember, diukur) = (DateTimeOffset.UnixEpoch, (DateTimeOffset?)null, 0.0, DateTimeOffset.UnixEpoch);
            for (var n = 0; n < 300; n++)
            {
                kini += TimeSpan.FromSeconds(acak.NextDouble() * acak.Next(0, 8));
                if (terpakai > KuotaWarga.Batas(kini, utama: true)) continue;
                terpakai = KuotaWarga.Sesudah(terpakai, kini);
                ember = Math.Max(0, ember - (kini - diukur).TotalSeconds / 6) + 1;
                diukur = kini;
                Assert.True(ember <= 41, "Never more than our own bound, five short of Meta's.");
            }
        }
    }
}
