using System.Reflection;
using System.Text.RegularExpressions;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Every page of the app, found by its route, looked at by axe-core as somebody who may see it. What opens only by working is looked at in the journeys.</summary>
public sealed partial class AksesTests(AppHidup app) : IClassFixture<AppHidup>
{
    /// <summary>What stands for the parameters of a route. A page missing here fails the test until it has one.</summary>
    static readonly Dictionary<string, string?> Contoh = new()
    {
        ["/pengaturan/layanan/{Kode}"] = "/pengaturan/layanan/SKTM", ["/pengaturan/templat-surat/{Kode}"] = "/pengaturan/templat-surat/SKTM", ["/loket/{Id:int}/tanda-terima"] = "/loket/1/tanda-terima", ["/surat/{Id:int}"] = "/surat/1", ["/dukcapil/bendel/{Id:int}"] = "/dukcapil/bendel/1", ["/dinas/{Id:int}"] = "/dinas/1", ["/aduan/{Id:int}"] = "/aduan/1",
        ["/janji/hari/{Tanggal}"] = "/janji/hari/2026-11-23",
        // Opens only by the link that a new office prints once.
        ["/mulai/{Kunci}"] = null
    };

    /// <summary>Public pages that are written by endpoints.</summary>
    static readonly string[] Umum = ["/lacak", "/disposisi/salah", "/aduan-publik", "/verifikasi/ABCDEFGHJKMNPQRSTVWXYZ2345", "/verifikasi/luring"];

    [Theory]
    [InlineData("terang", 1366, 768), InlineData("gelap", 390, 844)]
    public async Task No_page_keeps_anybody_out(string tema, int lebar, int tinggi)
    {
        Assert.SkipUnless(Akses.Ada, "axe-core is not installed: ./test.sh takes it from npm.");
        var temuan = new List<string>();
        foreach (var kelompok in Halaman().Concat(Umum.Select(u => (Akun: (string?)null, Alamat: u))).GroupBy(h => h.Akun))
        {
            await using var layar = kelompok.Key is { } akun ? await Layar.MasukAsync(app, akun, lebar, tinggi) : await Layar.BukaAsync(app, lebar, tinggi);
            await layar.Hal.Context.AddCookiesAsync([new() { Name = "tema", Value = tema, Url = app.Alamat.ToString() }]);
            foreach (var (_, alamat) in kelompok)
            {
                await layar.Hal.GotoAsync(alamat);
                await Expect(layar.Hal.Locator("h1").First).ToBeAttachedAsync();
                await Expect(layar.Hal.Locator(".memuat")).ToHaveCountAsync(0);
                temuan.AddRange((await Akses.PeriksaAsync(layar)).Select(t => $"{alamat}: {t}"));
            }
        }
        Assert.True(temuan.Count == 0, string.Join("\n", temuan));
    }

    /// <summary>Each page with an account that may open it; null = nobody signed in.</summary>
    static IEnumerable<(string? Akun, string Alamat)> Halaman()
    {
        foreach (var jenis in typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IComponent))))
            foreach (var rute in jenis.GetCustomAttributes<RouteAttribute>())
            {
                var alamat = !Parameter().IsMatch(rute.Template) ? rute.Template
                    : Contoh.TryGetValue(rute.Template, out var contoh) ? contoh : throw new InvalidOperationException($"Say in {nameof(Contoh)} what stands for the parameters of {rute.Template}.");
                if (alamat is not null) yield return (Akun(jenis.GetCustomAttribute<AuthorizeAttribute>()), alamat);
            }
    }

    static string? Akun(AuthorizeAttribute? syarat) =>
        syarat is null ? null : !Enum.TryParse<Izin>(syarat.Policy, out var izin) ? "admin" : Hak.Boleh(Peran.Verifikator, izin) ? "verifikator" : Hak.Pemegang(izin)[0].ToString().ToLowerInvariant();

    [GeneratedRegex(@"\{\w+")]
    private static partial Regex Parameter();
}
