using LayananPublik.Penataan.Halaman;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class TempatPengaturanTests
{
    [Theory]
    [InlineData("libur", "/pengaturan/jam"), InlineData("PASSWORD", "/pengaturan/petugas"), InlineData("tte", "/pengaturan/tanda-tangan"), InlineData("nomor su", "/pengaturan/penomoran"), InlineData("antrian", "/pengaturan/loket"), InlineData("keluhan", "/pengaturan/aduan"), InlineData("rt", "/pengaturan/rt-rw"), InlineData("surat kop", "/pengaturan/kop")]
    public void A_place_is_found_by_what_people_call_it(string cari, string alamat) => Assert.Contains(alamat, TempatPengaturan.Semua.Where(t => t.Cocok(cari)).Select(t => t.Href));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("  & / ")]
    public void Nothing_asked_shows_all(string? cari) => Assert.All(TempatPengaturan.Semua, t => Assert.True(t.Cocok(cari)));

    [Fact]
    public void What_is_nowhere_finds_nothing() => Assert.DoesNotContain(TempatPengaturan.Semua, t => t.Cocok("helikopter"));

    [Fact]
    public void Every_page_of_the_settings_stands_under_a_heading_once()
    {
        var halaman = typeof(TempatPengaturan).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(r => r.Template)
            .Where(r => r == "/pengaturan" || r.StartsWith("/pengaturan/", StringComparison.Ordinal) && !r.Contains('{', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(halaman, TempatPengaturan.Semua.Select(t => t.Href).Order(StringComparer.Ordinal));
        Assert.Equal(TempatPengaturan.Semua.Count, TempatPengaturan.Semua.Select(t => t.Judul).Distinct().Count());
    }
}
