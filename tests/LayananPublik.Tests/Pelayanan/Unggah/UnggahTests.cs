using System.Net;
using System.Text.RegularExpressions;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Unggah;

/// <summary>The way behind the link, with real browsers' requests against the real app.</summary>
public sealed partial class UnggahTests(AppUji app) : IClassFixture<AppUji>
{
    const string Nik = "3299015205909004", NoKk = "3299010101209001";
    static int nomor = 8000;
    readonly Ponsel ponsel = app.Ponsel($"62812000{Interlocked.Increment(ref nomor):00000}");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_link_in_the_chat_to_the_number()
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        var (_, depan) = await hp.LihatAsync(jalur);
        Assert.Contains("S*** A********", depan, StringComparison.Ordinal);
        Assert.DoesNotContain("Anggraini", depan, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"file\"", depan, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await hp.BukaAsync(jalur));
        foreach (var (dok, n) in new[] { ("PENGANTAR_RT", 1), ("KTP", 2), ("KK", 3) }) Assert.Equal(HttpStatusCode.OK, (await hp.UnggahAsync(jalur, dok, ContohBerkas.Jpeg($"u{n}{jalur}", berjejak: true))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hp.UnggahAsync(jalur, "PERNYATAAN_TM", ContohBerkas.Pdf(), "surat.pdf")).StatusCode);
        using var selesai = await hp.KirimAsync(jalur + "/selesai", ("isian-nik", Nik), ("isian-no_kk", NoKk), ("isian-jenis_kelamin", "Perempuan"));
        Assert.Contains("Terima kasih", await selesai.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var ringkas = await ponsel.MenerimaAsync("Periksa sekali lagi");
        Assert.Contains("Dari halaman unggah sudah kami terima: *Surat pengantar RT/RW*, *KTP-el pemohon*, *Kartu Keluarga (KK)*", ringkas.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hp.LihatAsync(jalur)).Status);
        await ponsel.PilihAsync("Kirim permohonan");
        await ponsel.MenerimaAsync("Permohonan Anda sudah kami terima");

        var p = await PermohonanAsync();
        Assert.Equal((Nik, NoKk, "Perempuan"), (p.Isian["nik"], p.Isian["no_kk"], p.Isian["jenis_kelamin"]));
        Assert.All(p.Berkas, b => Assert.True(b.LewatTautan && b.IsiLemariId is not null));
        var foto = await app.DbAsync(db => db.Berkas.Where(b => b.PermohonanId == p.Id && b.Dok == "KTP").Select(b => b.IsiLemari!.Sari).SingleAsync(Ct));
        Assert.DoesNotContain(ContohBerkas.Tempat, System.Text.Encoding.Latin1.GetString(await app.Ambil<LayananPublik.Bersama.Lemari>().AmbilAsync(foto, Ct)), StringComparison.Ordinal);
        var riwayat = await app.DbAsync(db => db.Set<RiwayatButir>().Where(r => r.ButirId == p.Butir[0].Id).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct));
        foreach (var ada in new[] { "Kirim tautan unggah", "Buka tautan unggah", "Unggah lewat tautan", "Isi data lewat tautan", "Selesai di tautan unggah" }) Assert.Contains(ada, riwayat);
    }

    [Fact]
    public async Task A_preview_does_not_use_the_link_up()
    {
        var jalur = await TautanAsync();
        using var robot = new Peramban(app.Http.BaseAddress!);
        for (var i = 0; i < 3; i++)
        {
            using var kepala = new HttpRequestMessage(HttpMethod.Head, jalur);
            using var _ = await robot.MintaAsync(kepala);
            using var lihat = new HttpRequestMessage(HttpMethod.Get, jalur);
            lihat.Headers.UserAgent.ParseAdd("WhatsApp/2.23.20.0");
            using var jawab = await robot.MintaAsync(lihat);
            Assert.Equal(HttpStatusCode.OK, jawab.StatusCode);
            Assert.True(jawab.Headers.CacheControl!.NoStore);
            Assert.Equal("no-referrer", jawab.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", jawab.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", jawab.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain(jawab.Headers.TryGetValues("Set-Cookie", out var kue) ? kue : [], k => k.StartsWith(UnggahEndpoint.NamaCookie, StringComparison.Ordinal));
        }
        using var hp = new Peramban(app.Http.BaseAddress!);
        Assert.Equal(HttpStatusCode.SeeOther, await hp.BukaAsync(jalur));
    }

    [Fact]
    public async Task Of_two_browsers_that_open_it_together_one_gets_in()
    {
        var jalur = await TautanAsync();
        var hp = Enumerable.Range(0, 6).Select(_ => new Peramban(app.Http.BaseAddress!)).ToList();
        var hasil = await Task.WhenAll(hp.Select(h => h.BukaAsync(jalur)));
        Assert.Single(hasil, HttpStatusCode.SeeOther);
        Assert.Equal(5, hasil.Count(h => h == HttpStatusCode.NotFound));
        foreach (var (h, masuk) in hp.Zip(hasil))
        {
            var (status, html) = await h.LihatAsync(jalur);
            Assert.Equal(masuk == HttpStatusCode.SeeOther, html.Contains("type=\"file\"", StringComparison.Ordinal));
            if (status != HttpStatusCode.OK) Assert.Equal(HttpStatusCode.NotFound, (await h.UnggahAsync(jalur, "KTP", ContohBerkas.Jpeg())).StatusCode);
            h.Dispose();
        }
    }

    [Fact]
    public async Task A_wrong_a_used_and_an_expired_link_look_the_same_and_say_what_to_do()
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(jalur);
        await hp.KirimAsync(jalur + "/selesai");
        var (status, dipakai) = await hp.LihatAsync(jalur);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("tulis tautan di percakapan WhatsApp", dipakai, StringComparison.Ordinal);
        foreach (var palsu in new[] { "/unggah", "/unggah/abc", "/unggah/" + TautanUnggah.Acak(), "/unggah/" + new string('a', 3000), "/unggah/..%2f..%2fetc", "/unggah/%00" })
        {
            using var asing = new Peramban(app.Http.BaseAddress!);
            Assert.NotEqual(HttpStatusCode.OK, (await asing.LihatAsync(palsu)).Status);
        }
        Assert.Equal(dipakai, (await hp.LihatAsync("/unggah/" + TautanUnggah.Acak())).Html);
        await ponsel.TeksAsync("tautan");
        var baru = await JalurAsync("Tautan yang lama tidak berlaku lagi");
        Assert.NotEqual(jalur, baru);
        using var lain = new Peramban(app.Http.BaseAddress!);
        Assert.Equal(HttpStatusCode.SeeOther, await lain.BukaAsync(baru));
    }

    [Fact]
    public async Task A_new_link_ends_the_older_even_in_the_browser_that_holds_it()
    {
        var lama = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(lama);
        await ponsel.TeksAsync("link");
        var baru = await JalurAsync("Tautan yang lama tidak berlaku lagi");
        Assert.Equal(HttpStatusCode.NotFound, (await hp.UnggahAsync(lama, "KTP", ContohBerkas.Jpeg())).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, await hp.BukaAsync(baru));
    }

    [Fact]
    public async Task Twenty_uploads_at_once_all_land_and_repeating_one_changes_nothing()
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(jalur);
        var hasil = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => hp.UnggahAsync(jalur, n % 2 == 0 ? "KTP" : "KK", ContohBerkas.Jpeg($"{jalur}{n}"))));
        Assert.All(hasil, h => Assert.Equal(HttpStatusCode.OK, h.StatusCode));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => hp.UnggahAsync(jalur, "KTP", ContohBerkas.Jpeg($"{jalur}0"))));
        var p = await PermohonanAsync();
        Assert.Equal((10, 10), (p.BerkasSah("KTP").Count(), p.BerkasSah("KK").Count()));
        Assert.Contains("(10 berkas)", await SelesaiAsync(hp, jalur), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_script_a_form_sends_several_files_and_takes_one_back()
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(jalur);
        using var kirim = await hp.FormulirAsync(jalur, "KK", ("a.jpg", ContohBerkas.Jpeg(jalur + "a")), ("b.pdf", ContohBerkas.Pdf()));
        Assert.Equal((HttpStatusCode.SeeOther, jalur + "#dok-KK"), (kirim.StatusCode, kirim.Headers.Location!.ToString()));
        var (_, html) = await hp.LihatAsync(jalur);
        Assert.Contains("Foto 1", html, StringComparison.Ordinal);
        Assert.Contains("PDF 2", html, StringComparison.Ordinal);
        var p = await PermohonanAsync();
        using var hapus = await hp.KirimAsync(jalur + "/hapus", ("id", $"{p.BerkasSah("KK").First().Id}"));
        Assert.Equal(HttpStatusCode.SeeOther, hapus.StatusCode);
        Assert.Single((await PermohonanAsync()).BerkasSah("KK"));
        using var kosong = await hp.FormulirAsync(jalur, "KK");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kosong.StatusCode);
        Assert.Contains("Pilih dulu", await kosong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Sampah() => new()
    {
        { "kosong.jpg", [], "kosong" },
        { "foto.jpg", "MZ program"u8.ToArray(), "program" },
        { "foto.jpg", "<html><script>alert(1)</script>"u8.ToArray(), "Halaman web" },
        { "surat.docx", ContohBerkas.Word(), "foto (JPG" },
        { "suara.mp4", ContohBerkas.Mp4(), "foto (JPG" },
        { "arsip.zip", ContohBerkas.Zip(("a.txt", "a")), "foto" },
        { "catatan.txt", "halo"u8.ToArray(), "foto (JPG" },
        { "bom.png", ContohBerkas.Png(60_000, 60_000), "" },
        { "putus.jpg", ContohBerkas.Jpeg()[..40], "" },
    };

    [Theory]
    [MemberData(nameof(Sampah))]
    public async Task Garbage_is_refused_with_a_sentence_and_leaves_nothing(string nama, byte[] isi, string kalimat)
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(jalur);
        using var jawab = await hp.UnggahAsync(jalur, "KTP", isi, nama);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawab.StatusCode);
        Assert.Contains(kalimat, await jawab.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await PermohonanAsync()).Berkas);
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_for_another_requirement_or_from_a_forged_form_is_refused()
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(jalur);
        var besar = new byte[21 * 1024 * 1024];
        ContohBerkas.Jpeg().CopyTo(besar, 0);
        using (var jawab = await hp.UnggahAsync(jalur, "KTP", besar)) Assert.Contains("20 MB", await jawab.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        foreach (var dok in new[] { "AKTA_NIKAH", "", "KTP' OR 1=1", new string('K', 9000) })
        {
            using var jawab = await hp.UnggahAsync(jalur, dok, ContohBerkas.Jpeg());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jawab.StatusCode);
        }
        foreach (var tanda in new[] { "palsu", "CfDJ8AAAAAAAA" })
        {
            using var jawab = await hp.UnggahAsync(jalur, "KTP", ContohBerkas.Jpeg(), tandaLain: tanda);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jawab.StatusCode);
        }
        Assert.Empty((await PermohonanAsync()).Berkas);
        using var asing = new Peramban(app.Http.BaseAddress!);
        await asing.LihatAsync(jalur);
        using var hapus = await asing.KirimAsync(jalur + "/hapus", ("id", "1"));
        Assert.Equal(HttpStatusCode.NotFound, hapus.StatusCode);
    }

    [Fact]
    public async Task Answers_are_checked_at_their_field_and_masked_once_saved()
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(jalur);
        using var salah = await hp.KirimAsync(jalur + "/isian", ("isian-nik", "123"), ("isian-no_kk", NoKk), ("isian-agama", "Islam"), ("isian-nama", "Orang Lain"));
        var html = WebUtility.HtmlDecode(await salah.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, salah.StatusCode);
        Assert.Matches("id=\"isian-nik\"[^>]*value=\"123\"[^>]*aria-invalid=\"true\"", html);
        Assert.Contains("3299********9001", html, StringComparison.Ordinal);
        Assert.DoesNotContain(NoKk, html, StringComparison.Ordinal);
        var p = await PermohonanAsync();
        // What the chat has asked is not changed from here, whatever a form says.
        Assert.Equal((null, NoKk, "Islam", "Sari Anggraini"), (p.Isian["nik"], p.Isian["no_kk"], p.Isian["agama"], p.Isian["nama"]));
        using var benar = await hp.KirimAsync(jalur + "/isian", ("isian-nik", Nik));
        Assert.Equal(HttpStatusCode.SeeOther, benar.StatusCode);
        Assert.DoesNotContain(Nik, (await hp.LihatAsync(jalur)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_application_closes_its_page()
    {
        var jalur = await TautanAsync();
        using var hp = new Peramban(app.Http.BaseAddress!);
        await hp.BukaAsync(jalur);
        await ponsel.TeksAsync("batal");
        await ponsel.MenerimaAsync("Batalkan pengajuan");
        await ponsel.PilihAsync("Ya, batalkan");
        await ponsel.MenerimaAsync("dibatalkan. Tidak ada");
        Assert.Equal(HttpStatusCode.NotFound, (await hp.UnggahAsync(jalur, "KTP", ContohBerkas.Jpeg())).StatusCode);
    }

    async Task<string> SelesaiAsync(Peramban hp, string jalur)
    {
        using var _ = await hp.KirimAsync(jalur + "/selesai");
        return (await ponsel.MenerimaAsync("Dari halaman unggah")).Teks;
    }

    Task<Permohonan> PermohonanAsync() => app.DbAsync(db => db.Permohonan.Lengkap().Where(p => p.Pelapor!.Alias.Any(a => a.Nilai == ponsel.Nomor)).OrderByDescending(p => p.Id).FirstAsync(Ct));

    async Task<string> TautanAsync()
    {
        await ponsel.TeksAsync("sktm");
        await ponsel.MenerimaAsync("Siapkan foto");
        await ponsel.PilihAsync("AJUKAN:SKTM");
        await ponsel.MenerimaAsync("nama#tanggal");
        await ponsel.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await ponsel.MenerimaAsync("Untuk keperluan");
        await ponsel.PilihAsync("PIL:jenis:1");
        return await JalurAsync("Sekarang kirim foto");
    }

    async Task<string> JalurAsync(string pesan) => Alamat().Match((await ponsel.MenerimaAsync(pesan)).Teks).Value;

    [GeneratedRegex("/unggah/[A-Za-z0-9_-]{32}")]
    private static partial Regex Alamat();
}
