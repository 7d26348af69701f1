using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class AntreanTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaVerifikasi Meja(ObrolanUji o) => new(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, o.Jam, []);

    static Task<List<BarisAntrean>> AntreanAsync(ObrolanUji o, PetugasAktif petugas, SaringAntrean saring) => o.BacaAsync(db => db.AntreanAsync(petugas, saring, o.Jam.Kini, Ct));

    [Fact]
    public async Task The_queue_is_sorted_by_deadline_and_filtered_for_the_officer()
    {
        ObrolanUji a = new(kantor), b = new(kantor), c = new(kantor);
        var mendesak = await a.AjukanAsync("SKTM", "1");
        b.Jam.Kini = c.Jam.Kini = a.Jam.Kini.AddDays(4);
        var kemudian = await b.AjukanAsync("SKU", "Modal", "Warung Sari", "Warung", "Jalan Kenanga", "2019");
        await c.PilihAsync("AJUKAN:SKTM");
        Assert.Equal([mendesak.Nomor, kemudian.Nomor], (await AntreanAsync(b, kantor.Rina, new())).Select(x => x.Nomor));
        var baris = (await AntreanAsync(b, kantor.Rina, new(PilahAntrean.LewatTenggat))).Single();
        Assert.True(baris.Nomor == mendesak.Nomor && baris.Terlambat(b.Jam.Kini));

        await Meja(b).AmbilAsync(kemudian.Butir[0].Id, kantor.Rina, Ct);
        await Meja(b).KembalikanAsync(mendesak.Butir[0].Id, kantor.Hendra, "Sekolah apa?", Ct);
        Assert.Equal(kemudian.Nomor, (await AntreanAsync(b, kantor.Rina, new(PilahAntrean.MilikSaya))).Single().Nomor);
        Assert.Equal(mendesak.Nomor, (await AntreanAsync(b, kantor.Rina, new(PilahAntrean.MenungguWarga))).Single().Nomor);
        Assert.Empty(await AntreanAsync(b, kantor.Rina, new(PilahAntrean.LewatTenggat)));
        Assert.Equal([kemudian.Nomor, mendesak.Nomor], (await AntreanAsync(b, kantor.Rina, new())).Select(x => x.Nomor));
        Assert.Equal(new(2, 1, 0, 0, 1), await b.BacaAsync(db => db.JumlahAntreanAsync(kantor.Rina, b.Jam.Kini, Ct)));
        Assert.Equal(kemudian.Nomor, (await AntreanAsync(b, kantor.Rina, new(Lewati: 0, Banyak: 1))).Single().Nomor);
        Assert.Equal(2, await b.BacaAsync(db => db.BanyakAntreanAsync(kantor.Rina, new(), b.Jam.Kini, Ct)));

        await Meja(b).TolakAsync(kemudian.Butir[0].Id, kantor.Hendra, "Bukan warga.", Ct);
        Assert.Single(await AntreanAsync(b, kantor.Rina, new()));
        Assert.Equal(kemudian.Nomor, (await AntreanAsync(b, kantor.Rina, new(Cari: kemudian.Nomor!.ToLowerInvariant()))).Single().Nomor);
        Assert.Equal(2, (await AntreanAsync(b, kantor.Rina, new(Cari: "ANGGRAINI"))).Count);
    }
}
