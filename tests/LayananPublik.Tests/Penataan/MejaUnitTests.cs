using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class MejaUnitTests : IDisposable
{
    static readonly IsianUnit Isi = new("Desa Mekar", "32.99.01.2003", "Ds.Mkr", "Jalan Mawar Nomor 5", "Mekar", "Asia/Makassar", "{klas}/{urut:000}/{unit}/{tahun}");
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    MejaUnit Meja => kantor.Ambil<MejaUnit>();

    PetugasAktif Admin => kantor.Petugas("admin");

    [Fact]
    public async Task A_new_unit_stands_in_the_tree_with_a_letterhead_of_its_own()
    {
        Assert.True((await Meja.DirikanAsync(Admin.UnitKerjaId, Admin, JenisUnit.Desa, Isi, Ct)).Berhasil);
        var unit = kantor.Unit("Desa Mekar");
        Assert.Equal($"{Admin.Jalur}{unit.Id}/", unit.Jalur);
        Assert.Equal(["PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH", "DESA MEKAR", "Jalan Mawar Nomor 5"], unit.Kop.Select(b => b.Teks));
        Assert.Equal(("Asia/Makassar", Isi.PolaNomor), (unit.ZonaWaktu, unit.PolaNomor));
        Assert.Equal(["UnitKerja Dirikan oleh Nadia Pramesti"], kantor.Riwayat());
    }

    public static TheoryData<IsianUnit, string> Salah => new()
    {
        { Isi with { Nama = " " }, "nama unit" }, { Isi with { KodeWilayah = "3299" }, "Kode wilayah" }, { Isi with { ZonaWaktu = "Asia/Bandung" }, "zona waktu" },
        { Isi with { PolaNomor = "{klas}/{tahun}" }, "{urut}" }, { Isi with { PolaNomor = "{urut}/{nama}/{tahun}" }, "{nama} tidak dikenal" }, { Isi with { Nama = "Kelurahan Contoh" }, "Sudah ada" },
    };

    [Theory]
    [MemberData(nameof(Salah), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_is_said(IsianUnit isi, string kalimat)
    {
        Assert.Contains(kalimat, (await Meja.DirikanAsync(Admin.UnitKerjaId, Admin, JenisUnit.Kelurahan, isi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Empty(kantor.Riwayat());
    }

    [Fact]
    public async Task Whoever_was_slower_is_told()
    {
        var unit = kantor.Unit("Kelurahan Contoh");
        Assert.True((await Meja.UbahAsync(unit.Id, Admin, unit.Versi, Isi with { Nama = unit.Nama }, Ct)).Berhasil);
        Assert.Contains("Muat ulang", (await Meja.UbahAsync(unit.Id, Admin, unit.Versi, Isi, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_in_use_is_not_switched_off()
    {
        Assert.Contains("petugas aktif", (await Meja.NonaktifkanAsync(kantor.Unit("Kelurahan Contoh").Id, Admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sendiri", (await Meja.NonaktifkanAsync(Admin.UnitKerjaId, Admin, Ct)).Penolakan, StringComparison.Ordinal);
        var sukamaju = kantor.Unit("Kelurahan Sukamaju").Id;
        Assert.True((await Meja.NonaktifkanAsync(sukamaju, Admin, Ct)).Berhasil);
        Assert.False(kantor.Unit("Kelurahan Sukamaju").Aktif);
        Assert.True((await Meja.AktifkanAsync(sukamaju, Admin, Ct)).Berhasil);
    }

    [Fact]
    public async Task An_admin_of_one_kelurahan_cannot_touch_its_neighbour()
    {
        var (admin, lain) = (kantor.AdminDi("Kelurahan Sukamaju"), kantor.Unit("Kelurahan Contoh"));
        Assert.Contains("tidak ada di bawah kantor Anda", (await Meja.UbahAsync(lain.Id, admin, lain.Versi, Isi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.False((await Meja.DirikanAsync(lain.Id, admin, JenisUnit.TitikLayanan, Isi, Ct)).Berhasil);
        await using var db = kantor.Db();
        Assert.Equal(["Kelurahan Sukamaju"], (await db.PohonUnitAsync(admin, Ct)).Select(u => u.Nama));
    }

    [Fact]
    public async Task The_tree_shows_each_unit_below_the_one_above()
    {
        await Meja.DirikanAsync(kantor.Unit("Kelurahan Sukamaju").Id, Admin, JenisUnit.TitikLayanan, Isi with { Nama = "Loket Sukamaju" }, Ct);
        await using var db = kantor.Db();
        var pohon = await db.PohonUnitAsync(Admin, Ct);
        var i = pohon.ToList().FindIndex(u => u.Nama == "Loket Sukamaju");
        Assert.Equal(("Kelurahan Sukamaju", 2), (pohon[i - 1].Nama, pohon[i].Dalam));
    }
}
