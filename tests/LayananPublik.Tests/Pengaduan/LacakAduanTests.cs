using System.Net;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The public page by number and code, asked for a complaint.</summary>
public sealed class LacakAduanTests(KantorPapan kantor) : IClassFixture<KantorPapan>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Number_and_code_show_state_days_dinas_and_answers_and_nothing_of_the_reporter()
    {
        var id = await kantor.CatatAsync(titik: (-6.59, 106.81));
        await kantor.VerifikasiAsync(id);
        var admin = await kantor.PetugasAsync("adminaduan");
        Assert.Null((await kantor.Meja.DisposisiAsync(id, admin, [new(await kantor.DinasAsync(), true)], "Mohon ditambal.", Ct)).Penolakan);
        var a = await kantor.BacaAsync(id);
        var html = await LihatAsync(a);
        foreach (var ada in new[] { a.Nomor, "Diteruskan ke Dinas Pekerjaan Umum Contoh", await KategoriAsync(a), "Batas waktunya", "Diterima", "Terverifikasi", KalimatHari(a) }) Assert.Contains(ada, html, StringComparison.Ordinal);
        foreach (var rahasia in new[] { KantorPapan.Nama, "berlubang", "0812-0000-9001", "003/005", "RW 005", "106.81", "Mohon ditambal", admin.Nama, a.KodeLacak!, "<script" }) Assert.DoesNotContain(rahasia, html, StringComparison.OrdinalIgnoreCase);
        Assert.Null((await kantor.Meja.TindakLanjutiAsync(id, admin, "Sudah ditambal, hubungi 0812-0000-9002 bila rusak lagi.", [], Ct)).Penolakan);
        html = await LihatAsync(a);
        Assert.Contains("Sudah ditindaklanjuti, mohon konfirmasi", html, StringComparison.Ordinal);
        Assert.Contains("Sudah ditambal", html, StringComparison.Ordinal);
        Assert.DoesNotContain("0812-0000-9002", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_confidential_one_neither_kind_nor_answers_are_shown()
    {
        var a = await kantor.BacaAsync(await kantor.CatatAsync("PGL", oleh: "adminaduan"));
        Assert.True(a.Rahasia);
        Assert.Null((await kantor.Meja.TolakAsync(a.Id, await kantor.PetugasAsync("adminaduan"), "Pungutan itu resmi menurut perda.", Ct)).Penolakan);
        var html = await LihatAsync(a);
        Assert.Contains("Tidak dapat diproses", html, StringComparison.Ordinal);
        Assert.Contains("Aduan ini rahasia", html, StringComparison.Ordinal);
        foreach (var tertutup in new[] { await KategoriAsync(a), "Pungutan", "perda", "Kelurahan Contoh" }) Assert.DoesNotContain(tertutup, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_unknown_number_and_a_wrong_code_get_the_same_answer_and_lock_after_five()
    {
        var a = await kantor.BacaAsync(await kantor.CatatAsync());
        using var salah = await LacakAsync(a.Nomor, "22222222");
        using var takAda = await LacakAsync("ADU-2026-900001", "22222222");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (salah.StatusCode, takAda.StatusCode));
        Assert.Equal((await salah.Content.ReadAsStringAsync(Ct)).Replace(a.Nomor, "N", StringComparison.Ordinal), (await takAda.Content.ReadAsStringAsync(Ct)).Replace("ADU-2026-900001", "N", StringComparison.Ordinal));
        for (var i = 1; i < PembatasLacak.PerNomor; i++) (await LacakAsync(a.Nomor, "22222222")).Dispose();
        using var kunci = await LacakAsync(a.Nomor, a.KodeLacak!);
        Assert.Equal(HttpStatusCode.TooManyRequests, kunci.StatusCode);
    }

    Task<string> KategoriAsync(Aduan a) => kantor.DbAsync(db => db.KategoriAduan.Where(k => k.Id == a.KategoriId).Select(k => k.Nama).SingleAsync(Ct));

    static string KalimatHari(Aduan a) => LayananPublik.Kantor.KalimatWaktu.Tanggal(a.Tanggal);

    async Task<string> LihatAsync(Aduan a)
    {
        using var jawab = await LacakAsync(a.Nomor.ToLowerInvariant(), KodeLacak.Tulis(a.KodeLacak!));
        Assert.Equal(HttpStatusCode.OK, jawab.StatusCode);
        return WebUtility.HtmlDecode(await jawab.Content.ReadAsStringAsync(Ct));
    }

    async Task<HttpResponseMessage> LacakAsync(string nomor, string kode)
    {
        using var isi = new FormUrlEncodedContent([new("nomor", nomor), new("kode", kode)]);
        return await kantor.Http.PostAsync(new Uri("/lacak", UriKind.Relative), isi, Ct);
    }
}
