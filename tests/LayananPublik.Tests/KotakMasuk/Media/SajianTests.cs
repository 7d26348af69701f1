using System.Net;
using System.Net.Http.Headers;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>What a browser is given.</summary>
public sealed class SajianTests(AppBerkas app) : IClassFixture<AppBerkas>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<(HttpClient Http, string Alamat, Lampiran L)> SiapAsync(string nomor, string media, byte[] isi, string nama = "berkas")
    {
        await app.KirimAsync(nomor, media, isi, nama: nama);
        var l = await app.TungguAsync(media, x => x.Status == StatusLampiran.Tersimpan, "the file");
        return (await app.MasukAsync("petugas"), $"/berkas/pesan/{l.PesanId}", l);
    }

    [Fact]
    public async Task A_film_is_served_piece_by_piece_and_stands_once_in_the_reader_log()
    {
        var (http, alamat, l) = await SiapAsync("6281200004401", "film", ContohBerkas.Mp4());
        using var _ = http;
        foreach (var (dari, sampai) in new[] { (0, 9), (10, 19), (20, 29) })
        {
            using var minta = new HttpRequestMessage(HttpMethod.Get, alamat);
            minta.Headers.Range = new RangeHeaderValue(dari, sampai);
            using var jawab = await http.SendAsync(minta, Ct);
            Assert.Equal((HttpStatusCode.PartialContent, 10), (jawab.StatusCode, (await jawab.Content.ReadAsByteArrayAsync(Ct)).Length));
        }
        Assert.Equal(1, await app.DbAsync(db => db.CatatanBaca.CountAsync(c => c.PesanId == l.PesanId)));
    }

    [Theory]
    [InlineData("teks", "text/plain")]
    [InlineData("rtf", "application/rtf")]
    [InlineData("word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("heic", "image/heic")]
    public async Task What_a_browser_must_not_open_by_itself_is_only_saved(string apa, string mime)
    {
        byte[] isi = apa switch { "teks" => "halo <b>"u8.ToArray(), "rtf" => @"{\rtf1 a}"u8.ToArray(), "word" => ContohBerkas.Word(), _ => ContohBerkas.Heic() };
        var (http, alamat, l) = await SiapAsync("628120000441" + apa.Length, "simpan-" + apa, isi, "surat\".html\r\n.pdf");
        using var _ = http;
        Assert.Equal(mime, l.IsiLemari!.Mime);
        using var jawab = await http.GetAsync(alamat, Ct);
        Assert.Equal(("application/octet-stream", "attachment", "nosniff"), (jawab.Content.Headers.ContentType!.MediaType, jawab.Content.Headers.ContentDisposition!.DispositionType, jawab.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.False(jawab.Content.Headers.ContentDisposition.FileName!.TrimEnd('"').EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains("sandbox", jawab.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Photo_and_PDF_show_the_copy_beside_the_chat()
    {
        var (http, alamat, _) = await SiapAsync("6281200004431", "foto", ContohBerkas.Jpeg("tampil", berjejak: true, orientasi: 6));
        using var _1 = http;
        using var jawab = await http.GetAsync(alamat, Ct);
        Assert.Equal(("image/jpeg", "inline"), (jawab.Content.Headers.ContentType!.MediaType, jawab.Content.Headers.ContentDisposition!.DispositionType));
        Assert.True((await jawab.Content.ReadAsByteArrayAsync(Ct)).AsSpan().IndexOf("106.82715"u8) < 0);
    }

    [Fact]
    public async Task Two_officers_may_send_the_same_file_at_the_same_moment()
    {
        var (meja, petugas, pdf) = (app.Ambil<MejaPercakapan>(), await app.PetugasAsync("petugas"), ContohBerkas.Pdf("<</Kembar true>>"));
        var percakapan = new List<int>();
        for (var i = 0; i < 6; i++) percakapan.Add((await SiapAsync($"628120000444{i}", $"kembar{i}", ContohBerkas.Jpeg($"kembar {i}"))).L.Pesan.PercakapanId);
        var kirim = percakapan.Select(id => Task.Run(() => meja.KirimBerkasAsync(id, petugas, pdf, "surat.pdf", $"kembar {id}", Ct), Ct));
        Assert.All(await Task.WhenAll(kirim), h => Assert.Null(h.Penolakan));
        Assert.Equal(1, await app.DbAsync(db => db.Lampiran.Where(l => l.Pesan.Teks.StartsWith("kembar ")).Select(l => l.IsiLemariId).Distinct().CountAsync()));
    }
}
