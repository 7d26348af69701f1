using System.Net;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Penataan;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Delivered messages of a month, counted per number and category.</summary>
public sealed class PemakaianTests(AppUji app) : IClassFixture<AppUji>
{
    static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_reaches_the_phone_is_counted_once_and_what_does_not_costs_nothing()
    {
        var ponsel = app.Ponsel("6281200000501");
        await ponsel.TeksAsync("menu");
        await ponsel.MenerimaAsync(p => p.Arah == "keluar");
        await ponsel.PesanAsync();
        await app.TenangAsync();
        var sampai = await app.TungguDbAsync(db => db.PesanKeluar.Where(k => k.Percakapan.Kontak.Alias.Any(a => a.Nilai == ponsel.Nomor)).ToListAsync(Ct), d => d.Count > 0 && d.All(k => k.Status == StatusKirim.Dibaca && k.BiayaPada is not null));
        Assert.All(sampai, k => Assert.True(k is { GolonganBiaya: GolonganPesan.Layanan, JenisBiaya: not null and not JenisTarif.TanpaTarif }));
        var bulan = BulanMeta.Pada(sampai[0].BiayaPada!.Value, Jakarta);
        var admin = await app.PetugasAsync("admin");
        var hitung = (await app.DbAsync(db => db.PemakaianAsync(admin, bulan, bulan.Mulai(Jakarta), bulan.Selesai(Jakarta), Ct))).Single(b => b.Nomor == Contoh.NomorTampilan);
        Assert.Equal(await app.DbAsync(db => db.PesanKeluar.CountAsync(k => k.BiayaPada != null && k.GolonganBiaya == GolonganPesan.Layanan, Ct)), hitung.Jumlah(GolonganPesan.Layanan));
    }

    [Fact]
    public async Task The_admin_takes_the_figures_away_and_nobody_else_does()
    {
        using var admin = await app.MasukAsync("admin");
        Assert.StartsWith("bulan;nomor;golongan", (await admin.GetStringAsync("/pengaturan/pemakaian.csv", Ct)).TrimStart('\uFEFF'), StringComparison.Ordinal);
        using var petugas = await app.MasukAsync("petugas");
        Assert.NotEqual(HttpStatusCode.OK, (await petugas.GetAsync("/pengaturan/pemakaian.csv", Ct)).StatusCode);
    }

    [Fact]
    public async Task Prices_are_the_admins_and_must_make_sense()
    {
        var (meja, admin) = (app.Ambil<MejaPemakaian>(), await app.PetugasAsync("admin"));
        Assert.True((await meja.AturHargaAsync(admin, GolonganPesan.Utilitas, 356.65m, Ct)).Berhasil);
        Assert.True((await meja.AturHargaAsync(admin, GolonganPesan.Utilitas, 360m, Ct)).Berhasil);
        Assert.Equal(360m, (await app.DbAsync(db => db.HargaPesanAsync(Ct)))[GolonganPesan.Utilitas]);
        Assert.Contains("rupiah", (await meja.AturHargaAsync(admin, GolonganPesan.Layanan, -1, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak berwenang", (await meja.AturHargaAsync(await app.PetugasAsync("petugas"), GolonganPesan.Layanan, 1, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await meja.AturHargaAsync(admin, GolonganPesan.Utilitas, null, Ct)).Berhasil);
        Assert.DoesNotContain(GolonganPesan.Utilitas, (await app.DbAsync(db => db.HargaPesanAsync(Ct))).Keys);
    }

    [Fact]
    public void A_month_begins_at_midnight_in_the_zone_of_the_account()
    {
        Assert.Equal(new DateTimeOffset(2026, 10, 31, 17, 0, 0, TimeSpan.Zero), new BulanMeta(2026, 11).Mulai(Jakarta));
        Assert.Equal(new BulanMeta(2026, 11), BulanMeta.Pada(new(2026, 10, 31, 17, 0, 0, TimeSpan.Zero), Jakarta));
        Assert.Equal(new BulanMeta(2026, 10), BulanMeta.Pada(new(2026, 10, 31, 16, 59, 59, TimeSpan.Zero), Jakarta));
        Assert.Equal(new BulanMeta(2027, 1), new BulanMeta(2026, 12).Berikut);
    }

    [Fact]
    public void A_thousand_answers_are_free_since_October_2026_and_all_of_them_before()
    {
        BarisPemakaian[] baris = [new(GolonganPesan.Layanan, JenisTarif.Biasa, 1250), new(GolonganPesan.Utilitas, JenisTarif.Biasa, 40), new(GolonganPesan.Utilitas, JenisTarif.GratisLayanan, 60)];
        var oktober = new BulanPemakaian(1, "62", new(2026, 10), baris);
        Assert.Equal((250, 0, 40), (oktober.Berbayar(GolonganPesan.Layanan), oktober.SisaGratis, oktober.Berbayar(GolonganPesan.Utilitas)));
        Assert.Equal(250 * 100m + 40 * 356.5m, oktober.Biaya(new Dictionary<GolonganPesan, decimal> { [GolonganPesan.Layanan] = 100m, [GolonganPesan.Utilitas] = 356.5m }));
        Assert.Equal(0, (oktober with { Bulan = new(2026, 9) }).Berbayar(GolonganPesan.Layanan));
        Assert.Equal(2500, oktober.Perkiraan(new BulanMeta(2026, 10).Mulai(Jakarta).AddDays(15.5), Jakarta)!.Jumlah(GolonganPesan.Layanan));
    }

    [Fact]
    public async Task The_admin_hears_at_four_fifths_of_the_free_answers_and_when_they_are_gone()
    {
        await using var lain = await AppUji.MulaiAsync();
        await lain.Ponsel("6281200000502").TeksAsync("menu");
        await lain.Ponsel("6281200000502").MenerimaAsync(p => p.Arah == "keluar");
        await lain.TenangAsync();
        await IsiAsync(lain, 800);
        Assert.Contains("80%", Assert.Single(await AlarmAsync(lain)).Kalimat, StringComparison.Ordinal);
        await IsiAsync(lain, 200);
        Assert.Contains("sudah habis", Assert.Single(await AlarmAsync(lain)).Kalimat, StringComparison.Ordinal);
    }

    static Task<IReadOnlyList<Peringatan>> AlarmAsync(AppUji a) => a.DbAsync(db => new PeringatanPemakaian(a.Ambil<AkunWhatsApp>()).BacaAsync(db, Kini, Ct));

    static DateTimeOffset Kini => new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    static Task<int> IsiAsync(AppUji a, int banyak) => a.DbAsync(async db =>
    {
        var p = await db.Percakapan.FirstAsync(Ct);
        for (var i = 0; i < banyak; i++)
        {
            var k = PesanKeluar.DariAsisten(p, IsiPesan.Tulis("Halo"), Kini);
            k.CatatBiaya(StatusKirim.Sampai, Kini, new(GolonganPesan.Layanan, JenisTarif.Biasa));
            k.TerapkanStatus(StatusKirim.Sampai, Kini, null);
            db.PesanKeluar.Add(k);
        }
        return await db.SaveChangesAsync(Ct);
    });
}
