using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.Tests.Bersama;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Kepegawaian;

public sealed class LingkupTests : IDisposable
{
    readonly DbUji uji = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => uji.Dispose();

    async Task<UnitKerja[]> DuaKelurahanAsync()
    {
        await using var db = uji.CreateDbContext();
        var kecamatan = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta");
        UnitKerja[] semua = [kecamatan, .. Enumerable.Range(1, 12).Select(i => UnitKerja.Dirikan(kecamatan, JenisUnit.Kelurahan, $"Kelurahan {i}", "Asia/Jakarta"))];
        db.AddRange(semua);
        await db.SaveChangesAsync(Ct);
        foreach (var u in semua) u.Tempatkan();
        db.Warga.AddRange(semua.Select(u => Warga.Catat(u.Id, "Warga " + u.Nama, null)));
        await db.SaveChangesAsync(Ct);
        return semua;
    }

    async Task<List<string>> TerlihatAsync(UnitKerja unit, Peran peran)
    {
        await using var db = uji.CreateDbContext();
        return await db.Warga.DalamLingkup(new PetugasAktif(1, "Rina", peran, unit.Id, unit.Jalur)).Select(w => w.Nama).ToListAsync(Ct);
    }

    [Fact]
    public async Task A_kelurahan_sees_itself_and_not_its_neighbour()
    {
        var semua = await DuaKelurahanAsync();
        Assert.Equal(["Warga Kelurahan 1"], await TerlihatAsync(semua[1], Peran.Verifikator));
        Assert.Equal(["Warga Kelurahan 2"], await TerlihatAsync(semua[2], Peran.Lurah));
        // Path "/1/2/" must not open "/1/2x/": units 2 and 12 share their first digit.
        Assert.Equal(["Warga Kelurahan 11"], await TerlihatAsync(semua[11], Peran.Verifikator));
    }

    [Fact]
    public async Task The_kecamatan_sees_everything_below_it()
    {
        var semua = await DuaKelurahanAsync();
        Assert.Equal(semua.Length, (await TerlihatAsync(semua[0], Peran.Kasi)).Count);
    }

    [Fact]
    public void The_admin_reads_no_citizens_file_and_signs_nothing()
    {
        foreach (var izin in new[] { Izin.LihatBerkas, Izin.LihatPercakapan, Izin.LihatPermohonan, Izin.TandatanganiSurat, Izin.SetujuiPermohonan })
            Assert.False(Hak.Boleh(Peran.Admin, izin));
        Assert.True(Hak.Boleh(Peran.Admin, Izin.KelolaKantor));
    }

    [Fact]
    public void Every_right_has_its_row_and_nobody_without_an_account_has_one()
    {
        foreach (var izin in Enum.GetValues<Izin>())
        {
            Assert.NotEmpty(Hak.Pemegang(izin));
            Assert.DoesNotContain(Peran.Warga, Hak.Pemegang(izin));
            Assert.DoesNotContain(Peran.Sistem, Hak.Pemegang(izin));
        }
    }
}
