using System.Globalization;
using LayananPublik.Dasbor;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Dasbor;

public sealed class DasborQueryTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_of_every_scope_and_period_is_as_long_as_the_list_behind_it()
    {
        using var k = new KantorAcak(4);
        for (var i = 0; i < 3; i++)
        {
            await k.BerjalanAsync(110);
            await k.UkurAsync();
        }
        var (diperiksa, bukanNol) = (0, 0);
        async Task SamaAsync(PetugasAktif p, Cakupan c, SaringDaftar s, int angka)
        {
            Assert.Equal((s, angka), (s, await k.BacaAsync(db => db.BanyakDaftarAsync(p, c, s, k.JamKantor, Ct))));
            diperiksa++;
            if (angka > 0) bukanNol++;
        }
        foreach (var p in new[] { k.Camat, k.Kantor.Lurah, k.Kantor.Rina, k.Kantor.Tetangga })
            foreach (var saya in new[] { false, true })
                foreach (var masa in new[] { "hari", "7", "30", "bulan", "kuartal", "tahun", "rentang" })
                {
                    var c = (await k.BacaAsync(db => db.CakupanDasborAsync(p, null, saya, Ct)))!;
                    var m = Masa.Baca(masa, new(2026, 10, 3), new(2026, 10, 17), k.JamKantor.HariIni);
                    var d = await k.BacaAsync(db => db.DasborAsync(p, c, m, TrenMasa.Lazim(m), k.JamKantor, Ct));
                    foreach (var a in Enum.GetValues<JenisAngka>())
                        await SamaAsync(p, c, Saring(a, m), a switch { JenisAngka.Lewat => d.Lewat, JenisAngka.JatuhTempo => d.JatuhTempo, _ => Angka.Hari(a) == DasarHari.Kini ? d.Terbuka[a] : d.Kini[a] });
                    foreach (var t in d.Titik) await SamaAsync(p, c, new(JenisAngka.Lewat) { Titik = int.Parse(t.Kunci, CultureInfo.InvariantCulture) }, t.Lewat);
                    Assert.Equal(saya || p != k.Camat, d.Titik.Count == 0 || p != k.Camat);
                    // Queue and dashboard hold the same for late.
                    if (!saya) Assert.Equal(d.Lewat, await k.BacaAsync(db => db.BanyakAntreanAsync(p, new(PilahAntrean.LewatTenggat), k.JamKantor.Sekarang, Ct)));
                    foreach (var u in d.Umur) await SamaAsync(p, c, new(JenisAngka.Dikerjakan) { Hari = u.Hari }, u.Banyak);
                    foreach (var t in d.Tren)
                    {
                        await SamaAsync(p, c, new(JenisAngka.Masuk) { Hari = t.Hari, Pukul = t.Pukul }, t.Masuk);
                        await SamaAsync(p, c, new(JenisAngka.Selesai) { Hari = t.Hari, Pukul = t.Pukul }, t.Selesai);
                    }
                    foreach (var (baris, dengan) in new (IReadOnlyList<BarisDasbor>?, Func<SaringDaftar, string, SaringDaftar>)[]
                    {
                        (d.Unit, (s, n) => s with { UnitSendiri = int.Parse(n, CultureInfo.InvariantCulture) }), (d.Layanan, (s, n) => s with { Layanan = n }), (d.Petugas, (s, n) => s with { Petugas = int.Parse(n, CultureInfo.InvariantCulture) }),
                        (d.Titik, (s, n) => s with { Titik = int.Parse(n, CultureInfo.InvariantCulture) })
                    })
                        foreach (var b in baris ?? [])
                            foreach (var a in new[] { JenisAngka.Masuk, JenisAngka.Selesai, JenisAngka.LewatJanji, JenisAngka.Dikerjakan })
                                await SamaAsync(p, c, dengan(Saring(a, m), b.Kunci), Angka.Hari(a) == DasarHari.Kini ? b.Terbuka[a] : b.Masa[a]);
                }
        Assert.True(diperiksa > 1_000 && bukanNol > 200, $"{diperiksa}, {bukanNol}");
    }

    [Fact]
    public async Task A_list_is_paged_without_gaps_or_twins()
    {
        using var k = new KantorAcak(6);
        await k.BerjalanAsync(150);
        await k.UkurAsync();
        var c = (await k.BacaAsync(db => db.CakupanDasborAsync(k.Camat, null, false, Ct)))!;
        foreach (var a in Enum.GetValues<JenisAngka>())
        {
            List<int> ada = [];
            KunciHalaman? sesudah = null;
            for (var lagi = true; lagi;)
            {
                var halaman = await k.BacaAsync(db => db.DaftarDasborAsync(k.Camat, c, new(a), k.JamKantor, sesudah, 7, Ct));
                ada.AddRange(halaman.Select(b => b.ButirId));
                if (halaman.Count > 0) sesudah = KunciHalaman.Baca(DaftarQuery.Kunci(a, halaman[^1]).ToString());
                lagi = halaman.Count == 7;
            }
            Assert.Equal(ada.Count, ada.Distinct().Count());
            Assert.Equal(await k.BacaAsync(db => db.BanyakDaftarAsync(k.Camat, c, new(a), k.JamKantor, Ct)), ada.Count);
        }
    }

    [Fact]
    public async Task An_officer_sees_the_own_unit_and_nobody_elses_figures()
    {
        using var k = new KantorAcak(7);
        await k.AjukanAsync("KTP-REKAM", k.Kantor.Contoh);
        await k.AjukanAsync("KTP-REKAM", k.Kantor.Sukamaju);
        await k.AjukanAsync("ADUAN", k.Kantor.Kecamatan);
        await k.UkurAsync();
        async Task<IsiDasbor> LihatAsync(PetugasAktif p, int? unit = null)
        {
            var c = (await k.BacaAsync(db => db.CakupanDasborAsync(p, unit, false, Ct)))!;
            return await k.BacaAsync(db => db.DasborAsync(p, c, Masa.Baca(null, null, null, k.JamKantor.HariIni), SatuanTren.Hari, k.JamKantor, Ct));
        }
        Assert.Equal(3, (await LihatAsync(k.Camat)).Kini[JenisAngka.Masuk]);
        Assert.Equal(1, (await LihatAsync(k.Camat, k.Kantor.Contoh.Id)).Kini[JenisAngka.Masuk]);
        var lurah = await LihatAsync(k.Kantor.Lurah, k.Kantor.Sukamaju.Id);
        Assert.Equal((1, "Kelurahan Contoh"), (lurah.Kini[JenisAngka.Masuk], lurah.Cakupan.Nama));
        var petugas = await LihatAsync(k.Kantor.Tetangga);
        Assert.Equal((1, null), (petugas.Kini[JenisAngka.Masuk], petugas.Petugas));
        Assert.Equal(0, await k.BacaAsync(db => db.BanyakDaftarAsync(k.Kantor.Tetangga, petugas.Cakupan, new(JenisAngka.Masuk) { Petugas = k.Kasi.Id }, k.JamKantor, Ct)));
        Assert.NotNull((await LihatAsync(k.Kasi)).Petugas);
        Assert.Equal(1, (await LihatAsync(k.Camat with { Peran = Peran.AdminAduan })).Kini[JenisAngka.Masuk]);
        Assert.False(Hak.Boleh(Peran.Admin, Izin.LihatDasbor));
    }

    [Fact]
    public void A_period_is_whole_months_and_days_at_its_edges()
    {
        DateOnly hariIni = new(2026, 11, 22);
        Assert.Equal((new Rentang(new(2026, 11, 1), new(2026, 11, 1)), 0), DasborQuery.Potong(new(new(2026, 11, 1), hariIni), hariIni) is var a ? (a.Bulan!, a.Hari.Count) : default);
        var (bulan, hari) = DasborQuery.Potong(new(new(2026, 8, 30), new(2026, 11, 3)), hariIni);
        Assert.Equal(new Rentang(new(2026, 9, 1), new(2026, 10, 1)), bulan);
        Assert.Equal([new(new(2026, 8, 30), new(2026, 8, 31)), new(new(2026, 11, 1), new(2026, 11, 3))], hari);
        Assert.Null(DasborQuery.Potong(new(new(2026, 11, 2), new(2026, 11, 8)), hariIni).Bulan);
        Assert.Equal("1 sampai 22 Oktober 2026", Masa.Baca("bulan", null, null, hariIni).SebutDulu);
        Assert.Equal(new Rentang(new(2026, 2, 1), new(2026, 2, 28)), Masa.Baca("bulan", null, null, new(2026, 3, 31)).Dulu);
    }

    static SaringDaftar Saring(JenisAngka a, Masa m) => new(a) { Hari = Angka.Hari(a) == DasarHari.Kini ? Rentang.Semua : m.Kini };
}
