using System.Net;
using System.Reflection;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan.Halaman;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace LayananPublik.Tests.Kepegawaian;

public sealed class HakHalamanTests(AppUji app) : IClassFixture<AppUji>
{
    // A page joins these lists only with a reason that a reviewer has seen.
    static readonly string[] UntukSiapaSaja = ["MasukPage", "MulaiPage", "TidakAda", "TidakBerhak", "GalatPage", "VerifikasiPage"];
    static readonly string[] UntukSetiapPetugas = ["GantiSandiPage"];

    static readonly Type[] Halaman = [.. typeof(Program).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any())];

    [Fact]
    public void Every_page_says_who_may_see_it()
    {
        Assert.Contains(typeof(PengaturanPage), Halaman);
        var salah = Halaman.Where(t => !(t.GetCustomAttribute<AllowAnonymousAttribute>() is not null
            ? UntukSiapaSaja.Contains(t.Name)
            : t.GetCustomAttribute<AuthorizeAttribute>() is { } izin && (Enum.TryParse<Izin>(izin.Policy, out _) || UntukSetiapPetugas.Contains(t.Name))));
        Assert.Empty(salah.Select(t => t.Name));
    }

    [Fact]
    public async Task No_page_of_the_staff_opens_without_signing_in()
    {
        var alamat = Terjaga().ToList();
        Assert.Contains("/pengaturan/petugas", alamat);
        foreach (var a in alamat)
        {
            using var jawab = await app.Http.GetAsync(a, TestContext.Current.CancellationToken);
            Assert.Equal((a, HttpStatusCode.Redirect, "/masuk"), (a, jawab.StatusCode, jawab.Headers.Location?.AbsolutePath));
        }
    }

    [Theory]
    [InlineData("petugas"), InlineData("verifikator"), InlineData("kasi"), InlineData("lurah"), InlineData("camat"), InlineData("adminaduan"), InlineData("dinas"), InlineData("kurir"), InlineData("admin")]
    public async Task A_page_opens_to_exactly_the_roles_of_its_right(string nama)
    {
        using var http = await app.MasukAsync(nama);
        var petugas = await app.PetugasAsync(nama);
        foreach (var (alamat, izin) in DenganIzin())
        {
            using var jawab = await http.GetAsync(alamat, TestContext.Current.CancellationToken);
            var ditolak = jawab.StatusCode == HttpStatusCode.Redirect && jawab.Headers.Location?.AbsolutePath == "/tidak-berhak";
            Assert.Equal((alamat, petugas.Boleh(izin)), (alamat, !ditolak));
        }
    }

    static IEnumerable<string> Terjaga() => from t in Halaman
                                            where t.GetCustomAttribute<AllowAnonymousAttribute>() is null
                                            from r in t.GetCustomAttributes<RouteAttribute>()
                                            where !r.Template.Contains('{', StringComparison.Ordinal)
                                            select r.Template;

    static IEnumerable<(string, Izin)> DenganIzin() => from t in Halaman
                                                       let izin = t.GetCustomAttribute<AuthorizeAttribute>()?.Policy
                                                       where izin is not null
                                                       from r in t.GetCustomAttributes<RouteAttribute>()
                                                       where !r.Template.Contains('{', StringComparison.Ordinal)
                                                       select (r.Template, Enum.Parse<Izin>(izin));
}
