using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>Bundles as the admin switches them.</summary>
public sealed class MejaPaketTests : IDisposable
{
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    MejaPaket Meja => kantor.Ambil<MejaPaket>();

    PetugasAktif Admin => kantor.Petugas("admin");

    async Task<BarisPaket> BarisAsync(string kode)
    {
        await using var db = kantor.Db();
        return (await db.DaftarPaketAsync(Admin, Admin.UnitKerjaId, Ct)).Single(b => b.Paket.Kode == kode);
    }

    async Task<KatalogUnit> DilihatAsync(string unit)
    {
        await using var db = kantor.Db();
        return await db.KatalogAsync(kantor.Unit(unit).Jalur, Ct);
    }

    [Fact]
    public async Task A_switched_off_bundle_vanishes_for_every_unit_below_and_comes_back_as_a_later_version()
    {
        Assert.NotNull((await DilihatAsync("Kelurahan Contoh")).CariPaket("PKT-LAHIR"));
        Assert.Null((await Meja.AturAktifAsync((await BarisAsync("PKT-LAHIR")).Paket.Id, Admin, false, Ct)).Penolakan);
        var katalog = await DilihatAsync("Kelurahan Contoh");
        Assert.Null(katalog.CariPaket("PKT-LAHIR"));
        Assert.NotEqual("PKT-LAHIR", Pemahaman.Tafsir("paket bayi lahir", katalog, Langkah.Awal).Kode);
        Assert.Null(Pemahaman.Tafsir("#101", katalog, Langkah.Awal).Kode);
        Assert.Null((await Meja.AturAktifAsync((await BarisAsync("PKT-LAHIR")).Paket.Id, Admin, true, Ct)).Penolakan);
        var kini = await BarisAsync("PKT-LAHIR");
        Assert.Equal((3, true, "Nadia Pramesti"), (kini.Paket.VersiPaket, kini.Tampil, kini.Paket.Oleh));
        Assert.Equal(["Paket Nonaktifkan oleh Nadia Pramesti", "Paket Aktifkan oleh Nadia Pramesti"], kantor.Riwayat());
    }

    [Fact]
    public async Task The_second_of_two_switches_at_once_is_told_so()
    {
        var id = (await BarisAsync("PKT-NIKAH")).Paket.Id;
        Assert.Null((await Meja.AturAktifAsync(id, Admin, false, Ct)).Penolakan);
        Assert.Equal("Data ini baru saja diubah petugas lain. Muat ulang.", (await Meja.AturAktifAsync(id, Admin, false, Ct)).Penolakan);
        var hasil = await Task.WhenAll(Enumerable.Repeat((await BarisAsync("PKT-NIKAH")).Paket.Id, 4).Select(i => Meja.AturAktifAsync(i, Admin, true, Ct)));
        Assert.Single(hasil, h => h.Berhasil);
        await using var db = kantor.Db();
        Assert.Equal([3], await db.Paket.Where(p => p.Kode == "PKT-NIKAH" && p.Berlaku).Select(p => p.VersiPaket).ToListAsync(Ct));
    }

    [Fact]
    public async Task Only_the_admin_of_its_unit_switches_a_bundle()
    {
        var id = (await BarisAsync("PKT-LAHIR")).Paket.Id;
        foreach (var nama in new[] { "verifikator", "kasi", "camat" }) Assert.Contains("tidak berwenang", (await Meja.AturAktifAsync(id, kantor.Petugas(nama), false, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal("Paket ini diatur oleh unit di atas kantor Anda.", (await Meja.AturAktifAsync(id, kantor.AdminDi("Kelurahan Contoh"), false, Ct)).Penolakan);
        Assert.True((await BarisAsync("PKT-LAHIR")).Tampil);
    }

    [Fact]
    public async Task A_bundle_without_one_of_its_services_says_which()
    {
        await using (var db = kantor.Db())
            Assert.Null((await kantor.Ambil<MejaKatalog>().AturAktifAsync(await db.Layanan.Where(l => l.Kode == "KIA" && l.Berlaku).Select(l => l.Id).SingleAsync(Ct), Admin, false, Ct)).Penolakan);
        var baris = await BarisAsync("PKT-LAHIR");
        Assert.False(baris.Tampil);
        Assert.Equal(["KIA"], baris.Terhalang);
        Assert.Null((await DilihatAsync("Kelurahan Contoh")).CariPaket("PKT-LAHIR"));
    }
}
