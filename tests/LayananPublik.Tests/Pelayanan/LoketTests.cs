using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Walk-ins go into the same queue, under the same rules.</summary>
public sealed class LoketTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static readonly IsianWakil Sendiri = new(UntukSiapa.DiriSendiri, "", "", false, "");
    readonly JamUji jam = new() { Kini = KantorUji.Sabtu };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    Loket Loket => new(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, kantor.Segel, jam);

    static T Nilai<T>(Hasil<T> hasil)
    {
        Assert.Null(hasil.Penolakan);
        return hasil.Nilai!;
    }

    async Task<Permohonan> BacaAsync(int id)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return await db.Permohonan.Lengkap().Include(p => p.Butir).ThenInclude(b => b.Riwayat).SingleAsync(p => p.Id == id, Ct);
    }

    async Task<int> DrafAsync(string nama = "Sari Anggraini")
    {
        var id = Nilai(await Loket.MulaiAsync("SKTM", kantor.Rina, Ct));
        foreach (var (field, nilai) in new[] { ("nama", nama), ("tanggal_lahir", "12-05-1950"), ("rt", "3"), ("rw", "5"), ("jenis", "1") }) Assert.Null((await Loket.UbahFieldAsync(id, kantor.Rina, field, nilai, Ct)).Penolakan);
        return id;
    }

    [Fact]
    public async Task A_walk_in_gets_a_number_and_a_slip()
    {
        var id = Nilai(await Loket.MulaiAsync("SKTM", kantor.Rina, Ct));
        Assert.StartsWith("Isi dulu: Nama lengkap", (await Loket.KirimAsync(id, Sendiri, kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        id = await DrafAsync();
        Assert.Null((await Loket.KirimAsync(id, Sendiri, kantor.Rina, Ct)).Penolakan);
        var p = await BacaAsync(id);
        Assert.Equal((Kanal.Loket, StatusButir.Diajukan, "rina"), (p.Kanal, p.Butir[0].Status, p.Perwakilan!.DicatatOleh));
        Assert.Contains("sudah terkirim", (await Loket.KirimAsync(id, Sendiri, kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        await using var db = kantor.Dbs.CreateDbContext();
        var slip = await db.TandaTerimaAsync(id, kantor.Rina, Ct);
        Assert.Equal((p.Nomor, "Sari Anggraini"), (slip!.Nomor, slip.Nama));
        Assert.Contains("KTP-el pemohon", slip.Kurang);
        Assert.Null(await db.TandaTerimaAsync(id, kantor.Tetangga, Ct));
        Assert.Null(await db.TandaTerimaAsync(id, kantor.Lurah, Ct));
    }

    [Fact]
    public async Task A_draft_waits_for_the_officer_who_began_it_and_can_be_thrown_away()
    {
        var id = await DrafAsync("Joko Susilo");
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            Assert.Contains(await db.DrafLoketAsync(kantor.Rina, Ct), d => d.Id == id && d.Nama == "Joko Susilo");
            Assert.DoesNotContain(await db.DrafLoketAsync(kantor.Hendra, Ct), d => d.Id == id);
        }
        Assert.Equal(KerjaMeja.DiLuarLingkup, (await Loket.BuangAsync(id, kantor.Tetangga, Ct)).Penolakan);
        Assert.Null((await Loket.BuangAsync(id, kantor.Rina, Ct)).Penolakan);
        Assert.Equal(StatusButir.Dibatalkan, (await BacaAsync(id)).Butir[0].Status);
    }

    [Fact]
    public async Task Who_comes_for_another_needs_a_name_and_consent()
    {
        var id = await DrafAsync();
        var keluarga = new IsianWakil(UntukSiapa.Keluarga, "Anak", "", true, "");
        Assert.StartsWith("Nama yang datang", (await Loket.KirimAsync(id, keluarga, kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.StartsWith("Tanyakan dulu", (await Loket.KirimAsync(id, keluarga with { Wakil = "Budi Santoso", Setuju = false }, kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Loket.KirimAsync(id, keluarga with { Wakil = "Budi Santoso" }, kantor.Rina, Ct)).Penolakan);
        var w = (await BacaAsync(id)).Perwakilan!;
        Assert.Equal(("Budi Santoso", "Anak", jam.Kini, Perwakilan.VersiPersetujuan), (w.Wakil, w.Hubungan, w.SetujuPada, w.PersetujuanVersi));
    }

    [Fact]
    public async Task A_number_for_news_is_asked_first_and_then_knows_the_application()
    {
        var warga = new ObrolanUji(kantor);
        var nomor = await warga.BacaAsync(db => db.Percakapan.Where(p => p.Id == warga.PercakapanId).SelectMany(p => p.Kontak.Alias).Select(a => a.Nilai).SingleAsync(Ct));
        var id = await DrafAsync();
        Assert.NotNull((await Loket.KirimAsync(id, Sendiri with { Nomor = "12" }, kantor.Rina, Ct)).Penolakan);
        Assert.Null((await Loket.KirimAsync(id, Sendiri with { Nomor = "+" + nomor }, kantor.Rina, Ct)).Penolakan);
        Assert.Empty((await BacaAsync(id)).PenerimaKabar);
        await warga.PilihAsync($"KBR:{id}:ya");
        var p = await BacaAsync(id);
        Assert.Equal(warga.PercakapanId, Assert.Single(p.PenerimaKabar).Id);
        Assert.Contains(p.Nomor!, Assert.Single(await warga.TeksAsync("status")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_citizen_is_found_by_name_NIK_and_number_but_only_in_scope()
    {
        var id = await DrafAsync("Wulan Permata");
        Assert.Null((await Loket.UbahFieldAsync(id, kantor.Rina, "nik", "3299015205509009", Ct)).Penolakan);
        Assert.Null((await Loket.KirimAsync(id, Sendiri, kantor.Rina, Ct)).Penolakan);
        await using var db = kantor.Dbs.CreateDbContext();
        foreach (var cari in new[] { "wulan", "3299015205509009" })
        {
            var orang = Assert.Single(await db.CariOrangAsync(kantor.Rina, cari, Ct));
            Assert.Equal(("Wulan Permata", "3299********9009"), (orang.Nama, orang.Nik));
            Assert.Empty(await db.CariOrangAsync(kantor.Tetangga, cari, Ct));
            Assert.Empty(await db.CariOrangAsync(kantor.Lurah, cari, Ct));
        }
        var baru = Nilai(await Loket.MulaiAsync("SKBM", kantor.Rina, Ct));
        Assert.Null((await Loket.PakaiOrangAsync(baru, id, kantor.Rina, Ct)).Penolakan);
        var p = await BacaAsync(baru);
        Assert.Equal(("Wulan Permata", "3299015205509009", "005"), (p.NamaPemohon, p.Isian["nik"], p.Isian["rw"]));
        Assert.Contains(p.Butir[0].Riwayat, r => r.Tindakan == "Pakai data warga" && r.PetugasId == kantor.Rina.Id);
    }

    [Theory]
    [InlineData("21", "SKTM"), InlineData("sktm", "SKTM"), InlineData("tidak mampu", "SKTM"), InlineData("skbm", "SKBM")]
    public void A_service_is_found_by_number_name_and_alias(string kata, string kode)
    {
        using var db = kantor.Dbs.CreateDbContext();
        Assert.Equal(kode, LoketPage.Cari([.. db.Layanan.AsEnumerable().OrderBy(l => l.NomorMenu)], kata).First().Kode);
    }
}
