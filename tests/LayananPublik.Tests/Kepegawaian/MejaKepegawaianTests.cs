using LayananPublik.Kepegawaian;
using LayananPublik.Tests.Penataan;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Kepegawaian;

public sealed class MejaKepegawaianTests : IDisposable
{
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    MejaKepegawaian Meja => kantor.Ambil<MejaKepegawaian>();

    PetugasAktif Admin => kantor.Petugas("admin");

    Petugas Akun(string nama)
    {
        using var db = kantor.Db();
        return db.Users.Single(p => p.UserName == nama);
    }

    async Task<bool> SandiCocok(string nama, string sandi)
    {
        await using var ruang = kantor.Services.CreateAsyncScope();
        var akun = ruang.ServiceProvider.GetRequiredService<UserManager<Petugas>>();
        return await akun.CheckPasswordAsync((await akun.FindByNameAsync(nama))!, sandi);
    }

    [Fact]
    public async Task A_new_officer_gets_a_temporary_password_that_must_be_changed()
    {
        var hasil = await Meja.AngkatAsync(Admin, "wati", new("Wati Lestari", Peran.Petugas, kantor.Unit("Kelurahan Contoh").Id), Ct);
        Assert.True(await SandiCocok("wati", hasil.Nilai!));
        Assert.True(Akun("wati").WajibGantiSandi);
        Assert.Contains("Petugas Angkat oleh Nadia Pramesti", kantor.Riwayat());
    }

    [Theory]
    [InlineData("petugas", "Siti", "sudah dipakai"), InlineData("nama pakai spasi", "Siti", "tanpa spasi"), InlineData("siti", " ", "nama lengkap")]
    public async Task What_is_wrong_with_a_new_account_is_said_in_Indonesian(string namaMasuk, string nama, string kalimat)
    {
        var hasil = await Meja.AngkatAsync(Admin, namaMasuk, new(nama, Peran.Petugas, Admin.UnitKerjaId), Ct);
        Assert.Contains(kalimat, hasil.Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_appoints_a_citizen_or_the_system() =>
        Assert.False((await Meja.AngkatAsync(Admin, "warga", new("Warga", Peran.Warga, Admin.UnitKerjaId), Ct)).Berhasil);

    [Theory]
    [InlineData("petugas"), InlineData("camat"), InlineData("dinas")]
    public async Task Only_the_admin_manages_accounts(string nama)
    {
        var siapa = kantor.Petugas(nama);
        var (id, isi) = (kantor.Petugas("kurir").Id, new IsianPetugas("X", Peran.Petugas, siapa.UnitKerjaId));
        Assert.False((await Meja.AngkatAsync(siapa, "baru", isi, Ct)).Berhasil);
        Assert.False((await Meja.UbahAsync(id, siapa, isi, Ct)).Berhasil);
        Assert.False((await Meja.NonaktifkanAsync(id, siapa, Ct)).Berhasil);
        Assert.False((await Meja.AktifkanAsync(id, siapa, Ct)).Berhasil);
        Assert.False((await Meja.ResetSandiAsync(id, siapa, Ct)).Berhasil);
        Assert.Empty(kantor.Riwayat());
    }

    [Fact]
    public async Task An_admin_of_one_kelurahan_reaches_neither_its_neighbour_nor_the_kecamatan()
    {
        var admin = kantor.AdminDi("Kelurahan Sukamaju");
        Assert.False((await Meja.ResetSandiAsync(kantor.Petugas("lurah").Id, admin, Ct)).Berhasil);
        Assert.False((await Meja.AngkatAsync(admin, "baru", new("Baru", Peran.Petugas, kantor.Unit("Kecamatan Contoh").Id), Ct)).Berhasil);
        Assert.True((await Meja.AngkatAsync(admin, "baru", new("Baru", Peran.Petugas, admin.UnitKerjaId), Ct)).Berhasil);
    }

    [Fact]
    public async Task A_deactivated_officer_loses_the_stamp_and_comes_back_by_activation()
    {
        var (id, cap) = (kantor.Petugas("petugas").Id, Akun("petugas").SecurityStamp);
        Assert.True((await Meja.NonaktifkanAsync(id, Admin, Ct)).Berhasil);
        Assert.False(Akun("petugas").Aktif);
        Assert.NotEqual(cap, Akun("petugas").SecurityStamp);
        Assert.True((await Meja.AktifkanAsync(id, Admin, Ct)).Berhasil);
        Assert.True(Akun("petugas").Aktif);
    }

    [Fact]
    public async Task A_change_of_name_alone_keeps_the_session_and_a_change_of_role_ends_it()
    {
        var (p, cap) = (kantor.Petugas("petugas"), Akun("petugas").SecurityStamp);
        await Meja.UbahAsync(p.Id, Admin, new("Rina A.", p.Peran, p.UnitKerjaId), Ct);
        Assert.Equal((cap, "Rina A."), (Akun("petugas").SecurityStamp, Akun("petugas").Nama));
        await Meja.UbahAsync(p.Id, Admin, new("Rina A.", Peran.Verifikator, p.UnitKerjaId), Ct);
        Assert.NotEqual(cap, Akun("petugas").SecurityStamp);
    }

    [Fact]
    public async Task The_last_admin_stays_and_nobody_deactivates_themselves()
    {
        Assert.Contains("sendiri", (await Meja.NonaktifkanAsync(Admin.Id, Admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sendiri", (await Meja.UbahAsync(Admin.Id, Admin, new("Nadia", Peran.Petugas, Admin.UnitKerjaId), Ct)).Penolakan, StringComparison.Ordinal);
        // Someone who holds an admin's rights but is gone from the list of admins, e.g. by a change in another window.
        var lain = kantor.Petugas("petugas") with { Peran = Peran.Admin };
        Assert.Contains("admin terakhir", (await Meja.NonaktifkanAsync(Admin.Id, lain, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True(Akun("admin").Aktif);
        Assert.Empty(kantor.Riwayat());
    }

    [Fact]
    public async Task A_reset_gives_a_new_password_and_lifts_the_lockout()
    {
        using (var db = kantor.Db())
        {
            db.Users.Single(p => p.UserName == "kasi").LockoutEnd = DateTimeOffset.MaxValue;
            await db.SaveChangesAsync(Ct);
        }
        var sandi = (await Meja.ResetSandiAsync(kantor.Petugas("kasi").Id, Admin, Ct)).Nilai!;
        Assert.True(await SandiCocok("kasi", sandi));
        Assert.Null(Akun("kasi").LockoutEnd);
        Assert.True(Akun("kasi").WajibGantiSandi);
    }

    [Fact]
    public async Task Ones_own_password_needs_the_old_one()
    {
        var kasi = kantor.Petugas("kasi");
        Assert.Contains("Sandi lama", (await Meja.GantiSandiAsync(kasi, "salah", "SandiBaru2026", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("angka", (await Meja.GantiSandiAsync(kasi, LayananPublik.Data.Contoh.Sandi, "tanpaangkasama", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await Meja.GantiSandiAsync(kasi, LayananPublik.Data.Contoh.Sandi, "SandiBaru2026", Ct)).Berhasil);
        Assert.True(await SandiCocok("kasi", "SandiBaru2026"));
        Assert.Equal(["Petugas GantiSandi oleh Lestari Wibowo, S.Sos."], kantor.Riwayat());
    }
}
