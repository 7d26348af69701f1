using LayananPublik.Kantor;
using LayananPublik.Penataan;
using LayananPublik.Persuratan.Wewenang;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Persuratan.KantorTanda;

namespace LayananPublik.Tests.Penataan;

public sealed class MejaTandaTanganTests(KantorTanda kantor) : IClassFixture<KantorTanda>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaTandaTangan Meja => kantor.Ambil<MejaTandaTangan>();

    [Fact]
    public async Task The_admin_sets_a_chain_and_every_change_is_written_down()
    {
        var (admin, unit) = (await kantor.PetugasAsync("admin"), await UnitAsync(KantorSurat.Kelurahan));
        Assert.Null((await Meja.AturAsync(unit, "SKU", admin, [Paraf(Jabatan.Kasi), TandaTangan(Jabatan.Lurah)], Ct)).Penolakan);
        Assert.Null((await Meja.AturAsync(unit, "SKU", admin, [TandaTangan(Jabatan.Sekretaris, bentuk: BentukWewenang.AtasNama)], Ct)).Penolakan);
        Assert.False((await Meja.AturAsync(unit, "SKU", admin, [], Ct)).Berhasil);
        Assert.False((await Meja.AturAsync(unit, "SKU", await kantor.PetugasAsync("lurah"), [TandaTangan(Jabatan.Lurah)], Ct)).Berhasil);
        await using var db = kantor.Db();
        var ada = (await db.DaftarSusunanAsync(admin, Ct)).Single(s => s.KodeLayanan == "SKU");
        Assert.Equal("tanda tangan a.n. Sekretaris", ada.Langkah.Ringkas());
        Assert.Equal(["SKU: paraf Kepala Seksi, tanda tangan Lurah (semula bawaan)", "SKU: tanda tangan a.n. Sekretaris (semula paraf Kepala Seksi, tanda tangan Lurah)"],
            await db.RiwayatKantor.Where(r => r.Objek == nameof(SusunanTanda) && r.ObjekId == ada.Id).OrderBy(r => r.Id).Select(r => r.Alasan).ToListAsync(Ct));
        Assert.Null((await Meja.HapusAsync(ada.Id, admin, Ct)).Penolakan);
        Assert.DoesNotContain(await db.DaftarSusunanAsync(admin, Ct), s => s.KodeLayanan == "SKU");
    }

    [Fact]
    public async Task A_delegation_needs_an_official_with_an_account_dates_and_a_reason()
    {
        var (admin, unit) = (await kantor.PetugasAsync("admin"), await UnitAsync(KantorSurat.Kelurahan));
        var hari = kantor.Ambil<JamKantor>().HariIni;
        var (tanpaAkun, lurah) = await kantor.DbAsync(async db => (await db.Pejabat.Where(p => p.Nama.StartsWith("Wahyu")).Select(p => p.Id).SingleAsync(Ct), await db.Pejabat.Where(p => p.Nama.StartsWith("Surya")).Select(p => p.Id).SingleAsync(Ct)));
        var isi = new IsianPelimpahan(BentukWewenang.Plh, hari, hari.AddDays(3), [], "Cuti tahunan", null);
        Assert.Contains("belum punya akun", (await Meja.LimpahkanAsync(unit, Jabatan.Lurah, tanpaAkun, admin, isi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("memegang jabatan itu sendiri", (await Meja.LimpahkanAsync(unit, Jabatan.Lurah, lurah, admin, isi, Ct)).Penolakan, StringComparison.Ordinal);
        var camat = await UnitAsync(KantorSurat.Kecamatan);
        Assert.Contains("tanggal akhir", (await Meja.LimpahkanAsync(camat, Jabatan.Camat, lurah, admin, isi with { Sampai = null }, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("alasan", (await Meja.LimpahkanAsync(camat, Jabatan.Camat, lurah, admin, isi with { Alasan = " " }, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.LimpahkanAsync(camat, Jabatan.Camat, lurah, admin, isi, Ct)).Penolakan);
        await using var db = kantor.Db();
        var ada = (await db.DaftarPelimpahanAsync(admin, Ct)).Single();
        Assert.Null((await Meja.UbahAsync(ada.Id, admin, isi with { Sampai = hari }, Ct)).Penolakan);
        Assert.Equal(hari, (await db.DaftarPelimpahanAsync(admin, Ct)).Single().Sampai);
    }

    [Fact]
    public async Task The_catalogue_says_which_letters_the_camat_should_know_of()
    {
        await using var db = kantor.Db();
        var jenis = await db.JenisSuratAsync(await kantor.PetugasAsync("admin"), Ct);
        Assert.True(jenis.Single(j => j.Kode == "SKTM").Mengetahui);
        Assert.False(jenis.Single(j => j.Kode == "SKU").Mengetahui);
    }

    Task<int> UnitAsync(string nama) => kantor.DbAsync(db => db.UnitKerja.Where(u => u.Nama == nama).Select(u => u.Id).SingleAsync(Ct));
}
