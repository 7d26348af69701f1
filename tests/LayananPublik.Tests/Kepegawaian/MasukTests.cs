using System.Net;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Kepegawaian;

public sealed class MasukTests(AppUji app) : IClassFixture<AppUji>, IDisposable
{
    readonly Formulir peramban = new(app.Http.BaseAddress!);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => peramban.Dispose();

    static string? Ke(HttpResponseMessage jawab) => jawab.Headers.Location?.OriginalString;

    async Task<string> GalatAsync(HttpResponseMessage jawab) => await peramban.BacaAsync(Ke(jawab)!);

    [Theory]
    [InlineData("/pengaturan/unit?x=1", "/pengaturan/unit?x=1"), InlineData("", "/awal"), InlineData("/", "/awal"), InlineData("https://jahat.example/", "/awal"), InlineData("//jahat.example", "/awal"), InlineData("/\\jahat.example", "/awal")]
    public async Task An_officer_signs_in_and_goes_on_only_within_the_office(string kembali, string tujuan)
    {
        var jawab = await peramban.MasukAsync("admin", Contoh.Sandi, kembali);
        Assert.Equal((HttpStatusCode.Redirect, tujuan), (jawab.StatusCode, Ke(jawab)));
        Assert.Equal(HttpStatusCode.OK, (await peramban.BukaAsync("/pengaturan")).StatusCode);
    }

    [Theory]
    [InlineData("petugas", "/"), InlineData("admin", "/pengaturan"), InlineData("kurir", "/tidak-berhak")]
    public async Task Everyone_begins_at_the_first_place_of_the_role(string nama, string tempat)
    {
        using var http = await app.MasukAsync(nama);
        Assert.Equal(tempat, Ke(await http.GetAsync("/awal", Ct)));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var salah = await peramban.MasukAsync("camat", "bukan ini", "/surat");
        Assert.Equal(Ke(salah), Ke(await peramban.MasukAsync("tidakada", "bukan ini", "/surat")));
        var halaman = await GalatAsync(salah);
        Assert.Contains("tidak cocok", halaman, StringComparison.Ordinal);
        Assert.Contains("value=\"/surat\"", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_has_to_wait()
    {
        for (var i = 0; i < 5; i++) await peramban.MasukAsync("kurir", "bukan ini");
        Assert.Contains("Coba lagi 5 menit lagi", await GalatAsync(await peramban.MasukAsync("kurir", Contoh.Sandi)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_asked_for_again()
    {
        using var isi = new FormUrlEncodedContent([new("nama", "admin"), new("sandi", Contoh.Sandi)]);
        using var jawab = await app.Http.PostAsync("/masuk", isi, Ct);
        Assert.Contains("terlalu lama terbuka", await GalatAsync(jawab), StringComparison.Ordinal);
        using var bukanFormulir = await app.Http.PostAsync("/masuk", new StringContent("{}"), Ct);
        Assert.Equal(HttpStatusCode.Redirect, bukanFormulir.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await peramban.MasukAsync("admin", Contoh.Sandi);
        Assert.Equal("/masuk", Ke(await peramban.KirimAsync("/akun/sandi", "/keluar")));
        Assert.Equal(HttpStatusCode.Redirect, (await peramban.BukaAsync("/pengaturan")).StatusCode);
    }

    [Fact]
    public async Task A_deactivated_officer_is_told_no_more_than_a_stranger_and_loses_the_open_screen()
    {
        var (admin, dinas) = (await app.PetugasAsync("admin"), await app.PetugasAsync("dinas"));
        var cap = await app.DbAsync(db => db.Users.Where(p => p.Id == dinas.Id).Select(p => p.SecurityStamp).SingleAsync(Ct));
        Assert.True(await app.DbAsync(db => db.SesiBerlakuAsync(dinas.Id, cap, Ct)));
        Assert.True((await app.Ambil<MejaKepegawaian>().NonaktifkanAsync(dinas.Id, admin, Ct)).Berhasil);
        Assert.Contains("tidak cocok", await GalatAsync(await peramban.MasukAsync("dinas", Contoh.Sandi)), StringComparison.Ordinal);
        Assert.False(await app.DbAsync(db => db.SesiBerlakuAsync(dinas.Id, cap, Ct)));
        await app.Ambil<MejaKepegawaian>().AktifkanAsync(dinas.Id, admin, Ct);
        // Active again, but the old session stays dead.
        Assert.False(await app.DbAsync(db => db.SesiBerlakuAsync(dinas.Id, cap, Ct)));
    }

    [Fact]
    public async Task Whoever_has_a_temporary_password_sees_nothing_before_changing_it()
    {
        var admin = await app.PetugasAsync("admin");
        var sandi = (await app.Ambil<MejaKepegawaian>().AngkatAsync(admin, "adminbaru", new("Admin Baru", Peran.Admin, admin.UnitKerjaId), Ct)).Nilai!;
        await peramban.MasukAsync("adminbaru", sandi);
        Assert.Equal("/akun/sandi", Ke(await peramban.BukaAsync("/pengaturan/petugas")));
        Assert.Equal("/akun/sandi", Ke(await peramban.BukaAsync($"/pengaturan/lambang/{admin.UnitKerjaId}")));
        Assert.Equal(HttpStatusCode.OK, (await peramban.BukaAsync("/app.css")).StatusCode);
        var beda = await peramban.KirimAsync("/akun/sandi", "/akun/sandi", ("Lama", sandi), ("Baru", "SandiSaya2026"), ("Ulang", "SandiLain2026"));
        Assert.Contains("tidak sama", await beda.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await peramban.KirimAsync("/akun/sandi", "/akun/sandi", ("Lama", sandi), ("Baru", "SandiSaya2026"), ("Ulang", "SandiSaya2026"));
        Assert.Equal(HttpStatusCode.OK, (await peramban.BukaAsync("/pengaturan/petugas")).StatusCode);
    }

    [Fact]
    public async Task The_page_fills_in_a_demo_account_with_one_tap()
    {
        var halaman = await peramban.BacaAsync("/masuk?akun=lurah");
        Assert.Contains("value=\"lurah\"", halaman, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Contoh.Sandi}\"", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("_blazor", halaman, StringComparison.Ordinal);
    }
}
