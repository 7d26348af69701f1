using System.Net;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Lacak;

public sealed class LacakTests(AppUji app) : IClassFixture<AppUji>
{
    const string Nomor = "6281200007001";
    static readonly SemaphoreSlim Sekali = new(1);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Number_and_code_show_how_far_it_is_and_nothing_about_the_person()
    {
        var (nomor, kode) = await PermohonanAsync();
        using var jawab = await LacakAsync(nomor, kode.ToLowerInvariant());
        var html = WebUtility.HtmlDecode(await jawab.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.OK, jawab.StatusCode);
        foreach (var ada in new[] { nomor, "Surat Keterangan Tidak Mampu", "S*** A********", "menunggu diperiksa petugas", "Selesai paling lambat", "Kecamatan Contoh", "aria-current=\"step\"" }) Assert.Contains(ada, html, StringComparison.OrdinalIgnoreCase);
        foreach (var rahasia in new[] { "Anggraini", "12 Mei 1990", kode, "003/005", "<script" }) Assert.DoesNotContain(rahasia, html, StringComparison.OrdinalIgnoreCase);
        Assert.True(jawab.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", jawab.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", jawab.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(jawab.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task An_unknown_number_and_a_wrong_code_get_the_same_answer()
    {
        var (nomor, _) = await PermohonanAsync();
        using var salah = await LacakAsync(nomor, "22222222");
        using var takAda = await LacakAsync("PMH-2026-900001", "22222222");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (salah.StatusCode, takAda.StatusCode));
        Assert.Equal((await salah.Content.ReadAsStringAsync(Ct)).Replace(nomor, "N", StringComparison.Ordinal), (await takAda.Content.ReadAsStringAsync(Ct)).Replace("PMH-2026-900001", "N", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_number_may_stand_in_the_address_but_the_code_does_nothing_there()
    {
        var (nomor, kode) = await PermohonanAsync();
        var html = await app.Http.GetStringAsync(new Uri($"/lacak?nomor={nomor}&kode={kode}", UriKind.Relative), Ct);
        Assert.Contains($"value=\"{nomor}\"", html, StringComparison.Ordinal);
        Assert.Contains("<form", html, StringComparison.Ordinal);
        Assert.DoesNotContain(kode, html, StringComparison.Ordinal);
        Assert.DoesNotContain("menunggu diperiksa", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Tulis nomor"), InlineData("<script>alert(1)</script>", "22222222", "Tulis nomor"), InlineData("PMH-2026-900002", "2222", "8 huruf dan angka")]
    public async Task What_cannot_be_read_is_said_at_the_field(string nomor, string kode, string kalimat)
    {
        using var jawab = await LacakAsync(nomor, kode);
        var html = await jawab.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawab.StatusCode);
        Assert.Contains(kalimat, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_cannot_be_tried_out_not_even_side_by_side_and_the_hour_passes()
    {
        var coba = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => LacakAsync("PMH-2026-900003", "33333333")));
        Assert.Equal(PembatasLacak.PerNomor, coba.Count(j => j.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(12 - PembatasLacak.PerNomor, coba.Count(j => j.StatusCode == HttpStatusCode.TooManyRequests && j.Headers.RetryAfter is not null));
        app.Maju(PembatasLacak.Jendela + TimeSpan.FromSeconds(1));
        using var lagi = await LacakAsync("PMH-2026-900003", "33333333");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lagi.StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_named_without_the_reason()
    {
        // Moved on by this test, so of its own: the others read theirs as it was handed in.
        var (nomor, kode) = await PermohonanAsync("6281200007002");
        await app.DbAsync(async db =>
        {
            var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Nomor == nomor, Ct);
            var petugas = await app.PetugasAsync("verifikator");
            Assert.True(p.Butir[0].Ambil(petugas, DateTimeOffset.UnixEpoch).Berhasil);
            p.Berkas[0].Tolak("Foto milik Budi Santoso, bukan pemohon.", petugas, DateTimeOffset.UnixEpoch);
            Assert.True(p.Butir[0].Kembalikan(petugas, "Foto milik Budi Santoso.", DateTimeOffset.UnixEpoch).Berhasil);
            return await db.SaveChangesAsync(Ct);
        });
        using var jawab = await LacakAsync(nomor, kode);
        var html = WebUtility.HtmlDecode(await jawab.Content.ReadAsStringAsync(Ct));
        Assert.DoesNotContain("menunggu diperiksa petugas", html, StringComparison.Ordinal);
        Assert.Contains("Yang kami tunggu dari Anda", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Budi", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citizen_is_told_the_code_and_reads_it_again_by_status()
    {
        var (_, kode) = await PermohonanAsync();
        var ponsel = app.Ponsel(Nomor);
        Assert.Contains(KodeLacak.Tulis(kode), (await ponsel.MenerimaAsync("Permohonan Anda sudah kami terima")).Teks, StringComparison.Ordinal);
        await ponsel.TeksAsync("status");
        var status = await ponsel.MenerimaAsync(p => p.Teks.Contains("Kode lacak", StringComparison.Ordinal) && !p.Teks.Contains("sudah kami terima.", StringComparison.Ordinal), "the status");
        Assert.Contains(KodeLacak.Tulis(kode), status.Teks, StringComparison.Ordinal);
        Assert.False(await app.DbAsync(async db => (await db.Database.SqlQuery<string>($"SELECT KodeLacak AS Value FROM Permohonan WHERE KodeLacak IS NOT NULL").ToListAsync(Ct)).Contains(kode)));
    }

    async Task<HttpResponseMessage> LacakAsync(string nomor, string kode)
    {
        using var isi = new FormUrlEncodedContent([new("nomor", nomor), new("kode", kode)]);
        return await app.Http.PostAsync(new Uri("/lacak", UriKind.Relative), isi, Ct);
    }

    /// <summary>The application of one phone, made through the chat by the first test that needs it.</summary>
    async Task<(string Nomor, string Kode)> PermohonanAsync(string telepon = Nomor)
    {
        await Sekali.WaitAsync(Ct);
        try
        {
            if (await MilikAsync(telepon) is { } ada) return ada;
            await AjukanAsync(telepon);
            return (await MilikAsync(telepon))!.Value;
        }
        finally { Sekali.Release(); }
    }

    async Task<(string Nomor, string Kode)?> MilikAsync(string telepon) =>
        await app.DbAsync(db => db.Permohonan.Where(x => x.Nomor != null && x.Percakapan!.Kontak.Alias.Any(a => a.Nilai == telepon)).Select(x => new { x.Nomor, x.KodeLacak }).SingleOrDefaultAsync(Ct)) is { } p ? (p.Nomor!, p.KodeLacak!) : null;

    async Task AjukanAsync(string telepon)
    {
        var ponsel = app.Ponsel(telepon);
        await ponsel.TeksAsync("#21");
        await ponsel.MenerimaAsync("Siapkan foto");
        await ponsel.PilihAsync("AJUKAN:SKTM");
        await ponsel.MenerimaAsync("nama#tanggal");
        await ponsel.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await ponsel.MenerimaAsync("Untuk keperluan");
        await ponsel.PilihAsync("PIL:jenis:1");
        await ponsel.MenerimaAsync("Sekarang kirim foto");
        for (var n = 0; n < 4; n++) await ponsel.BerkasAsync(ContohBerkas.Jpeg($"lacak {telepon} {n}"), "foto.jpg", "image/jpeg");
        await ponsel.MenerimaAsync("Dokumen wajib sudah lengkap");
        await ponsel.PilihAsync("Lanjut");
        await ponsel.MenerimaAsync("Periksa sekali lagi");
        await ponsel.PilihAsync("Kirim permohonan");
        await ponsel.MenerimaAsync("Permohonan Anda sudah kami terima");
    }
}
