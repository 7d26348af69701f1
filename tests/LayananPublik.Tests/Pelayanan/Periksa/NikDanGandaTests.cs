using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Pelayanan.Periksa.MejaUntukPeriksa;

namespace LayananPublik.Tests.Pelayanan.Periksa;

/// <summary>What a NIK says, who else used it, and what was asked for twice.</summary>
public sealed class NikDanGandaTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly MejaUntukPeriksa m = new(kantor);

    static FieldTampil Field(RincianPermohonan r, string nama) => r.Field.Single(f => f.Nama == nama);

    [Fact]
    public void A_number_is_told_in_words()
    {
        Assert.Equal("Terbit di wilayah 32.99.01, kecamatan ini. Lahir 12 Mei 1990. Perempuan.", BandingNik.Arti(Nik.Parse("3299015205909001"), new(2026, 11, 21), ["329901"]));
        Assert.StartsWith("Terbit di wilayah 32.99.02, di luar kecamatan ini. Lahir 12 Mei 1990. Laki-laki.", BandingNik.Arti(Nik.Parse("3299021205909001"), new(2026, 11, 21), ["329901"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_birth_and_sex_are_compared_and_only_for_who_may_see_the_number()
    {
        var p = await m.SktmAsync("3299021305909077");
        Baik(await m.Loket.UbahFieldAsync(p.Id, m.Rina, "jenis_kelamin", "Perempuan", Ct));
        var nik = Field(await m.RincianAsync(p.Id), "nik");
        Assert.Equal(3, nik.Peringatan.Count);
        Assert.Contains("luar wilayah", string.Join(' ', nik.Peringatan), StringComparison.Ordinal);
        Assert.NotNull(nik.Arti);
        Baik(await m.Loket.UbahFieldAsync(p.Id, m.Rina, "kode_wilayah", "32.99.01.1001", Ct));
        var camat = kantor.Rina with { Peran = LayananPublik.Kepegawaian.Peran.Camat };
        var tersamar = Field(await m.RincianAsync(p.Id, camat), "nik");
        Assert.Equal(("3299********9077", 0, null), (tersamar.Nilai, tersamar.Peringatan.Count, tersamar.Arti));
    }

    [Fact]
    public async Task Another_name_under_the_same_number_is_a_hint_at_the_name()
    {
        const string Sama = "3299015205909078";
        var satu = await m.DrafLoketAsync("SKBM", Sama, "Wulan Permata");
        await AjukanLoketAsync(satu);
        var dua = await new MejaUntukPeriksa(kantor).DrafLoketAsync("SKTM", Sama);
        var nama = Field(await m.RincianAsync(dua), "nama");
        Assert.Contains("NIK ini dipakai dengan nama lain", Assert.Single(nama.Peringatan), StringComparison.Ordinal);
        Assert.Contains("Wulan Permata", nama.Peringatan[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_service_for_the_same_number_is_a_possible_duplicate_and_never_refused()
    {
        const string Sama = "3299015205909079";
        var satu = await m.DrafLoketAsync("SKBM", Sama);
        await AjukanLoketAsync(satu);
        m.O.Jam.Kini += TimeSpan.FromDays(29);
        var dua = await m.DrafLoketAsync("SKBM", Sama);
        var lain = Assert.Single(await KembaranAsync(dua));
        Assert.Equal((satu, StatusButir.Diajukan), (lain.PermohonanId, lain.Status));
        Assert.Empty(await KembaranAsync(await m.DrafLoketAsync("SKTM", Sama)));
        await AjukanLoketAsync(dua);
        Assert.Contains((await m.RincianAsync(dua)).Riwayat, r => r is { Tindakan: "Mungkin ganda", Pelaku: "Sistem" });
        Assert.DoesNotContain((await m.RincianAsync(satu)).Riwayat, r => r.Tindakan == "Mungkin ganda");
        Assert.Equal(dua, Assert.Single(await KembaranAsync(satu)).PermohonanId);
        m.O.Jam.Kini += TimeSpan.FromDays(61);
        Assert.Empty(await KembaranAsync(await m.DrafLoketAsync("SKBM", Sama)));
    }

    [Fact]
    public async Task Of_one_in_another_unit_only_the_day_is_told()
    {
        const string Sama = "3299015205909080";
        var satu = await m.DrafLoketAsync("SKBM", Sama);
        Baik(await m.Loket.UbahFieldAsync(satu, m.Rina, "kode_wilayah", "32.99.01.1001", Ct));
        await AjukanLoketAsync(satu);
        var dua = await m.DrafLoketAsync("SKBM", Sama);
        Baik(await m.Loket.UbahFieldAsync(dua, m.Rina, "kode_wilayah", "Kelurahan Sukamaju", Ct));
        await using var db = kantor.Dbs.CreateDbContext();
        var lain = Assert.Single(await db.KembaranAsync(dua, kantor.Tetangga, Ct));
        Assert.Equal((true, null, null, null), (lain.DiUnitLain, lain.Nomor, lain.Unit, lain.Status));
        Assert.Empty(await db.KembaranAsync(satu, kantor.Tetangga, Ct));
        Assert.Empty(await db.KembaranAsync(dua, kantor.Rina with { Peran = LayananPublik.Kepegawaian.Peran.Lurah }, Ct));
        Assert.False(Assert.Single(await db.KembaranAsync(dua, m.Rina, Ct)).DiUnitLain);
    }

    [Fact]
    public async Task A_number_that_the_citizen_typed_links_the_person_and_changes_nothing_officers_know()
    {
        const string Sama = "3299015205909081";
        await AjukanLoketAsync(await m.DrafLoketAsync("SKBM", Sama, "Wulan Permata"));
        await using var db = kantor.Dbs.CreateDbContext();
        var unit = await db.UnitKerja.SingleAsync(u => u.Id == kantor.Kecamatan.Id, Ct);
        var p = Permohonan.DiLoket(unit.Id, await db.Layanan.FirstAsync(l => l.Kode == "SKBM", Ct), m.O.Jam.Kini);
        p.IsiField("nik", Sama);
        p.IsiField("nama", "Orang Lain");
        db.Add(p);
        Baik(await new Pendaftaran(kantor.Siaran).AjukanAsync(p, LayananPublik.Bersama.Pelaku.Warga, LayananPublik.Kepegawaian.Peran.Warga, db, m.O.Jam.Kini, Ct));
        await db.SaveChangesAsync(Ct);
        var warga = await db.Warga.SingleAsync(w => w.Id == p.PemohonId, Ct);
        Assert.Equal("Wulan Permata", warga.Nama);
    }

    async Task<IReadOnlyList<KembaranPermohonan>> KembaranAsync(int id)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return await db.KembaranAsync(id, m.Rina, Ct);
    }

    async Task AjukanLoketAsync(int id) => Baik(await m.Loket.AjukanAsync(id, m.Rina, Ct));
}
