using Bunit;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

/// <summary>A long talk on screen: bounded, without gaps, and the place is kept.</summary>
public sealed class BacaanPesanTests(KantorUji kantor) : BunitContext, IClassFixture<KantorUji>
{
    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_thousand_messages_are_walked_through_with_a_bounded_window_and_no_gap()
    {
        var id = await RiwayatAsync(5000);
        var bacaan = new BacaanPesan();
        var isi = await BacaAsync(bacaan, id);
        Assert.Equal((BacaanPesan.Sekali, "pesan 5000", true), (isi.Gelembung.Count, isi.Gelembung[^1].Teks, bacaan.DiUjung));
        for (var ke = 0; isi.AdaLagi && ke < 20; ke++)
        {
            var tertua = isi.Gelembung[0].Teks;
            bacaan.KeLama();
            isi = await BacaAsync(bacaan, id);
            Assert.InRange(isi.Gelembung.Count, 1, BacaanPesan.Terbanyak);
            Assert.Equal(isi.Gelembung.Select((_, i) => Angka(isi.Gelembung[0].Teks) + i), isi.Gelembung.Select(g => Angka(g.Teks)));
            Assert.Contains(isi.Gelembung, g => g.Teks == tertua);
        }
        Assert.False(bacaan.DiUjung);
        // Read again after an event: exactly what was there.
        Assert.Equal(isi.Gelembung.Select(g => g.Id), (await BacaAsync(bacaan, id)).Gelembung.Select(g => g.Id));
        bacaan.KeBaru();
        var turun = await BacaAsync(bacaan, id);
        Assert.True(Angka(turun.Gelembung[^1].Teks) > Angka(isi.Gelembung[^1].Teks));
        bacaan.KePesan(isi.Gelembung[0].Id);
        Assert.Contains((await BacaAsync(bacaan, id)).Gelembung, g => g.Id == isi.Gelembung[0].Id);
        bacaan.KeTerbaru();
        Assert.Equal("pesan 5000", (await BacaAsync(bacaan, id)).Gelembung[^1].Teks);
        Assert.True(bacaan.DiUjung);
    }

    [Fact]
    public async Task New_messages_join_at_the_end_and_the_unread_line_stays_where_it_was()
    {
        var id = await RiwayatAsync(30, belumDibaca: 3);
        var bacaan = new BacaanPesan();
        var isi = await BacaAsync(bacaan, id);
        Assert.Equal("pesan 28", isi.Gelembung.Single(g => g.Id == bacaan.BelumDibacaSejak).Teks);
        var garis = bacaan.BelumDibacaSejak;
        await TambahAsync(id, 31, 32);
        var lagi = await BacaAsync(bacaan, id);
        Assert.Equal((32, "pesan 1", garis), (lagi.Gelembung.Count, lagi.Gelembung[0].Teks, bacaan.BelumDibacaSejak));
    }

    [Fact]
    public async Task A_burst_carries_along_who_reads_at_the_end_and_leaves_alone_who_reads_above()
    {
        var id = await RiwayatAsync(150);
        var (ujung, atas) = (new BacaanPesan(), new BacaanPesan());
        await BacaAsync(ujung, id);
        var awal = (await BacaAsync(atas, id)).Gelembung[0].Id;
        atas.Mengikuti = false;
        await TambahAsync(id, 151, 500);
        var (isiUjung, isiAtas) = (await BacaAsync(ujung, id), await BacaAsync(atas, id));
        Assert.Equal(("pesan 500", true), (isiUjung.Gelembung[^1].Teks, ujung.DiUjung));
        Assert.Equal((awal, BacaanPesan.Terbanyak, false), (isiAtas.Gelembung[0].Id, isiAtas.Gelembung.Count, atas.DiUjung));
    }

    [Fact]
    public async Task Near_an_end_more_is_asked_for_and_at_the_end_nothing()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var (lama, baru) = (0, 0);
        var c = Render<LogPesan>(p => p.Add(x => x.Pesan, [Isi.Warga(1, "halo"), Isi.Warga(2, "dua")]).Add(x => x.Jam, new JamKantor(TimeProvider.System, "Asia/Jakarta")).Add(x => x.AdaLebihLama, true).Add(x => x.DiUjung, true)
            .Add(x => x.BelumDibacaSejak, 2).Add(x => x.MuatLama, () => lama++).Add(x => x.MuatBaru, () => baru++));
        await c.Instance.DekatUjungAsync(atas: true);
        await c.Instance.DekatUjungAsync(atas: false);
        Assert.Equal((1, 0), (lama, baru));
        Assert.Single(c.FindAll("[data-uji=garis-belum]"));
        c.Render(p => p.Add(x => x.DiUjung, false).Add(x => x.AdaLebihLama, false));
        await c.Instance.DekatUjungAsync(atas: true);
        await c.Instance.DekatUjungAsync(atas: false);
        Assert.Equal((1, 1), (lama, baru));
    }

    async Task<IsiPercakapan> BacaAsync(BacaanPesan bacaan, int id)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return (await bacaan.MuatAsync(db, id, kantor.Rina, Ct))!;
    }

    async Task<int> RiwayatAsync(int banyak, int belumDibaca = 0)
    {
        var id = kantor.WargaBaru();
        await TambahAsync(id, 1, banyak - belumDibaca);
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            (await db.Percakapan.SingleAsync(p => p.Id == id, Ct)).Dibaca(KantorUji.Sabtu);
            await db.SaveChangesAsync(Ct);
        }
        if (belumDibaca > 0) await TambahAsync(id, banyak - belumDibaca + 1, banyak);
        return id;
    }

    async Task TambahAsync(int id, int dari, int sampai)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        var p = await db.Percakapan.SingleAsync(x => x.Id == id, Ct);
        for (var i = dari; i <= sampai; i++)
        {
            var pada = KantorUji.Sabtu.AddMinutes(i);
            var pesan = Pesan.Masuk(p, $"wamid.BACA{id}.{i}", JenisPesan.Teks, $"pesan {i}", pada, pada);
            p.Terima(pesan);
            db.Pesan.Add(pesan);
        }
        await db.SaveChangesAsync(Ct);
    }

    static int Angka(string teks) => int.Parse(teks.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
