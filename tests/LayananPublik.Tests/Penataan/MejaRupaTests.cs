using System.Net;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class MejaRupaTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaRupa Meja => app.Ambil<MejaRupa>();

    Task<int> VersiAsync() => app.DbAsync(db => db.UnitKerja.Where(u => u.IndukId == null).Select(u => u.Versi).SingleAsync(Ct));

    [Fact]
    public async Task The_chosen_colour_is_in_the_sheet_of_every_page_and_goes_back_to_the_default()
    {
        var admin = await app.PetugasAsync("admin");
        Assert.Equal("", await app.Http.GetStringAsync("/rupa/warna.css", Ct));
        Assert.Null((await Meja.WarnaiAsync(admin, await VersiAsync(), WarnaKantor.Baca("#7a1f5c"), Ct)).Penolakan);
        using var jawab = await app.Http.GetAsync("/rupa/warna.css", Ct);
        Assert.Equal("text/css", jawab.Content.Headers.ContentType!.MediaType);
        Assert.Contains(":root { --utama: #7a1f5c;", await jawab.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var lagi = new HttpRequestMessage(HttpMethod.Get, "/rupa/warna.css");
        lagi.Headers.IfNoneMatch.Add(jawab.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await app.Http.SendAsync(lagi, Ct)).StatusCode);
        // The public pages allow no style inside them: the sheet comes from our own address.
        using var lacak = await app.Http.GetAsync("/lacak", Ct);
        var html = await lacak.Content.ReadAsStringAsync(Ct);
        Assert.Contains("/rupa/warna.css", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/rupa/logo\"", html, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'", lacak.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (var alamat in new[] { "/masuk", "/verifikasi" }) Assert.Contains("/rupa/warna.css", await app.Http.GetStringAsync(alamat, Ct), StringComparison.Ordinal);
        Assert.Contains("Muat ulang", (await Meja.WarnaiAsync(admin, 0, null, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.WarnaiAsync(admin, await VersiAsync(), null, Ct)).Penolakan);
        Assert.Equal("", await app.Http.GetStringAsync("/rupa/warna.css", Ct));
        Assert.Equal([("bawaan", "#7a1f5c"), ("#7a1f5c", "bawaan")], (await app.DbAsync(db => db.RiwayatKantor.Where(r => r.Tindakan == "Warnai").OrderBy(r => r.Id).Select(r => new { r.Dari, r.Ke }).ToListAsync(Ct))).Select(r => (r.Dari!, r.Ke!)));
    }

    [Fact]
    public async Task A_logo_is_known_by_its_bytes_kept_clean_and_shown_to_everybody()
    {
        var admin = await app.PetugasAsync("admin");
        using (var awal = await app.Http.GetAsync("/rupa/logo", Ct)) Assert.Equal((HttpStatusCode.Redirect, "/lambang.svg"), (awal.StatusCode, awal.Headers.Location?.ToString()));
        async Task DitolakAsync(string kalimat, byte[] isi) => Assert.Contains(kalimat, (await Meja.PasangLogoAsync(admin, await VersiAsync(), isi, Ct)).Penolakan, StringComparison.Ordinal);
        await DitolakAsync("bukan gambar PNG atau JPEG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray());
        await DitolakAsync("32 sampai 1024", ContohBerkas.Png(16, 16));
        await DitolakAsync("terlalu lonjong", ContohBerkas.Png(400, 40));
        await DitolakAsync("512 KB", new byte[MejaRupa.BatasLogo + 1]);
        Assert.Null((await Meja.PasangLogoAsync(admin, await VersiAsync(), ContohBerkas.Png(64, 64, ("tEXt", "Author\0Sari"u8.ToArray())), Ct)).Penolakan);
        using var logo = await app.Http.GetAsync("/rupa/logo", Ct);
        Assert.Equal(("image/png", "nosniff"), (logo.Content.Headers.ContentType!.MediaType, logo.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.False((await logo.Content.ReadAsByteArrayAsync(Ct)).AsSpan().IndexOf("Author"u8) >= 0);
        // A report or a batch of an office without an emblem carries it at its head.
        Assert.NotNull((await LayananPublik.Persuratan.KopUnit.DariAsync([await app.DbAsync(db => db.UnitKerja.SingleAsync(u => u.IndukId == null, Ct))], app.Ambil<Lemari>(), Ct)).Lambang);
        Assert.Null((await Meja.LepasLogoAsync(admin, await VersiAsync(), Ct)).Penolakan);
        using var tanpa = await app.Http.GetAsync("/rupa/logo", Ct);
        Assert.Equal(HttpStatusCode.Redirect, tanpa.StatusCode);
    }

    [Fact]
    public async Task Only_the_admin_of_the_office_itself_changes_its_face()
    {
        var versi = await VersiAsync();
        Assert.Contains("tidak berwenang", (await Meja.WarnaiAsync(await app.PetugasAsync("camat"), versi, WarnaKantor.Baca("#102030"), Ct)).Penolakan, StringComparison.Ordinal);
        var unit = await app.DbAsync(db => db.UnitKerja.SingleAsync(u => u.Nama == "Kelurahan Contoh", Ct));
        var admin = await app.PetugasAsync("admin") with { UnitKerjaId = unit.Id, Jalur = unit.Jalur };
        Assert.Contains("admin kantor induk", (await Meja.WarnaiAsync(admin, versi, WarnaKantor.Baca("#102030"), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null(await app.DbAsync(db => db.RupaUnitAsync(admin, Ct)));
    }
}
