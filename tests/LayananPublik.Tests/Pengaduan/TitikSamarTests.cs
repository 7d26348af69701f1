using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Kantor;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>Where a reporter stood who is not shown: found by its cell, measured by the sealed point, seen by those who may.</summary>
public sealed class TitikSamarTests : IDisposable
{
    readonly KantorAduan kantor = new();
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_cell_says_where_to_within_eighty_metres_and_never_more_exactly()
    {
        var acak = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var (y, x) = (-11 + acak.NextDouble() * 17, 95 + acak.NextDouble() * 46);
            var (py, px) = TitikSamar.Petak(y, x);
            Assert.InRange(Math.Abs(py - y), 0, TitikSamar.Setengah);
            Assert.InRange(Math.Abs(px - x), 0, TitikSamar.Setengah);
            Assert.Equal(TitikSamar.Petak(py, px), (py, px));
            Assert.Equal((y, x), TitikSamar.Tepat(TitikSamar.Tulis(y, x), py, px));
        }
    }

    /// <summary>However the cells fall, near ones are found by the exact distance alone.</summary>
    [Fact]
    public async Task Sealed_and_open_ones_find_each_other_by_the_exact_distance()
    {
        var acak = new Random(5);
        List<(int Id, double Y, double X)> semua = [];
        for (var i = 0; i < 36; i++)
        {
            var (y, x, anonim, rahasia) = (-6.2 + acak.NextDouble() * 0.004, 106.8 + acak.NextDouble() * 0.004, i % 3 == 0, i % 7 == 0);
            semua.Add((await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = y, Bujur = x, Anonim = anonim, Rahasia = rahasia }), y, x));
        }
        await using var db = kantor.Db();
        Assert.Contains(semua, s => semua.Exists(t => t.Id != s.Id && Jarak.Meter(s.Y, s.X, t.Y, t.X) is > 130 and < 150));
        foreach (var ini in semua)
        {
            var harap = semua.Where(s => s.Id != ini.Id).Select(s => (s.Id, Meter: (int)Math.Round(Jarak.Meter(ini.Y, ini.X, s.Y, s.X)))).Where(s => s.Meter <= AduanDekatQuery.Radius).OrderBy(s => s.Meter).ThenByDescending(s => s.Id).Take(AduanDekatQuery.Terbanyak);
            Assert.Equal(harap, (await db.AduanDekatAsync(kantor.Yusuf, ini.Id, jam.Kini, Ct)).Select(s => (s.Id, s.Meter!.Value)));
        }
        var papan = KembarDekat.Jumlah(await db.PapanAduanAsync(new(null, null, null, null, false, false, false), kantor.Yusuf, jam.Kini, Ct));
        foreach (var ini in semua) Assert.Equal(semua.Count(s => s.Id != ini.Id && Jarak.Meter(ini.Y, ini.X, s.Y, s.X) <= KembarDekat.Meter), papan.GetValueOrDefault(ini.Id));
    }

    [Fact]
    public async Task Who_manages_complaints_sees_the_point_and_others_its_cell()
    {
        var id = await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = -6.200321, Bujur = 106.800654, Anonim = true });
        var dekat = await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = -6.200521, Bujur = 106.800654 });
        await using var db = kantor.Db();
        var kelola = (await db.RincianAduanAsync(id, kantor.Yusuf, Ct))!;
        Assert.Equal((-6.200321, 106.800654, false), (kelola.Lintang, kelola.Bujur, kelola.TitikDibulatkan));
        var lurah = kantor.Yusuf with { Peran = Peran.Lurah };
        var lain = (await db.RincianAduanAsync(id, lurah, Ct))!;
        Assert.Equal((-6.2, 106.801, true), (lain.Lintang, lain.Bujur, lain.TitikDibulatkan));
        Assert.Null(lain.TitikTepat);
        // Three exact distances would give the point away.
        Assert.Equal(22, Assert.Single(await db.AduanDekatAsync(kantor.Yusuf, dekat, jam.Kini, Ct)).Meter);
        Assert.Equal(50, Assert.Single(await db.AduanDekatAsync(lurah, dekat, jam.Kini, Ct)).Meter);
        Assert.Equal(new TitikAduan(id, -6.2, 106.801), (await db.PapanAduanAsync(new(null, null, null, null, false, false, false), kantor.Yusuf, jam.Kini, Ct)).Single(b => b.Id == id).Titik);
    }

    [Fact]
    public async Task A_kind_that_makes_it_confidential_seals_the_point_too()
    {
        var id = await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = -6.200321, Bujur = 106.800654 });
        Assert.Equal((-6.200321, null), ((await kantor.AduanAsync(id)).Lintang, (await kantor.AduanAsync(id)).TitikTepat));
        await KantorAduan.HarusAsync(kantor.Meja(jam).UbahKategoriAsync(id, kantor.Yusuf, kantor.Kategori("PGL"), Ct));
        var a = await kantor.AduanAsync(id);
        Assert.Equal((-6.2, 106.801), (a.Lintang, a.Bujur));
        Assert.NotNull(a.TitikTepat);
        // Back to an open kind: what was sealed stays sealed.
        await KantorAduan.HarusAsync(kantor.Meja(jam).UbahKategoriAsync(id, kantor.Yusuf, kantor.Kategori("PJU"), Ct));
        Assert.Equal(-6.2, (await kantor.AduanAsync(id)).Lintang);
        var lain = await kantor.LaporAsync(jam, "PJU", x => x with { Lintang = -6.200321, Bujur = 106.800654 });
        await KantorAduan.HarusAsync(kantor.Meja(jam).VerifikasiAsync(lain, kantor.Yusuf, new(kantor.Kategori("PGL"), Berat.TanpaPengawasan, kantor.Kantor.Contoh.Id, "Dugaan pungutan."), Ct));
        Assert.Equal(-6.2, (await kantor.AduanAsync(lain)).Lintang);
    }

    [Fact]
    public async Task A_better_place_sent_later_is_sealed_too()
    {
        var id = await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = -6.200321, Bujur = 106.800654, Anonim = true });
        await using (var db = kantor.Db())
        {
            Assert.True(kantor.Laporan.PindahTitik(db, await db.Aduan.SingleAsync(a => a.Id == id, Ct), -6.300321, 106.900654, jam.Kini).Berhasil);
            await db.SaveChangesAsync(Ct);
        }
        var a = await kantor.AduanAsync(id);
        Assert.Equal((-6.3, 106.901), (a.Lintang, a.Bujur));
        Assert.Equal((-6.300321, 106.900654), TitikSamar.Tepat(a.TitikTepat, a.Lintang, a.Bujur));
    }

    [Fact]
    public async Task The_dinas_gets_the_cell_of_an_anonymous_one()
    {
        var id = await kantor.LaporAsync(jam, "JLN", a => a with { Lintang = -6.200321, Bujur = 106.800654, Anonim = true });
        var disposisi = await kantor.DisposisiAsync(jam, id);
        await using var db = kantor.Db();
        var kasus = (await db.KasusDinasAsync(disposisi, kantor.Pu.Id, jam.Kini, Ct))!;
        Assert.Equal(("-6.200000, 106.801000", true), (kasus.Koordinat, kasus.TitikDibulatkan));
    }

    /// <summary>Boundaries come after the complaints: one press, and lists and figures by kelurahan hold them.</summary>
    [Fact]
    public async Task Older_ones_get_the_kelurahan_of_their_point_and_figures_follow()
    {
        var (lama, tersegel, luar) = (await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = -6.598, Bujur = 106.805 }), await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = -6.5981, Bujur = 106.80996, Anonim = true }), await kantor.LaporAsync(jam, "PJU", a => a with { Lintang = -6.9, Bujur = 106.805 }));
        var indeks = new IndeksBatas();
        Assert.Contains("Belum ada batas", (await kantor.Meja(jam).TempatkanMenurutTitikAsync(kantor.Yusuf, indeks, Ct)).Penolakan, StringComparison.Ordinal);
        await using (var db = kantor.Db())
        {
            // The cell of the sealed one is Sukamaju's, its point is not.
            db.BatasWilayah.Add(BatasWilayah.Tetapkan(db.UnitKerja.Single(u => u.Id == kantor.Kantor.Kecamatan.Id), 1, "uji", [new(kantor.Kantor.Contoh.Id, null, "a", null, PetaBatasTests.Kotak(106_800_000, -6_600_000, 9_980)), new(kantor.Kantor.Sukamaju.Id, null, "b", null, PetaBatasTests.Kotak(106_809_980, -6_600_000, 9_980))], Pelaku.Sistem, jam.Kini));
            await db.SaveChangesAsync(Ct);
        }
        Assert.Contains("tidak berwenang", (await kantor.Meja(jam).TempatkanMenurutTitikAsync(kantor.Yusuf with { Peran = Peran.Lurah }, indeks, Ct)).Penolakan, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, (await kantor.Meja(jam).TempatkanMenurutTitikAsync(kantor.Yusuf, indeks, Ct)).Nilai);
        foreach (var id in new[] { lama, tersegel })
        {
            var a = await kantor.AduanAsync(id);
            Assert.Equal((kantor.Kantor.Contoh.Id, "Wilayah menurut titik"), (a.UnitKerjaId, a.Riwayat[^1].Tindakan));
        }
        Assert.Equal(kantor.Kantor.Kecamatan.Id, (await kantor.AduanAsync(luar)).UnitKerjaId);
        await using var baca = kantor.Db();
        Assert.Equal([lama, tersegel], (await baca.UkurAduanAsync(kantor.Yusuf, kantor.Kantor.Contoh.Id, new(2026, 1, 1), new(2026, 12, 31), Ct)).Select(u => u.Id).Order());
        Assert.Contains("sudah berkelurahan", (await kantor.Meja(jam).TempatkanMenurutTitikAsync(kantor.Yusuf, indeks, Ct)).Penolakan, StringComparison.Ordinal);
    }

    public void Dispose() => kantor.Dispose();
}
