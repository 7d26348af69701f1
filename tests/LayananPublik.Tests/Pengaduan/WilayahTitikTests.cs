using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Kantor;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>A pin becomes the kelurahan; words correct it; one outside is told honestly, and the report is taken all the same.</summary>
public sealed class WilayahTitikTests : IClassFixture<KantorUji>
{
    readonly KantorUji kantor;
    readonly ObrolanUji o;

    public WilayahTitikTests(KantorUji kantor)
    {
        this.kantor = kantor;
        using (var db = kantor.Dbs.CreateDbContext())
            if (!db.BatasWilayah.Any())
            {
                var kecamatan = db.UnitKerja.Single(u => u.Id == kantor.Kecamatan.Id);
                // Kelurahan Contoh from 106.80 to 106.82, Sukamaju from there to 106.84; RW 012 in the middle of the first.
                db.BatasWilayah.Add(BatasWilayah.Tetapkan(kecamatan, 1, "uji.geojson", [Isi(kantor.Contoh.Id, null, 106_800_000, 20_000), Isi(kantor.Sukamaju.Id, null, 106_820_000, 20_000), Isi(kantor.Contoh.Id, "012", 106_808_000, 4_000)], Pelaku.Sistem, KantorUji.Sabtu));
                db.SaveChanges();
            }
        o = ObrolanAduanUji.Warga(kantor);
    }

    [Fact]
    public async Task The_pin_fills_in_the_kelurahan_and_the_RW_and_says_so()
    {
        await o.FotoAsync("jalan berlubang besar, bahaya");
        var periksa = Assert.Single(await o.LokasiAsync(-6.598, 106.810));
        Assert.Contains("Wilayah: *Kelurahan Contoh* RW 012, menurut titik lokasi", periksa.Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        var a = await AduanAsync();
        Assert.Equal((kantor.Contoh.Id, "012", null), (a.UnitKerjaId, a.Rw, a.Rt));
        Assert.Equal("Kelurahan menurut titik lokasi.", a.Riwayat[0].Alasan);
    }

    [Fact]
    public async Task Words_correct_the_pin_and_another_pin_corrects_the_words()
    {
        await o.TeksAsync("jalan berlubang besar, bahaya");
        await o.LokasiAsync(-6.598, 106.810);
        var periksa = Assert.Single(await o.TeksAsync("bukan, di kelurahan sukamaju"));
        Assert.Contains("Baik, kami catat di Kelurahan Sukamaju.", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Wilayah: *Kelurahan Sukamaju*, seperti yang Anda tulis", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("*Kelurahan Contoh*, menurut titik lokasi", Assert.Single(await o.LokasiAsync(-6.598, 106.802)).Teks, StringComparison.Ordinal);
        await o.TeksAsync("Sukamaju");
        await o.PilihAsync("ADU:KIRIM");
        var a = await AduanAsync();
        Assert.Equal((kantor.Sukamaju.Id, null), (a.UnitKerjaId, a.Rw));
        Assert.Null(a.Riwayat[0].Alasan);
        Assert.DoesNotContain("bukan, di kelurahan", a.Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pin_goes_before_a_name_that_was_said_by_the_way()
    {
        await o.TeksAsync("jalan berlubang dekat perbatasan kelurahan sukamaju, bahaya sekali");
        Assert.Contains("*Kelurahan Contoh*", Assert.Single(await o.LokasiAsync(-6.598, 106.802)).Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        Assert.Equal(kantor.Contoh.Id, (await AduanAsync()).UnitKerjaId);
    }

    [Fact]
    public async Task A_pin_outside_is_told_and_the_place_is_asked_for_in_words()
    {
        await o.TeksAsync("jalan berlubang besar, bahaya");
        var tanya = Assert.Single(await o.LokasiAsync(-6.9, 107.6));
        Assert.Contains("di luar wilayah Kecamatan Contoh", tanya.Teks, StringComparison.Ordinal);
        Assert.Contains("tetap kami terima", tanya.Teks, StringComparison.Ordinal);
        var periksa = Assert.Single(await o.TeksAsync("Jalan Melati depan balai warga Sukamaju"));
        Assert.Contains("Titik lokasi Anda berada di luar wilayah Kecamatan Contoh", periksa.Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        var a = await AduanAsync();
        Assert.Equal((kantor.Sukamaju.Id, -6.9, 107.6), (a.UnitKerjaId, a.Lintang, a.Bujur));
    }

    [Fact]
    public async Task A_pin_before_the_words_is_kept_and_changing_the_place_forgets_it()
    {
        await o.TeksAsync("mau lapor");
        await o.LokasiAsync(-6.598, 106.830);
        Assert.Contains("*Kelurahan Sukamaju*", Assert.Single(await o.TeksAsync("lampu jalan mati sudah seminggu")).Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:UBAH:TEMPAT");
        Assert.DoesNotContain("Wilayah:", Assert.Single(await o.TeksAsync("Gang Mawar RT 003 RW 005")).Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        var a = await AduanAsync();
        Assert.Equal((kantor.Kecamatan.Id, null, "005"), (a.UnitKerjaId, a.Lintang, a.Rw));
    }

    [Fact]
    public async Task The_exact_point_of_an_anonymous_report_stands_nowhere_in_clear()
    {
        await o.TeksAsync("jalan berlubang besar, bahaya");
        await o.LokasiAsync(-6.598123, 106.810456);
        await o.PilihAsync("ADU:ANONIM");
        var a = await AduanAsync();
        Assert.Equal((-6.598, 106.81, kantor.Contoh.Id), (a.Lintang, a.Bujur, a.UnitKerjaId));
        Assert.Equal((-6.598123, 106.810456), TitikSamar.Tepat(a.TitikTepat, a.Lintang, a.Bujur));
        await using var db = kantor.Dbs.CreateDbContext();
        var mentah = await db.Database.SqlQuery<string>($"select TitikTepat as Value from Aduan where Id = {a.Id}").SingleAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("598", mentah, StringComparison.Ordinal);
    }

    Task<Aduan> AduanAsync() => o.BacaAsync(db => db.Aduan.Include(a => a.Riwayat).Where(a => a.PercakapanId == o.PercakapanId).OrderByDescending(a => a.Id).FirstAsync());

    static IsiBidang Isi(int unit, string? rw, int barat, int sisi) => new(unit, rw, "x", null, PetaBatasTests.Kotak(barat, -6_600_000, sisi));
}
