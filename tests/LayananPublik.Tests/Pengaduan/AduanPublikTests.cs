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
            // Other tests of this office publish, too.
            var terbitan = await kantor.DbAsync(db => db.Aduan.CountAsync(a => a.Terbit, Ct));
            Assert.Equal(terbitan, html.Split("data-uji=\"aduan-publik\"").Length - 1);
            var sampah = WebUtility.HtmlDecode(await kantor.Http.GetStringAsync(new Uri("/aduan-publik?kategori=SMP&hal=99&wilayah=abc&keadaan=zzz", UriKind.Relative), Ct));
            Assert.Contains("Sampah menumpuk", sampah, StringComparison.Ordinal);
            Assert.DoesNotContain("Lubang besar", sampah, StringComparison.Ordinal);
            var csv = await kantor.Http.GetStringAsync(new Uri("/aduan-publik.csv", UriKind.Relative), Ct);
            Assert.Equal(terbitan + 1, csv.Trim().Split('\n').Length);
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
        var isi = IsiAduanPublik.Susun("Kecamatan Contoh", [new("JLN", "Jalan", 3, "Kelurahan Contoh", KeadaanPublik.Selesai, 3, 1), new("PPA", "Kekerasan", null, null, KeadaanPublik.Ditangani, null, 1)], new(), new([baris], null, null));
        Assert.Equal((2, 1, 1, 3d), (isi.Angka.Semua, isi.Angka.Selesai, isi.Angka.Berjalan, isi.Angka.TengahHari));
        Assert.Equal(1, Assert.Single(isi.Wilayah).Banyak);
    }

    [Fact]
    public void The_middle_of_counted_days_is_that_of_all_of_them()
    {
        var acak = new Random(11);
        for (var kali = 0; kali < 200; kali++)
        {
            var hari = Enumerable.Range(0, acak.Next(1, 40)).Select(_ => acak.Next(0, 12)).Order().ToList();
            var tengah = hari.Count % 2 == 1 ? hari[hari.Count / 2] : (hari[hari.Count / 2 - 1] + hari[hari.Count / 2]) / 2.0;
            Assert.Equal(tengah, AngkaPublik.Hitung(hari.GroupBy(h => (h, acak.Next(2))).Select(g => new KelompokTerbit("JLN", "Jalan", g.Key.Item2, "U", KeadaanPublik.Selesai, g.Key.h, g.Count()))).TengahHari);
        }
        Assert.Null(AngkaPublik.Hitung([new("JLN", "Jalan", 1, "U", KeadaanPublik.Ditangani, null, 5)]).TengahHari);
    }

    [Fact]
    public async Task Page_after_page_shows_each_case_once_there_and_back_and_what_comes_meanwhile_shifts_nothing()
    {
        var admin = await kantor.PetugasAsync("adminaduan");
        for (var i = 0; i < 7; i++) KantorDinas.Baik(await kantor.Meja.TerbitkanAsync(await kantor.AduanAsync("AIR", ringkasan: $"Kasus ke-{i}."), admin, true, Ct));
        await kantor.BukaPublikAsync(true);
        try
        {
            var saring = new SaringPublik("AIR");
            var buka = (await kantor.DbAsync(db => db.BukaPublikAsync(Ct)))!;
            Task<HalamanPublik> Daftar(TempatPublik tempat) => kantor.DbAsync(db => db.DaftarPublikAsync(buka, saring, tempat, 3, Ct));
            var satu = await Daftar(new());
            Assert.Null(satu.LebihBaru);
            KantorDinas.Baik(await kantor.Meja.TerbitkanAsync(await kantor.AduanAsync("SMP", ringkasan: "Yang lain."), admin, true, Ct));
            var dua = await Daftar(TempatPublik.Baca(satu.LebihLama!.ToString(), null)!);
            var tiga = await Daftar(TempatPublik.Baca(dua.LebihLama!.ToString(), null)!);
            Assert.Null(tiga.LebihLama);
            Assert.Equal([6, 5, 4, 3, 2, 1, 0], satu.Baris.Concat(dua.Baris).Concat(tiga.Baris).Select(b => int.Parse(b.Ringkasan["Kasus ke-".Length..^1], System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(dua.Baris, (await Daftar(TempatPublik.Baca(null, tiga.LebihBaru!.ToString())!)).Baris);
            Assert.Equal(satu.Baris, (await Daftar(TempatPublik.Baca(null, dua.LebihBaru!.ToString())!)).Baris);
            Assert.Equal(satu.Baris, (await Daftar(new(new(2090, 1, 1)))).Baris);
            Assert.Empty((await Daftar(new(new(2001, 1, 1)))).Baris);
        }
        finally { await kantor.BukaPublikAsync(false); }
    }

    [Theory]
    [InlineData("2026-11-05.12", 12), InlineData("2026-11-05.0", 0), InlineData("2026-11-05", null), InlineData("2026-13-05.1", null), InlineData("2026-11-05.-1", null), InlineData("2026-11-05.9999999", null), InlineData("", null), InlineData("'; --", null)]
    public void A_place_that_is_none_is_left_out(string teks, int? ke) => Assert.Equal(ke, TempatPublik.Baca(teks, null)?.Ke);
}
