using System.Net;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class AduanPublikTests(KantorDinas kantor) : IClassFixture<KantorDinas>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Closed_until_the_office_opens_it_and_then_only_what_it_has_marked()
    {
        var (terbit, diam, ppa, rahasia) = (await kantor.AduanAsync(ringkasan: "Lubang besar di depan rumah No. 17, hubungi 081200000077."), await kantor.AduanAsync(ringkasan: "Belum diumumkan."),
            await kantor.AduanAsync("SMP", ringkasan: "Sampah menumpuk.", rw: "007"), await kantor.AduanAsync("PJU", ringkasan: "Lampu rahasia.", rahasia: true));
        var admin = await kantor.PetugasAsync("adminaduan");
        foreach (var id in new[] { terbit, ppa }) KantorDinas.Baik(await kantor.Meja.TerbitkanAsync(id, admin, true, Ct));
        Assert.NotNull((await kantor.Meja.TerbitkanAsync(rahasia, admin, true, Ct)).Penolakan);

        foreach (var jalur in new[] { "/aduan-publik", "/aduan-publik.csv" })
        {
            using var tutup = await kantor.Http.GetAsync(new Uri(jalur, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.NotFound, tutup.StatusCode);
        }
        await kantor.BukaPublikAsync(true);
        try
        {
            using var jawab = await kantor.Http.GetAsync(new Uri("/aduan-publik", UriKind.Relative), Ct);
            var html = WebUtility.HtmlDecode(await jawab.Content.ReadAsStringAsync(Ct));
            Assert.Equal(TimeSpan.FromMinutes(5), jawab.Headers.CacheControl!.MaxAge);
            Assert.True(jawab.Headers.CacheControl.Public);
            Assert.False(jawab.Headers.Contains("Set-Cookie"));
            Assert.Contains("Lubang besar", html, StringComparison.Ordinal);
            Assert.Contains("Kelurahan Contoh, RW 05", html, StringComparison.Ordinal);
            var nomor = await kantor.DbAsync(db => db.Aduan.Where(a => a.Id == terbit).Select(a => a.Nomor).SingleAsync(Ct));
            foreach (var tidak in new[] { "081200000077", "17,", "Belum diumumkan", "Lampu rahasia", KantorDinas.Pelapor, KantorDinas.Kata, "Depan SDN", "-6.48", "RT 003", nomor }) Assert.DoesNotContain(tidak, html, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(2, html.Split("data-uji=\"aduan-publik\"").Length - 1);
            var sampah = WebUtility.HtmlDecode(await kantor.Http.GetStringAsync(new Uri("/aduan-publik?kategori=SMP&hal=99&wilayah=abc&keadaan=zzz", UriKind.Relative), Ct));
            Assert.Contains("Sampah menumpuk", sampah, StringComparison.Ordinal);
            Assert.DoesNotContain("Lubang besar", sampah, StringComparison.Ordinal);
            var csv = await kantor.Http.GetStringAsync(new Uri("/aduan-publik.csv", UriKind.Relative), Ct);
            Assert.Equal(3, csv.Trim().Split('\n').Length);
            Assert.Contains("Kelurahan Contoh, RW 07;Sampah menumpuk.;Diperiksa;", csv, StringComparison.Ordinal);
            Assert.NotEqual(0, diam);
        }
        finally { await kantor.BukaPublikAsync(false); }
    }

    [Fact]
    public void Violence_at_home_has_no_place_and_a_formula_is_text()
    {
        var baris = new BarisPublik("JLN", "=1+1", 3, "Kelurahan Contoh, RW 05", "a;b\"c", KeadaanPublik.Selesai, new(2026, 11, 2), new(2026, 11, 5), null);
        Assert.EndsWith("'=1+1;Kelurahan Contoh, RW 05;\"a;b\"\"c\";Selesai;2026-11-02;2026-11-05;\r\n", TulisCsv.Susun([baris]), StringComparison.Ordinal);
        var isi = IsiAduanPublik.Susun("Kecamatan Contoh", [baris, baris with { KodeKategori = "PPA", WilayahId = null, Tempat = null, Keadaan = KeadaanPublik.Ditangani, Selesai = null }], new(), 1, 10);
        Assert.Equal((2, 1, 1, 3d), (isi.Angka.Semua, isi.Angka.Selesai, isi.Angka.Berjalan, isi.Angka.TengahHari));
        Assert.Equal(1, Assert.Single(isi.Wilayah).Banyak);
    }
}
