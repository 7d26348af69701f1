using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Massal;

/// <summary>Many documents of the queue at once, with the same count beforehand and the same way back as conversations.</summary>
public sealed class MassalAntreanTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaMassalAntrean Meja => app.Ambil<MejaMassalAntrean>();

    [Fact]
    public async Task Priority_of_many_is_set_and_taken_back_unless_a_colleague_came_between()
    {
        var (rina, hendra) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"));
        var id = await BaruAsync(rina, 3);
        var efek = EfekAntrean.Prioritaskan(Prioritas.Mendesak, "Untuk berobat.");
        Assert.Equal(3, (await Meja.HitungAsync(id, efek, rina, null, Ct)).Nilai!.BanyakBerubah);
        var jadi = (await Meja.JalankanAsync(id, efek, rina, null, Ct)).Nilai!;
        Assert.Equal(3, jadi.BanyakBerubah);
        Assert.Equal(("Sudah begitu.", 3), ((await Meja.HitungAsync(id, efek, rina, null, Ct)).Nilai!.Tidak.Single().Kalimat, 3));
        Assert.Contains("Tindakan massal", await app.DbAsync(db => db.Butir.Where(b => b.Id == id[0]).SelectMany(b => b.Riwayat).Select(r => r.Tindakan).ToListAsync(Ct)));
        await app.Ambil<MejaVerifikasi>().AmbilAsync(id[1], hendra, Ct);
        var urung = (await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct)).Nilai!;
        Assert.Equal((2, 1), (urung.BanyakBerubah, urung.BanyakTidak));
        Assert.Equal([Prioritas.Biasa, Prioritas.Mendesak, Prioritas.Biasa], await app.DbAsync(db => db.Butir.Where(b => id.Contains(b.Id)).OrderBy(b => b.Id).Select(b => b.Prioritas).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Work_is_given_to_a_colleague_who_may_do_it_and_what_was_begun_by_it_stays_begun()
    {
        var (rina, hendra) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"));
        var id = await BaruAsync(rina, 2);
        await app.Ambil<MejaVerifikasi>().AmbilAsync(id[0], rina, Ct);
        var kurir = await app.PetugasAsync("kurir");
        Assert.Contains("tidak memeriksa", (await Meja.HitungAsync(id, EfekAntrean.Tugaskan(kurir.Id, kurir.Nama), rina, null, Ct)).Nilai!.Tidak.Single().Kalimat);
        var jadi = (await Meja.JalankanAsync(id, EfekAntrean.Tugaskan(hendra.Id, hendra.Nama), rina, null, Ct)).Nilai!;
        Assert.Equal(2, jadi.BanyakBerubah);
        Assert.Equal(2, await app.DbAsync(db => db.Butir.CountAsync(b => id.Contains(b.Id) && b.PetugasId == hendra.Id && b.Status == StatusButir.Diverifikasi, Ct)));
        var urung = (await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct)).Nilai!;
        Assert.Equal((1, 1), (urung.BanyakBerubah, urung.BanyakTidak));
        Assert.Contains("sudah dimulai", urung.Tidak.Single().Kalimat);
        Assert.Equal(rina.Id, await app.DbAsync(db => db.Butir.Where(b => b.Id == id[0]).Select(b => b.PetugasId).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Who_may_not_check_one_may_not_take_many()
    {
        var rina = await app.PetugasAsync("petugas");
        var id = await BaruAsync(rina, 2);
        Assert.Equal(KerjaMeja.TakBerwenang, (await Meja.JalankanAsync(id, EfekAntrean.Ambil, await app.PetugasAsync("camat"), null, Ct)).Penolakan);
        Assert.Equal(2, (await Meja.JalankanAsync(id, EfekAntrean.Ambil, rina with { Jalur = "/999/" }, null, Ct)).Nilai!.BanyakTidak);
        Assert.Equal(2, (await Meja.JalankanAsync(id, EfekAntrean.Ambil, rina, null, Ct)).Nilai!.BanyakBerubah);
        Assert.Equal("Sudah Anda tangani.", (await Meja.HitungAsync(id, EfekAntrean.Ambil, rina, null, Ct)).Nilai!.Tidak.Single().Kalimat);
    }

    async Task<IReadOnlyList<int>> BaruAsync(PetugasAktif petugas, int banyak)
    {
        var permohonan = new List<int>();
        for (var i = 0; i < banyak; i++) permohonan.Add((await app.Ambil<Loket>().BuatAsync("SKTM", null, "Sari Anggraini", petugas, Ct)).Nilai);
        return await app.DbAsync(db => db.Butir.Where(b => permohonan.Contains(b.PermohonanId)).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(Ct));
    }
}
